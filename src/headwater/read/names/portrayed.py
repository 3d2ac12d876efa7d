"""Whom a trade means though no sentence is about them, where nouns have cases: "W zakładzie Jana Kity … mówi szewc"."""

from collections.abc import Sequence

from headwater.read.names.cases import role_of
from headwater.read.names.mentions import Entity, Register
from headwater.read.words.word import Word


def is_new(row: Sequence[Word], sentence: int, register: Register) -> bool:
    """Return whether what stands behind words for somebody tells that they are new: "kowal | z Brzegu"."""
    words = register.sentences[sentence].words
    behind = next((word for word in words if word.start > row[-1].start), None)
    return behind is not None and "bind" in behind.tags


def portrayed(trade: str, first: Entity, alone: Entity | None, sentence: int, register: Register) -> Entity | None:
    """Return whom a trade means, alone and in lower case: the only one named till then, or `alone` of that gender.

    `first` is somebody of that gender. Who is meant has no other role, and nobody was told of by that trade before.
    """
    met = {m.entity.name for m in register.up_to(sentence) if m.entity.person and m.entity.parts}
    only = first if len(met) == 1 else alone
    if only is None or only.role is not None or only.name not in met:
        return None
    lex, before = register.lex, register.sentences[:sentence]
    told = any(word.kind == "word" and role_of(word.low, lex) == trade for row in before for word in row.words)
    return None if told else only
