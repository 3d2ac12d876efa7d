"""Subjects that particles mark, far from their verb: "मंत्री ने सोमवार को कहा", 市長は会見で…."""

from collections.abc import Collection, Sequence

from headwater.read.names.titled import without_brackets
from headwater.read.words.clauses import phrase_left
from headwater.read.words.groups import Range, Site, lone
from headwater.read.words.lexicon import Lexicon
from headwater.read.words.word import Word

#: How many words before its verb a marked subject stands at most, how long one is, and how many are tried.
_REACH, _LONG, _TRIED = 24, 30, 8
#: Of how many words a full name has.
_NAME = 2


def marked_subject(site: Site, start: int) -> Range | None:
    """Return the subject that ends in a mark, or is a pronoun with one, left of `start` in the same clause."""
    words, marks = site.words, site.syntax.subject_marks
    if not marks or "prep" in words[site.group.core[0]].tags:
        return None
    for at in range(start - 1, max(-1, start - _REACH), -1):
        word = words[at]
        if word.kind == "quote" and at + 1 < start and "prep" in words[at + 1].tags:
            continue  # a name in marks, in a circumstance
        if word.kind == "mark" and words[at - 1].kind == words[at + 1].kind == "number":
            continue  # "20-20"
        if word.kind in {"quote", "mark"} or word.tags & {"comp", "aux"}:
            return None
        if ("pron" in word.tags and word.low.endswith(marks)) or ("poss" in word.tags and at == start - 1):
            return at, at + 1  # "उनका | कहना है"
        if word.low in marks:
            begin = phrase_left(words, at)
            return None if begin is None else (begin, at)
    return None


def opening_subject(words: Sequence[Word], names: Collection[tuple[str, ...]], lex: Lexicon) -> Range | None:
    """Return the subject of a sentence whose postpositions stand behind what is none: "मोहन लाल नाराज हैं"."""
    stop = next((at for at, word in enumerate(words) if word.kind == "quote" or "comp" in word.tags), len(words))
    marked = marked_subject(lone(words, lex, (stop, stop + 1), len(words)), stop) if 0 < stop < len(words) else None
    marks, titles = lex.pack.syntax.subject_marks, lex.pack.people.titles
    first = next((at for at in range(1, stop) if words[at].low in marks), None)
    if marked is None and first is not None and first + 1 < len(words):
        marked = marked_subject(lone(words, lex, (first + 1, first + 2), len(words)), first + 1)
    for at in range(0 if marked is None else stop, stop):
        name = next((row for row in names if tuple([word.low for word in words[at : at + len(row)]]) == row), ())
        end = at + (len(name) or words[at].low in titles or "pron" in words[at].tags)
        alone = end == len(words) or words[end].tags.isdisjoint({"prep", "bind"})
        if end > at and alone and not (end < stop and words[end].low in titles):
            return at, end
    return marked


def experiencer(words: Sequence[Word], stop: int, lex: Lexicon) -> Range | None:
    """Return who feels or believes something before `stop`, in the dative: "मोहन लाल | को इस पर गुस्सा आता है"."""
    syntax = lex.pack.syntax
    for at in range(stop if any(word.low in lex.pack.cues.feelings for word in words[:stop]) else 0):
        if words[at].kind in {"quote", "mark"} or words[at].low in syntax.subject_marks:
            return None
        if words[at].low in syntax.datives:
            return at, at + 1
        if words[at].low == syntax.object_mark:
            begin = phrase_left(words, at)
            return None if begin is None else (begin, at)
    return None


def over_postpositions(words: Sequence[Word], end: int, lex: Lexicon) -> int:
    """Step back over phrases whose prepositions stand behind them: "X | इस पर | कहती हैं"."""
    at = end
    while at > 1 and "prep" in words[at - 1].tags:
        while at > 1 and "prep" in words[at - 1].tags:
            at -= 1
        begin = phrase_left(words, at)
        if begin is None:
            return end
        if begin == 0 or words[begin - 1].kind in {"quote", "mark"}:
            return _name_before(words, begin, at, lex) or end
        at = begin
    return at


def _name_before(words: Sequence[Word], begin: int, stop: int, lex: Lexicon) -> int | None:
    """Return where a name ends that a circumstance follows at once: "नंदिता सेठ | धीमी आवाज़ में | कहती हैं"."""
    given = next((at for at in range(begin, stop) if words[at].low in lex.given), stop)
    end = min(given + _NAME, stop - 1)
    return end if given + 1 < stop and all(word.kind == "word" for word in words[begin:end]) else None


def subject_in(site: Site, start: int, end: int, *, nearest: bool = False) -> Range | None:
    """Return the subject in `start:end`: who can speak, first or nearest; else what the surest mark shows."""
    marks = site.syntax.subject_marks
    found: list[tuple[int, Range]] = []
    for at in range(end - 1, start, -1) if nearest else range(start + 1, end):
        place = _subject_at(site, at, start) if site.words[at].low in marks else None
        if place is not None:
            found.append((marks.index(site.words[at].low), place))
        if len(found) == _TRIED:
            break
    if not found:
        return None
    surest = min(rank for rank, _ in found)
    topic = next(entry for entry in found if entry[0] == surest)
    rank, able = next((entry for entry in found if speaks(site, *entry[1])), topic)
    ahead = not nearest and topic[1] < able and surest < rank  # 新聞Xは、政府が…と報じた
    return topic[1] if ahead else able


def topic_in(site: Site) -> Range | None:
    """Return who is the subject of a whole sentence, if it can speak: 田中首相 of 田中首相は辞任を否定した."""
    place = subject_in(site, 0, site.last)
    return place if place is not None and speaks(site, *place) else None


def _subject_at(site: Site, mark: int, floor: int) -> Range | None:
    """Return the phrase before a mark, without a preposition of several characters (専門家からは)."""
    words, end, cut = site.words, mark, ""
    for link in site.syntax.prepositions:
        size = len(link)
        if 1 < size <= mark - floor and "".join(word.low for word in words[mark - size : mark]) == link:
            end, cut = mark - size, link
    begin = phrase_start(site, end, floor)
    if cut and cut not in site.syntax.agents and not speaks(site, begin, end):
        return None  # "見送りの期間については"
    if begin >= end or (words[mark - 1].tags & {"prep", "verb"} and not speaks(site, begin, end)):
        return None
    return begin, end


def speaks(site: Site, start: int, end: int) -> bool:
    """Return whether the words end in a title, a body or a pronoun, in scripts without blanks."""
    low = "".join(word.low for word in without_brackets(site.words[start:end]))
    people, syntax = site.lex.pack.people, site.syntax
    endings = (*people.titles_behind, *people.honorifics, *people.institution_endings, *people.persons)
    return low in syntax.subject_pronouns or low.endswith(endings)


def phrase_start(site: Site, end: int, floor: int) -> int:
    """Return where the phrase begins that ends before `end`: behind a mark, a quote or a preposition's like."""
    words, floor = site.words, max(floor, end - _LONG)
    at = floor + len(without_brackets(words[floor:end]))
    while at > floor:
        word = words[at - 1]
        inner = without_brackets(words[floor:at])
        if len(inner) < at - floor:
            at = floor + len(inner)
            continue
        joins = word.low in {"・", "·", "=", "＝"}
        if word.kind == "quote" or (word.kind == "mark" and not joins) or "prep" in word.tags:
            break
        if at < end and word.kind == words[at].kind == "glyph" and word.end < words[at].start:
            break  # a blank parts the clauses of a headline
        at -= 1
    return at
