"""Whom an age means: "73-åringen", "der 73-Jährige" is who the text says is 73, or of whom it tells."""

from collections.abc import Sequence

from headwater.read.names.mentions import Entity, Register
from headwater.read.names.pronouns import Pronouns
from headwater.read.words.word import Word

#: A number, a hyphen and a noun.
_LONG = 3


def somebody_aged(row: Sequence[Word], sentence: int, register: Register, pronouns: Pronouns) -> Entity | None:
    """Return the person whom a noun of age means; None for other words, and where who is that old has no name.

    Whom the text names with that age is meant. Where nobody had an age of that number before, it is of whom the text
    tells: a definite noun tells nobody new.
    """
    if row[-1].low not in register.lex.pack.people.aged:
        return None
    syntax = register.lex.pack.syntax
    noun = row[1:] if "det" in row[0].tags else row
    if len(noun) != _LONG or noun[0].kind != "number" or row[0].low in syntax.indefinite_determiners:
        return None
    told = _told(noun[0], sentence, register)
    if told is not None:
        return _named_beside(*told, register)
    found = pronouns.told_of(row[0], sentence, syntax.gendered_determiners.get(row[0].low))
    return found if found is not None and found.parts else None


def _told(number: Word, sentence: int, register: Register) -> tuple[int, int] | None:
    """Return the first sentence that has a number before, and its place in it."""
    for at in range(sentence + 1):
        for place, word in enumerate(register.sentences[at].words):
            if word.start >= number.start:
                return None
            if word.kind == "number" and word.low == number.low:
                return at, place
    return None


def _named_beside(sentence: int, place: int, register: Register) -> Entity | None:
    """Return who is named with an age: "Rut Sjölin, 73", "73-åriga Rut Sjölin", "73-årige läraren Ivo Ek"."""
    words = register.sentences[sentence].words
    behind = words[place + 1].low == "-" if place + 1 < len(words) else False
    named = register.of_sentence(sentence)
    if behind:
        first = place + _LONG
        while first < len(words) and register.is_title(words[first].low) and not words[first].capital:
            first += 1
        return next((m.entity for m in named if first < len(words) and m.at == words[first].start), None)
    if place < 2 or words[place - 1].low not in {",", "("} or not words[place - 2].capital:
        return None
    return next((m.entity for m in reversed(named) if m.at < words[place].start), None)
