"""Places that speak for those in them: "В министерстве заявили", "dit-on à la mairie", "hieß es aus der Zentrale"."""

from collections.abc import Sequence

from headwater.language.syntax import Syntax
from headwater.read.names.cases import writing_of
from headwater.read.words.clauses import phrase_right
from headwater.read.words.cut import Word
from headwater.read.words.groups import Range, Site
from headwater.read.words.lexicon import Lexicon, agrees_with


def place_behind_anybody(site: Site, at: int) -> Range | None:
    """Return the place that speaks behind a pronoun for anybody: "hieß es aus der Zentrale", "dit-on à la mairie"."""
    words, syntax = site.words, site.lex.pack.syntax
    if at >= site.last or syntax.subject_pronouns.get(words[at].low) != "i" or syntax.cases:
        return None
    behind = max(at + 1, site.group.span[1])
    if behind + 1 >= site.last:
        return None
    end = phrase_right(words, behind + 1, site.last) if words[behind].low in syntax.places_speak else behind
    bound = end < site.last and {"det", "bind"} <= words[end].tags  # "aus der Fraktion der Grünen"
    end = phrase_right(words, end + 1, site.last) if bound and end > behind else end
    return (behind + 1, end) if end > behind + 1 else None


def place_that_speaks(site: Site, start: int) -> Range | None:
    """Return the place before a plural verb without a subject, or before "on": "В министерстве заявили"."""
    words, syntax = site.words, site.lex.pack.syntax
    if not syntax.places_speak:
        return None
    anybody = start > 1 and syntax.subject_pronouns.get(words[start - 1].low) == "i"
    start -= anybody
    plural = anybody or speaks_for_several(site)
    place = place_opening(words, start, syntax) if plural else None
    if place is None or (words[1].capital and syntax.cases):
        return place
    if syntax.cases and writing_of(words[1].low, site.lex) is not None:
        return None  # "W dokumencie zapowiedziano": whose writing it is says so
    between = words[place[1] : start]
    loose = all(word.tags & {"gadv", "time"} or word.low == "," for word in between)  # "Dal ministero, intanto, dicono"
    return place if loose else None


def speaks_for_several(site: Site) -> bool:
    """Return whether a verb may have a place for its subject: one of several, or of nobody ("usłyszeliśmy")."""
    verb = site.words[site.group.core[0]].low
    return agrees_with(verb, site.lex.pack.syntax) == "p" or verb in site.lex.pack.cues.heard


def is_place_of_people(low: str, lex: Lexicon) -> bool:
    """Return whether a word, in any case, is a body whose people may speak in it; no writing ("dokumencie")."""
    return lex.is_body(lex.without_case(low) or low) and writing_of(low, lex) is None


def place_opening(words: Sequence[Word], stop: int, syntax: Syntax) -> Range | None:
    """Return the place that speaks at the head of a sentence, before `stop`: "au ministère", "du côté du ministère"."""
    if stop < 2 or words[0].low not in syntax.places_speak:
        return None
    begin = 1
    if words[1].low in syntax.places_speak and stop > 3:
        begin = 2 + bool(words[2].tags & {"prep", "bind"})
    end = phrase_right(words, begin, stop)
    if words[begin].capital and syntax.cases:  # "В Кестрии | решение назвали"
        end = next((at for at in range(begin, end) if not words[at].capital), end)
    timed = any("time" in word.tags for word in words[begin:end])
    return (begin, end) if end > begin and not timed else None
