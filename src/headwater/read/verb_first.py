"""Frames of languages whose verb opens its clause: cue, source, what is said (VSO).

Behind a cue stands its source, a bare noun phrase; what is said follows behind a complementizer, a colon or in marks.
Where no source stands there, it is the phrase before the cue, that of the cue before, or left out.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from headwater.read.clauses import nominal
from headwater.read.contents import without_marks
from headwater.read.cut import Word
from headwater.read.frames import Frame, frame_of, words_right
from headwater.read.groups import Range, Site, sites
from headwater.read.lexicon import Lexicon

#: No source is longer than so many words; what is said begins no further from it.
_LONG, _FAR = 10, 24
#: A name in marks has no more code points.
_NAME = 32


def first_frames(words: Sequence[Word], lex: Lexicon) -> list[Frame]:
    """Return every frame of the sentence, in order of its cues."""
    out: list[Frame] = []
    floor, last = 0, None
    found = sites(words, lex)
    for number, site in enumerate(found):
        stop = next((s.group.span[0] for s in found[number + 1 :] if _takes_over(s)), site.last)
        frame = _naming(site, floor, stop) if site.group.form == "naming" else _verb(site, floor, stop, last)
        if frame is None:
            continue
        out.append(frame)
        floor = max(frame.cue[1], frame.source[1] if frame.source else 0, floor)
        last = frame.source or last
    return out


def _takes_over(site: Site) -> bool:
    """Return whether a cue begins a clause of its own, not one inside what was said before it."""
    start = site.group.span[0]
    before = site.words[start - 1] if start else None
    parted = before is None or before.low in {",", ";"} or before.kind == "quote"
    if site.group.form == "naming":
        return parted
    joined = _conjoined(site.words[start]) or (before is not None and bool(before.tags & {"coord", "sub"}))
    return site.group.cue.forms != {"own"} and (joined or parted)


def _conjoined(word: Word) -> bool:
    """Return whether a conjunction is glued to the word."""
    return "joined" in word.tags


def _verb(site: Site, floor: int, stop: int, last: Range | None) -> Frame | None:
    words, (start, end) = site.words, site.group.span
    if "own" in site.group.cue.forms:
        return _second_hand(site, floor, stop)
    source = None
    if site.group.form == "gerund":
        source = None if words[start - 1].low == "," else _clause_subject(site, floor)
    else:
        before = _source_before(site, floor)
        source = before or source_at(words, _loose(site, end, stop), _asked(site, end, stop), site.lex)
    behind = source[1] if source and source[1] > start else end
    if source is None and site.group.form == "finite" and not _conjoined(words[start]):
        source = _clause_subject(site, floor)
    kind, content = _content(site, behind, stop)
    as_word = start > 0 and words[start - 1].low in site.lex.pack.syntax.as_words
    if as_word and not (kind == "quote" and (words[start - 2].low,) not in site.lex.before_source):
        return _as_said(site, floor, source)
    left = _quotes_left(site, floor)
    if left and kind in {"", "phrase", "preposition", "quote"}:
        more = words_right(site, _mark_behind(words, behind, stop), (left,))
        return frame_of(site, "after", "quote", source, (left, *more), (behind, behind))
    if content is None:
        return None
    shared = source is None and last is not None
    frame = frame_of(site, "before", kind, source or last, (content,), (behind, content[0]), shared=shared)
    form = "finite" if frame.form == "gerund" else frame.form
    return replace(frame, form=form, sure=kind in {"that", "infinitive"})


def _asked(site: Site, at: int, stop: int) -> int:
    """Return where behind a verb of asking or promising a noun of action begins that a glued preposition opens."""
    if site.group.cue.lemma not in site.lex.pack.cues.demands:
        return stop
    glued = site.lex.pack.cues.asked_glued
    found = (
        i
        for i in range(at, min(stop, at + _LONG))
        if site.words[i].low.startswith(glued) and len(site.words[i].low) > 3 and _plain(site, i)
    )
    return next(found, stop)


def _plain(site: Site, at: int) -> bool:
    word = site.words[at]
    return not word.tags and word.cue is None and not site.lex.is_body(word.low) and not site.lex.is_title(word.low)


def _clause_subject(site: Site, floor: int) -> Range | None:
    """Return the subject of the clause in which the cue stands deeper, behind its complementizer."""
    words, start = site.words, site.group.span[0]
    comp = next((i for i in range(start - 1, floor - 1, -1) if "comp" in words[i].tags or words[i].low == ","), None)
    inside = comp is not None and "comp" in words[comp].tags
    return source_at(words, comp + 1, start, site.lex) if comp is not None and inside else None


def _mark_behind(words: Sequence[Word], at: int, stop: int) -> int:
    """Return where the circumstances behind a source end: at the mark before the quotation that goes on."""
    quote = next((i for i in range(at, min(stop, at + _FAR)) if words[i].kind == "quote"), None)
    return quote - 1 if quote is not None and quote > at and words[quote - 1].kind == "mark" else at


def _second_hand(site: Site, floor: int, stop: int) -> Frame | None:
    """Return the frame of one who is quoted by another: "نقلت الوكالة عن X قوله إن …"."""
    source, (kind, content) = _quoted_from(site, floor), _content(site, site.group.span[1], stop)
    if source is None or content is None:
        return None
    return replace(frame_of(site, "before", kind, source, (content,), source), form="finite", sure=kind == "that")


def _loose(site: Site, at: int, stop: int) -> int:
    """Step over times, adverbs and prepositions with their pronoun ("له")."""
    words = site.words
    while at < stop and (words[at].tags & {"time", "gadv"} or words[at].low in site.lex.pack.syntax.object_pronouns):
        at += 1
    return at


def source_at(words: Sequence[Word], at: int, stop: int, lex: Lexicon) -> Range | None:
    """Return the noun phrase that begins at `at`, with a name between commas behind it; None where none begins."""
    low = words[at].low if at < stop else ""
    if low and ("pron" in words[at].tags or (low in lex.pack.cues.said_before and lex.without_article(low) != low)):
        return at, at + 1
    end = at
    while end < min(stop, at + _LONG) and _inside(words, end, lex) and not (end > at and "det" in words[end].tags):
        end += 1
    if end == at:
        return None
    end = _over_circumstance(words, at, end, stop, lex)
    if end + 1 < stop and words[end].low == ",":
        comma = next((i for i in range(end + 1, min(stop, end + _LONG)) if words[i].low == ","), end)
        inner = words[end + 1 : comma]
        if inner and all(_inside(inner, i, lex) for i in range(len(inner))) and _goes_on(words, comma):
            return at, comma
    return at, end


def _over_circumstance(words: Sequence[Word], at: int, end: int, stop: int, lex: Lexicon) -> int:
    """Step from a role over its field to its name, from somebody unnamed over what tells who it is.

    "الباحثة في القانون يوليا سافينا", "راكبة نجت من العربة الثالثة"; not over "في بيان".
    """
    cues = lex.pack.cues
    if end + 1 >= stop or "prep" not in words[end].tags or words[end].low not in lex.pack.syntax.fields:
        return end
    if words[end + 1].low in cues.channel_nouns or "time" in words[end + 1].tags:
        return end
    field = end + 1
    while field < stop and lex.without_article(words[field].low) != words[field].low and words[field].kind == "word":
        field += 1
    name = field
    while name < stop and _inside(words, name, lex):
        name += 1
    closed = name >= stop or words[name].kind in {"mark", "quote"} or bool(words[name].tags & {"comp", "prep", "time"})
    if field > end + 1 and lex.is_title(words[at].low) and 2 <= name - field <= 3 and closed:
        return name
    unnamed = lex.without_article(words[at].low) == words[at].low and (
        lex.is_title(words[at].low) or lex.is_body(words[at].low)
    )
    follows = name < len(words) and (words[name].kind in {"mark", "quote"} or "comp" in words[name].tags)
    return (
        name
        if unnamed
        and follows
        and name > end + 1
        and not lex.pack.people.masculine_names & {w.low for w in words[at:end]}
        else end
    )


def _goes_on(words: Sequence[Word], comma: int) -> bool:
    """Return whether what is said follows the comma."""
    after = words[comma + 1] if comma + 1 < len(words) else None
    return after is not None and ("comp" in after.tags or after.kind in {"quote", "mark"})


def _inside(words: Sequence[Word], at: int, lex: Lexicon) -> bool:
    word = words[at]
    if word.kind != "word" or word.tags & {"rel", "time"}:
        return False
    role = lex.is_title(word.low) or lex.is_body(word.low)
    if not role and word.low.startswith(lex.pack.syntax.glued_prepositions):
        rest = word.low[1:]
        inner = lex.is_title(rest) or lex.is_body(rest) or lex.without_article(rest) != rest or "comp" in word.tags
        if inner or word.low.startswith("لل") or lex.possessed(rest):
            return False
    return "bind" in word.tags or role or (word.cue is None and nominal(word))


def _content(site: Site, at: int, stop: int) -> tuple[str, Range | None]:
    """Return what is said behind `at`, and of what kind it is."""
    words, commas = site.words, 0
    quote = None
    if _asked(site, at, stop) < stop:
        return _object(site, at, stop)
    for i in range(at, min(stop, at + _FAR)):
        word = words[i]
        if "comp" in word.tags and "sub" in words[i - 1].tags:
            break  # "غير أن"
        if "comp" in word.tags and i + 1 < stop:
            return "that", _range(site, i + 1, stop)
        if word.low == ":" and i + 1 < stop:
            quoted = words[i + 1].kind == "quote"
            return ("quote", _passages(words, i + 1, stop)) if quoted else ("clause", _range(site, i + 1, stop))
        if word.kind == "quote" and quote is None and not is_work(words, i, site.lex):
            near = all(w.kind == "mark" or w.tags & {"time", "gadv", "prep"} for w in words[at:i])
            if near or all(w.kind in {"mark", "quote"} for w in words[i:stop]):
                return "quote", _passages(words, i, stop)
            quote = i
        commas += word.low == ","
        if commas > 2 or word.low == ";" or (i > at and word.cue is not None and word.tags.isdisjoint({"prep"})):
            break
    return _object(site, at, stop)


def _object(site: Site, at: int, stop: int) -> tuple[str, Range | None]:
    """Return what stands behind a verb of saying without a clause: what is asked for, a question, a matter."""
    words, cues = site.words, site.lex.pack.cues
    if site.group.cue.lemma in cues.demands:
        asked = next((i for i in range(at, min(stop, at + 6)) if words[i].low in cues.asked_with), None)
        glued = _asked(site, at, stop)
        asked = glued if asked is None and glued < stop else asked
        if asked is not None:
            return "infinitive", _range(site, asked, stop)
    if at >= stop or words[at].kind == "mark":
        return "", None
    if "wh" in words[at].tags and "prep" not in words[at].tags:
        return "question", _range(site, at, stop)
    return ("preposition" if "prep" in words[at].tags else "phrase"), _range(site, at, stop)


def is_work(words: Sequence[Word], at: int, lex: Lexicon) -> bool:
    """Return whether the passage at `at` is the name of a work or body that the word before it tells."""
    if not at or words[at - 1].kind != "word" or words[at].end - words[at].start > _NAME:
        return False
    low, cues = words[at - 1].low, lex.pack.cues
    bare = low[1:] if low.startswith(lex.pack.syntax.glued_prepositions) else low
    forms = {low, bare, bare[1:] if bare.startswith("ل") and bare != low else bare}
    known = {lex.without_article(form) for form in forms}
    return not known.isdisjoint({*cues.work_nouns, *cues.speech_titles}) or any(
        lex.is_body(form) and lex.without_article(form) == form and lex.possessed(form) is None for form in forms
    )


def _range(site: Site, start: int, stop: int) -> Range | None:
    end = without_marks(site, stop)
    if end > start and "coord" in site.words[end - 1].tags:
        end = without_marks(site, end - 1)
    return (start, end) if end > start else None


def _passages(words: Sequence[Word], at: int, stop: int) -> Range:
    """Return the passages from `at` on that only marks part; where words follow, they go on with them."""
    end = at + 1
    while end < stop and words[end].kind in {"quote", "mark"}:
        end += 1
    while words[end - 1].kind == "mark":
        end -= 1
    return at, end


def _quotes_left(site: Site, floor: int) -> Range | None:
    """Return the passages right before a cue that nothing joins to them."""
    words, stop = site.words, site.group.span[0]
    if _conjoined(words[stop]):
        return None
    while stop > floor and words[stop - 1].kind == "mark":
        stop -= 1
    start = stop
    while start > floor and words[start - 1].kind == "quote" and not is_work(words, start - 1, site.lex):
        start -= 1
    return (start, stop) if stop > start else None


def _source_before(site: Site, floor: int) -> Range | None:
    """Return the subject before its verb, where it opens its clause: "الوزارة أكدت", "كان X قد أعلن"."""
    words, lex, end = site.words, site.lex, site.group.bare[0]
    if _conjoined(words[site.group.core[0]]):
        return None
    while end > floor and words[end - 1].tags & {"aux", "gadv", "neg", "time"}:
        end -= 1
    if end > floor and words[end - 1].low == ",":  # "X, who …, said"
        end = next((i for i in range(end - 2, max(floor, end - 2 * _LONG), -1) if words[i].low == ","), end)
    start, crossed = end, False
    while start > max(floor, end - _LONG):
        inner = start
        while inner > floor and _inside(words, inner - 1, lex):
            inner -= 1
        if inner == start:
            return None
        start = inner
        if not start or "prep" not in words[start - 1].tags or crossed:
            break
        start, crossed = start - 1, True
    before = words[start - 1] if start else None
    opens = before is None or before.low in {"-", "–", "—", ";"} or bool(before.tags & {"aux", "sub", "coord", "comp"})
    return (start, end) if end > start and opens and end - start < _LONG - 3 * crossed else None


def _quoted_from(site: Site, floor: int) -> Range | None:
    """Return whom another is quoted from: "نقلت الوكالة عن X قوله"."""
    words, start = site.words, site.group.span[0]
    for at in range(start - 2, max(floor, start - _LONG) - 1, -1):
        if words[at].low in site.lex.pack.cues.quoted_from:
            return at + 1, start
    return None


def _as_said(site: Site, floor: int, source: Range | None) -> Frame | None:
    """Return the frame of "كما قال X" and "بحسب ما ذكرت X", which stand behind what is said, or open it."""
    words, start = site.words, site.group.span[0] - 1
    while start > floor and ((words[start - 1].low,) in site.lex.before_source or "prep" in words[start - 1].tags):
        start -= 1
    end = source[1] if source else site.group.span[1]
    head = without_marks(site, start)
    if source is None:
        return None
    if head > floor:
        return frame_of(site, "after", "clause", source, ((floor, head), *_rest(site, end)), (end, end))
    kind, content = (
        ("clause", _range(site, end + 1, site.last)) if end < site.last and words[end].low == "," else ("", None)
    )
    return frame_of(site, "before", kind, source, (content,), (end, end)) if content else None


def _naming(site: Site, floor: int, stop: int) -> Frame | None:
    """Return the frame of a named source: of "بحسب X" the rest of the sentence is X's."""
    words, (start, end) = site.words, site.group.span
    if end < stop and words[end].low in site.lex.pack.syntax.as_words:
        return None
    left_out = _names_by_pronoun(site)
    source = None if left_out else _named_source(site, end, stop)
    if left_out:
        head = without_marks(site, start)
        frame = frame_of(site, "after", "clause", None, ((floor, head),), (end, end)) if head > floor else None
        return replace(frame, form="finite", sure=True) if frame is not None else None
    if source is None:
        return None
    head = without_marks(site, start)
    if head > floor + 1:
        parts = ((floor, head), *_rest(site, source[1]))
        return frame_of(site, "after", "clause", source, parts, (source[1], source[1]))
    first = source[1]
    while first < stop and first < source[1] + _LONG and words[first].low != ",":
        first += 1
    first = first + 1 if first < stop and words[first].low == "," else source[1]
    content = _range(site, first, stop)
    return frame_of(site, "before", "clause", source, (content,), (source[1], first)) if content else None


def _named_source(site: Site, at: int, stop: int) -> Range | None:
    """Return the phrase behind a word that names a source; a preposition may be glued to it."""
    found = source_at(site.words, at, stop, site.lex)
    if found is None and at < stop and _plain(site, at):
        more = source_at(site.words, at + 1, stop, site.lex)
        return at, more[1] if more else at + 1
    return found


def _rest(site: Site, at: int) -> tuple[Range, ...]:
    """Return what goes on behind a source that stands between commas, up to the next cue."""
    if at + 1 >= site.last or site.words[at].low != ",":
        return ()
    stop = next((s.span[0] for s in site.groups[site.number + 1 :]), site.last)
    found = _range(site, at + 1, stop) if stop == site.last else None
    return (found,) if found else ()


def _names_by_pronoun(site: Site) -> bool:
    """Return whether a pronoun glued to the word names the source: "على حد تعبيرها"."""
    return site.group.cue.lemma.split()[-1] in site.lex.pack.cues.possessed


def colon_source(words: Sequence[Word], colon: int, lex: Lexicon) -> Range | None:
    """Return the phrase that opens a sentence and ends with a colon before what is said: "الوزيرة: «…»"."""
    found = source_at(words, 0, colon, lex)
    return found if found and found[1] >= min(colon, 1) else None
