"""A small story with one of each finding, all invented."""

import pytest

from headwater.show import Case
from headwater.values import (
    Article,
    Drift,
    Figure,
    FigureGroup,
    Finding,
    HeadlineVerdict,
    Origin,
    Origins,
    Place,
    Pledge,
    PledgeGroup,
    Quotation,
    ReportLink,
    Speaker,
    Story,
    Trace,
    Utterance,
    Variant,
    When,
)
from headwater.values.trace import Passage, PassageEnd

TEXTS = {
    "a": "“We will open the bridge by 4 May,” mayor Ivo Brandt said. 300 drivers had complained.",
    "b": "“We shall open the crossing by 4 May,” Brandt said. 500 drivers had complained. <script>alert(1)</script>",
}


def article(key: str, **more) -> Article:
    text = TEXTS[key]
    return Article(
        id=key,
        input=f"reports/{key}_full.txt",
        title=f"Bridge & more {key}",
        lang="en",
        text=text,
        made_by="given",
        confidence=1,
        revision=key,
        **more,
    )


def span(key: str, words: str) -> tuple[int, int]:
    at = TEXTS[key].index(words)
    return at, at + len(words)


def quotation(key: str, words: str) -> Quotation:
    return Quotation(
        id=f"q{key}",
        article=key,
        type="direct",
        spans=(span(key, words),),
        text=words,
        speaker=Speaker(name="Ivo Brandt"),
        confidence=1,
    )


def figure(key: str, value: float) -> Figure:
    words = f"{value} drivers"
    return Figure(
        id=f"f{key}", article=key, value=value, unit="people", of="drivers", span=span(key, words), text=words
    )


@pytest.fixture
def case() -> Case:
    first, second = "We will open the bridge by 4 May,", "We shall open the crossing by 4 May,"
    pledge = Pledge(
        id="pa",
        article="a",
        bound="Ivo Brandt",
        action="open the bridge",
        force="pledged",
        span=span("a", first),
        text=first,
    )
    story = Story(
        id="s1", members=("a", "b"), title="Bridge & more a", langs=("en",), first="2031-05-01", last="2031-05-02T08:00"
    )
    ends = Passage(source=PassageEnd(span=span("a", first)), target=PassageEnd(span=span("b", second)))
    trace = Trace(
        id="t1",
        story="s1",
        links=(
            ReportLink(
                id="l1",
                source="a",
                target="b",
                type="rewrite",
                passages=(ends,),
                direction="from_to",
                because=("a came first",),
                coverage=0.5,
                confidence=0.9,
            ),
        ),
        origins=Origins(
            low=1,
            high=2,
            because=("b may have heard the mayor itself",),
            groups=(Origin(type="report", name=None, members=("a", "b")),),
        ),
        utterances=(
            Utterance(
                id="u1",
                speaker="Ivo Brandt",
                fullest="qa",
                first="a",
                variants=(
                    Variant(quotation="qa"),
                    Variant(quotation="qb", drift=(Drift(type="reworded", source="bridge", target="crossing"),)),
                ),
            ),
        ),
        figures=(
            FigureGroup(id="g1", what="drivers who complained", place=None, readings=("fa", "fb"), verdict="conflict"),
        ),
        pledges=(
            PledgeGroup(
                id="p1",
                bound="Ivo Brandt",
                action="open the bridge",
                pledges=("pa",),
                due="2031-05-04",
                force="pledged",
            ),
        ),
        headlines=(
            HeadlineVerdict(
                id="h1",
                article="b",
                type="certainty",
                span=(0, 6),
                body=span("b", "We shall"),
                says="b’s headline is surer than its text",
            ),
        ),
        findings=(
            Finding(
                id="n1",
                type="conflict",
                says="300 against 500 drivers",
                rests_on=(
                    Place(article="a", span=span("a", "300 drivers")),
                    Place(article="b", span=span("b", "500 drivers")),
                ),
                confidence=0.8,
            ),
        ),
    )
    published = When(value="2031-05-02T08:00", precision="minute", zone="+02:00")
    articles = [article("a"), article("b", published=published, url="https://post.example/b")]
    statements = [quotation("a", first), quotation("b", second), figure("a", 300), figure("b", 500), pledge]
    return Case(story, trace, articles, statements)
