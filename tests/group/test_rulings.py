"""What a person ruled binds grouping, whatever comes later."""

from headwater.group import Merged, Ruling, Split, State, empty, step
from headwater.values import Article, When, identity


def report(number: int, text: str) -> Article:
    name = identity(str(number), text)
    when = When(value=f"2031-03-0{number % 7 + 1}", precision="day")
    return Article(
        id=name, title=None, text=text, lang="en", published=when, made_by="given", confidence=1.0, revision=name
    )


def bridge(number: int) -> Article:
    return report(
        number,
        f"The old stone bridge of Karrowby collapsed into the river Wend. Mayor Ilse Trantow said that divers "
        f"were searching for a lorry driver. Witness {number} heard a crack.",
    )


def bank(number: int) -> Article:
    return report(
        number,
        f"The central bank of Norrland raised its main rate to 4.25 percent. Governor Pell Osgar said that inflation "
        f"was still too high. Analyst {number} was surprised.",
    )


def after(*articles: Article) -> State:
    state = empty()
    for article in articles:
        state, _ = step(state, article)
    return state


def held(state: State) -> set[frozenset[str]]:
    return {frozenset(members) for members in state.members().values()}


def ruling(verb: str, articles: list[Article], others: list[Article]) -> Ruling:
    return Ruling(verb=verb, articles=tuple(a.id for a in articles), others=tuple(a.id for a in others))


ONE, TWO, THREE, RATE = bridge(1), bridge(2), bridge(3), bank(4)


def test_stories_that_a_person_merged_are_one_and_say_so():
    state, (merged,) = after(ONE, RATE).ruled(ruling("merge", [ONE], [RATE]))

    assert isinstance(merged, Merged)
    assert [why.words for why in merged.because] == ["a person ruled that these stories are one"]
    assert held(state) == {frozenset({ONE.id, RATE.id})}


def test_reports_that_a_person_parted_stay_apart_whatever_comes():
    state, (split,) = after(ONE, TWO).ruled(ruling("split", [TWO], [ONE]))
    assert isinstance(split, Split)
    for number in range(5, 12):
        state, _ = step(state, bridge(number))

    assert not any({ONE.id, TWO.id} <= story for story in held(state))


def test_what_a_person_merged_is_not_parted_again():
    bridges, banks = [bridge(n) for n in range(6)], [bank(n) for n in range(6)]
    state, _ = after(*bridges, *banks).ruled(ruling("merge", bridges, banks))
    for number in range(10, 30):
        state, _ = step(state, bridge(number))
        state, _ = step(state, bank(number))

    assert any({bridges[0].id, banks[0].id} <= story for story in held(state))


def test_a_report_that_a_person_pinned_leaves_its_story_for_the_other():
    state, changes = after(ONE, TWO, RATE).ruled(ruling("pin", [TWO], [RATE]))

    assert [type(change) for change in changes] == [Split, Merged]
    assert held(state) == {frozenset({ONE.id}), frozenset({TWO.id, RATE.id})}


def test_a_report_that_a_person_forbade_stands_alone():
    state, _ = after(ONE, TWO, THREE).ruled(ruling("forbid", [THREE], [ONE, TWO]))

    assert held(state) == {frozenset({ONE.id, TWO.id}), frozenset({THREE.id})}


def test_a_later_ruling_takes_an_earlier_one_back():
    state, _ = after(ONE, TWO).ruled(ruling("split", [TWO], [ONE]))
    state, _ = state.ruled(ruling("merge", [ONE], [TWO]))

    assert held(state) == {frozenset({ONE.id, TWO.id})}


def test_a_ruling_on_reports_that_are_gone_changes_nothing():
    state, changes = after(ONE).ruled(ruling("merge", [ONE], [TWO]))

    assert changes == ()
    assert held(state) == {frozenset({ONE.id})}


def test_a_ruling_that_is_so_already_changes_nothing():
    state, changes = after(ONE, TWO).ruled(ruling("pin", [TWO], [ONE]))

    assert changes == ()
    assert held(state) == {frozenset({ONE.id, TWO.id})}
