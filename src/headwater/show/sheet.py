"""The report on one story, as sections of numbered items, before it is drawn for a terminal or a page."""

from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct

from headwater.show.case import Case
from headwater.show.cut_marks import whole
from headwater.show.words import DRIFT, FORCE, HEADLINE, LINK, VERDICT, capital, count, day, due, read_by
from headwater.text.tokens import words
from headwater.values import Finding, Origins, Place, ReportLink, Utterance

__all__ = ["Case", "Item", "Piece", "Row", "Section", "Sheet", "sheet", "sheets"]


class Piece(Struct, frozen=True):
    """Some words; marked where they are what the item is about."""

    text: str
    marked: bool = False


class Row(Struct, frozen=True, kw_only=True):
    """One line of an item: whose words, the words, and a remark."""

    label: str
    words: tuple[Piece, ...]
    remark: str = ""
    lang: str | None = None


class Item(Struct, frozen=True, kw_only=True):
    """One thing that a reader can open: its rows, the places that it rests on, and its reasons."""

    number: int
    id: str
    says: str
    rows: tuple[Row, ...]
    rests_on: tuple[Place, ...] = ()
    because: tuple[str, ...] = ()


class Section(Struct, frozen=True, kw_only=True):
    """Items of one kind under a heading; `aside` stands beside the heading."""

    heading: str
    items: tuple[Item, ...]
    aside: str = ""


class Sheet(Struct, frozen=True, kw_only=True):
    """The whole report on one story."""

    title: str
    facts: str
    origins: str
    origins_because: tuple[str, ...]
    sections: tuple[Section, ...]
    case: Case


#: Words that stand between marks already are shown without further ones.
_MARKS = '“”„"«»‘’「」『』'

_Draft = tuple[str, str, tuple[Row, ...], tuple[Place, ...], tuple[str, ...]]
_Maker = Callable[[Case], Iterator[tuple[str, str, list[_Draft]]]]


def sheets(cases: Iterable[Case]) -> list[Sheet]:
    """Return the report on each story; items are numbered from 1 through all of them."""
    made: list[Sheet] = []
    number = 1
    for case in cases:
        made.append(sheet(case, number))
        number += sum(len(section.items) for section in made[-1].sections)
    return made


def sheet(case: Case, first: int = 1) -> Sheet:
    """Return the report on one story; its items are numbered from `first`, empty sections are left out."""
    sections: list[Section] = []
    number = first
    for make in (_headlines, _utterances, _conflicts, _debts, _pledges, _figures):
        for heading, aside, drafts in make(case):
            items = []
            for key, says, rows, places, because in drafts:
                items.append(Item(number=number, id=key, says=says, rows=rows, rests_on=places, because=because))
                number += 1
            if items:
                sections.append(Section(heading=heading, aside=aside, items=tuple(items)))
    return Sheet(
        title=case.story.title or "A story without a headline",
        facts=_facts(case),
        origins=origins_in_words(case.trace.origins),
        origins_because=case.trace.origins.because,
        sections=tuple(sections),
        case=case,
    )


def _facts(case: Case) -> str:
    reports = len(case.articles)
    days = [day(value) for value in (case.story.first, case.story.last) if value]
    when = " – ".join(dict.fromkeys(days))
    langs = " ".join(case.story.langs)
    return " · ".join(filter(None, (f"{reports} report{'s' * (reports != 1)}", when, langs)))


def origins_in_words(origins: Origins) -> str:
    """Return how many independent origins there are, as a sentence without its end."""
    if origins.low == origins.high:
        return f"{origins.low} independent origin{'s' * (origins.low != 1)}"
    return f"{origins.low} to {origins.high} independent origins"


def _plain(text: str) -> tuple[Piece, ...]:
    quoted = text[:1] in _MARKS and text[-1:] in _MARKS
    return (Piece(text if quoted else f"“{text}”"),)


def _headlines(case: Case) -> Iterator[tuple[str, str, list[_Draft]]]:
    drafts: list[_Draft] = []
    for verdict in case.trace.headlines:
        if verdict.type is None or verdict.span is None:
            continue
        name, lang = case.name(verdict.article), case.articles[verdict.article].lang
        head = Place(article=verdict.article, where="headline", span=verdict.span)
        rows = [Row(label=name, words=_plain(case.words(head)[1]), remark=HEADLINE[verdict.type], lang=lang)]
        places = [head]
        if verdict.body is not None:
            places.append(Place(article=verdict.article, span=verdict.body))
            rows.append(Row(label="", words=(Piece("its text: "), *_plain(case.words(places[1])[1])), lang=lang))
        drafts.append((verdict.id, verdict.says or HEADLINE[verdict.type], tuple(rows), tuple(places), ()))
    yield "Headlines that go further than their text", "", drafts


def _utterances(case: Case) -> Iterator[tuple[str, str, list[_Draft]]]:
    """Yield a section for each statement whose wording differs inside the marks, then one for the others."""
    same: list[_Draft] = []
    for utterance in case.trace.utterances:
        reworded = [
            v.quotation for v in utterance.variants if any(d.type in {"reworded", "contradicts"} for d in v.drift)
        ]
        carriers = {case.quotations[key].article for key in (utterance.fullest, *reworded)}
        speaker = utterance.speaker or "speaker unknown"
        if reworded:
            told = count(len(carriers), "report") if len(carriers) > 1 else "one report, twice"
            says = f"One statement, worded differently inside the marks by {told}"
            yield says, speaker, [(utterance.id, says, _wordings(case, utterance), _places(case, utterance), ())]
        elif len({case.quotations[v.quotation].article for v in utterance.variants}) > 1:
            says = f"{capital(speaker)}: one statement in {count(len(utterance.variants), 'place')}"
            same.append((utterance.id, says, _wordings(case, utterance), _places(case, utterance), ()))
    yield "Statements that several reports carry", "", same


def _wordings(case: Case, utterance: Utterance) -> tuple[Row, ...]:
    rows = []
    ordered = sorted(
        utterance.variants, key=lambda v: (v.quotation != utterance.fullest, case.quotations[v.quotation].article)
    )
    for variant in ordered:
        quotation = case.quotations[variant.quotation]
        kinds = list(dict.fromkeys(DRIFT[drift.type] for drift in variant.drift))
        same = list(words(quotation.text.casefold())) == list(words(case.quotations[utterance.fullest].text.casefold()))
        told = ", ".join(kinds) or ("the same words" if same else "in other words")
        how = "fullest" if variant.quotation == utterance.fullest else told
        changed = [drift.target for drift in variant.drift if drift.target]
        rows.append(
            Row(
                label=case.name(quotation.article),
                words=(Piece("“"), *marked(quotation.text, changed), Piece("”")),
                remark=", ".join(filter(None, (how, read_by(quotation.made_by)))),
                lang=case.articles[quotation.article].lang,
            )
        )
    return tuple(rows)


def marked(text: str, changed: list[str]) -> tuple[Piece, ...]:
    """Return `text` in pieces, the first place of each of the `changed` words marked."""
    spans = sorted((text.find(words), text.find(words) + len(words)) for words in changed if words in text)
    pieces: list[Piece] = []
    at = 0
    for start, end in spans:
        if start >= at:
            pieces += [Piece(text[at:start]), Piece(text[start:end], marked=True)]
            at = end
    return tuple(piece for piece in [*pieces, Piece(text[at:])] if piece.text)


def _places(case: Case, utterance: Utterance) -> tuple[Place, ...]:
    quotations = [case.quotations[variant.quotation] for variant in utterance.variants]
    return tuple(Place(article=q.article, where=q.where, span=(q.spans[0][0], q.spans[-1][1])) for q in quotations)


def _conflicts(case: Case) -> Iterator[tuple[str, str, list[_Draft]]]:
    drafts = [_of_finding(case, finding) for finding in case.trace.findings if finding.type == "conflict"]
    yield "What does not fit together", "", drafts


def _of_finding(case: Case, finding: Finding) -> _Draft:
    rows = tuple(
        Row(
            label=case.name(place.article),
            words=_plain(case.words(place)[1]),
            lang=case.articles[place.article].lang,
        )
        for place in finding.rests_on
    )
    says = Row(label="", words=(Piece(finding.says),))
    return finding.id, finding.says, (says, *rows), finding.rests_on, finding.because


def _debts(case: Case) -> Iterator[tuple[str, str, list[_Draft]]]:
    drafts = [_of_link(case, link) for link in case.trace.links if link.type not in {"citation", "shared_statement"}]
    drafts += [_of_finding(case, f) for f in case.trace.findings if f.type in {"doubled", "correction"}]
    yield "Who owes what to whom", "", drafts


def _of_link(case: Case, link: ReportLink) -> _Draft:
    source, target = case.name(link.source), case.name(link.target)
    arrow = {"from_to": f"{source} ──▶ {target}", "unknown": f"{source} ─── {target}"}
    says = arrow.get(link.direction, f"[a source not here] ──▶ {source}, {target}")
    sides = [(p.source, link.source) for p in link.passages] + [(p.target, link.target) for p in link.passages]
    places = tuple(Place(article=article, where=end.where, span=end.span) for end, article in sides)
    remark = f"{LINK[link.type]}, {link.coverage:.0%} of {target}"
    rows = (Row(label=says, words=(Piece("; ".join(link.because)),), remark=remark),)
    return link.id, f"{says}: {LINK[link.type]}", rows, places, link.because


def _pledges(case: Case) -> Iterator[tuple[str, str, list[_Draft]]]:
    drafts: list[_Draft] = []
    ordered = sorted(
        case.trace.pledges, key=lambda g: (-len({case.pledges[p].article for p in g.pledges}), g.due is None)
    )
    for group in ordered:
        members = [case.pledges[key] for key in group.pledges]
        speakers = list(dict.fromkeys(p.speaker for p in members if p.on_behalf and p.speaker))
        force = FORCE[group.force] + (f" by {speakers[0]}: not agreed by who is named" if speakers else "")
        when, by = due(group.due) if group.due else "no date", read_by(*(p.made_by for p in members))
        remark = ", ".join(filter(None, (force, when, by)))
        action = whole(group.action, case.articles[members[0].article].lang)
        rows = (Row(label=group.bound or "somebody", words=(Piece(action),), remark=remark),)
        places = tuple(Place(article=p.article, where=p.where, span=p.span) for p in members)
        told = f"told by {case.list_names(tuple(p.article for p in members))}"
        drafts.append((group.id, f"{group.bound or 'Somebody'}: {action}", rows, places, (told,)))
    yield "Promises, as the reports give them", "", drafts


def _figures(case: Case) -> Iterator[tuple[str, str, list[_Draft]]]:
    drafts: list[_Draft] = []
    for group in sorted(case.trace.figures, key=lambda g: (g.verdict != "conflict", g.verdict == "agree")):
        members = [case.figures[key] for key in group.readings]
        told = " · ".join(f"{f.text} ({case.name(f.article)})" for f in members)
        rows = (Row(label=group.what, words=(Piece(told),), remark=VERDICT[group.verdict]),)
        places = tuple(Place(article=f.article, where=f.where, span=f.span) for f in members)
        drafts.append((group.id, capital(f"{group.what}: {VERDICT[group.verdict]}"), rows, places, group.because))
    yield "Figures", "", drafts
