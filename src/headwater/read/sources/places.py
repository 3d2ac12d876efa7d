"""Places that speak for those in them: "В министерстве заявили", "dit-on à la mairie", "hieß es aus der Zentrale"."""

from collections.abc import Sequence

from headwater.language.syntax import Syntax
from headwater.read.words.clauses import phrase_right
from headwater.read.words.cut import Word
from headwater.read.words.groups import Range, Site
from headwater.read.words.lexicon import agrees_with


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
    plural = anybody or agrees_with(words[site.group.core[0]].low, syntax) == "p"
    place = place_opening(words, start, syntax) if plural else None
    if place is None or (words[1].capital and syntax.cases):
        return place
    between = words[place[1] : start]
    loose = all(word.tags & {"gadv", "time"} or word.low == "," for word in between)  # "Dal ministero, intanto, dicono"
    return place if loose else None


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
