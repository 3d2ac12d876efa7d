"""The course of a river, and its drawing."""

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from headwater.show import Case
from headwater.show.course import MOST, course
from headwater.show.river import debts, river
from headwater.values import Article, Origin, Origins, ReportLink, Story, Trace, When


def article(key, clock=None, **more):
    published = When(value=f"2031-05-02T{clock}", precision="minute") if clock else None
    return Article(id=key, outlet=f"Outlet {key}", title=key, text="x", made_by="given", confidence=1, revision=key,
                   published=published, **more)  # fmt: skip


def link(source, target, direction="from_to", kind="rewrite", coverage=0.5):
    return ReportLink(id=f"{source}{target}", source=source, target=target, type=kind, passages=(), direction=direction,
                      because=(f"{source} before {target}",), coverage=coverage, confidence=1)  # fmt: skip


def made(articles, links=(), groups=()):
    keys = tuple(one.id for one in articles)
    groups = groups or tuple(Origin(type="report", name=None, members=(key,)) for key in keys)
    trace = Trace(id="t", story="s", links=tuple(links), origins=Origins(low=1, high=1, because=(), groups=groups))
    return Case(Story(id="s", members=keys), trace, list(articles), [])


def test_origins_stand_on_the_left_and_who_owes_to_their_right():
    run = course(made([article("a", "08:00"), article("b", "09:00"), article("c", "10:00")], [link("a", "b")]))

    assert [(stop.key, stop.depth) for stop in run.stops] == [("a", 0), ("b", 1), ("c", 0)]


def test_time_goes_down_but_nobody_stands_above_what_he_owes_his_text_to():
    run = course(made([article("a"), article("b", "09:00"), article("c", "07:00")], [link("a", "b")]))

    assert [stop.key for stop in run.stops] == ["c", "a", "b"]


def test_a_source_that_is_not_here_is_a_stop_of_its_own():
    groups = (Origin(type="unseen", name="Agency", members=("a", "b")),)
    run = course(made([article("a", "08:00"), article("b", "09:00")], [link("a", "b", "common_upstream")], groups))

    assert [(stop.name, stop.depth) for stop in run.stops] == [("Agency, not here itself", 0), ("", 1), ("", 1)]
    assert all(flow.unseen for flow in run.flows)


def test_lines_that_would_meet_run_on_tracks_of_their_own():
    reports = [article(key, f"{8 + place:02}:00") for place, key in enumerate("abcd")]
    run = course(made(reports, [link("a", "c"), link("b", "d")]))
    tracks = {stop.key: stop.track for stop in run.stops}

    assert tracks["a"] != tracks["b"]


def test_a_debt_that_is_known_in_one_way_only_is_drawn_without_depth():
    run = course(made([article("a", "08:00"), article("b", "09:00")], [link("a", "b", "unknown")]))

    assert [stop.depth for stop in run.stops] == [0, 0]
    assert "dashed" in river(made([article("a", "08:00"), article("b", "09:00")], [link("a", "b", "unknown")]))


def test_a_citation_is_no_debt():
    case = made([article("a", "08:00"), article("b", "09:00")], [link("a", "b", kind="citation")])

    assert course(case).flows == ()
    assert debts(case)[1][2] == "an origin of its own"


def test_the_table_gives_the_reasons():
    case = made([article("a", "08:00"), article("b", "09:00")], [link("a", "b")])

    assert debts(case)[1] == (
        "Outlet b",
        "2 May 2031, 09:00",
        "retells <bdi>Outlet a</bdi> sentence by sentence: 50% of its own text",
        "a before b",
    )


def test_a_name_that_is_written_from_right_to_left_keeps_its_direction():
    case = made([msgspec.structs.replace(article("a", "08:00"), outlet="صحيفة", lang="ar", title="الجسر")])

    assert "<bdi>صحيفة</bdi>" in river(case)
    assert 'dir="auto" lang="ar">الجسر' in river(case)


def stories(*sizes):
    """Return a story of wire texts, each retold by so many others."""
    keys = [(f"{place:02}", [f"{place:02}-{copy:03}" for copy in range(size)]) for place, size in enumerate(sizes)]
    reports = [article(key, "08:00") for key, _ in keys] + [
        article(key, "09:00") for _, copies in keys for key in copies
    ]
    links = [link(key, copy) for key, copies in keys for copy in copies]
    groups = tuple(Origin(type="wire", name=f"Outlet {key}", members=(key, *copies)) for key, copies in keys)
    return made(reports, links, groups)


def test_of_many_reports_those_are_drawn_to_which_others_owe_most():
    run = course(stories(300, 100, *([0] * 100)))
    drawn = {stop.key: len(stop.gathered) for stop in run.stops}

    assert len(run.stops) <= MOST
    assert drawn["00"] == drawn["01"] == 0
    assert drawn["behind-00"] > drawn["behind-01"] > 80
    assert run.stops[-1].key == "behind-", "the smaller origins are gathered last"


def test_no_report_of_many_is_lost():
    case = stories(300, 100, *([0] * 100))
    run = course(case)
    told = [key for stop in run.stops for key in (stop.gathered or [stop.key])]

    assert sorted(told) == sorted(case.articles)
    assert f"{len(run.stops[-1].gathered)} more reports" in river(case)
    assert "owe most to <bdi>Outlet 00</bdi>" in river(case)


@given(
    st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7), st.sampled_from(["from_to", "unknown"])), max_size=14),
    st.permutations(range(8)),
)
def test_any_debts_are_drawn_even_in_a_circle(pairs, order):
    reports = [article(str(key), f"{8 + order[key]:02}:00") for key in range(8)]
    links = [link(str(a), str(b), way) for a, b, way in pairs if a != b]
    run = course(made(reports, links))
    few = course(made(reports, links), most=4)

    assert sorted(key for stop in few.stops for key in (stop.gathered or [stop.key])) == [str(key) for key in range(8)]
    assert sorted(stop.key for stop in run.stops) == [str(key) for key in range(8)]
    assert sorted(stop.row for stop in run.stops) == list(range(8))
    assert river(made(reports, links)).count("<path") == len(links)
