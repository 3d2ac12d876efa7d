"""What a line on the front page says of a story."""

import pytest

from headwater.values import Article, HeadlineVerdict, Origins, Trace

SCENE = (
    "A cable car stopped above the Ravel gorge on Tuesday with 31 skiers aboard. Rescuers brought them down by rope."
)


def report(key: str, title: str, lang: str = "en", text: str = SCENE) -> Article:
    return Article(id=key, title=title, text=text, lang=lang, made_by="given", confidence=1, revision=key)


FOREIGN = report("f", "Una abuela teje", "es", "Una abuela de 71 años tejió un calcetín sobre el abismo de Ravel.")
LOUD = report("l", "Skiers plunge from cable car")
PLAIN = report("p", "Rescuers bring skiers down from cable car by rope")


@pytest.fixture
def front(here):
    from headwater.line.tracing import front

    def told(*, loud, title):
        verdicts = tuple(HeadlineVerdict(id=key, article=key, type="strength") for key in loud)
        trace = Trace(id="t", story="s", origins=Origins(low=1, high=1, because=(), groups=()), headlines=verdicts)
        return front(trace, [FOREIGN, LOUD, PLAIN], title)

    return told


def test_the_headline_of_a_story_stands_where_its_text_bears_it_out(front):
    assert front(loud=[], title=LOUD.title).sober == LOUD.id


def test_else_that_of_the_others_which_most_of_them_bear_out(front):
    assert front(loud=[LOUD.id], title=LOUD.title).sober == PLAIN.id


def test_where_all_go_too_far_the_story_keeps_its_own(front):
    assert front(loud=[FOREIGN.id, LOUD.id, PLAIN.id], title=LOUD.title).sober == LOUD.id
