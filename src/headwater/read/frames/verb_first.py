"""Frames of languages whose verb opens its clause: cue, source, what is said (VSO).

Behind a cue stands its source, a bare noun phrase; what is said follows behind a complementizer, a colon or in marks.
Where no source stands there, it is the phrase before the cue, that of the cue before, or left out.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from headwater.read.frames.ends import without_marks
from headwater.read.frames.frame import Frame, frame_of, words_right
from headwater.read.sources.verb_first import (
    clause_subject,
    conjoined,
    demanded_at,
    is_topic,
    loose_end,
    main_subject,
    named_source,
    quoted_from,
    source_at,
    source_before,
)
from headwater.read.words.groups import Range, Site, sites
from headwater.read.words.lexicon import Lexicon
from headwater.read.words.word import Word

#: No source is longer than so many words; what is said begins no further from it.
_LONG, _FAR = 10, 24
#: A name in marks has no more code points.
_NAME = 32
#: Classes of a word for the want of something ("عدم").
_WITHOUT = frozenset({"neg", "prep"})


def first_frames(words: Sequence[Word], lex: Lexicon) -> list[Frame]:
    """Return every frame of the sentence, in order of its cues."""
    out: list[Frame] = []
    floor, last = 0, None
    found = [site for site in sites(words, lex) if not _keeps_name(words, site.group.core[0])]
    for number, site in enumerate(found):
        stop = next((s.group.span[0] for s in found[number + 1 :] if _takes_over(s)), site.last)
        frame = _naming(site, floor, stop) if site.group.form == "naming" else _verb(site, floor, stop, last)
        if frame is None or (site.group.negated and _is_nobody(words, frame.source)):
            continue
        out.append(frame)
        floor = max(frame.cue[1], frame.source[1] if frame.source else 0, floor)
        last = frame.source or last
    return out


def _keeps_name(words: Sequence[Word], at: int) -> bool:
    """Return whether a verb behind somebody tells that no name is given, or stands in that: "طلب | عدم كشف هويته"."""
    if at and words[at - 1].tags >= _WITHOUT:
        return True
    follows = at + 1 < len(words) and words[at + 1].tags >= _WITHOUT
    before = words[at - 1] if follows and at and not conjoined(words[at]) else None
    return before is not None and (before.low == "," or before.nominal)


def _takes_over(site: Site) -> bool:
    """Return whether a cue begins a clause of its own, not one inside what was said before it."""
    start = site.group.span[0]
    before = site.words[start - 1] if start else None
    parted = before is None or before.low in {",", ";"} or before.kind == "quote"
    if site.group.form == "naming":
        return parted
    joined = conjoined(site.words[start]) or (before is not None and bool(before.tags & {"coord", "sub"}))
    return site.group.cue.forms != {"own"} and (joined or parted)


def _verb(site: Site, floor: int, stop: int, last: Range | None) -> Frame | None:
    words, (start, end) = site.words, site.group.span
    if "own" in site.group.cue.forms:
        return _second_hand(site, floor, stop)
    source = None
    if is_topic(site, floor):
        source = main_subject(site, floor)
    elif site.group.form == "gerund":
        source = None if words[start - 1].low == "," else clause_subject(site, floor)
    else:
        before = source_before(site, floor)
        source = before or source_at(words, loose_end(site, end, stop), demanded_at(site, end, stop), site.lex)
    behind = source[1] if source and source[1] > start else end
    if source is None and site.group.form == "finite" and not conjoined(words[start]):
        source = clause_subject(site, floor)
    if source is None and last is None and start > floor:
        source = main_subject(site, floor)
    kind, content = _content(site, behind, stop)
    as_word = start > 0 and words[start - 1].low in site.syntax.as_words
    if as_word and not (kind == "quote" and not site.lex.names_source(words[start - 2].low)):
        return _as_said(site, floor, source)
    if as_word and source is None and not floor:  # "summoned X over what it called “…”"
        source = source_at(words, 1, start, site.lex)
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


def _is_nobody(words: Sequence[Word], source: Range | None) -> bool:
    """Return whether a determiner alone is the subject, which means nobody behind a negation: "لم يقل | أحد"."""
    return source is not None and source[1] - source[0] == 1 and "det" in words[source[0]].tags


def _mark_behind(words: Sequence[Word], at: int, stop: int) -> int:
    """Return where the circumstances behind a source end: at the mark before the quotation that goes on."""
    quote = next((i for i in range(at, min(stop, at + _FAR)) if words[i].kind == "quote"), None)
    return quote - 1 if quote is not None and quote > at and words[quote - 1].kind == "mark" else at


def _second_hand(site: Site, floor: int, stop: int) -> Frame | None:
    """Return the frame of one who is quoted by another: "نقلت الوكالة عن X قوله إن …"."""
    source, (kind, content) = quoted_from(site, floor), _content(site, site.group.span[1], stop)
    if source is None or content is None:
        return None
    return replace(frame_of(site, "before", kind, source, (content,), source), form="finite", sure=kind == "that")


def _content(site: Site, at: int, stop: int) -> tuple[str, Range | None]:
    """Return what is said behind `at`, and of what kind it is."""
    words, commas = site.words, 0
    quote = None
    if demanded_at(site, at, stop) < stop:
        return _object(site, at, stop)
    for i in range(at, min(stop, at + _FAR)):
        word = words[i]
        if "comp" in word.tags and "sub" in words[i - 1].tags:
            break  # "غير أن"
        if "comp" in word.tags and words[i - 1].low in site.syntax.clause_prepositions:
            break  # "قبل أن"
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
        verb = i > at and word.cue is not None and "prep" not in word.tags and not _keeps_name(words, i)
        if commas > 2 or word.low == ";" or verb:
            break
    return _object(site, at, stop)


def _object(site: Site, at: int, stop: int) -> tuple[str, Range | None]:
    """Return what stands behind a verb of saying without a clause: what is asked for, a question, a matter."""
    words, cues = site.words, site.cues
    if site.group.cue.lemma in cues.demands:
        asked = next((i for i in range(at, min(stop, at + 6)) if words[i].low in cues.asked_with), None)
        glued = demanded_at(site, at, stop)
        asked = glued if asked is None and glued < stop else asked
        if asked is not None:
            return "infinitive", _range(site, asked, _clause_end(words, asked, stop))
    if at >= stop or words[at].kind == "mark":
        return "", None
    if "wh" in words[at].tags and "prep" not in words[at].tags:
        return "question", _range(site, at, stop)
    end = _clause_end(words, at, stop)
    return ("preposition" if "prep" in words[at].tags else "phrase"), _range(site, at, end)


def _clause_end(words: Sequence[Word], at: int, stop: int) -> int:
    """Return where an object ends before a conjunction that goes on behind a comma: "…، ثم انسحب", "…، إلا أنها"."""
    return next((i for i in range(at, stop - 1) if words[i].low == "," and _goes_on(words[i + 1])), stop)


def _goes_on(word: Word) -> bool:
    return bool(word.tags & {"coord", "sub"}) or conjoined(word)


def is_work(words: Sequence[Word], at: int, lex: Lexicon) -> bool:
    """Return whether the passage at `at` is the name of a work or body that the word before it tells."""
    if not at or words[at - 1].kind != "word" or words[at].end - words[at].start > _NAME:
        return False
    low, cues = words[at - 1].low, lex.pack.cues
    if low in cues.recipients:
        return True  # "روت لـ«صوت الجبل»"
    bare = low[1:] if low.startswith(lex.pack.syntax.glued_prepositions) else low
    forms = {low, bare, bare[1:] if bare.startswith("ل") and bare != low else bare}
    return not forms.isdisjoint({*cues.work_nouns, *cues.speech_titles}) or any(  # but "الرواية «تتثاءب»"
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
    if conjoined(words[stop]):
        return None
    while stop > floor and words[stop - 1].kind == "mark":
        stop -= 1
    start = stop
    while start > floor and words[start - 1].kind == "quote" and not is_work(words, start - 1, site.lex):
        start -= 1
    return (start, stop) if stop > start else None


def _as_said(site: Site, floor: int, source: Range | None) -> Frame | None:
    """Return the frame of "كما قال X" and "بحسب ما ذكرت X", which stand behind what is said, or open it."""
    words, start = site.words, site.group.span[0] - 1
    while start > floor and (site.lex.names_source(words[start - 1].low) or "prep" in words[start - 1].tags):
        start -= 1
    end = source[1] if source else site.group.span[1]
    head = without_marks(site, start)
    if source is None:
        return _parenthetic(site, floor, head, end)
    if head > floor:
        return frame_of(site, "after", "clause", source, ((floor, head), *_rest(site, end)), (end, end))
    kind, content = (
        ("clause", _range(site, end + 1, site.last)) if end < site.last and words[end].low == "," else ("", None)
    )
    return frame_of(site, "before", kind, source, (content,), (end, end)) if content else None


def _naming(site: Site, floor: int, stop: int) -> Frame | None:
    """Return the frame of a named source: of "بحسب X" the rest of the sentence is X's."""
    words, (start, end) = site.words, site.group.span
    if end < stop and words[end].low in site.syntax.as_words:
        return None
    left_out = _names_by_pronoun(site)
    source = None if left_out else named_source(site, end, stop)
    if left_out:
        head = without_marks(site, start)
        return _parenthetic(site, floor, head, end)
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


def _parenthetic(site: Site, floor: int, head: int, end: int) -> Frame | None:
    """Return the frame of words that leave out who says it and stand behind what is said or inside: "، كما يقول،"."""
    closed = end >= site.last or site.words[end].kind in {"mark", "quote"}
    if head <= floor or not (closed or site.group.form == "naming"):
        return None
    found = frame_of(site, "after", "clause", None, ((floor, head), *_rest(site, end)), (end, end))
    return replace(found, form="finite", sure=True)


def _rest(site: Site, at: int) -> tuple[Range, ...]:
    """Return what goes on behind a source that stands between commas, up to the next cue."""
    if at < site.last and site.words[at].kind == "quote":
        return ((at, at + 1),)
    if at + 1 >= site.last or site.words[at].low != ",":
        return ()
    stop = next((s.span[0] for s in site.groups[site.number + 1 :]), site.last)
    found = _range(site, at + 1, stop) if stop == site.last else None
    return (found,) if found else ()


def _names_by_pronoun(site: Site) -> bool:
    """Return whether a pronoun glued to the word names the source: "على حد تعبيرها"."""
    return site.group.cue.lemma.split()[-1] in site.cues.possessed
