"""The page of an outlet."""

import re
from urllib.parse import quote


def shown(answer) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


def rests(**more):
    from headwater.store.by_outlet import Rests

    return Rests(**({"reports": 9, "on_reports": 0, "on_unseen": 0, "owed": (), "credited": ()} | more))


def test_an_outlet_shows_its_reports_and_says_what_is_not_known(client):
    answer = shown(client.get("/outlet/Brenn%20Herald"))

    assert "5 reports" in answer
    assert "brennherald.example" in answer
    assert "Unknown: no public source is known to us." in answer
    assert "Flour store lost to fire in Mill Street; nobody hurt" in answer


def test_what_its_reports_rest_on_stands_there_soberly(client, django):
    from headwater.store import by_outlet
    from headwater.store.models import Article

    told = {
        name: by_outlet.rests(name)
        for name in set(Article.objects.values_list("outlet", flat=True))
        if name is not None
    }
    owing = {name: one for name, one in told.items() if one.on_reports}
    assert owing
    for name, one in owing.items():
        answer = shown(client.get(f"/outlet/{quote(name, safe='')}"))
        assert f"{'owes' if one.on_reports == 1 else 'owe'} text to a report of another outlet here" in answer
        assert one.owed[0][0] in answer
        assert not re.search("copie[sd]|stole|lied|plagiar", answer)


def test_counts_are_put_in_words(django):
    from headwater.site.outlet import sentences

    assert sentences(rests()) == [
        "Of nine reports that were looked at, none was found to owe its text to another report here."
    ]
    assert sentences(rests(reports=1)) == ["Its only report here was not found to owe its text to another."]
    assert sentences(rests(on_reports=1, on_unseen=2)) == [
        "Of nine reports that were looked at, one report owes text to a report of another outlet here.",
        "Two reports share their text with others, out of a source that is not here.",
    ]


def test_an_outlet_that_is_known_shows_country_and_owner(client, django):
    from headwater.outlets import outlets
    from headwater.store.models import Article

    known = next(one for one in outlets() if one.owner)
    row = Article.objects.order_by("number").first()
    before = row.outlet
    Article.objects.filter(pk=row.pk).update(outlet=known.name)
    answer = client.get(f"/outlet/{quote(known.name, safe='')}")
    Article.objects.filter(pk=row.pk).update(outlet=before)

    assert known.domain in shown(answer)
    assert known.owner.name in answer.content.decode().replace("&amp;", "&").replace("&#x27;", "'")


def test_no_outlet_is_made_up(client):
    assert client.get("/outlet/The%20Evening%20Lamp").status_code == 404
    assert client.get("/outlet/a%2Fb").status_code == 404
