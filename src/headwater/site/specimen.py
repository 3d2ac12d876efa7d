"""A small invented story with one of most things, on which components are shown."""

from headwater.show import Case
from headwater.values import (
    Article,
    Drift,
    Finding,
    Origin,
    Origins,
    Passage,
    Place,
    Quotation,
    ReportLink,
    Span,
    Speaker,
    Story,
    Trace,
    Utterance,
    Variant,
    When,
)
from headwater.values.trace import PassageEnd

_TEXTS = {
    "a": ("The Post", "en", "08:00", "“We will open the bridge by 4 May,” mayor Ivo Brandt said. 300 drivers wrote."),
    "b": ("The Herald", "en", "09:30", "“We shall open the crossing by 4 May,” Brandt said. 500 drivers wrote to him."),
    "c": ("صحيفة الجسر", "ar", "11:00", "قال رئيس البلدية إيفو برانت إن الجسر سيفتح في الرابع من مايو."),
}
_TITLES = {"a": "Town opens its bridge", "b": "Brandt names a day for the crossing", "c": "الجسر يفتح في مايو"}


def case() -> Case:
    """Return the story."""
    story = Story(id="specimen", members=tuple(_TEXTS), title=_TITLES["a"], langs=("en", "ar"), first="2031-05-02")
    return Case(story, _trace(), [_article(key) for key in _TEXTS], [_said("a"), _said("b")])


def _article(key: str) -> Article:
    outlet, lang, clock, text = _TEXTS[key]
    return Article(
        id=key,
        outlet=outlet,
        title=_TITLES[key],
        lang=lang,
        text=text,
        published=When(value=f"2031-05-02T{clock}", precision="minute"),
        made_by="given",
        confidence=1,
        revision=key,
    )


def _said(key: str) -> Quotation:
    text = _TEXTS[key][3]
    start, end = 1, text.index("”")
    speaker = Speaker(name="Ivo Brandt", role="mayor")
    return Quotation(
        id=f"q{key}",
        article=key,
        type="direct",
        spans=((start, end),),
        text=text[start:end],
        speaker=speaker,
        confidence=1,
    )


def _span(key: str, words: str) -> Span:
    at = _TEXTS[key][3].index(words)
    return at, at + len(words)


def _trace() -> Trace:
    ends = Passage(
        source=PassageEnd(span=_span("a", "open the bridge")), target=PassageEnd(span=_span("b", "open the crossing"))
    )
    link = ReportLink(
        id="specimen-link",
        source="a",
        target="b",
        type="rewrite",
        passages=(ends,),
        direction="from_to",
        because=("The Post came first",),
        coverage=0.6,
        confidence=0.9,
    )
    groups = (
        Origin(type="report", name="The Post", members=("a", "b")),
        Origin(type="report", name=None, members=("c",)),
    )
    told = Drift(type="reworded", source="bridge", target="crossing")
    utterance = Utterance(
        id="specimen-said",
        speaker="Ivo Brandt",
        fullest="qa",
        first="a",
        variants=(Variant(quotation="qa"), Variant(quotation="qb", drift=(told,))),
    )
    return Trace(
        id="specimen",
        story="specimen",
        links=(link,),
        origins=Origins(low=2, high=2, because=("3 reports rest on 2 independent sources",), groups=groups),
        utterances=(utterance,),
        findings=(_finding(),),
    )


def _finding() -> Finding:
    return Finding(
        id="specimen-finding",
        type="conflict",
        says="300 drivers against 500.",
        rests_on=(
            Place(article="a", span=_span("a", "300 drivers")),
            Place(article="b", span=_span("b", "500 drivers")),
        ),
        confidence=0.8,
        because=("both tell how many drivers wrote",),
    )
