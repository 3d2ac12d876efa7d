"""Whom the title of an article names: read as far as its text needs it."""

from collections.abc import Sequence
from functools import cached_property

from msgspec import structs

from headwater.read.names.mentions import FULL, Entity, Register
from headwater.read.names.runs import NameRuns
from headwater.read.words.lexicon import Lexicon
from headwater.read.words.word import Sentence

#: What may part a name at the head of a title from the rest.
_PARTING = frozenset({"mark", "quote"})


class Heading:
    """The names of one title."""

    def __init__(self, text: str, sentences: Sequence[Sentence], lex: Lexicon) -> None:
        self.text, self.sentences, self.lex = text, sentences, lex

    @cached_property
    def register(self) -> Register:
        """All whom the title names."""
        return Register(self.text, self.sentences, self.lex)

    def opens_with(self) -> Entity | None:
        """Return the person named in full at the head of the title, before a mark or a quotation: "Ada Lund: “No”"."""
        words = self.sentences[0].words if self.sentences else []
        if all(word.kind not in _PARTING for word in words):
            return None
        name = next(iter(NameRuns(self.text, self.sentences, self.lex).names(words)), None)
        if name is None or name.start or name.end == len(words) or words[name.end].kind not in _PARTING:
            return None
        entity = self.register.known(words, name)
        if entity is None or len(entity.parts) < FULL or not (entity.person or entity.maybe):
            return None
        return structs.replace(entity, person=True)

    def tell(self, register: Register) -> None:
        """Tell the register of the text whom the title names, where the language needs it."""
        register.heading = lambda: self.register
        if self.lex.pack.syntax.gendered_determiners:
            register.told_of(self.register)
        if register.titled.reads:
            register.titled.in_title = self.register.titled.first()
