"""Clauses in scripts that write no blanks, and who is their subject.

A clause stands between marks. One without a subject goes on with that of a clause before it: a topic chain (Tsao,
"Sentence and Clause Structure in Chinese", 1990).
"""

from collections.abc import Sequence

from headwater.language import pack
from headwater.read.unspaced.classes import DOTS, SPEAKS, Piece, Script, length_at, rows_of
from headwater.read.unspaced.given import may_be_named
from headwater.read.unspaced.subjects import Range, opening_end, phrase_end, range_of, subject_of
from headwater.read.unspaced.words import pieces
from headwater.read.words.word import SPOKEN, Word

#: Names of works and papers stand between these; they part no clause.
_TITLES = {"《": "》", "〈": "〉", "（": "）", "(": ")", "『": "』"}
_BRACKETS = {*_TITLES, *_TITLES.values()}
#: How many characters a name in marks has at most, with its marks.
_NAME = 10
#: How many characters a word in marks has at most, with its marks.
_WORD = 5
#: How many characters a name has at most that nothing shows to be one.
_SHORT = 4
#: What closes a clause of time, not of place.
_WHEN = {"时", "后", "前", "际", "候"}
#: What ends a chain of clauses with one subject.
_ENDS = {";", "。", "？", "！", "?", "!", "."}


def clause_begin(words: Sequence[Word], at: int) -> int:
    """Return where the clause begins in which the word before `at` stands; names in marks and brackets part none."""
    begin, closing = at, ""
    while begin:
        before = words[begin - 1]
        if closing:
            closing = "" if _TITLES.get(before.low) == closing else closing
        elif before.low in _TITLES.values():
            closing = before.low
        elif before.kind == "quote" and begin > 1 and words[begin - 2].kind == "glyph" and is_short(before):
            pass  # a name in marks: 接受“浪潮台”采访时
        elif before.kind == "quote" or (before.kind == "mark" and before.low not in DOTS and before.low != "、"):
            break
        begin -= 1
    return begin


def is_short(quote: Word) -> bool:
    """Return whether a passage is as short as a name in marks."""
    return quote.end - quote.start <= _NAME


def subject(words: Sequence[Word], cue: int, script: Script) -> Range | None:
    """Return the subject of the clause that the verb at `cue` closes."""
    begin = clause_begin(words, cue)
    owner = _owner(words, begin, cue, script)
    return owner if owner is not None else subject_of(words, begin, cue, script, beside=True)


def carried(words: Sequence[Word], cue: int, script: Script) -> Range | None:
    """Return the subject of the nearest clause before that of `cue` whose subject can speak: 市长下令…，并承诺.

    Where none can for all that is known, it is the phrase that opens the first of them, before its verb.
    """
    end, loose = clause_begin(words, cue), None
    while end > 0:
        mark = words[end - 1]
        if mark.kind == "mark" and mark.low in _ENDS:
            break
        begin = clause_begin(words, end - 1)
        found = subject_of(words, begin, end - 1, script)
        if found is not None and found[1] < end - 1 and not _tells_when(words, begin, end - 1, script):
            return found
        loose = _loose(words, begin, end - 1, script)
        end = begin
    return loose


def _loose(words: Sequence[Word], begin: int, end: int, script: Script) -> Range | None:
    """Return the phrase before the verb of a clause, of whatever words: 海澜动力 of 海澜动力发布公告."""
    row = pieces(words, begin, end, script)
    first = opening_end(row, words) if row else None
    if first is None:
        return None
    last = phrase_end(row, first, words)
    plain = last < len(row) and all(piece.kinds <= {"count", "unrelated"} for piece in row[first:last])
    near = plain and row[last].kinds & {"verb", "adv", "prep", "time", "cue"}
    return range_of(row, first, last) if near and 1 < row[last - 1].end - row[first].start <= _NAME else None


def topic(words: Sequence[Word], begin: int, script: Script) -> Range | None:
    """Return of whom the words from `begin` on tell: the subject of their first clause that has one who can speak."""
    stop, only_when = len(words), None
    for at in range(begin, stop + 1):
        inside = at < stop and words[at].kind == "mark" and words[at].low in {*DOTS, *_BRACKETS, "、"}
        if at < stop and (inside or words[at].kind not in {"mark", "quote"}):
            continue
        if at > begin:
            found = subject_of(words, begin, at, script)
            if found is not None and not (_tells_when(words, begin, at, script) or leans(words, begin, at, script)):
                return found
            only_when = only_when or found
        begin = at + 1
    return only_when


def begins(words: Sequence[Word], source: Range | None, script: Script) -> bool:
    """Return whether a sentence begins with who speaks in it, or with who does something before marks: X顿了顿，“…”."""
    if source is not None:
        return source[0] == 0
    place = topic(words, 0, script) if words[0].kind == "glyph" else None
    if place is not None and place[0] == 0 and all("pron" in piece.kinds for piece in pieces(words, *place, script)):
        return True  # “…。”他把帽子戴上。
    marked = any(word.kind == "quote" and words[at].low == "," for at, word in enumerate(words[1:]))
    return place is not None and place[0] == 0 and marked


def _tells_when(words: Sequence[Word], begin: int, end: int, script: Script) -> bool:
    """Return whether a clause only tells when or where something is: 警察赶到时, 规划局会议室里."""
    rows = rows_of(script.tag, "localizer")
    if not any(length_at(words, at, end, rows) == end - at for at in range(max(begin, end - _SHORT), end)):
        return False
    return words[end - 1].low in _WHEN or not any("verb" in piece.kinds for piece in pieces(words, begin, end, script))


def leans(words: Sequence[Word], begin: int, end: int, script: Script) -> bool:
    """Return whether a clause opens with a word that makes it lean on the next one: 虽然县长来过."""
    row = pieces(words, begin, end, script)
    return bool(row) and written(words, row[0]) in pack(script.tag).syntax.subordinators


def written(words: Sequence[Word], piece: Piece) -> str:
    """Return the characters of a piece, folded."""
    return "".join(word.low for word in words[piece.start : piece.end])


def _owner(words: Sequence[Word], begin: int, cue: int, script: Script) -> Range | None:
    """Return whose words a verb tells behind 的话: 韦伯 of 用韦伯的话说."""
    said_words = rows_of(script.tag, "words_said")
    said = next((cue - at for at in range(begin, cue) if length_at(words, at, cue, said_words) == cue - at), 0)
    end = cue - said
    if not said or end <= begin:
        return None
    row = pieces(words, begin, end, script)
    starts = [at + 1 for at, piece in enumerate(row) if piece.ends_phrase() and at + 1 < len(row)]
    return row[starts[-1] if starts else 0].start, end


def cited(words: Sequence[Word], start: int, script: Script) -> Range | None:
    """Return whose words a verb of citing gives, behind it: 外长 of 援引外长去年的一句话."""
    stop = next((at for at in range(start, len(words)) if words[at].kind != "glyph"), len(words))
    row = pieces(words, start, stop, script)
    end = next((at for at, piece in enumerate(row) if at and (piece.ends_phrase() or "binder" in piece.kinds)), None)
    said = next(
        (at for at in range(start, stop) if length_at(words, at, stop, rows_of(script.tag, "words_said"))), stop
    )
    behind = min(said, row[end].start if end is not None else stop)
    return (start, behind) if behind < stop and behind - start > 1 else None


def called(words: Sequence[Word], at: int, script: Script) -> bool:
    """Return whether what stands beside short marks tells that a name stands in them: 渔船“北极星”, “北极星”号."""
    if not is_short(words[at]):
        return False
    if _heads(words, at, script):
        return True
    behind = words[at + 1].low if at + 1 < len(words) else ""
    named = at > 0 and length_at(words, at - 1, at, rows_of(script.tag, "binder"))
    if (
        named
        and at + 1 < len(words)
        and words[at + 1].kind == "glyph"
        and behind not in pack(script.tag).syntax.binders
    ):
        return True  # 供餐的“丰味”停业
    works = rows_of(script.tag, "work")
    if any(word.kind == "quote" for word in words[max(0, at - 4) : at]):
        return False  # “顺和18”号渔船“非法闯入”
    near = range(max(0, at - 4), at)
    return behind in pack(script.tag).cues.speech_titles or any(length_at(words, i, at, works) == at - i for i in near)


def of_matter(words: Sequence[Word], at: int, script: Script) -> bool:
    """Return whether marks without a sentence in them tell of what something right behind them is: “停水”一事."""
    glued = at + 1 < len(words) and words[at + 1].kind == "glyph" and words[at].low != SPOKEN
    return glued and bool(length_at(words, at + 1, len(words), rows_of(script.tag, "matter")))


def labelled(words: Sequence[Word], at: int, script: Script) -> Range | None:
    """Return who stands before the colon that leads to marks at `at`, behind the last blank: 学生腹泻 校方：“…”."""
    colon = at - 1 if at > 1 and words[at - 1].low == ":" else 0
    begin = next((i for i in range(colon - 1, 0, -1) if words[i].start > words[i - 1].end), 0)
    found = subject_of(words, begin, colon, script) if colon else None
    return found if found is not None and found[0] == begin and found[1] == colon else None


def with_name(words: Sequence[Word], place: Range, script: Script) -> Range:
    """Return a phrase with the name in marks that it begins with: “蓝桥”公司发言人."""
    start, end = place
    named = start > 0 and words[start - 1].kind == "quote" and _heads(words, start - 1, script)
    return (start - 1, end) if named else place


def _heads(words: Sequence[Word], at: int, script: Script) -> bool:
    """Return whether short marks open a clause as a name, before a body or before words that a role ends."""
    opens = words[at].low != SPOKEN and is_short(words[at]) and (at == 0 or words[at - 1].kind == "mark")
    stop = next((i for i in range(at + 1, len(words)) if words[i].kind != "glyph"), len(words))
    alone = not any(word.kind == "quote" for word in words[at + 1 :])  # “荒唐”，市政府说
    if not opens or stop == at + 1:
        return False
    row = pieces(words, at + 1, stop, script)
    first = row[0]
    if words[at].end - words[at].start <= _WORD and first.kinds & {"title", "person"} and row[1:2]:
        return row[1].kinds == {"name"}  # “85后”艺术家傅晓月说
    if alone:
        return False
    found = subject_of(words, at + 1, stop, script) if not first.kinds else None
    return "body" in first.kinds or (found is not None and found[0] == at + 1)


def speaker(words: Sequence[Word], end: int, script: Script) -> Range | None:
    """Return the subject of the clause that ends at `end`, or of one before it in the sentence, if it can speak."""
    found = subject_of(words, clause_begin(words, end), end, script)
    return found if found is not None else carried(words, end, script)


def plain(words: Sequence[Word], script: Script) -> bool:
    """Return whether no word of any class is in a few characters: a name for all that is known (台铁)."""
    row, values = pieces(words, 0, len(words), script), pack(script.tag).numbers.values
    short = len(words) <= _SHORT and all(word.low not in values for word in words)
    return short and not any(piece.kinds for piece in row)


def able(words: Sequence[Word], script: Script) -> bool:
    """Return whether words can name who speaks: a role, body or name is in them, or a noun for people."""
    row = pieces(words, 0, len(words), script)
    return any(piece.kinds & SPEAKS for piece in row) or may_be_named(words, script)
