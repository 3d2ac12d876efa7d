"""Stories whose every word is script: rows in which each field that comes from outside holds vectors."""

import datetime as dt

import msgspec

from headwater.values import (
    Agreed,
    Article,
    Correction,
    Credit,
    Dateline,
    Doubled,
    Drift,
    Due,
    Figure,
    FigureGroup,
    Finding,
    HeadlineVerdict,
    Image,
    Link,
    Origin,
    Origins,
    Place,
    Pledge,
    PledgeGroup,
    Quotation,
    ReportLink,
    RightsSignal,
    Speaker,
    Story,
    Trace,
    Utterance,
    Variant,
    When,
    Why,
    Words,
    identity,
)
from headwater.values.trace import Passage, PassageEnd

NOW = dt.datetime(2031, 3, 12, tzinfo=dt.UTC)
#: A word by which a search finds them.
CANARY = "zanzibarian"


def article(key: str, vectors: list[str], url: str) -> Article:
    line, text = " ".join(vectors), f"{CANARY}\n\n" + "\n\n".join(vectors)
    return Article(
        id=key,
        input=line,
        url=url,
        canonical_url=url,
        outlet=f"{line[:3000]} {key}",
        title=f"{CANARY} {line}",
        standfirst=line,
        byline=(line, line),
        credits=(Credit(type="agency", name=line, text=line), Credit(type="outlet", name=line, text=line)),
        dateline=Dateline(place=line, agency=line, text=line),
        published=When(value="2031-03-12T08:00", precision="minute", zone="+02:00", text=line),
        modified=When(value="2031-03-12T09:00", precision="minute", text=line),
        lang="en",
        text=text,
        images=(Image(url=url, caption=line, credit=line),),
        links=(Link(url=url, text=line),),
        rights=(RightsSignal(name="usageTerms", value=line),),
        made_by=line,
        confidence=1,
        revision=key,
    )


def statements(one: Article, line: str) -> list[Quotation | Figure | Pledge]:
    whole = (0, len(one.text))
    speaker = Speaker(name=line, role=line)
    cue = Words(text=line, span=(0, 1))
    return [
        Quotation(
            id=identity(one.id, "q"),
            article=one.id,
            type="direct",
            spans=(whole,),
            text=one.text,
            speaker=speaker,
            cue=cue,
            channel=cue,
            addressee=cue,
            via=speaker,
            confidence=1,
        ),
        Figure(
            id=identity(one.id, "f"),
            article=one.id,
            value=3,
            unit=line,
            of=line,
            place=line,
            as_of=line,
            attributed_to=line,
            span=whole,
            text=line,
        ),
        Pledge(
            id=identity(one.id, "p"),
            article=one.id,
            bound=line,
            speaker=line,
            action=line,
            to=line,
            condition=line,
            due=Due(value=None, text=line),
            force="pledged",
            on_behalf=True,
            span=whole,
            text=line,
        ),
    ]


def story(number: int, a: Article, b: Article, line: str) -> tuple[Story, Trace]:
    key = identity("hostile", str(number))
    because = Why(feature=line, words=line, weight=1)
    whole = (0, 50)
    told = Story(
        id=key,
        members=(a.id, b.id),
        title=a.title,
        langs=("en",),
        first="2031-03-12",
        last="2031-03-12",
        because={a.id: (because,), b.id: (because,)},
    )
    places = (Place(article=a.id, span=whole), Place(article=b.id, where="headline", span=whole))
    ids = {kind: (identity(a.id, kind), identity(b.id, kind)) for kind in "qfp"}
    link = ReportLink(
        id=identity(key, "link"),
        source=a.id,
        target=b.id,
        type="rewrite",
        passages=(Passage(source=PassageEnd(span=whole), target=PassageEnd(span=whole)),),
        direction="from_to",
        because=(line,),
        coverage=0.5,
        confidence=0.9,
    )
    kinds = ("copy", "quotation", "headline", "figure", "conflict", "doubled", "correction", "pledge")
    trace = Trace(
        id=identity(key, "trace"),
        story=key,
        links=(link, msgspec.structs.replace(link, id=identity(key, "up"), direction="common_upstream")),
        origins=Origins(
            low=1,
            high=2,
            because=(line,),
            groups=(Origin(type="unseen", name=line, members=(a.id, b.id), because=(line,)),),
        ),
        utterances=(
            Utterance(
                id=identity(key, "u"),
                speaker=line,
                fullest=ids["q"][0],
                first=a.id,
                variants=(
                    Variant(quotation=ids["q"][0]),
                    Variant(quotation=ids["q"][1], drift=(Drift(type="reworded", source=line, target=b.text[:60]),)),
                ),
            ),
        ),
        figures=(
            FigureGroup(
                id=identity(key, "g"), what=line, place=line, readings=ids["f"], verdict="conflict", because=(line,)
            ),
        ),
        pledges=(
            PledgeGroup(id=identity(key, "pg"), bound=line, action=line, pledges=ids["p"], due=line, force="pledged"),
        ),
        agreed=(Agreed(place=places[0], carried_by=(a.id, b.id), origins=2),),
        headlines=(
            HeadlineVerdict(id=identity(key, "h"), article=a.id, type="certainty", span=whole, body=whole, says=line),
        ),
        doubled=(Doubled(id=identity(key, "d"), article=a.id, passages=((whole, (60, 90)),), says=line),),
        corrections=(Correction(id=identity(key, "c"), article=a.id, notice=whole, dependants=(b.id,)),),
        findings=tuple(
            Finding(id=identity(key, kind), type=kind, says=line, rests_on=places, confidence=1, because=(line,))
            for kind in kinds
        ),
    )
    return told, trace
