"""Frames of verbs that close what they tell, behind a word that ends it: 「…」と述べた, "… diye konuştu".

The subject stands before what is told, or between it and the verb; particles mark it (Kuno, "The Structure of the
Japanese Language", 1973, on は, が and the quotative と).
"""

from collections.abc import Sequence

from headwater.read.frames.frame import Frame, frame_of
from headwater.read.frames.particles_told import behind_comma, closer, content_start, first_quote, rows, stands_before
from headwater.read.frames.postposed import frames_postposed, named
from headwater.read.frames.sentence import frames_of
from headwater.read.frames.undergone import undergone
from headwater.read.sources.marked import phrase_start, speaks, subject_in
from headwater.read.words.groups import Range, Site, lone, sites
from headwater.read.words.lexicon import Lexicon
from headwater.read.words.word import Word

#: How many words may stand between a cue and the comma behind its clause ("上で、").
_TAIL = 5
#: A passage of so many code points, marks included, is an utterance whatever verb follows it.
_UTTERED = 11
#: One of so many is an utterance where its subject stands right before it.
_SAID = 6


def frames(words: Sequence[Word], lex: Lexicon) -> list[Frame]:
    """Return every frame that the sentence's cues may fill, in order of the cues; one cue may have several."""
    found, syntax = sites(words, lex), lex.pack.syntax
    if not syntax.subject_marks:
        return [frame for site in found for frame in frames_of(site)] if found else []
    if not syntax.reporting_links:
        return frames_postposed(words, found, lex)
    received = undergone(words, lex)
    taken = {at for frame in received for at in range(*frame.cue)}
    closing: list[Frame] = []
    for site in found:
        if site.group.form == "finite" and site.group.span[0] not in taken:
            closing += _frames_closing(site, closing)
    out = [*received, *closing]
    told = {frame.cue for frame in closing}
    for site in found:
        if site.group.form == "naming_after":
            out += _frames_named_before(site, told)
        elif words[site.group.core[0]].kind != "glyph" and site.group.bare not in told:
            out += frames_of(site)
    if not out:
        out = _frames_without_verb(words, lex)
    return sorted(out, key=lambda frame: frame.cue)


def _frames_closing(site: Site, earlier: Sequence[Frame]) -> list[Frame]:
    """Return the frame of a cue behind what is told; one without content where its words stand in another sentence."""
    cue, floor = site.group.span[0], _floor(site, {frame.cue for frame in earlier})
    if any(stands_before(site.words, cue, row) for row in rows(site.cues.announcers)):
        source = _source_behind(site) or subject_in(site, floor, cue, nearest=True)
        return [frame_of(site, "before", "quote", source, (), (cue, cue))] if source else []
    closed = closer(site, floor)
    if closed is None or any(closed[1] <= frame.cue[0] < cue for frame in earlier):
        return []  # what is told belongs to a cue between
    end, after = closed
    quoted = site.words[end - 1].kind == "quote"
    inside = [frame for frame in earlier if floor <= frame.cue[0] and not quoted]
    start = first_quote(site.words, end - 1, floor) if quoted else end
    behind = _source_behind(site)
    source = behind or subject_in(site, after, cue) or subject_in(site, floor, start, nearest=quoted)
    within = quoted and source is not None and site.words[source[1]].low in site.syntax.subject_marks[1:]
    if source is not None and within and not speaks(site, *source):
        source = None  # 景気の回復が「…」ことを理由に挙げた
    if source is not None and not _is_own(site, source, inside):
        source = None
    if not quoted:
        start = content_start(site, source[1] + 1 if source and source[0] < end else floor, end)
    known = source is not None
    ends = behind is not None or _ends_clause(site, told=known)
    if start >= end or not ends or not (known or _may_go_on(site, end, inside)):
        return []
    before = next((f.source for f in reversed(earlier) if f.source is not None), None) if floor else None
    shared = not known and before is not None
    return [frame_of(site, "before", "that", source or before, ((start, end),), (after, cue), shared=shared)]


def _source_behind(site: Site) -> Range | None:
    """Return the source that a relative word behind the cue leads to, up to the sentence's end: …と話すのは木村さん."""
    at = site.group.span[1]
    for row in rows(site.syntax.relatives):
        if stands_before(site.words, at + len(row), row):
            start, last = behind_comma(site.words, at + len(row)), _before_copula(site)
            begin = phrase_start(site, last, start)
            return (begin, last) if start <= begin < last and speaks(site, begin, last) else None
    return None


def _before_copula(site: Site) -> int:
    """Return where a sentence ends without its verb of being: 木村さん | だ."""
    ends = (row for row in rows(site.syntax.copulas) if stands_before(site.words, site.last, row))
    return site.last - len(next(ends, ()))


def _is_own(site: Site, source: Range, inside: Sequence[Frame]) -> bool:
    """Return whether a subject is that of the cue: of hearsay only who can speak, and never that of a cue inside."""
    hearsay = site.group.cue.lemma in site.cues.hearsay
    return not (hearsay and not speaks(site, *source)) and all(frame.source != source for frame in inside)


def _may_go_on(site: Site, end: int, inside: Sequence[Frame]) -> bool:
    """Return whether a cue without a subject goes on with who spoke before.

    The verb behind "Xによると …" does not, nor that of "he is said to have said".
    """
    named = any(group.form == "naming_after" for group in site.groups[: site.number])
    return not named and all(frame.cue[1] < end for frame in inside)


def _frames_without_verb(words: Sequence[Word], lex: Lexicon) -> list[Frame]:
    """Return the frame of a sentence whose quotation no cue follows: 「…」と木村市長, 「…」と涙を浮かべた."""
    last = len(words)
    while last and words[last - 1].kind == "mark" and words[last - 1].low not in {")", "）"}:
        last -= 1
    links = rows(lex.pack.syntax.reporting_links)
    closing = last > 1 and words[last - 1].kind == "quote" and words[last - 2].low in lex.pack.syntax.subject_marks
    if closing:  # 木村さんは「…」。
        site = lone(words, lex, (last - 1, last), last)
        source = subject_in(site, 0, last - 1, nearest=True)
        told = source is not None and source[1] == last - 2 and speaks(site, *source)
        return [frame_of(site, "before", "that", source, ((last - 1, last),), (last - 1, last - 1))] if told else []
    at = next((at for at in range(last - 2, 0, -1) if words[at - 1].kind == "quote"), None)
    if at is None or any(word.kind == "quote" for word in words[at:last]):
        return []
    content = ((first_quote(words, at - 1, 0), at),)
    if (words[at].low,) not in links:
        source = _beside(words, content[0][0], lex) if _closing_noun(words, at, last, lex) else None
        return (
            [frame_of(lone(words, lex, (at, last), last), "before", "that", source, content, (at, at))]
            if source
            else []
        )
    start = behind_comma(words, at + 1)
    site = lone(words, lex, (at, at + 1), last)
    if speaks(site, start, last) and phrase_start(site, last, start) == start:
        return [frame_of(site, "before", "that", (start, last), content, (at + 1, at + 1))]
    rest = "".join(word.low for word in words[at:last])
    names = any(word in rest for word in lex.pack.cues.speech_titles)
    longer = any(len(row) > 1 and stands_before(words, at + len(row), row) for row in links)
    beside = _beside(words, content[0][0], lex)
    short = words[at - 1].end - words[at - 1].start < (_UTTERED if beside is None else _SAID)
    if names or (longer and beside is None) or short or "verb" not in words[last - 1].tags:
        return []
    behind = subject_in(site, at + 1, last)
    site = lone(words, lex, (behind[1] + 1 if behind and behind[1] + 1 < last else start, last), last)
    source = behind or subject_in(site, 0, content[0][0], nearest=True)
    return [frame_of(site, "before", "that", source, content, (at + 1, at + 1))]


def _beside(words: Sequence[Word], start: int, lex: Lexicon) -> Range | None:
    """Return who can speak and is the subject right before a passage: 遺族は「…」."""
    if start < 2 or words[start - 1].low not in lex.pack.syntax.subject_marks:
        return None
    site = lone(words, lex, (start, start + 1), len(words))
    source = subject_in(site, 0, start, nearest=True)
    return source if source is not None and source[1] == start - 1 and speaks(site, *source) else None


def _closing_noun(words: Sequence[Word], at: int, last: int, lex: Lexicon) -> bool:
    """Return whether a noun that tells what stands before it closes a sentence: 「…」方針だ."""
    rest, mark = "".join(word.low for word in words[at:last]), lex.pack.syntax.object_mark
    nouns = {link.removesuffix(mark) for link in lex.pack.syntax.reporting_links if link.endswith(mark)} - {""}
    return any(rest == noun + copula for noun in nouns for copula in ("", *lex.pack.syntax.copulas))


def _frames_named_before(site: Site, told: set[Range]) -> list[Frame]:
    """Return the frame of a source before its word, what it told behind them: "Xによると、…という"."""
    words = site.words
    start, end = site.group.span
    begin = phrase_start(site, start, 0)
    first, last = behind_comma(words, end), site.last
    final = site.at(len(site.groups) - 1)
    if final.number > site.number and final.group.form == "finite" and final.group.core[1] >= last:
        closed = closer(final, end)
        if closed is not None and closed[0] > first and final.group.bare not in told:
            last = closed[0]
    if begin >= start or first >= last:
        return []
    return [named(frame_of(site, "before", "clause", (begin, start), ((first, last),), (end, end)))]


def _floor(site: Site, told: set[Range]) -> int:
    """Return where the cue's clause begins at the earliest: behind a cue that told something up to a comma."""
    words, floor = site.words, 0
    for group in site.groups[: site.number]:
        behind = group.core[1]
        near = range(behind, min(behind + _TAIL, site.group.span[0]))
        comma = next((at for at in near if words[at].kind == "mark"), None)
        if group.bare in told and comma is not None and (comma == behind or "sub" in words[behind].tags):
            floor = comma + 1
    return floor


def _ends_clause(site: Site, *, told: bool) -> bool:
    """Return whether the cue ends its clause, and is no attribute of a noun behind it: 「…」という計画."""
    at = site.group.span[1]
    following = site.words[at] if at < site.last else None
    return following is None or following.kind == "mark" or (told and bool(following.tags & {"sub", "coord", "prep"}))
