"""Pronouns that are subjects where nouns have cases: in a phrase, before whom they tell, and one of several."""

from collections.abc import Sequence

from headwater.read.names.cases import is_oblique
from headwater.read.words.groups import Range, Site
from headwater.read.words.word import Word


def is_partitive(words: Sequence[Word], begin: int, end: int) -> bool:
    """Return whether a pronoun tells of whom somebody is one: "jedna z | nich"."""
    alone = begin > 1 and end == begin + 1 and "pron" in words[begin].tags
    return alone and "bind" in words[begin - 1].tags and "det" in words[begin - 2].tags


def pronoun_in(words: Sequence[Word], begin: int, end: int) -> Range | None:
    """Return the pronoun that is the subject in or before a phrase: ", který | bazén", "Ona | sama"."""
    if begin and end > begin + 1 and "rel" in words[begin].tags:
        return (begin + 1, end) if "prep" in words[begin - 1].tags else (begin, begin + 1)  # "ve kterém | mluvčí"
    alone = begin and end == begin + 1 and "det" in words[begin].tags and "pron" in words[begin - 1].tags
    return (begin - 1, begin) if alone else None


def latter_in(site: Site, begin: int, end: int) -> Range | None:
    """Return "the latter" that is the subject before whom it tells: "Ten | deníku řekl", "Той | журналістам сказав"."""
    words, syntax = site.words, site.syntax
    opens = not begin or words[begin - 1].kind == "mark" or bool(words[begin - 1].tags & {"coord", "gadv"})
    latter = opens and end > begin + 1 and words[begin].low in syntax.latter_pronouns
    told = latter and (words[begin + 1].low in site.cues.addressees or is_oblique(words[begin + 1].low, site.lex))
    return (begin, begin + 1) if told and words[begin + 1].low not in site.lex.nominatives else None
