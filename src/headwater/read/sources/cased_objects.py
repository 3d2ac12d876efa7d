"""Things that head a clause before their verb as objects, where nouns have cases: "Plany zarządu nazwał …"."""

from headwater.read.words.groups import Site
from headwater.read.words.lexicon import agrees_with, gender_of

#: Letters that a noun of a man's gender does not end with, of all languages with cases.
_VOWELS = "aeiouyáéíóúůýěąęóаеёиоуыэюяіїє"
#: What a noun of men has where adjectives end so: "Ranny powiedział"; of which gender things are that no person has.
_ADJECTIVES, _THINGS = ("y", "i", "í", "ý"), {"n", "p"}


def is_object(site: Site, begin: int, end: int) -> bool:
    """Return whether a thing heads a clause as an object: "Návrh označila za", "Jeho slova označila za".

    It is a noun of a man's gender before a verb of a woman's, of several or of none before a verb of one person, or
    words that were said.
    """
    words, lex = site.words, site.lex
    if any(word.low in lex.pack.cues.words_said for word in words[begin:end]):
        return True
    if words[begin].low in lex.nominatives or "pron" in words[begin].tags or words[begin].kind != "word":
        return False
    verb = agrees_with(words[site.group.core[0]].low, lex.pack.syntax)
    if verb not in {"m", "f"} or not lex.pack.syntax.noun_genders:
        return False
    kind = gender_of(words[begin].low, lex.pack.syntax)
    if begin == 0 and end == 1 and verb == "f" and kind == "m":
        return words[0].low[-1] not in _VOWELS
    thing = kind in _THINGS or (verb == "m" and words[begin].low.endswith(lex.pack.syntax.thing_endings))
    return thing and _is_thing(site, begin, end, verb)


def _is_thing(site: Site, begin: int, end: int, verb: str) -> bool:
    """Return whether the words, of no listed role, body or name, open a clause and are no adjective for somebody."""
    words, lex = site.words, site.lex
    opens = begin == 0 or (not words[begin].capital and bool(words[begin - 1].tags & {"coord"}))
    row = words[begin + 1 : end]
    named = any(word.capital or word.low in lex.nominatives or word.kind != "word" for word in row)
    owned = bool(row) and row[0].low.endswith(lex.pack.syntax.source_endings or "-")
    adjective = verb == "m" and words[begin].low.endswith(_ADJECTIVES) and not owned  # "Ranny powiedział"
    return opens and not named and not adjective and lex.without_case(words[begin].low) is None
