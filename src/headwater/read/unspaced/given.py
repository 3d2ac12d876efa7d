"""Where a name ends in scripts that write no blanks: a surname with one or two characters, or a foreign name."""

from collections.abc import Callable, Sequence

from headwater.language import Pack, pack
from headwater.language.frequency import frequencies
from headwater.read.unspaced.classes import LONG, PREDICATE, SHORT, SPEAKS, Script, length_at, rows_of, word_at
from headwater.read.words.word import Word

#: The share of all words from which on one of two characters is no name.
_OFTEN = 1e-6
#: Verbs of saying of one character, which other verbs end with too.
_SAYS = {"说", "称", "道", "问", "答", "指", "言"}
#: Classes of words of one character that names seldom end in.
_CLOSED = {"cue", "prep", "neg", "be", "binder", "opens"}


def name_end(words: Sequence[Word], at: int, stop: int, script: Script, *, titled: bool) -> int:
    """Return where a name ends that begins at `at`; `at` where none does.

    Behind a surname stand one or two characters, up to a word of another class; a foreign name is a run of the
    characters that such names are written with. A surname before a title is a name with it: 吴小姐, 陈姓店长.
    """
    people = pack(script.tag).people
    size = max((n for n in (2, 1) if "".join([w.low for w in words[at : at + n]]) in people.surnames), default=0)
    if size == 0 and not titled:
        return at
    stop = min(stop, next((i for i in range(at, min(stop, at + LONG)) if _parted(words, at, i)), stop))
    if size == 0 or at + size > stop:
        return _foreign_end(words, at, stop, script) if titled else at
    listed = word_at(words, at, stop, script)
    rules = pack(script.tag)
    told = words[at].low in {*rules.cues.recipients, *rules.syntax.joiners}  # 知情人士 | 向记者透露
    adverb = "adv" in listed.kinds and listed.end < stop
    told |= adverb and words[listed.end].low in rules.cues.recipients  # 常 | 对她
    told |= adverb and listed.end == at + 1 and "cue" in word_at(words, listed.end, stop, script).kinds  # 常 | 说
    honoured = _honoured(words, at + size, stop, script)
    plain = bool(honoured) and listed.end == at + 1 and "prep" not in listed.kinds  # 方叔
    told |= adverb and listed.end == at + 1 and _numbered(words, at + 1, stop, rules)  # 县长 | 曾三次
    closed = not titled and not plain and not listed.kinds.isdisjoint(PREDICATE | {"opens", "joiner", "binder"})
    if told or closed:
        return at
    if honoured and (listed.end - at < honoured - at):
        return honoured
    if listed.end - at > size or (not titled and usual(words, at, stop, script)):
        return at
    closed = titled and "prep" not in listed.kinds
    end = _given_end(words, at + size, stop, script, titled=closed)
    foreign = _foreign_end(words, at, stop, script) if closed else at
    end = foreign if foreign - at > SHORT - 1 else end  # 冯德莱恩
    return foreign if end == at + size else max(end, _honoured(words, end, stop, script))


def _numbered(words: Sequence[Word], at: int, stop: int, rules: Pack) -> bool:
    """Return whether a number and what it counts stand at `at`: 三次."""
    return at + 1 < stop and words[at].low in rules.numbers.values and words[at + 1].low in rules.nouns.counters


def _parted(words: Sequence[Word], at: int, i: int) -> bool:
    """Return whether no character stands at `i`, or one behind a blank."""
    return words[i].kind != "glyph" or (i > at and words[i].start > words[i - 1].end)


def usual(words: Sequence[Word], at: int, stop: int, script: Script) -> bool:
    """Return whether a usual word of two characters begins at `at`: 黄金."""
    return frequencies(script.tag).share.get("".join(word.low for word in words[at : min(at + 2, stop)]), 0.0) > _OFTEN


def _honoured(words: Sequence[Word], at: int, stop: int, script: Script) -> int:
    """Return where the titles end that stand behind a name at `at`; 0 where none stands there."""
    if at >= stop:
        return 0
    size = length_at(words, at, stop, rows_of(script.tag, "after"))
    if not size:
        return 0
    end = at + size
    piece = word_at(words, at, stop, script)
    foreign = size == 1 and end < stop and words[end].low in pack(script.tag).people.name_characters
    if foreign and not word_at(words, end, stop, script).ends_phrase():
        return 0  # 韦伯斯特
    if piece.end > end and piece.kinds.isdisjoint(SPEAKS):
        return 0  # 王总统治
    end = max(end, piece.end)
    if words[at].low in {"姓", "某"} and end < stop:
        more = word_at(words, end, stop, script)
        end = more.end if more.kinds & {"title", "person"} else end
    return end


def _given_end(words: Sequence[Word], at: int, stop: int, script: Script, *, titled: bool) -> int:
    """Return where a given name of one or two characters ends that begins at `at`; `at` where none does."""

    def parts(i: int) -> bool:
        return i >= stop or word_at(words, i, stop, script).ends_phrase() or _bound(words, i, stop, script)

    if at >= stop or _begins_no_name(words, at, stop, script, parts=parts):
        return at
    second = at + 1
    if words[at - 1].low in pack(script.tag).people.familiar and not titled and not parts(second):
        return at  # 小企业主
    if second >= stop or (parts(second) and _ends_before(words, second, stop, script, parts=parts)):
        return second
    titled |= second + 1 < stop and bool(word_at(words, second + 1, stop, script).kinds & {"title", "person"})
    spoken = word_at(words, at, stop, script)
    said = spoken.end == at + 2 and "cue" in spoken.kinds  # 李明 | 说
    return second if said else second + 1 if parts(second + 1) or titled else at


def _begins_no_name(words: Sequence[Word], at: int, stop: int, script: Script, *, parts: Callable[[int], bool]) -> bool:
    """Return whether a word of another class begins at `at`, not a given name: 王 | 表示."""
    listed = word_at(words, at, stop, script)
    if at + 1 < stop and listed.end == at + 2 and "cue" in listed.kinds and words[at + 1].low in _SAYS:
        return False
    if at + 1 < stop and "cue" in listed.kinds and "pron" in word_at(words, at + 1, stop, script).kinds:
        return True  # 游客常 | 问她
    return parts(at) and (listed.end > at + 1 or (bool(listed.kinds & _CLOSED) and not parts(at + 2)))


def _ends_before(words: Sequence[Word], at: int, stop: int, script: Script, *, parts: Callable[[int], bool]) -> bool:
    """Return whether a name ends before the word of another class at `at`, which is no character of it."""
    piece = word_at(words, at, stop, script)
    familiar = at > 1 and words[at - 2].low in pack(script.tag).people.familiar
    word = piece.end > at + 1 or bool(piece.kinds & _CLOSED)
    return word or familiar or _asks(words, at, stop, script) or not parts(at + 1)


def _bound(words: Sequence[Word], at: int, stop: int, script: Script) -> bool:
    if not word_at(words, at, stop, script).kinds.isdisjoint({"binder", "opens", "pron"}):
        return True
    return _asks(words, at, stop, script) or _counts(words, at, stop, script)


def _asks(words: Sequence[Word], at: int, stop: int, script: Script) -> bool:
    """Return whether a verb stands at `at` that is asked with its denial: 累不累."""
    again = at + 2 < stop and words[at].low == words[at + 2].low
    return again and words[at + 1].low in pack(script.tag).syntax.negations


def _counts(words: Sequence[Word], at: int, stop: int, script: Script) -> bool:
    """Return whether a number of two characters or more stands at `at`, or an ordinal: 七十二, 三岁, 第一."""
    numbers = pack(script.tag).numbers
    if at + 1 >= stop:
        return False
    ordinal = words[at].low in numbers.names and words[at + 1].low in numbers.values  # 第一
    return ordinal or (words[at].low in numbers.values and words[at + 1].low in {*numbers.scales, *numbers.ages})


def _foreign_end(words: Sequence[Word], at: int, stop: int, script: Script) -> int:
    usual = pack(script.tag).people.name_characters
    end = at
    while end < stop and words[end].low in usual and end - at <= SHORT:
        piece = word_at(words, end, stop, script)
        ends = piece.ends_phrase() or not piece.kinds.isdisjoint({"title", "body", "person", "binder", "opens"})
        if ends and (piece.end - end > 1 or not goes_on(words, end, stop, usual)):
            break
        end += 1
    return end if end - at > 1 else at


def goes_on(words: Sequence[Word], at: int, stop: int, usual: str) -> bool:
    """Return whether a character of a foreign name that is a word too stands inside that name."""
    inside = at + 1 < stop and words[at + 1].kind == "glyph" and words[at + 1].low in usual
    return words[at].low in usual and (inside or words[at - 1].low in usual)


def may_be_named(row: Sequence[Word], script: Script) -> bool:
    """Return whether a name without a dot may be written so: a surname first, or characters usual in names alone."""
    people = pack(script.tag).people
    if not (row and people.surnames and people.name_characters):
        return True
    usual = all(word.low in people.name_characters for word in row)
    return usual or row[0].low in people.surnames
