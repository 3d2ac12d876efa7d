"""Where the source of a cue stands in languages whose verb closes its clause: before what is said, or behind it."""

from collections.abc import Sequence

from headwater.read.words.clauses import nominal
from headwater.read.words.groups import Range, Site, lone
from headwater.read.words.lexicon import Lexicon
from headwater.read.words.word import Word

#: No source is longer than so many words, nor what stands between it and what is said.
_LONG, _FAR = 9, 14
#: Words of a full name.
_FULL = 2


def source_behind(site: Site, end: int, quoted: Range | None) -> Range | None:
    """Return the source behind the cue: that of a participle, or of a cue turned round right behind a passage."""
    if "head" in site.group.cue.forms:
        return _source_right(site, end)
    if quoted is not None and "ger" in site.group.cue.forms:
        return _behind_participle(site, end)
    if quoted is None or site.group.form != "finite" or end >= site.last:
        return None
    found = _source_right(site, end)
    if (
        found is not None
        and not any(word.capital for word in site.words[slice(*found)])
        and inflected(site, found[1] - 1)
    ):
        return None  # "diye sordu komşusuna"
    closed = found is not None and (found[1] >= site.last or site.words[found[1]].kind in {"mark", "quote"})
    named = found is not None and all(word.capital for word in site.words[slice(*found)][-_FULL:])
    return (
        found if closed or (found is not None and named and found[1] - found[0] >= _FULL) else _closing_name(site, end)
    )


def names_speaker(site: Site, start: int, stop: int) -> bool:
    """Return whether words are nothing but a name or a role, in the case of a subject."""
    inside = all(word.capital or _speaks(site.lex, word.low) or "det" in word.tags for word in site.words[start:stop])
    return inside and all(_is_bare(site, at) for at in range(start, stop)) and _may_head(site, stop - 1)


def _behind_participle(site: Site, end: int) -> Range | None:
    """Return who is told of behind a converb and a participle: "“…” diyerek salondan ayrılan | Lund, …"."""
    for at in range(end, min(end + _LONG, site.last - 1)):
        if site.words[at].kind != "word":
            return None
        if relates(site, at) and site.words[at + 1].kind == "word" and site.words[at].cue is None:
            return _source_right(site, at + 1)
    return None


def _closing_name(site: Site, start: int) -> Range | None:
    """Return the full name that closes a sentence behind its verb and an object: "anlatıyor o günleri Gül Ersoy"."""
    first = site.last
    while first > start and site.words[first - 1].capital and _is_bare(site, first - 1):
        first -= 1
    return (first, site.last) if site.last - first >= _FULL and site.last - start <= _LONG else None


def source_before(site: Site, floor: int, stop: int) -> Range | None:
    """Return the source before what is said: its subject, or the genitive that owns a participle or noun."""
    own = "own" in site.group.cue.forms
    cased = stop > 0 and site.words[stop - 1].low.endswith(_genitives(site)) and inflected(site, stop - 1)
    owner = owner_of(site, floor, stop) if own or cased else None
    if owner is None or own:
        return owner if own else subject_at(site, floor, stop)
    named = site.words[stop - 1].capital or owner[1] < stop
    asked = None if named else _opening_names(site, floor, stop - 1)
    return owner if asked is None else asked  # "Müdür velilerden “sabır” istedi"


def owner_of(site: Site, floor: int, stop: int) -> Range | None:
    """Return the nearest name, role or body in the genitive or ablative before `stop`."""
    for at in range(stop - 1, max(floor, stop - _FAR) - 1, -1):
        word = site.words[at]
        if word.kind == "word" and word.low.endswith(_genitives(site)) and inflected(site, at):
            return widened(site, at + 1, floor)
    return None


def _genitives(site: Site) -> tuple[str, ...]:
    return site.lex.pack.people.genitives


def _source_right(site: Site, at: int) -> Range | None:
    """Return the phrase behind a participle up to its head: the last name, title or body before a mark."""
    words = site.words
    stop = at
    while stop < min(site.last, at + _LONG) and words[stop].kind in {"word", "number"} and nominal(words[stop]):
        if words[stop].cue is not None and not words[stop].capital:
            break
        stop += 1
        if inflected(site, stop - 1) and not words[stop - 1].capital:
            return at, stop  # "“…” diye soran gazeteciye | Başkan Lund"
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


def colon_subject(words: Sequence[Word], colon: int, lex: Lexicon) -> Range | None:
    """Return the subject of the clause that ends with a colon before what is said."""
    site = lone(words, lex, (colon, colon + 1), len(words))
    cues = ((at, words[at].cue) for at in range(colon))
    noun = next((at for at, cue in cues if cue is not None and cue.forms == {"own"}), None)
    owner = owner_of(site, 0, noun) if noun is not None else None  # "savcının cevabı kısaydı:"
    return owner or (None if noun == 0 else subject_at(site, 0, colon) or owner_of(site, 0, colon))


def subject_at(site: Site, floor: int, stop: int) -> Range | None:
    """Return the source between `floor` and what is said: a phrase closed by a comma, the first names, a document."""
    words = site.words
    begin = floor
    while begin < stop and (words[begin].kind == "mark" or words[begin].tags & {"coord", "sub", "gadv"}):
        begin += 1
    for at in range(begin + 1, min(stop + 1, begin + 3 * _FAR)):
        closed = at == stop and (words[at].kind == "quote" or _speaks(site.lex, words[at - 1].low))
        closed |= words[at].low in site.syntax.topic_words  # "Lund ise …"
        if not (closed or words[at].low == ","):
            continue
        end = _without_brackets(words, at, begin)
        if end > begin and _may_head(site, end - 1) and not (at == stop and _is_object(site, end - 1, begin)):
            return widened(site, end, begin)
        opened = _opening_names(site, at + 1, stop)
        if opened is not None:
            return opened
    return _opening_names(site, begin, stop) or _author(site, begin, stop)


def _is_object(site: Site, at: int, floor: int) -> bool:
    """Return whether a role that nothing before it owns stands in the accusative: "hakemi" for "orta hakemi"."""
    low, before = site.words[at].low, site.words[at - 1] if at > floor else None
    owned = before is not None and before.kind == "word" and before.tags.isdisjoint({"coord", "join", "gadv", "time"})
    return not owned and _speaks(site.lex, low[:-1]) and low.endswith(site.lex.pack.people.case_endings)


def _without_brackets(words: Sequence[Word], end: int, floor: int) -> int:
    if end > floor and words[end - 1].low == ")":
        while end > floor and words[end].low != "(":
            end -= 1
    if end > floor + 1 and words[end - 1].low == "." and words[end - 2].capital:
        end -= 1  # "Ada K.,"
    return end


def widened(site: Site, end: int, floor: int) -> Range:
    """Widen the head of a source to the left over names, titles and what belongs to them."""
    words = site.words
    start = end - 1
    named = words[start].capital
    while start > floor and end - start < _LONG:
        word = words[start - 1]
        inside = (
            word.capital or _speaks(site.lex, word.low) or "join" in word.tags or (word.tags & {"det"} and not named)
        )
        plain = not named and nominal(word) and word.kind == "word" and end - start < 3 and not relates(site, start - 1)
        short = word.low == "." and start - 2 >= floor and _speaks(site.lex, words[start - 2].low)
        if short and named:
            start -= 2  # "Prof. Dr. | Ada Lund"
            continue
        if word.kind == "mark" or word.cue is not None or not (inside or plain) or word.tags & {"time", "sub"}:
            break
        start -= 1
    while start < end - 1 and "join" in words[start].tags:
        start += 1
    return start, end


def relates(site: Site, at: int) -> bool:
    """Return whether a word is a participle that tells of the noun behind it: "salona giren | sanık"."""
    word = site.words[at]
    ended = len(word.low) > 3 and word.low.endswith(site.syntax.relative_endings)
    return ended and word.kind == "word" and not word.capital and not _speaks(site.lex, word.low)


def told_subject(words: Sequence[Word], lex: Lexicon) -> Range | None:
    """Return whom a sentence is about: its subject, or the role behind a participle at its head."""
    if not words:
        return None
    site = lone(words, lex, (0, 1), len(words))
    stop = next((at for at, word in enumerate(words) if word.kind == "quote" or word.low == ":"), len(words) - 1)
    for at in range(1, min(stop, 3 * _FAR)):
        if words[at].kind == "mark":
            break
        if relates(site, at - 1) and lex.is_title(words[at].low) and not words[at].capital:
            return at, at + 1
    return subject_at(site, 0, stop) if stop > 0 else None


def is_owned(words: Sequence[Word], place: Range, lex: Lexicon) -> bool:
    """Return whether words tell of somebody's kin alone, who stays whom the text is about: "Oğlu ona yardım ediyor"."""
    row = words[slice(*place)]
    kin = row[-1].low in lex.pack.people.owned_kin
    return kin and not any(word.capital for word in row[1:]) and not row[0].low.endswith(lex.pack.people.genitives)


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
    if head == end < stop and names and words[end].capital and not _is_bare(site, end):
        return None  # "Başkan Aylin Demir'in yanıtı"
    if head == stop and _is_object(site, head - 1, begin):
        return None
    if head == begin or (len(names) < 2 and not _speaks(site.lex, words[head - 1].low)):
        return None
    return (begin, head) if words[begin].capital or head - begin < 4 else None


def _is_bare(site: Site, at: int) -> bool:
    mark = site.lex.pack.people.suffix_mark
    return not mark or mark not in site.words[at].low


def _author(site: Site, begin: int, stop: int) -> Range | None:
    """Return whose document is named: "Bakanlıktan yapılan açıklamada", "Lund'un mesajında"."""
    words, cues = site.words, site.cues
    for at in range(begin, min(stop, begin + _FAR)):
        if words[at].low not in cues.documents:
            continue
        for head in range(at - 1, begin - 1, -1):
            if inflected(site, head):
                return widened(site, head + 1, begin)
        return (at, at + 1) if words[at].low in cues.said_before else None
    return None


def inflected(site: Site, at: int) -> bool:
    """Return whether a name, role or body stands in another case than that of a subject."""
    word = site.words[at]
    return word.kind == "word" and not _speaks(site.lex, word.low) and site.lex.without_case(word.low) is not None


def _speaks(lex: Lexicon, low: str) -> bool:
    """Return whether a word is a title, somebody's kin or a body, in the case of a subject."""
    return lex.is_title(low) or lex.is_body(low) or low in lex.pack.people.owned_kin
