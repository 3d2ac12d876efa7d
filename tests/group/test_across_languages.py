"""What two languages share: names by their sound, numbers, days of the year, and the usual matters of news."""

import numpy as np
import pytest

from headwater.group import signature
from headwater.group.dates import dates
from headwater.group.index import leading
from headwater.group.packed import weighed
from headwater.group.weights import Weights
from headwater.values import Article, identity


def report(name: str, title: str, text: str, lang: str) -> Article:
    return Article(
        id=name, title=title, text=text, lang=lang, made_by="given", confidence=1.0, revision=identity(lang, name)
    )


def shared(*reports: Article) -> float:
    """Return the likeness of two reports by what languages share."""
    one, other = (weighed(signature(report), Weights())[1] for report in reports)
    _, mine, theirs = np.intersect1d(one.common, other.common, return_indices=True)
    return float(one.common_weights[mine] @ other.common_weights[theirs])


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("It sailed on 11 March.", "en"),
        ("It sailed on March 11, at 9.", "en"),
        ("It sailed on the 11th of March.", "en"),
        ("Судно вышло 11 марта.", "ru"),
        ("Das Schiff lief am 11. März aus.", "de"),
        ("El barco zarpó el 11 de marzo.", "es"),
        ("Le navire est parti le 11 mars.", "fr"),
        ("船于3月11日出发。", "zh"),
    ],
)
def test_a_day_of_the_year_is_one_in_all_languages(text, lang):
    assert [key for key, _ in dates(text, lang)] == ["d:3-11"]


def test_a_month_with_a_year_or_an_hour_is_no_day():
    assert not list(dates("In March 2031, and on the march 11:30 was the hour.", "en"))


def test_a_report_that_translates_all_names_is_near_by_its_usual_matters():
    english = report(
        "english",
        "Ferry burned in the storm near the island",
        "Smoke was seen from the coast at night. A fishing boat rescued women and children, and two are missing. "
        "The owner of the ferry denied that the vessel was old; firefighters search the sea.",
        "en",
    )
    russian = report(
        "russian",
        "Паром сгорел в бурю у острова",
        "Дым видели с берега ночью. Рыбацкое судно спасло женщин и детей, двое пропавших. "
        "Владелец парома отрицает, что корабль старый; пожарные ищут в море.",
        "ru",
    )
    other = report(
        "other",
        "Мэр открыл новый мост",
        "Мэр города открыл новый мост через реку, строительство стоило много денег.",
        "ru",
    )
    assert shared(english, russian) > 0.1
    assert shared(english, other) < 0.05


def test_usual_matters_are_kept_beside_names_and_take_no_place_from_them():
    names = " ".join(f"the {first}arinov{last}k" for first in "BDGKLMPRSTVZ" for last in "aeiouyb")
    text = f"A fire at the harbour was seen by {names}."
    plain = text.replace("fire", "thing").replace("harbour", "place")
    with_matters, without = (weighed(signature(report("r", "", one, "en")), Weights())[1] for one in (text, plain))
    assert (with_matters.tells == 0).sum() == 2
    assert (with_matters.tells > 0).sum() == (without.tells > 0).sum()


def test_a_headline_alone_has_no_usual_matters():
    alone, above = (report("one", "Fire on a ferry", text, "en") for text in ("", "It was seen from Tarn."))
    matters = [[key for key in signature(told).common if key.startswith("m:")] for told in (alone, above)]
    assert not matters[0]
    assert matters[1]


def test_usual_matters_take_nothing_from_the_names_by_which_reports_are_found():
    told = report("r", "", "A fire at the harbour was seen by Marinova in Kestria.", "en")
    kept = weighed(signature(told), Weights())[1]
    ids, weights = leading(kept)
    shared_by_languages = weights[np.isin(ids, kept.common)]
    assert not kept.tells.all()
    assert float(shared_by_languages @ shared_by_languages) == pytest.approx(1)
