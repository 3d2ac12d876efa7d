"""Rows of characters cut into words, in scripts that write no blanks.

Every character is a word of its own for the rest of the house; here they are joined to those of the closed classes, to
the names that titles and surnames show, and to numbers with their measures. What no list holds stays a character.
"""

from collections.abc import Sequence

from headwater.language import pack
from headwater.read.unspaced.classes import DOTS, LONG, NOUN, Kinds, Piece, Script, length_at, rows_of, word_at
from headwater.read.unspaced.given import goes_on, name_end, usual
from headwater.read.words.word import Word

#: What makes a body of what it does.
_HEADS = {"中心", "小组", "委员会", "机构", "部门", "办公室", "组织", "协会", "基金会", "总局", "总署", "分局"}
_OFFICE = {"署", "局", "部", "厅", "院", "处", "科", "办", "组", "队", "团", "室", "委"}
#: What makes a noun for people of a verb.
_AGENT = {"者", "员", "商", "师"}
_NO_KIND: Kinds = frozenset()
_MARK, _QUOTE, _LATIN = frozenset({"mark"}), frozenset({"quote"}), frozenset({"latin"})
#: A word of another script in capitals: a firm, somebody whose name is kept back (女事主X).
_CALLED = frozenset({"latin", "name"})
_SOMEBODY = frozenset({"name", "title", "pron"})
_JOINER = frozenset({"joiner", "opens"})
NAME, _COUNT, _TIME = frozenset({"name"}), frozenset({"count"}), frozenset({"time"})
#: What a number of days, hours or years is counted in, with what may stand behind it.
_UNITS = frozenset("年月日号时点分秒钟")


def pieces(words: Sequence[Word], begin: int, stop: int, script: Script) -> Sequence[Piece]:
    """Return the pieces that the words from `begin` to `stop` are cut into; those of one text are cut once."""
    place = id(words), begin, stop
    if place not in script.cuts:
        script.cuts[place] = words, _cut(words, begin, stop, script)
    return script.cuts[place][1]


def _cut(words: Sequence[Word], begin: int, stop: int, script: Script) -> list[Piece]:
    out: list[Piece] = []
    at = begin
    while at < stop:
        piece = _piece(words, at, stop, script, out)
        out.append(piece)
        at = piece.end
    return out


def _piece(words: Sequence[Word], at: int, stop: int, script: Script, before: list[Piece]) -> Piece:
    word = words[at]
    if word.low in DOTS:
        return _joined_by_dots(words, at, stop, script, before)
    if word.kind in {"quote", "mark", "word"}:
        return Piece(at, at + 1, _kinds_of(word))
    named = _counted(words, at, stop, script) or _name(words, at, stop, script, before)
    acts = named is None and bool(before) and not before[-1].kinds.isdisjoint(_SOMEBODY) and before[-1].end == at
    if acts and _acts(words, at, stop, script):
        return Piece(at, at + 2, frozenset({"verb"}))
    return named or _derived(words, _unlisted(words, at, stop, script), stop, script)


def _kinds_of(word: Word) -> Kinds:
    """Return the classes of what is no character of the script."""
    if word.kind == "word":
        return _CALLED if word.capital else _LATIN
    marks = _JOINER if word.low == "、" else _MARK
    return _QUOTE if word.kind == "quote" else marks


def _name(words: Sequence[Word], at: int, stop: int, script: Script, before: Sequence[Piece]) -> Piece | None:
    """Return a name that the text has elsewhere, or that what stands before and behind it shows."""
    known = length_at(words, at, stop, script.known)
    if known > 1 and word_at(words, at, stop, script).end <= at + known:
        return Piece(at, at + known, NAME)
    titled = bool(before) and ("title" in before[-1].kinds or _is_noun_for_people(before[-1]))
    kin = titled and "kin" in before[-1].kinds and usual(words, at, stop, script)  # 女儿 | 高考
    end = name_end(words, at, stop, script, titled=titled) if opens_name(before) and not kin else at
    return Piece(at, end, NAME) if end > at else None


def _acts(words: Sequence[Word], at: int, stop: int, script: Script) -> bool:
    """Return whether a verb of no list with its complement stands behind somebody: 老汉 | 蹲在."""
    shown = at + 1 < stop and words[at + 1].low in pack(script.tag).syntax.complements
    several = words[at].low in pack(script.tag).people.several
    if not shown or several or word_at(words, at, stop, script).kinds:
        return False
    listed = word_at(words, at + 1, stop, script)
    return listed.end == at + 2 or "prep" in word_at(words, at + 1, at + 2, script).kinds


def _is_noun_for_people(piece: Piece) -> bool:
    return "person" in piece.kinds and piece.end - piece.start > 1 and piece.kinds.isdisjoint({"det", "body"})


def _unlisted(words: Sequence[Word], at: int, stop: int, script: Script) -> Piece:
    """Return the listed word at `at`, or a usual one of two characters that is of no class: 公交."""
    listed = word_at(words, at, stop, script)
    alone = listed.end == at + 1 and listed.kinds <= {"person", "body"}
    if alone and at + 1 < stop and words[at + 1].kind == "glyph" and usual(words, at, stop, script):
        following = word_at(words, at + 1, stop, script)
        if following.end == at + 2 and following.kinds <= {"verb", "adv", "prep"}:
            return Piece(at, at + 2, _NO_KIND)
    return listed


def opens_name(before: Sequence[Piece]) -> bool:
    """Return whether a name may begin behind these pieces: at a mark, a conjunction, a time, a title or 的."""
    if not before:
        return True
    kinds = before[-1].kinds
    near = {"mark", "quote", "opens", "time", "title", "body", "person", "binder", "pointing", "prep", "cue"}
    return not kinds.isdisjoint(near)


def _derived(words: Sequence[Word], piece: Piece, stop: int, script: Script) -> Piece:
    """Return a word with what is added to it: 经营者, 前外交官, and a verb that goes on beside another one (忍着)."""
    noun = _noun_of_verb(words, piece, stop, script) if piece.end < stop and piece.kinds else None
    if noun is not None:
        return noun
    titled = _title_end(words, piece, stop, script)
    if titled:
        return Piece(piece.start, titled, frozenset({"title", "person"}))
    lasting = piece.end < stop and words[piece.end].low in pack(script.tag).syntax.lasting
    if lasting and piece.kinds.isdisjoint(NOUN - {"unrelated"}):
        if "prep" in piece.kinds:
            return Piece(piece.start, piece.end + 1, piece.kinds)  # 对着
        told = "cue" in piece.kinds and _leads_to_marks(words, piece.end + 1, stop)
        return Piece(piece.start, piece.end + 1, frozenset({"cue"} if told else {"verb"}))
    return piece


def _leads_to_marks(words: Sequence[Word], at: int, stop: int) -> bool:
    """Return whether a passage stands at `at`, or behind a comma or colon there: 念叨着“…”."""
    at += at < stop and words[at].low in {",", ":"}
    return at < stop and words[at].kind == "quote"


def _noun_of_verb(words: Sequence[Word], piece: Piece, stop: int, script: Script) -> Piece | None:
    """Return the noun for people or a body that begins with a verb: 经营者, 运输署, 研究中心."""
    long = piece.end - piece.start > 1
    agent = words[piece.end].low in _AGENT and word_at(words, piece.end, stop, script).end == piece.end + 1
    if long and agent and piece.kinds <= {"verb", "cue", "adv"}:
        return Piece(piece.start, piece.end + 1, frozenset({"person"}))
    head = word_at(words, piece.end, stop, script) if long and piece.kinds <= {"verb", "cue"} else None
    if head is not None and "body" in head.kinds and _written(words, head) in _HEADS:
        return Piece(piece.start, head.end, frozenset({"body"}))
    office = words[piece.end].low in _OFFICE and piece.kinds <= {"verb"}
    return Piece(piece.start, piece.end + 1, frozenset({"body"})) if office else None


def _written(words: Sequence[Word], piece: Piece) -> str:
    return "".join(word.low for word in words[piece.start : piece.end])


def _title_end(words: Sequence[Word], piece: Piece, stop: int, script: Script) -> int:
    """Return where a title ends that begins with a word of its own or a body (退休护士, 消防局长), or 0."""
    rows = rows_of(script.tag, "former")
    former = length_at(words, piece.start, stop, rows) if words[piece.start].low in rows else 0
    title = word_at(words, piece.start + former, stop, script) if 0 < former < stop - piece.start else None
    if title is not None and title.kinds & {"title", "person"} and title.end - title.start > 1:
        return title.end
    body = "body" in piece.kinds and 1 < piece.end - piece.start < stop - piece.start
    head = word_at(words, piece.end, stop, script) if body else None
    return head.end if head is not None and "person" in head.kinds and head.end - head.start == 1 else 0


def _counted(words: Sequence[Word], at: int, stop: int, script: Script) -> Piece | None:
    """Return a number with the unit of time or the measure behind it; None where no number stands at `at`."""
    numbers = pack(script.tag).numbers
    end = at
    while end < stop and (
        words[end].kind == "number" or words[end].low in numbers.values or words[end].low in numbers.scales
    ):
        end += 1
    if end == at or (words[at].kind != "number" and word_at(words, at, stop, script).end > end):
        return None
    if end < stop and words[end].low in _UNITS:
        while end < stop and (words[end].low in _UNITS or words[end].kind == "number"):
            end += 1
        return Piece(at, end, _TIME)
    return Piece(at, end, _COUNT)


def _joined_by_dots(words: Sequence[Word], at: int, stop: int, script: Script, before: list[Piece]) -> Piece:
    """Return a name that dots join, taking back from `before` what of it stands before the first dot."""
    usual, start = pack(script.tag).people.name_characters, at
    if at + 1 >= stop or words[at + 1].kind != "glyph" or words[at + 1].low in DOTS:
        return Piece(at, at + 1, _MARK)
    while before and at - before[-1].start <= LONG // 2:
        last = before[-1]
        foreign = all(word.low in usual for word in words[last.start : last.end])
        if not (last.kinds == NAME or foreign) or (last.kinds & {"title", "body"} and last.end - last.start > 1):
            break
        start = last.start
        before.pop()
    end = at + 1
    while end < stop and (words[end].kind == "glyph" or words[end].low in DOTS) and end - start < LONG:
        piece = word_at(words, end, stop, script)
        foreign = words[end].low in usual or words[end].low in DOTS or words[end - 1].low in DOTS
        if not foreign or (
            piece.ends_phrase() and (piece.end - piece.start > 1 or not goes_on(words, end, stop, usual))
        ):
            break
        end += 1
    while end > start + 1 and words[end - 1].low in DOTS:
        end -= 1
    return Piece(start, end, NAME if end > at and start < at else _MARK)
