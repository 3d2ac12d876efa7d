"""Of whom a sentence tells besides its subject, where no blanks part words: who is asked, owned, or a pronoun."""

from collections.abc import Collection, Sequence

from headwater.language import pack
from headwater.read.unspaced.classes import SPEAKS, Script
from headwater.read.unspaced.clauses import written
from headwater.read.unspaced.subjects import Range, range_of
from headwater.read.unspaced.words import pieces
from headwater.read.words.word import Word


def asked(words: Sequence[Word], script: Script, asks: Collection[str]) -> Range | None:
    """Return who is asked in the first clause of a sentence: 何文 of 记者问校长何文会不会关闭."""
    stop = next((at for at, word in enumerate(words) if word.kind in {"mark", "quote"}), len(words))
    if not any(word.low in asks for word in words[1:stop]):
        return None
    row = pieces(words, 0, stop, script)
    verb = next((at for at, piece in enumerate(row) if written(words, piece) in asks and at), None)
    if verb is None:
        return None
    end = verb + 1
    while end < len(row) and row[end].kinds & SPEAKS and "pron" not in row[end].kinds:
        end += 1
    return range_of(row, verb + 1, end) if end > verb + 1 else None


def owned(words: Sequence[Word], place: Range, script: Script) -> bool:
    """Return whether a pronoun tells whose somebody is: 她的老师何建民."""
    row = pieces(words, 0, place[1], script)
    first = next((at for at, piece in enumerate(row) if piece.start >= place[0]), 0)
    bound = first > 1 and "binder" in row[first - 1].kinds and "pron" in row[first - 2].kinds
    return bound or (first + 1 < len(row) and "pron" in row[first].kinds)


def tells_name(words: Sequence[Word], at: int, script: Script) -> bool:
    """Return whether a verb of being called and a name stand at `at`: 徒弟 | 叫石磊."""
    stop = next((i for i in range(at, len(words)) if words[i].kind in {"mark", "quote"}), len(words))
    row = pieces(words, at, stop, script)
    called = len(row) > 1 and written(words, row[0]).endswith(pack(script.tag).people.called)
    return called and row[1].kinds == {"name"}


def pronoun_told_of(words: Sequence[Word], topic: Range | None, script: Script) -> tuple[str | None, bool]:
    """Return the kind of the first pronoun for one person behind `topic`, and whether it stands in the same clause."""
    kinds, first = pack(script.tag).syntax.subject_pronouns, topic[1] if topic is not None else 0
    if not any(word.low in kinds for word in words[first:]):
        return None, False
    same = True
    for piece in pieces(words, first, len(words), script):
        if piece.kinds & {"mark", "quote"}:
            same = False
        elif "pron" in piece.kinds:
            kind = kinds.get(written(words, piece))
            if kind in {"m", "f", "s"}:
                return kind, same
    return None, False
