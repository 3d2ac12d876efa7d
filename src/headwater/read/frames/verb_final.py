"""Frames of languages whose verb closes its clause: source, what is said, cue (SOV).

What is said stands right before its cue: a quoted passage, or a clause whose verb has an ending that makes it an
object. A cue may be a participle before its source ("“…” diyen X"), or a converb that shares the source of the next.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from headwater.read.frames.frame import Frame, frame_of, words_right
from headwater.read.sources.verb_final import (
    inflected,
    names_speaker,
    owner_of,
    relates,
    source_before,
    source_behind,
    subject_at,
    widened,
)
from headwater.read.words.groups import Range, Site, lone, sites
from headwater.read.words.lexicon import Lexicon
from headwater.read.words.word import Word

#: No source is longer than so many words, nor what stands between it and what is said.
_LONG, _FAR = 9, 14
#: How many words stand between marks and the end of their sentence where a verb of no list tells; of how many code
#: points what it tells is.
_CLOSING, _SENTENCE = 4, 25


def final_frames(words: Sequence[Word], lex: Lexicon) -> list[Frame]:
    """Return every frame of the sentence, in order of its cues."""
    out: list[Frame] = []
    floor, last = 0, None
    for site in sites(words, lex):
        frame = _naming(site, floor) if site.group.form == "naming_after" else _frame(site, floor, last)
        if frame is None or ("own" in site.group.cue.forms and frame.source is None):
            continue
        out.append(frame)
        if "own" not in site.group.cue.forms:
            floor = max(frame.cue[1], floor)
            last = frame.source or last
    closing = _closing(words, lex, out)
    return out if closing is None else [*out, closing]


def _closing(words: Sequence[Word], lex: Lexicon, found: Sequence[Frame]) -> Frame | None:
    """Return the frame of a verb of no list that closes its sentence right behind marks: "X, “…” şeklinde yazdırdı".

    Before the marks stand somebody and a comma, or behind them a link; what something is called is no speech.
    """
    last = len(words) - (words[-1].kind == "mark" and words[-1].low in ".!?…")
    at = next((i for i in range(last - 1, -1, -1) if words[i].kind == "quote"), 0)
    free = 0 < last - at - 1 <= _CLOSING and all(frame.cue[0] <= at for frame in found)
    plain = free and all(word.kind == "word" and not word.capital for word in words[at + 1 : last])
    ended = plain and words[last - 1].low.endswith(lex.pack.syntax.closing_endings)
    linked = ended and words[at + 1].low in lex.pack.syntax.saying_links
    parted = ended and at > 1 and words[at - 1].low == "," and words[at].end - words[at].start >= _SENTENCE
    if not (linked or parted) or is_called(words, at, lex):
        return None
    site = lone(words, lex, (last - 1, last), last)
    source = subject_at(site, 0, at)
    return _of(site, "quote", source, (at, at + 1), shared=False) if linked or source is not None else None


def _frame(site: Site, floor: int, last: Range | None) -> Frame | None:
    """Return the frame of a cue behind what is said, or of one that opens it with a colon."""
    words, (start, end) = site.words, site.group.span
    reported = words[start - 1].low.endswith(site.syntax.reported_endings)
    if end < len(words) and words[end].low == ":" and not (reported and end + 1 < site.last):
        return _before_colon(site, floor, last)
    quoted = _quotes_left(words, start, floor, site.syntax.reporting_links)
    if quoted is not None and not (reported and words[start - 1].kind == "quote"):
        source = source_behind(site, end, quoted) or source_before(site, floor, quoted[0])
        return _of(site, "quote", source or last, quoted, shared=source is None)
    inside = _around_subject(site, floor)
    if inside is not None:
        return inside
    if not reported:
        return None
    source = source_behind(site, end, None) or source_before(site, floor, start)
    begin = source[1] if source is not None and source[0] < start else floor
    if 0 < begin == floor == start - 1:
        return None  # "deyip | durduğunu": one verb with the cue before it
    begin = _behind_document(site, begin, start)
    while begin < start and (words[begin].kind == "mark" or words[begin].tags & {"coord", "gadv", "sub"}):
        begin += 1
    return _of(site, "that", source or last, (begin, start), shared=source is None) if begin < start else None


def _around_subject(site: Site, floor: int) -> Frame | None:
    """Return the frame of a cue whose subject stands between it and the link before: "“…” diye Lund anlattı"."""
    words, start, links = site.words, site.group.span[0], site.syntax.reporting_links
    begin = start
    while begin > max(floor, start - _LONG) and words[begin - 1].kind == "word" and words[begin - 1].low not in links:
        begin -= 1
    if begin in {start, floor} or not _links(words[begin - 1], links) or not names_speaker(site, begin, start):
        return None
    quoted = _quotes_left(words, begin, floor, links)
    return None if quoted is None else _of(site, "quote", (begin, start), quoted, shared=False)


def _before_colon(site: Site, floor: int, last: Range | None) -> Frame | None:
    """Return the frame of a cue that opens what is said with a colon: passages, or a clause without marks."""
    start, end = site.group.span
    content = behind_colon(site.words, end) or ((end + 1, site.last) if end + 2 < site.last else None)
    if content is None:
        return None
    complement = "quote" if site.words[content[0]].kind == "quote" else "clause"
    return frame_of(site, "before", complement, subject_at(site, floor, start) or last, (content,), (end, end + 1))


def _of(site: Site, complement: str, source: Range | None, content: Range, *, shared: bool) -> Frame:
    end = site.group.span[1]
    after = end if source is None or source[0] < end else source[1]
    more = words_right(site, after, (content,)) if complement == "quote" and site.group.form == "finite" else ()
    whole = (content, *more)
    order = "after" if complement == "quote" else "before"
    frame = frame_of(site, order, complement, source, whole, (end, end), shared=shared and source is not None)
    form = "passive" if frame.form == "passive" else "finite"
    return replace(frame, form=form, sure=complement == "that")


def behind_colon(words: Sequence[Word], at: int) -> Range | None:
    """Return the passages that a colon at `at` leads to."""
    if at + 1 >= len(words) or words[at].low != ":" or words[at + 1].kind != "quote":
        return None
    stop = at + 2
    while stop < len(words) and words[stop].kind in {"quote", "mark"}:
        stop += 1
    while words[stop - 1].kind == "mark":
        stop -= 1
    return at + 1, stop


def _quotes_left(words: Sequence[Word], end: int, floor: int, links: frozenset[str]) -> Range | None:
    """Return the passages that end right before the cue, with no free words between them."""
    stop = end
    while stop > floor and (words[stop - 1].low in {",", "-", "–", "—"} or _links(words[stop - 1], links)):
        stop -= 1
    if stop <= floor or words[stop - 1].kind != "quote":
        return None
    start = stop - 1
    while (
        start - 2 >= floor
        and words[start - 2].kind == "quote"
        and "join" in words[start - 1].tags | {words[start - 1].low}
    ):
        start -= 2
    while start - 1 >= floor and words[start - 1].kind == "quote":
        start -= 1
    return start, stop


def _links(word: Word, links: frozenset[str]) -> bool:
    return word.kind == "word" and word.low in links


def is_called(words: Sequence[Word], at: int, lex: Lexicon) -> bool:
    """Return whether the words behind the passage at `at` make it a name: "“Köprü” adlı", "“Köprü” dergisinde"."""
    cues = lex.pack.cues
    behind = [word.low for word in words[at + 1 : at + 3]]
    return any(low in cues.speech_titles for low in behind) or bool(behind and behind[0].startswith(cues.work_nouns))


def _behind_document(site: Site, begin: int, stop: int) -> int:
    """Step over what was spoken through: "yaptığı yazılı açıklamada,"."""
    words, documents = site.words, site.cues.documents
    found = next((at for at in range(begin, min(stop - 2, begin + _FAR)) if words[at].low in documents), None)
    return begin if found is None else found + 1


def _naming(site: Site, floor: int) -> Frame | None:
    """Return the frame of a source before its word: "Lund'a göre", "polisin verdiği bilgiye göre"."""
    words, (start, end) = site.words, site.group.span
    near = start > floor and inflected(site, start - 1)
    source = widened(site, start, floor) if near else owner_of(site, floor, start)
    if source is None:
        head = next((at for at in range(start - 1, max(floor, start - _LONG) - 1, -1) if inflected(site, at)), None)
        source = None if head is None else widened(site, head + 1, floor)
    left_out = source is None and words[start - 1].low in site.syntax.object_pronouns  # "ona göre"
    opens = (source[0] if source else start) - floor < 4
    first = end + (end < site.last and words[end].low == ",")
    content = (first, site.last) if opens or source is None else (floor, source[0])
    while content[1] > content[0] and (words[content[1] - 1].kind == "mark" or relates(site, content[1] - 1)):
        content = content[0], content[1] - 1
    if content[1] <= content[0] or (source is None and not left_out):
        return None
    return replace(frame_of(site, "before", "clause", source, (content,), (end, end)), form="naming")
