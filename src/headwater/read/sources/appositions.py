"""What stands between commas behind a subject or before a relative pronoun: "Smith, the mayor of Tarn, who said"."""

from collections.abc import Sequence
from itertools import pairwise

from headwater.read.names.fields import role_left
from headwater.read.words.clauses import phrase_left, phrase_right
from headwater.read.words.groups import Range, Site, is_adverb
from headwater.read.words.word import Word

#: Marks in pairs around what explains a subject.
PARTING = frozenset({",", "—", "–"})


def antecedent_of(site: Site, source: Range | None) -> Range | None:
    """Return the phrase that the relative pronoun of a source stands for."""
    words = site.words
    if source is None or source[1] - source[0] != 1 or "rel" not in words[source[0]].tags:
        return None
    if "det" in words[source[0]].tags and words[source[0]].low != "that":
        return None
    end = source[0]
    if end and words[end - 1].low == ",":
        joined = over_commas(site, end)
        if joined is not None:
            return joined
        end -= 1
    begin = phrase_left(words, end)
    begin = role_left(words, begin, site.lex) if begin is not None else None
    if begin is not None and all(word.tags & {"verb", "aux"} for word in words[begin:end]):
        return None  # "Hay quien habla de X"
    if begin is not None and site.syntax.stands_second:
        begin, end = _behind_thing(site, begin, end), without_bracket(words, begin, end)
    return (explained(site, begin) or (begin, end)) if begin is not None else None


def _behind_thing(site: Site, begin: int, end: int) -> int:
    """Return where the name begins that a thing is bound to, which does not speak itself: "beskedet från | X, som"."""
    words, lex = site.words, site.lex
    bound = next((at for at in range(begin + 1, end - 1) if {"bind", "prep"} <= words[at].tags), begin)
    who = [word.capital or lex.is_title(word.low) or lex.is_body(word.low) for word in words[begin:end]]
    thing = bound > begin and not any(who[: bound - begin]) and any(who[bound - begin :])
    return bound + 1 if thing else begin


def without_bracket(words: Sequence[Word], begin: int, end: int) -> int:
    """Return where a name ends before what stands in brackets behind it: "Ada Lund | (S)", "Smith | (D-Ohio)"."""
    if end <= begin or words[end - 1].low != ")":
        return end
    opens = next((at for at in range(end - 1, begin, -1) if words[at].low == "("), begin)
    return opens if opens > begin and words[opens - 1].capital else end


def over_commas(site: Site, verb: int) -> Range | None:
    """Return the subject before an insertion between commas: "Smith, the mayor of Tarn, said"."""
    words = site.words
    mark = words[verb - 1].low if words[verb - 1].low in PARTING else None
    commas = [i for i in range(verb - 1) if words[i].low == mark]
    tried = 0
    for comma in reversed(commas):
        tried += 1
        if tried > 3 or verb - comma > 40:
            return None
        inside = words[comma + 1 : verb - 1]
        if not inside or any(w.kind == "quote" for w in inside):
            return None
        if _is_clause(site, inside):
            continue  # "LINDMAR, 7 May – Nine people were hurt, said X"
        if _tells(inside):
            return None  # "Doufáme, že přijde, řekl X": no insertion
        begin = phrase_left(words, comma)
        if begin is None:
            continue
        begin = role_left(words, begin, site.lex)
        opener = _opens_clause(words, begin) or (bool(site.cues.regular) and _opens_inside(words, begin))
        leading = begin and "prep" in words[begin - 1].tags and "sub" not in words[begin - 1].tags  # "As Lund, …, put"
        if leading and "bind" in words[begin - 1].tags and len(inside) > 1 and all(word.capital for word in inside):
            return (comma + 1, verb - 1)  # "one of them, Ada Lund, said"
        if opener and not leading and can_head(site, begin, comma):
            named = all(word.capital or "particle" in word.tags for word in inside)
            return (None if named else explained(site, begin)) or (begin, without_bracket(words, begin, comma))
    return None


def before_relative(site: Site, verb: int) -> Range | None:
    """Return the subject that a clause explains with commas of its own: "Lund, who was born in Tarn, Norland, said"."""
    words, told = site.words, site.cues.regular and site.words[verb - 1].low == ","
    commas = [at for at in range(verb - 1) if words[at].low == ","] if told else []
    for comma in commas[-4:-1]:
        opens = "rel" in words[comma + 1].tags and "comp" not in words[comma + 1].tags
        inside = words[comma + 1 : verb - 1]
        joined = any(a.low == "," and b.tags & {"coord", "pron"} for a, b in pairwise(inside))
        begin = phrase_left(words, comma)
        if opens and not joined and begin is not None and all(word.kind != "quote" for word in inside):
            heads = _opens_clause(words, begin) or _opens_inside(words, begin)
            return (begin, without_bracket(words, begin, comma)) if heads else None
    return None


def _opens_inside(words: Sequence[Word], begin: int) -> bool:
    """Return whether a phrase at `begin` opens a bracket or an indirect question: "whether | Lund, who …, will"."""
    return begin > 0 and (words[begin - 1].low == "(" or "wh" in words[begin - 1].tags)


def _tells(inside: Sequence[Word]) -> bool:
    """Return whether words between commas are told or tell: "that …", "says an engineer"."""
    first = inside[0]
    verb = first.cue is not None and "fin" in first.cue.forms and not first.capital
    part = first.cue is not None and "part" in first.cue.forms and len(inside) > 1
    asked = part and not inside[1].tags.isdisjoint({"wh", "prep"})  # ", asked whether …,"
    return (verb and not asked) or ("comp" in first.tags and "rel" not in first.tags)


def _is_clause(site: Site, inside: Sequence[Word]) -> bool:
    """Return whether words between commas are a clause of their own, not one that explains what stands before it."""
    loose = inside[0].tags & {"rel", "sub", "wh", "coord", "prep", "gadv"}
    return site.syntax.subject_follows and not loose and any(w.tags & {"verb", "aux"} for w in inside)


def _opens_clause(words: Sequence[Word], begin: int) -> bool:
    """Return whether a phrase at `begin` stands at the head of a sentence or clause."""
    if begin == 0:
        return True
    before = words[begin - 1]
    if "prep" in words[0].tags and phrase_right(words, 1, begin) == begin and "det" in words[begin].tags:
        return True  # "Al telefono | la madre, in lacrime, ripeteva"
    marks = before.low in {*PARTING, ":", ";"} or before.kind == "quote"
    adverb = begin == 1 and "gadv" in before.tags and "det" not in before.tags  # "Já o técnico, …, escreveu"
    return marks or adverb or bool(before.tags & {"coord", "sub", "comp", "prep"})


def explained(site: Site, begin: int) -> Range | None:
    """Return the name that a description between commas explains: "Ann Lund" of "Ann Lund, the mayor, whose …"."""
    words = site.words
    if begin < 2 or words[begin - 1].low != "," or words[begin].capital:
        return None
    name = phrase_left(words, begin - 1)
    place = name is not None and name > 0 and "prep" in words[name - 1].tags
    return (name, begin - 1) if name is not None and words[begin - 2].capital and not place else None


def can_head(site: Site, begin: int, comma: int) -> bool:
    """Return whether the phrase can be what an insertion explains: no bare time or place at the head."""
    phrase, syntax = site.words[begin:comma], site.syntax
    function = site.lex.pack.words.function | syntax.times if syntax.latter_objects else frozenset()
    if all(word.low in function and word.tags.isdisjoint({"pron", "det", "poss"}) for word in phrase):
        return False  # "Más tarde, por teléfono, dijo"
    manner = len(phrase) == 1 and is_adverb(phrase[0], site.lex, capital=begin == 0)  # "Successivamente, provato, …"
    asked = manner or all(
        "gadv" in word.tags for word in phrase
    )  # "Zapytana, …, odparła", "Poi, più sereno, ha aggiunto"
    if asked and (syntax.cases_show_subjects or syntax.latter_objects):
        return False
    return not all("time" in w.tags or w.kind == "number" for w in phrase)
