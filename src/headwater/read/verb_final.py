"""Frames of languages whose verb closes its clause: source, what is said, cue (SOV).

What is said stands right before its cue: a quoted passage, or a clause whose verb has an ending that makes it an
object. A cue may be a participle before its source ("“…” diyen X"), or a converb that shares the source of the next.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from headwater.read.clauses import nominal
from headwater.read.cut import Word
from headwater.read.frames import Frame, frame_of, words_right
from headwater.read.groups import Range, Site, sites
from headwater.read.lexicon import Lexicon

#: No source is longer than so many words, nor what stands between it and what is said.
_LONG, _FAR = 9, 14


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
    return out


def _frame(site: Site, floor: int, last: Range | None) -> Frame | None:
    """Return the frame of a cue behind what is said, or of one that opens it with a colon."""
    words, (start, end) = site.words, site.group.span
    reported = words[start - 1].low.endswith(site.lex.pack.syntax.reported_endings)
    if end < len(words) and words[end].low == ":" and not (reported and end < site.last):
        return _before_colon(site, floor, last)
    quoted = _quotes_left(words, start, floor, site.lex.pack.syntax.reporting_links)
    if quoted is not None and not (reported and words[start - 1].kind == "quote"):
        source = _source_behind(site, end, quoted) or _source_before(site, floor, quoted[0])
        return _of(site, "quote", source or last, quoted, shared=source is None)
    if not reported:
        return None
    source = _source_behind(site, end, None) or _source_before(site, floor, start)
    begin = source[1] if source is not None and source[0] < start else floor
    begin = _behind_document(site, begin, start)
    while begin < start and (words[begin].kind == "mark" or words[begin].tags & {"coord", "gadv", "sub"}):
        begin += 1
    return _of(site, "that", source or last, (begin, start), shared=source is None) if begin < start else None


def _before_colon(site: Site, floor: int, last: Range | None) -> Frame | None:
    """Return the frame of a cue that opens what is said with a colon: passages, or a clause without marks."""
    start, end = site.group.span
    content = behind_colon(site.words, end) or ((end + 1, site.last) if end + 2 < site.last else None)
    if content is None:
        return None
    complement = "quote" if site.words[content[0]].kind == "quote" else "clause"
    return frame_of(site, "before", complement, _subject(site, floor, start) or last, (content,), (end, end + 1))


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


def _source_behind(site: Site, end: int, quoted: Range | None) -> Range | None:
    """Return the source behind the cue: that of a participle, or of a cue turned round right behind a passage."""
    if "head" in site.group.cue.forms:
        return _source_right(site, end)
    if quoted is None or site.group.form != "finite" or end >= site.last:
        return None
    found = _source_right(site, end)
    closed = found is not None and (found[1] >= site.last or site.words[found[1]].kind in {"mark", "quote"})
    return found if closed else None


def _source_before(site: Site, floor: int, stop: int) -> Range | None:
    """Return the source before what is said: its subject, or the genitive that owns a participle or noun."""
    owned = "own" in site.group.cue.forms or (stop and site.words[stop - 1].low.endswith(_genitives(site)))
    owner = _owner(site, floor, stop) if owned else None
    return owner if owner or "own" in site.group.cue.forms else _subject(site, floor, stop)


def _genitives(site: Site) -> tuple[str, ...]:
    return site.lex.pack.people.genitives


def _owner(site: Site, floor: int, stop: int) -> Range | None:
    for at in range(stop - 1, max(floor, stop - _FAR) - 1, -1):
        word = site.words[at]
        if word.kind == "word" and word.low.endswith(_genitives(site)) and _inflected(site, at):
            return _widened(site, at + 1, floor)
    return None


def _source_right(site: Site, at: int) -> Range | None:
    """Return the phrase behind a participle up to its head: the last name, title or body before a mark."""
    words = site.words
    stop = at
    while stop < min(site.last, at + _LONG) and words[stop].kind in {"word", "number"} and nominal(words[stop]):
        if words[stop].cue is not None and not words[stop].capital:
            break
        stop += 1
    while stop > at and not _may_head(site, stop - 1):
        stop -= 1
    return (at, stop) if stop > at else None


def _may_head(site: Site, at: int) -> bool:
    """Return whether the word may close the name of a source: a name, a title or a body without a case ending."""
    word = site.words[at]
    if word.kind != "word" or word.tags & {"time", "gadv", "sub", "coord", "neg", "verb"}:
        return False
    mark = site.lex.pack.people.suffix_mark
    if mark and mark in word.low:
        return False
    return _speaks(site.lex, word.low) or (word.capital and at > 0) or (word.capital and _next_closes(site, at))


def _next_closes(site: Site, at: int) -> bool:
    following = site.words[at + 1] if at + 1 < len(site.words) else None
    return following is not None and (following.low == "," or following.kind == "quote" or following.capital)


def is_called(words: Sequence[Word], at: int, lex: Lexicon) -> bool:
    """Return whether the words behind the passage at `at` make it a name: "“Köprü” adlı", "“Köprü” dergisinde"."""
    cues = lex.pack.cues
    behind = [word.low for word in words[at + 1 : at + 3]]
    return any(low in cues.speech_titles for low in behind) or bool(behind and behind[0].startswith(cues.work_nouns))


def colon_subject(words: Sequence[Word], colon: int, lex: Lexicon) -> Range | None:
    """Return the subject of the clause that ends with a colon before what is said."""
    return _subject(Site(words, lex, (), 0, len(words)), 0, colon)


def _subject(site: Site, floor: int, stop: int) -> Range | None:
    """Return the source between `floor` and what is said: a phrase closed by a comma, the first names, a document."""
    words = site.words
    begin = floor
    while begin < stop and (words[begin].kind == "mark" or words[begin].tags & {"coord", "sub", "gadv"}):
        begin += 1
    for at in range(begin + 1, min(stop + 1, begin + 3 * _FAR)):
        closed = at == stop and (words[at].kind == "quote" or _speaks(site.lex, words[at - 1].low))
        if not (closed or words[at].low == ","):
            continue
        end = _without_brackets(words, at, begin)
        if end > begin and _may_head(site, end - 1):
            return _widened(site, end, begin)
        opened = _opening_names(site, at + 1, stop)
        if opened is not None:
            return opened
    return _opening_names(site, begin, stop) or _author(site, begin, stop)


def _without_brackets(words: Sequence[Word], end: int, floor: int) -> int:
    if end > floor and words[end - 1].low == ")":
        while end > floor and words[end].low != "(":
            end -= 1
    return end


def _widened(site: Site, end: int, floor: int) -> Range:
    """Widen the head of a source to the left over names, titles and what belongs to them."""
    words = site.words
    start = end - 1
    named = words[start].capital
    while start > floor and end - start < _LONG:
        word = words[start - 1]
        inside = (
            word.capital or _speaks(site.lex, word.low) or "join" in word.tags or (word.tags & {"det"} and not named)
        )
        plain = not named and nominal(word) and word.kind == "word" and end - start < 3
        if word.kind == "mark" or word.cue is not None or not (inside or plain) or word.tags & {"time", "sub"}:
            break
        start -= 1
    while start < end - 1 and "join" in words[start].tags:
        start += 1
    return start, end


def _opening_names(site: Site, begin: int, stop: int) -> Range | None:
    """Return the names or the role that open a clause without a comma: "Başkan Lund köprünün …"."""
    words, end, head = site.words, begin, begin
    while end < min(stop, begin + _LONG) and words[end].kind == "word":
        loose = words[end].tags & {"time", "sub", "coord", "gadv", "neg"} or words[end].cue is not None
        if loose or not _is_bare(site, end) or not (words[end].capital or (nominal(words[end]) and end < begin + 3)):
            break
        end += 1
        if words[end - 1].capital or _speaks(site.lex, words[end - 1].low):
            head = end
    names = [at for at in range(begin, head) if words[at].capital]
    if head == begin or (len(names) < 2 and not _speaks(site.lex, words[head - 1].low)):
        return None
    return (begin, head) if words[begin].capital or head - begin < 4 else None


def _is_bare(site: Site, at: int) -> bool:
    mark = site.lex.pack.people.suffix_mark
    return not mark or mark not in site.words[at].low


def _author(site: Site, begin: int, stop: int) -> Range | None:
    """Return whose document is named: "Bakanlıktan yapılan açıklamada", "Lund'un mesajında"."""
    words, cues = site.words, site.lex.pack.cues
    for at in range(begin, min(stop, begin + _FAR)):
        if words[at].low not in cues.documents:
            continue
        for head in range(at - 1, begin - 1, -1):
            if _inflected(site, head):
                return _widened(site, head + 1, begin)
        return (at, at + 1) if words[at].low in cues.said_before else None
    return None


def _inflected(site: Site, at: int) -> bool:
    word = site.words[at]
    return word.kind == "word" and not _speaks(site.lex, word.low) and site.lex.without_case(word.low) is not None


def _speaks(lex: Lexicon, low: str) -> bool:
    """Return whether a word is a title or a body, in the case of a subject."""
    return lex.is_title(low) or lex.is_body(low)


def _behind_document(site: Site, begin: int, stop: int) -> int:
    """Step over what was spoken through: "yaptığı yazılı açıklamada,"."""
    words, documents = site.words, site.lex.pack.cues.documents
    found = next((at for at in range(begin, min(stop - 2, begin + _FAR)) if words[at].low in documents), None)
    return begin if found is None else found + 1


def _naming(site: Site, floor: int) -> Frame | None:
    """Return the frame of a source before its word: "Lund'a göre", "polisin verdiği bilgiye göre"."""
    words, (start, end) = site.words, site.group.span
    near = start > floor and _inflected(site, start - 1)
    source = _widened(site, start, floor) if near else _owner(site, floor, start)
    if source is None:
        head = next((at for at in range(start - 1, max(floor, start - _LONG) - 1, -1) if _inflected(site, at)), None)
        source = None if head is None else _widened(site, head + 1, floor)
    opens = (source[0] if source else start) - floor < 4
    first = end + (end < site.last and words[end].low == ",")
    content = (first, site.last) if opens or source is None else (floor, source[0])
    while content[1] > content[0] and words[content[1] - 1].kind == "mark":
        content = content[0], content[1] - 1
    if source is None or content[1] <= content[0]:
        return None
    return replace(frame_of(site, "before", "clause", source, (content,), (end, end)), form="naming")
