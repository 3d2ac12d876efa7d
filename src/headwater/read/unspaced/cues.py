"""Verbs of saying in scripts that write no blanks: which characters are one, and which are a noun or another word."""

from collections.abc import Sequence
from itertools import takewhile

from msgspec import Struct

from headwater.language import pack
from headwater.read.unspaced.classes import SPEAKS, Piece, Script, length_at, rows_of, word_at
from headwater.read.words.lexicon import Lexicon
from headwater.read.words.word import Word
from headwater.values import Act

#: Before a verb of one character that is a part of many words stands one of these, or what is said right behind it.
_PARTS = frozenset({"mark", "quote", "adv", "time", "localizer", "cue", "opens", "neg", "modal", "lasting"}) | SPEAKS
#: Verbs of one character that need nothing beside them to be known.
#: Behind a verb these show that its clause only tells when.
_WHEN = {"时", "后", "前", "之", "期", "中"}
#: Verbs that take no object, so that no noun is what they tell of.
_CLAUSAL = {"说", "称", "表示", "认为", "指出", "强调"}
_PLAIN = {"说", "称"}
#: Classes of verbs that are nouns too, where another verb of saying follows.
_NOUNS = frozenset({"writing", "title", "person"})


class Cued(Struct, frozen=True, gc=False):
    """A verb of saying: its words, where the words begin that are joined to it, and where what is said may begin."""

    start: int
    end: int
    lemma: str
    act: Act
    #: Number of its first piece.
    piece: int
    negated: bool = False
    modal: bool = False


def cues(row: Sequence[Piece], words: Sequence[Word], lex: Lexicon) -> list[Cued]:
    """Return the verbs of saying of a sentence that is cut into pieces; those beside each other are one: 回应称."""
    out: list[Cued] = []
    at = 0
    while at < len(row):
        if "cue" not in row[at].kinds or "unrelated" in row[at].kinds:
            at += 1
            continue
        first = at
        while at + 1 < len(row) and "cue" in row[at + 1].kinds and "unrelated" not in row[at + 1].kinds:
            at += 1
        bound = first > 0 and "binder" in row[first - 1].kinds
        told = first > 0 and not row[first - 1].kinds.isdisjoint({"body", "title", "person"})  # 消防部门通报说
        bound = bound or _opens_clause(row, first)  # 报告显示
        while first < at and (row[first].kinds & ({"title", "person"} if told else _NOUNS) or bound):
            first, bound = first + 1, False  # 声明说, 校方的回应称
        if _is_verb(row, first, at, words, lex):
            out.append(_cued(row, first, at, words, lex))
        at += 1
    return out


def _cued(row: Sequence[Piece], first: int, last: int, words: Sequence[Word], lex: Lexicon) -> Cued:
    low = "".join(word.low for word in words[row[last].start : row[last].end])
    before = row[first - 1].kinds if first else frozenset[str]()
    wrote = low in lex.pack.cues.wrote
    return Cued(
        start=row[first].start,
        end=row[last].end,
        lemma=low,
        act="wrote" if wrote else "said",
        piece=first,
        negated="neg" in before,
        modal="modal" in before,
    )


def _is_verb(row: Sequence[Piece], first: int, last: int, words: Sequence[Word], lex: Lexicon) -> bool:
    """Return whether the pieces are a verb in their sentence, no noun, passive or part of another word."""
    script = Script(lex.pack.tag)
    before = row[first - 1] if first else None
    behind = row[last + 1] if last + 1 < len(row) else None
    single = row[last].end - row[last].start == 1
    parted = behind is None or bool(behind.kinds & {"mark", "quote"})
    if before is not None and _governs(before, words, script, single=single and first == last):
        return False
    if behind is not None and "binder" in behind.kinds and not _of_speech(row, last + 1):
        return False
    if behind is not None and words[behind.start].low in lex.pack.syntax.binders and behind.kinds == {"unrelated"}:
        return False  # 说 | 的话
    low = "".join(word.low for word in words[row[last].start : row[last].end])
    when = behind is not None and words[behind.start].low in _WHEN and "localizer" in behind.kinds  # 作证时
    written = "writing" in row[last].kinds and first == last and not parted
    if when or written or (low not in _CLAUSAL and _modifies(row, last)) or _is_other(row, first, last, words):
        return False
    if single and first == last and low not in _PLAIN and before is not None:
        near = bool(before.kinds & _PARTS) or _is_manner(before, words)
        near |= before.kinds == {"verb"} and words[0].kind == "quote"  # “…”，他叹气道
        return near or (parted and before.kinds.isdisjoint({"count", "unrelated"}) and not behind_is_end(behind, words))
    return True


def _is_other(row: Sequence[Piece], first: int, last: int, words: Sequence[Word]) -> bool:
    """Return whether the pieces tell how or when something is said, or who says it: 说得最多的, 回答提问时, 报告."""
    manner = last + 1 < len(row) and words[row[last + 1].start].low == "得" and _of_noun(row, last + 1)
    return manner or _tells_when(row, last, words) or (first == last and _is_subject(row, first))


def behind_is_end(behind: Piece | None, words: Sequence[Word]) -> bool:
    """Return whether a sentence ends there or a mark other than a comma or colon stands there."""
    return behind is None or (words[behind.start].kind == "mark" and words[behind.start].low not in {",", ":"})


def _is_manner(piece: Piece, words: Sequence[Word]) -> bool:
    """Return whether a character before a verb tells how it is done: 地."""
    return words[piece.end - 1].low in {"地", "着"}


def _governs(piece: Piece, words: Sequence[Word], script: Script, *, single: bool) -> bool:
    """Return whether what stands before a verb makes a noun or passive of it: 受到批评, 对于质疑, 被称为, 的指责."""
    low = "".join(word.low for word in words[piece.start : piece.end])
    if low in pack(script.tag).syntax.agents or low in pack(script.tag).syntax.light_verbs:
        return True
    if single:
        return "count" in piece.kinds
    prep = "prep" in piece.kinds and piece.kinds.isdisjoint({"adv", "modal"} | SPEAKS)
    shown = bool(piece.kinds & {"det", "pointing"}) and piece.kinds.isdisjoint(SPEAKS)  # 这一答复
    return prep or shown or bool(piece.kinds & {"binder", "count"})


def _of_speech(row: Sequence[Piece], binder: int) -> bool:
    """Return whether 是 stands behind 的: 说的是."""
    return binder + 1 < len(row) and "be" in row[binder + 1].kinds


def _modifies(row: Sequence[Piece], at: int) -> bool:
    """Return whether the verb stands in what modifies a noun, with another verb of saying behind it."""
    bound = False
    for piece in row[at + 1 :]:
        if piece.kinds & {"mark", "quote"}:
            return False
        if "binder" in piece.kinds:
            bound = True
        elif bound and "cue" in piece.kinds and "unrelated" not in piece.kinds:
            return True
    return False


def _of_noun(row: Sequence[Piece], at: int) -> bool:
    """Return whether 的 stands behind piece `at` in its clause."""
    clause = takewhile(lambda piece: piece.kinds.isdisjoint({"mark", "quote"}), row[at:])
    return any("binder" in piece.kinds for piece in clause)


def _tells_when(row: Sequence[Piece], at: int, words: Sequence[Word]) -> bool:
    """Return whether a verb stands in what tells when another one of its clause is: 回答 of 回答提问时说."""
    for place in range(at + 1, len(row) - 1):
        if row[place].kinds & {"mark", "quote"}:
            return False
        if "localizer" in row[place].kinds and words[row[place].start].low in _WHEN:
            behind = next((piece for piece in row[place + 1 :] if "adv" not in piece.kinds), None)
            return behind is not None and "cue" in behind.kinds and "unrelated" not in behind.kinds
    return False


def _is_subject(row: Sequence[Piece], at: int) -> bool:
    """Return whether a verb that is a body's or writing's name too opens a clause, before its verb: 报告同时指出."""
    behind = next((piece for piece in row[at + 1 :] if "adv" not in piece.kinds), None)
    return behind is not None and "cue" in behind.kinds and _opens_clause(row, at)


def _opens_clause(row: Sequence[Piece], at: int) -> bool:
    """Return whether a body or writing opens a clause at piece `at`."""
    opens = not at or not row[at - 1].kinds.isdisjoint({"mark", "quote", "opens"})
    return opens and not row[at].kinds.isdisjoint({"body", "writing"})


def closes(words: Sequence[Word], at: int, script: Script) -> bool:
    """Return whether what stands behind a verb shows that its words stand before it: 说完, 说这话."""
    return at < len(words) and bool(length_at(words, at, len(words), rows_of(script.tag, "closing")))


def addressed(words: Sequence[Word], at: int, last: int, script: Script) -> int:
    """Return where those whom a verb tells end that stand behind it: 记者 of 告诉记者; `at` where none stand there."""
    end = at
    while end < last and words[end].kind == "glyph" and end - at < 12:
        piece = word_at(words, end, last, script)
        if not piece.kinds & (SPEAKS | {"opens", "pointing"}):
            break
        end = piece.end
    return end
