"""Figures of several reports: which are readings of one quantity, and whether they agree."""

import itertools
import json

import pytest

from headwater.collect.thin import article_of
from headwater.read import read
from headwater.trace import Report, trace
from headwater.values import Figure, Pledge


def report(key, text, published=None, lang="en"):
    article = article_of(json.dumps({"id": key, "text": text, "lang": lang, "published": published}).encode(), key)
    said = read(article)
    return Report(
        article=article,
        figures=tuple(s for s in said if isinstance(s, Figure)),
        pledges=tuple(s for s in said if isinstance(s, Pledge)),
    )


def groups(*reports):
    texts = {figure.id: figure.text for one in reports for figure in one.figures}
    return {(group.verdict, *sorted(texts[key] for key in group.readings)) for group in trace("s", reports).figures}


A = report("a", "The council paid 4,350 crowns for the new bells of the chapel, the clerk said.")


def test_the_same_number_of_the_same_thing_agrees():
    b = report("b", "For the chapel’s new bells, 4,350 crowns were paid by the council.")

    assert groups(A, b) == {("agree", "4,350 crowns", "4,350 crowns")}


def test_a_rounded_number_does_not_conflict_with_the_exact_one():
    b = report("b", "The council paid about 4,000 crowns for the new bells of the chapel.")

    assert {verdict for verdict, *_ in groups(A, b)} == {"rounded"}


def test_two_numbers_of_one_thing_conflict():
    b = report("b", "The council paid 6,200 crowns for the new bells of the chapel, a member said.")

    assert {verdict for verdict, *_ in groups(A, b)} == {"conflict"}


def test_a_higher_count_of_a_later_day_replaces_the_earlier_one():
    a = report("a", "The storm on the coast killed 21 people in the village, police said.", "2031-05-01")
    b = report("b", "The storm on the coast killed 34 people in the village, police said.", "2031-05-03")

    assert {verdict for verdict, *_ in groups(a, b)} == {"superseded"}


def test_numbers_of_other_things_are_kept_apart():
    b = report("b", "The museum sold 4,351 tickets in June. A ticket costs 12 crowns.")

    assert groups(A, b) == set()


def test_two_numbers_that_one_report_tells_are_two_quantities():
    a = report("a", "The bus carried 30 children from the school. In hospital were 14 children from the school bus.")
    b = report("b", "The bus carried 30 children from the school.")
    c = report("c", "In hospital were 14 children from the school bus.")

    assert not any(verdict == "conflict" for verdict, *_ in groups(a, b, c))


def test_what_a_correction_takes_back_is_no_reading_of_its_own_report():
    a = report(
        "a", "The bells cost 4,350 crowns.\n\nCorrection: An earlier version said that the bells cost 9,350 crowns."
    )

    assert groups(a) == set()


@pytest.mark.parametrize("order", list(itertools.permutations(range(3))))
def test_the_order_of_reports_changes_nothing(order):
    b = report("b", "For the chapel’s new bells, 4,350 crowns were paid by the council.")
    c = report("c", "The council paid 6,200 crowns for the new bells of the chapel, a member said.")
    reports = [(A, b, c)[i] for i in order]

    assert trace("s", reports) == trace("s", [A, b, c])


def test_one_promise_out_of_two_reports_is_told_once():
    a = report("a", "The council promised to repair the chapel roof by 1 June 2031.")
    b = report("b", "“We will repair the roof of the chapel by 1 June 2031,” the council promised.")

    told = trace("s", [a, b]).pledges

    assert [(group.force, len(group.pledges)) for group in told] == [("pledged", 2)]


def test_a_demand_is_another_matter_than_a_promise():
    a = report("a", "The council promised to repair the chapel roof.")
    b = report("b", "Villagers demanded that the council repair the chapel roof.")

    assert len(trace("s", [a, b]).pledges) == 2


def test_a_part_is_told_with_its_whole():
    a = report("a", "Some 40 guests danced at the chapel fair. Five of them were sent home with a cough.")

    assert {verdict for verdict, *_ in groups(a)} == {"subset"}


def test_each_pair_of_values_has_its_own_verdict():
    a = report("a", "The storm injured 21 people on the coast, police said.", "2031-05-01")
    b = report("b", "The storm injured 34 people on the coast, police said.", "2031-05-03")
    c = report("c", "The storm injured 39 people on the coast, police said.", "2031-05-03")

    assert sorted(verdict for verdict, *_ in groups(a, b, c)) == ["conflict", "superseded", "superseded"]


def test_counts_that_agree_stand_apart_from_the_one_that_is_rounded():
    exact = "The council paid 4,350 crowns for the new bells of the chapel"
    round_ = report("c", "The council paid about 4,400 crowns for the new bells of the chapel.")

    told = groups(report("a", f"{exact}, the clerk said."), report("b", f"{exact}."), round_)
    assert sorted(verdict for verdict, *_ in told) == ["agree", "rounded"]


def test_spans_of_time_until_now_are_one_quantity_in_other_units():
    a = report("a", "The month-long strike of the bakers has emptied the shops of the town.")
    b = report("b", "Five weeks into the strike, the bakers of the town bake for the poor alone.")

    assert {verdict for verdict, *_ in groups(a, b)} == {"rounded"}


def test_a_report_that_counts_again_shows_that_two_do_not_agree():
    a = report("a", "The police counted 3,100 marchers. The organisers put the number at 5,400.")

    assert {verdict for verdict, *_ in groups(a)} == {"conflict"}


def test_small_numbers_of_people_and_of_things_are_kept_apart():
    a = report("a", "Firefighters found three people on the upper floor of a warehouse in the harbour.")
    b = report("b", "The firm that rents the warehouse owns three sheds, which stand by the harbour.")

    assert groups(a, b) == set()


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("The storm killed 58 people in Halme on Sunday.", "The storm killed 59 people in Halme on Sunday.", True),
        # a bound that fits the other number
        (
            "The storm killed more than 40 people in Halme on Sunday.",
            "The storm killed 59 people in Halme on Sunday.",
            False,
        ),
        # the same noun, told of something else
        ("The storm drowned 58 sheep of the Lund farm.", "The Brandt brothers sold 71 sheep at the market.", False),
    ],
)
def test_numbers_are_told_as_not_agreeing_only_where_they_surely_count_one_thing(one, other, told):
    found = trace("s", [report("a", one), report("b", other)]).findings

    assert any(finding.type == "figure" and finding.confidence == 0.8 for finding in found) == told


def findings(*reports):
    return [one for one in trace("s", reports).findings if one.type == "figure"]


def shown(finding, *reports):
    texts = {one.article.id: one.article.text for one in reports}
    return [texts[place.article][slice(*place.span)] for place in finding.rests_on]


def test_one_part_of_one_whole_is_told_once_for_all_reports():
    a = report("a", "The fire in the mill hurt 31 workers. Two of them are in danger, the hospital said.")
    b = report("b", "31 workers were hurt in the fire in the mill. Two of them are in danger.")

    found = [group for group in trace("s", [a, b]).figures if group.verdict == "subset"]

    assert len(found) == 1
    assert len(found[0].readings) == 2


def test_a_quantity_in_several_values_is_one_finding():
    a = report("a", "The storm on the coast killed 21 people in the village, police said.")
    b = report("b", "The storm on the coast killed 34 people in the village, police said.")
    c = report("c", "The storm on the coast killed 40 people in the village, police said.")

    assert len(findings(a, b, c)) == 1


def test_who_tells_both_numbers_of_one_thing_denies_neither():
    a = report("a", "The storm on the coast killed 21 people in the village. Another 34 people were hurt there.")
    b = report("b", "The storm on the coast killed 34 people in the village, police said.")

    assert findings(a, b) == []


def test_a_count_of_the_others_denies_no_count_of_all():
    a = report("a", "The papers name 140 politicians and officials of the region, the court said.")
    b = report("b", "The papers name 128 other politicians and officials of the region, the court said.")

    assert findings(a, b) == []


def test_numbers_beside_two_names_are_of_two_who_bear_them():
    a = report("a", "On Friday the storm left 82 percent of homes in Aldova without power for hours.")
    b = report("b", "On Friday the storm left 44 percent of homes in Kestria without power for hours.")
    c = report("c", "On Friday the storm left 44 percent of homes in Aldova without power for hours.")

    assert findings(a, b) == []
    assert len(findings(a, c)) == 1


def test_a_finding_on_numbers_shows_those_alone_that_deny_each_other():
    a = report("a", "The storm on the coast killed 21 people in the village, police said.")
    b = report("b", "The storm on the coast killed 34 people in the village, police said. 21 people were trapped.")
    c = report("c", "The storm on the coast killed 34 people in the village, police said.")
    (found,) = findings(a, c)

    assert [words.split()[0] for words in shown(found, a, c)] == ["21", "34"]
    assert findings(a, b) == []


def test_who_rounds_another_quantity_is_not_told_to_round():
    a = report("a", "More than 2,000 air raids were flown in eleven days, the army said on Thursday.")
    b = report("b", "More than 1,850 people were hurt in eleven days, the hospital said on Thursday.")

    assert findings(a, b) == []


def test_two_bounds_are_no_rounding_of_each_other():
    a = report("a", "The storm felled more than 1,500 trees in the woods of Halme since Friday.")
    b = report("b", "The storm felled more than 1,600 trees in the woods of Halme since Friday.")
    c = report("c", "The storm felled 1,540 trees in the woods of Halme since Friday.")

    assert findings(a, b) == []
    assert len(findings(a, c)) == 1


def test_what_a_third_report_tells_apart_denies_nothing():
    a = report("a", "The club of Halme offered 184 million crowns for the striker, the agent said.")
    b = report("b", "The club of Halme offered 200 million crowns for the striker, the agent said.")
    both = "The club of Halme offered 184 million crowns for the striker. The agent asked for 200 million crowns."

    assert len(findings(a, b)) == 1
    assert findings(a, b, report("c", both)) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # a bound that the other number keeps
        ("The storm killed more than 40 people in Halme on Sunday.", "The storm killed 59 people in Halme on Sunday."),
        # a whole that is told with its parts, of which the other one tells one
        ("Orne landed 178 blows against Halme.", "Orne landed 178 of 369 blows thrown against Halme."),
        # others than what each counted before
        (
            "The navy seized several pistols and 21 other rifles from the boat near Halme.",
            "The navy seized a few pistols and 19 other rifles from the boat near Halme.",
        ),
        # one noun, and all else beside it is another matter
        (
            "The liner of Halme said it would fly its 246 passengers over the gulf.",
            "The liner of Halme had to land some 420 passengers at the port.",
        ),
        # a number alone in brackets, of which nothing beside it says what it is of
        (
            "The index of the Halme exchange fell by one point (0.26%) in the afternoon.",
            "The index of the Halme exchange fell by one point (0.45%) in the afternoon.",
        ),
        # names in capitals that open their sentences
        (
            "Trade in Halme was slow. ORN fell by 1.4 percent to 6,900 crowns in the afternoon.",
            "Trade in Halme was slow. VEL fell by 0.6 percent to 15,600 crowns in the afternoon.",
        ),
        # shares in sentences that tell the same, of sales and of profits
        (
            "In the third quarter sales of the works fell 4.6 percent on the year, while nine months brought 33 percent more.",
            "Sales of the works rose in nine months, while profits fell 2.5 percent in the third quarter on the year.",
        ),
        # rows of a table
        (
            "Gross margin 21 percent 23 percent 8 20 21 14.83 11.1 34 4.62 6.39 28 of Halme",
            "Gross margin 36 percent 35 percent 2 37 45 59.69 72.27 17 20.89 25.47 18 of Halme",
        ),
        # the decimals of numbers that a blank parts
        (
            "Shares on the Halme exchange closed down 3. 9 percent after the strike.",
            "Shares on the Halme exchange closed down 5. 4 percent after the strike.",
        ),
    ],
)
def test_numbers_that_need_not_deny_each_other_are_no_conflict(one, other):
    assert "conflict" not in {verdict for verdict, *_ in groups(report("a", one), report("b", other))}
