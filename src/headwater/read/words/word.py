"""A word and a sentence, as all that read a text see them."""

from msgspec import Struct

from headwater.read.words.parts import Cue

#: No sentence is longer than this many words.
LONGEST = 300
#: What a quoted passage is called that ends as one does before its cue: “…,” she said.
SPOKEN = "“…,”"


class Word(Struct, frozen=True, gc=False):
    """A word, number, mark, or a whole quoted passage (`kind` "quote")."""

    low: str
    start: int
    end: int
    kind: str
    tags: frozenset[str] = frozenset()
    capital: bool = False
    cue: Cue | None = None
    #: Whether it may be a number or have one in it.
    counts: bool = False
    #: Whether it may stand in a noun phrase.
    nominal: bool = False
    #: Number of the passage, for quotes.
    passage: int = -1


class Sentence(Struct, frozen=True, gc=False):
    """One sentence, with the number of its block, and whether a quoted passage may stand in it."""

    words: list[Word]
    block: int
    quotes: bool = False
