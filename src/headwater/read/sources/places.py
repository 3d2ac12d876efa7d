"""Places that speak for those in them: "В министерстве заявили", "dit-on à la mairie", "hieß es aus der Zentrale"."""

from collections.abc import Sequence

from headwater.language.syntax import Syntax
from headwater.read.names.cases import writing_of
from headwater.read.words.clauses import has_verb, phrase_right
from headwater.read.words.groups import Range, Site
from headwater.read.words.lexicon import Lexicon, agrees_with
from headwater.read.words.word import Word


def place_behind_anybody(site: Site, at: int) -> Range | None:
    """Return the place that speaks behind a pronoun for anybody: "hieß es aus der Zentrale", "dit-on à la mairie"."""
    words, syntax = site.words, site.syntax
    if at >= site.last or syntax.subject_pronouns.get(words[at].low) != "i" or syntax.cases or not is_anybody(site, at):
        return None
    behind = max(at + 1, site.group.span[1])
    while behind + 1 < site.last and words[at].tags >= {"det"} and not words[behind].tags - {"gadv", "time"}:
        behind += 1  # "klinkt het | verontwaardigd | bij de bond"
    opened = "det" in words[at].tags or syntax.stands_second
    if behind + 1 >= site.last:
        return _before_verb(site) if opened else None
    place = words[behind].low in syntax.places_speak
    end = phrase_right(words, behind + 1, site.last) if place or "prep" in words[behind].tags else behind
    written = any(site.lex.is_writing(word.low) for word in words[behind + 1 : end])  # "luidt het in een brief"
    end = end if place or written else behind
    bound = end < site.last and {"det", "bind"} <= words[end].tags  # "aus der Fraktion der Grünen"
    end = phrase_right(words, end + 1, site.last) if bound and end > behind else end
    found = (behind + 1, end) if end > behind + 1 else None
    return found or (_before_verb(site) if opened else None)


def _before_verb(site: Site) -> Range | None:
    """Return the place that opens a sentence before an impersonal verb: "Bij de bond | klinkt het boos: …"."""
    start = site.group.span[0]
    place = place_opening(site.words, start, site.syntax)
    return place if place is not None and place[1] == start else None


def is_anybody(site: Site, at: int) -> bool:
    """Return whether a pronoun for anybody stands at `at`, no article: "klinkt het", not "luidt het oordeel"."""
    words, lex = site.words, site.lex
    if lex.pack.syntax.subject_pronouns.get(words[at].low) != "i":
        return False
    if "det" not in words[at].tags:
        return True
    end = next((i for i in range(at + 1, site.last) if words[i].kind != "word" or "prep" in words[i].tags), site.last)
    row = words[at + 1 : end]
    noun = any(word.capital or lex.is_title(word.low) or lex.is_body(word.low) for word in row)
    noun |= any(lex.is_writing(word.low) or word.low in lex.pack.cues.utterances for word in row)
    return not noun and site.group.cue.lemma in lex.pack.cues.impersonal


def place_that_speaks(site: Site, start: int) -> Range | None:
    """Return the place before a plural verb without a subject, or before "on": "В министерстве заявили"."""
    words, syntax = site.words, site.syntax
    anybody = start > 1 and syntax.subject_pronouns.get(words[start - 1].low) == "i"
    start -= anybody
    plural = anybody or speaks_for_several(site)
    place = place_opening(words, start, syntax) if plural or _impersonal(site) else None
    one = place is not None and plural and not anybody and agrees_with(words[site.group.core[0]].low, syntax) != "p"
    if one and not is_place_of_people(words[1].low, site.lex):
        return None  # "V rozhovoru tvrdí": one or several
    if place is None or (words[1].capital and syntax.cases):
        return place
    if syntax.cases and writing_of(words[1].low, site.lex) is not None:
        return None  # "W dokumencie zapowiedziano": whose writing it is says so
    between = words[place[1] : start]
    loose = all(word.tags & {"gadv", "time"} or word.low == "," for word in between)  # "Dal ministero, intanto, dicono"
    return place if loose else None


def _impersonal(site: Site) -> bool:
    """Return whether a reflexive verb tells what is said in a body that opens the sentence: "In Comune si parla di"."""
    words, group = site.words, site.group
    told = any(word.low in site.syntax.reflexives for word in words[slice(*group.span)])
    return told and group.span[0] > 1 and site.lex.is_body(words[group.span[0] - 1].low)


def speaks_for_several(site: Site) -> bool:
    """Return whether a verb may have a place for its subject: one of several, or of nobody ("usłyszeliśmy")."""
    verb = site.words[site.group.core[0]].low
    return agrees_with(verb, site.syntax) == "p" or verb in site.cues.heard


def is_place_of_people(low: str, lex: Lexicon) -> bool:
    """Return whether a word, in any case, is a body whose people may speak in it; no writing ("dokumencie")."""
    return lex.is_body(lex.without_case(low) or low) and writing_of(low, lex) is None


def anybodys_place(words: Sequence[Word], stop: int, lex: Lexicon) -> Range | None:
    """Return the place before a verb and a pronoun for anybody: "På Ekvik byggnads | är man kritisk"."""
    kinds, second = lex.pack.syntax.subject_pronouns, lex.pack.syntax.stands_second
    near = (at for at in range(2, stop) if kinds.get(words[at].low) == "i" and "det" not in words[at].tags)
    man = next(near, None) if second else None
    if man is None or not words[man - 1].tags & {"be", "verb", "aux", "modal"}:
        return None
    place = place_opening(words, man - 1, lex.pack.syntax)
    field = place is not None and "prep" in words[place[1]].tags  # "På Byalaget | i Ekvik | är man"
    closed = place is not None and (place[1] == man - 1 or (field and not has_verb(words[place[1] : man - 1])))
    return (place[0], man - 1) if place is not None and closed else None


def place_opening(words: Sequence[Word], stop: int, syntax: Syntax) -> Range | None:
    """Return the place that speaks at the head of a sentence, before `stop`: "au ministère", "du côté du ministère"."""
    if stop < 2 or words[0].low not in syntax.places_speak:
        return None
    begin = 1
    if words[1].low in syntax.places_speak and stop > 3:
        begin = 2 + bool(words[2].tags & {"prep", "bind"})
    end = phrase_right(words, begin, stop)
    while end + 1 < stop and {"bind", "det"} <= words[end].tags:
        end = phrase_right(words, end + 1, stop)  # "dans l'entourage | du maire"
    if words[begin].capital and syntax.cases:  # "В Кестрии | решение назвали"
        end = next((at for at in range(begin, end) if not words[at].capital), end)
    timed = any("time" in word.tags for word in words[begin:end])
    return (begin, end) if end > begin and not timed else None
