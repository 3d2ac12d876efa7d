"""Frames of languages whose postpositions show what a phrase is, and whose verb closes its clause: "X ने … कहा".

What is said stands behind a complementizer or a comma, before its verb, or as an infinitive that a noun of saying
owns ("खोलने की घोषणा"). In the passive nobody speaks but the writing in which it stands ("रिपोर्ट में कहा गया है").
"""

from collections.abc import Sequence

from msgspec.structs import replace

from headwater.read.frames.ends import clause_end
from headwater.read.frames.frame import Frame, frame_of
from headwater.read.frames.sentence import frames_of
from headwater.read.sources.marked import experiencer, marked_subject
from headwater.read.words.clauses import has_verb, phrase_left
from headwater.read.words.groups import Range, Site, lone
from headwater.read.words.lexicon import Lexicon
from headwater.read.words.word import Word

#: How far before its verb a writing stands at most, and how many words behind a subject somebody is addressed.
_REACH, _NEAR = 16, 4
#: A clause has so many words at least.
_CLAUSE = 3


def frames_postposed(words: Sequence[Word], found: Sequence[Site], lex: Lexicon) -> list[Frame]:
    """Return every frame that the cues `found` in a sentence may fill, and that of what somebody there feels."""
    frames = [named(frame) for site in found for frame in (_shown(site) or frames_of(site))]
    felt = _felt(words, lex)
    held = felt is None or any(felt.cue[0] <= site.group.core[0] < felt.cue[1] for site in found)
    return frames if felt is None or held else [*frames, felt]


def named(frame: Frame) -> Frame:
    """Return the frame of a source before its word, so that it is judged as one behind it."""
    return replace(frame, form="naming") if frame.form == "naming_after" else frame


def _shown(site: Site) -> list[Frame]:
    """Return the frames of a cue that postpositions show; none where only the order of words does."""
    if site.group.form != "finite":
        return []
    written = _of_writing(site)
    found = (_of_object(site), _of_infinitive(site), _of_clause(site)) if written is None else (written,)
    return [frame for frame in found if frame is not None]


def _felt(words: Sequence[Word], lex: Lexicon) -> Frame | None:
    """Return the frame of what somebody in the dative feels or believes: "X को यकीन है कि पुल टिकेगा"."""
    comp = next((at for at, word in enumerate(words) if "comp" in word.tags), 0)
    source = experiencer(words, comp, lex)
    if source is None:
        return None
    site = lone(words, lex, (source[1], comp), len(words) - (words[-1].kind == "mark"))
    found = frame_of(site, "before", "that", source, ((comp + 1, site.last),), (comp, comp))
    return replace(found, act="thought", sure=True) if site.last > comp + 1 else None


def _of_object(site: Site) -> Frame | None:
    """Return the frame of a passage right before its verb, behind a marked subject: "X ने इसे “…” बताया"."""
    start = site.group.span[0]
    if start < 2 or site.words[start - 1].kind != "quote":
        return None
    source = marked_subject(site, start - 1)
    if source is None:
        return None
    first = _behind_mark(site, source)
    return frame_of(site, "before", "quote", source, ((first, start),), (start, start))


def _behind_mark(site: Site, source: Range) -> int:
    """Return where the words behind a subject and its mark begin."""
    return source[1] + (site.words[source[1]].low in site.syntax.subject_marks)


def _of_writing(site: Site) -> Frame | None:
    """Return the frame of a passive before which the writing stands in which it is said: "पत्र में कहा गया है कि"."""
    words, (start, end) = site.words, site.group.span
    passives = site.syntax.passive_auxiliaries
    passive = any(word.low in passives for word in words[start : end + 1])
    place = _writing(site) if passive and marked_subject(site, start) is None else None
    if place is None:
        return None
    behind = end
    while behind < site.last and "aux" in words[behind].tags:
        behind += 1
    if behind + 1 < site.last and "comp" in words[behind].tags:
        content, order, complement = (behind + 1, clause_end(site, behind + 1)), "before", "that"
    elif behind + 1 < site.last and words[behind].low in {":", ","} and words[behind + 1].kind == "quote":
        content, order, complement = (behind + 1, site.last), "before", "quote"
    elif place[1] + 1 < start:  # "रिपोर्ट में | पुल को “कमजोर” | बताया गया है"
        content, order, complement = (place[1] + 1, start), "before", "phrase"
    elif place[0] > _CLAUSE and words[place[0] - 1].low == "," and has_verb(words[: place[0] - 1]):
        content, order, complement = (0, place[0] - 1), "after", "clause"
    else:
        return None
    return replace(frame_of(site, order, complement, place, (content,), (behind, behind)), sure=True)


def _writing(site: Site) -> Range | None:
    """Return the writing, with its owner, in which the words of a cue stand: "समिति की रिपोर्ट | में"."""
    words, cues = site.words, site.cues
    start = site.group.span[0]
    for at in range(start - 1, max(0, start - _REACH), -1):
        if words[at].kind == "mark" or "comp" in words[at].tags:
            return None
        if words[at].low in cues.documents_behind and words[at - 1].low in cues.said_before:
            begin = phrase_left(words, at)
            return None if begin is None else (begin, at)
    return None


def _of_infinitive(site: Site) -> Frame | None:
    """Return the frame of an infinitive that a noun of saying owns: "X ने पुल को | खोलने | की घोषणा की"."""
    words, start, syntax = site.words, site.group.span[0], site.syntax
    owned = start > _CLAUSE and "bind" in words[start - 1].tags and words[start - 2].low.endswith(syntax.verbal_nouns)
    source = _over_marks(site, start) if owned and not words[start - 2].tags else None
    if source is None:
        return None
    first = _behind_mark(site, source)
    recipients = site.cues.recipients
    asked = (at + 1 for at in range(first, min(first + _NEAR, start - 2)) if words[at].low == recipients[0])
    first = next(asked, first)  # "सरकार से | वेतन बढ़ाने"
    if first >= start - 1 or any("comp" in word.tags for word in words[start : site.last]):
        return None
    found = frame_of(site, "before", "infinitive", source, ((first, start - 1),), (start, start))
    return replace(found, sure=True)


def _over_marks(site: Site, stop: int) -> Range | None:
    """Return the marked subject of a clause, over passages in it."""
    found = marked_subject(site, stop)
    quotes = (at for at in range(stop - 1, 0, -1) if site.words[at].kind == "quote")
    return found or next((marked for marked in (marked_subject(site, at) for at in quotes) if marked), None)


def _of_clause(site: Site) -> Frame | None:
    """Return the frame of a clause that only a comma parts from its verb, behind it or before its subject."""
    words, (start, end) = site.words, site.group.span
    source = marked_subject(site, start)
    if source is None:
        return None
    behind = words[end + 1 : site.last] if end < site.last and words[end].low == "," else ()
    if len(behind) >= _CLAUSE and _is_clause(behind):
        return replace(frame_of(site, "before", "clause", source, ((end + 1, site.last),), (end, end)), sure=True)
    comma = source[0] - 1
    closes = all("aux" in word.tags for word in words[end : site.last])
    if closes and comma >= _CLAUSE and words[comma].low == "," and _is_clause(words[:comma]):
        return replace(frame_of(site, "after", "clause", source, ((0, comma),), (end, end)), sure=True)
    return None


def _is_clause(words: Sequence[Word]) -> bool:
    """Return whether words are a clause of their own without marks, not joined to another: "पुल सुरक्षित है"."""
    joined = words[0].tags & {"coord", "sub", "rel"}
    return not joined and all(word.kind != "quote" for word in words) and has_verb(words[-2:])
