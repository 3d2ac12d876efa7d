"""The subject of a clause in scripts that write no blanks.

Conjunctions, times and phrases of place open a clause (在…会上, 被问及…时); then comes its subject, up to the first
adverb, verb or preposition, else the noun behind a clause that tells of it (住在对面的妮娜).
"""

from collections.abc import Sequence

from headwater.language import pack
from headwater.read.unspaced.beside import beside_verb, only_adverbs, over_compound
from headwater.read.unspaced.classes import DOTS, LONG, SPEAKS, Piece, Script
from headwater.read.unspaced.words import pieces
from headwater.read.words.word import Word

#: What closes a dateline, which has so many characters at most.
_WIRED, _DATELINE = frozenset({"电", "讯"}), 24
#: Half of this is the length of a foreign name without a dot, at most.
_NAME = 10
#: Words of place of one character, which other words hold too.
_WEAK = frozenset({"中", "上", "下", "里", "内", "外", "间", "旁", "前", "后"})
Range = tuple[int, int]


def subject_of(words: Sequence[Word], begin: int, end: int, script: Script, *, beside: bool = False) -> Range | None:
    """Return the subject of the clause `words[begin:end]`, if it can speak; `beside` a verb of saying, any phrase."""
    begin = behind_dateline(words, end) if begin == 0 else begin
    row = _without_brackets(pieces(words, begin, end, script), words)
    goes_on = begin > _behind_quote(words, begin) and _addresses(row, 0, words, script)  # 他放下书包，对围上来的孩子
    return None if goes_on else _subject_in(row, begin, words, script, beside=beside)


def behind_dateline(words: Sequence[Word], end: int) -> int:
    """Return where a sentence begins behind its dateline, which a blank parts: 新华社北京3月4日电 | 商务部."""
    for at in range(1, min(end, _DATELINE)):
        if words[at - 1].low in _WIRED and words[at].start > words[at - 1].end:
            return at
    return 0


def _subject_in(
    row: Sequence[Piece], begin: int, words: Sequence[Word], script: Script, *, beside: bool
) -> Range | None:
    """Return the subject of a clause that is cut into pieces."""
    first = opening_end(row, words)
    if first is None:
        behind = _modified(row, 0, words, script) if beside else None
        return None if behind is None or not only_adverbs(row[behind[1] :]) else range_of(row, *behind)
    last = phrase_end(row, first, words)
    last -= last > first + 1 and "binder" in row[last - 1].kinds  # 她的 | 回答是
    last = over_compound(row, last) if beside else last
    modified = _modified(row, last, words, script)
    if modified is not None and last > first and _speaks(row[first:last], words):
        told = any(_addresses(row, at, words, script) for at in range(last, modified[0]))
        modified = None if told else modified  # 她对围上来的孩子
    alone = all(piece.kinds & {"det", "pointing", "count"} for piece in row[first:last])
    if last > first and not (alone and modified) and _speaks(row[first:last], words):
        behind = modified if modified is not None and beside and only_adverbs(row[modified[1] :]) else None
        if behind is not None and all("writing" in piece.kinds for piece in row[slice(*behind)]):
            behind = None  # 市政府发布的通报
        return range_of(row, *behind) if behind is not None else range_of(row, *_named(row, first, last))
    if modified is not None:
        indefinite = words[row[modified[0]].start].low in pack(script.tag).syntax.indefinite_determiners
        whole = (indefinite or row[first].kinds & {"pointing", "det"}) and row[modified[1] - 1].end - row[
            first
        ].start <= LONG
        return range_of(row, first if whole else modified[0], modified[1])
    if last == first + 1 and row[first].end - row[first].start == 1 and last < len(row):
        alone = words[row[first].start].low in pack(script.tag).people.surnames and not row[first].kinds
        return range_of(row, first, last) if alone else None  # 何 of 何俊邦
    opens = begin in {0, _behind_quote(words, begin)} or "verb" not in row[first].kinds
    named = beside_verb(row, first) if beside and opens else None
    if named is not None:
        return range_of(row, *named)
    near = beside and last > first and only_adverbs(row[last:]) and row[last - 1].end - row[first].start <= LONG
    return range_of(row, first, last) if near and row[last - 1].end - row[first].start > 1 else None


def _addresses(row: Sequence[Piece], at: int, words: Sequence[Word], script: Script) -> bool:
    """Return whether piece `at` leads to whom somebody talks: 对 of 她对围上来的孩子说."""
    if at >= len(row):
        return False
    return "".join(word.low for word in words[row[at].start : row[at].end]) in pack(script.tag).cues.recipients


def _behind_quote(words: Sequence[Word], begin: int) -> int:
    return begin if begin and words[begin - 1].kind == "quote" else 0


def range_of(row: Sequence[Piece], first: int, last: int) -> Range:
    """Return the words of the pieces from `first` to before `last`."""
    return row[first].start, row[last - 1].end


def _named(row: Sequence[Piece], first: int, last: int) -> tuple[int, int]:
    """Return a phrase without what stands behind 的 in it, unless its head can speak, or before it where it names."""
    bound = [at for at in range(first, last) if "binder" in row[at].kinds]
    if not bound:
        return first, last
    head = range(bound[-1] + 1, last)
    owner = bound[0] == first + 1 and row[first].kinds & {"pron", "name"}
    if owner and not any(row[at].kinds & SPEAKS and row[at].end - row[at].start > 1 for at in head):
        return first, first + 1  # 她的语速慢了, 她的手很稳
    shown = any(row[at].kinds & {"name", "pron", "pointing"} for at in head)
    return (bound[-1] + 1, last) if shown else (first, last)


def _without_brackets(row: Sequence[Piece], words: Sequence[Word]) -> list[Piece]:
    """Drop what stands in brackets: an age, a party."""
    out: list[Piece] = []
    closing = ""
    for piece in row:
        low = words[piece.start].low
        if closing:
            closing = "" if low == closing else closing
        elif low in {"(", "（"}:
            closing = ")" if low == "(" else "）"
        else:
            out.append(piece)
    return out


def opening_end(row: Sequence[Piece], words: Sequence[Word]) -> int | None:
    """Return where a clause goes on behind what opens it; None where it is nothing but that."""
    at = 0
    while at < len(row):
        kinds = row[at].kinds
        if "prep" in kinds and not kinds & SPEAKS:
            behind = _circumstance_end(row, at, words)
            if behind is None:
                return None
            at = behind
        elif "naming" in kinds and not kinds & SPEAKS:
            return None
        elif at + 1 < len(row) and "binder" in row[at + 1].kinds:
            return at  # 当年的编辑
        elif kinds & {"opens", "time", "adv", "mark", "localizer"} and not kinds & SPEAKS:
            at += 1
        else:
            return at
    return None


def _circumstance_end(row: Sequence[Piece], at: int, words: Sequence[Word]) -> int | None:
    """Return where a phrase of a preposition ends: behind its last word of place or time; None where none closes it."""
    ends = [
        i + 1
        for i in range(at + 2, len(row))
        if "localizer" in row[i].kinds and not (i + 1 < len(row) and "binder" in row[i + 1].kinds)
    ]
    strong = [
        end for end in ends if words[row[end - 1].start].low not in _WEAK or row[end - 1].end - row[end - 1].start > 1
    ]
    end = strong[-1] if strong else (ends[0] if ends else None)
    return end if end is not None and end < len(row) else None


def phrase_end(row: Sequence[Piece], first: int, words: Sequence[Word]) -> int:
    """Return where the noun phrase ends that begins with piece `first`."""
    at = first
    while at < len(row):
        piece = row[at]
        if "pron" in piece.kinds and at == first:
            bound = at + 1 < len(row) and not row[at + 1].kinds.isdisjoint({"binder", "kin"})  # 她妈妈
            if not bound:
                return at + 1
        elif at > first and "pron" in piece.kinds and "binder" not in row[at - 1].kinds:
            return at
        listed = words[piece.start].low == "、" or (at + 1 < len(row) and words[row[at + 1].start].low == "、")
        joined = at > first and (listed or ("joiner" in piece.kinds and _joins(row, at)))
        single = piece.end - piece.start == 1
        compound = at == first and single and piece.kinds == {"verb"}
        if compound and at + 1 < len(row) and not row[at + 1].kinds:
            at += 2  # 学务主任
            continue
        inner = at > first and single and piece.kinds == {"verb"} and _ends_body(row, at + 1, bare=not row[first].kinds)
        if piece.ends_phrase() and not (joined or inner):
            return at
        opens = "opens" in piece.kinds and not joined and piece.kinds.isdisjoint(SPEAKS)
        held = single and piece.kinds == {"person"} and row[at - 1].kinds & {"person", "title"}  # 抗议者 | 手举
        if at > first and (opens or held):
            return at
        if ("quote" in piece.kinds and at == first) or _behind_name(row, at, first):
            return at
        at += 1
    return at


def _behind_name(row: Sequence[Piece], at: int, first: int) -> bool:
    """Return whether a phrase ends behind a name, before a word that is no title or noun for people: 孙德旺 | 眼里."""
    if at == first or row[at - 1].kinds != {"name"} or not row[at].kinds <= {"unrelated", "count"}:
        return False
    end = next((i for i in range(at, len(row)) if row[i].ends_phrase()), len(row))
    return not any(piece.kinds & {"name", "title", "body", "person", "binder"} for piece in row[at:end])


def _ends_body(row: Sequence[Piece], at: int, *, bare: bool) -> bool:
    """Return whether a character that a body ends in stands at piece `at` (医管局), or any body (海运集团)."""
    short = at < len(row) and (bare or row[at].end - row[at].start == 1)
    return short and bool(row[at].kinds & ({"body", "title"} if bare else {"body"}))  # 渔会会长


def _joins(row: Sequence[Piece], at: int) -> bool:
    """Return whether 和 or 与 joins two who can speak."""
    return at + 1 < len(row) and bool(row[at - 1].kinds & SPEAKS) and bool(row[at + 1].kinds & SPEAKS)


def _modified(row: Sequence[Piece], first: int, words: Sequence[Word], script: Script) -> tuple[int, int] | None:
    """Return the phrase behind 的 with which a clause that tells of it ends: 妮娜 of 住在对面的妮娜."""
    for at in range(first, len(row)):
        if "binder" not in row[at].kinds or at + 1 >= len(row):
            continue
        last = phrase_end(row, at + 1, words)
        placed = last < len(row) and "localizer" in row[last].kinds
        placed |= "localizer" in row[last - 1].kinds and row[last - 1].kinds.isdisjoint(SPEAKS)
        named = last > at + 1 and _foreign(row[at + 1].start, row[last - 1].end, words, script)
        if last > at + 1 and not placed and (named or _speaks(row[at + 1 : last], words)):
            if last < len(row) and "binder" in row[last].kinds:
                continue
            return at + 1, last
    return None


def _foreign(start: int, end: int, words: Sequence[Word], script: Script) -> bool:
    """Return whether a few characters are those that foreign names are written with."""
    usual = pack(script.tag).people.name_characters
    return 1 < end - start < _NAME // 2 and all(word.low in usual for word in words[start:end])


def _speaks(row: Sequence[Piece], words: Sequence[Word]) -> bool:
    """Return whether a phrase names somebody: by a name, a role, a body, a writing or a noun for people in it."""
    if any(piece.kinds & SPEAKS and piece.end - piece.start > 1 for piece in row) or "det" in row[0].kinds:
        return True
    if row[-1].kinds & SPEAKS and (len(row) > 1 or row[-1].kinds & {"pron", "name"}):
        return True  # a noun for people or a body by its last character
    start, end = row[0].start, row[-1].end
    return any(word.low in DOTS for word in words[start:end])
