"""Subjects behind their verb, where nothing that is quoted stands before it: "am Montag sagte X, dass …"."""

from collections.abc import Sequence

from headwater.read.sources.appositions import over_commas
from headwater.read.sources.cased import behind_circumstances, cannot_speak, subject_in_its_case, time_behind
from headwater.read.sources.cased_behind import place_behind, shares_subject
from headwater.read.sources.cased_marks import over_naming
from headwater.read.sources.inverted import (
    bare_adjective,
    behind_quote,
    is_gerund,
    may_speak,
    name_end,
    parted_by_adverb,
)
from headwater.read.words.clauses import nominal, phrase_left, phrase_right
from headwater.read.words.groups import Range, Site, is_adverb, is_relative_subject
from headwater.read.words.word import Word

#: Within how many words behind a name its colon stands.
_MANNER = 5
#: Classes of words that stand for somebody alone.
_POINTING = {"pron", "det", "rel", "poss"}


def following_subject(site: Site) -> Range | None:
    """Return the subject behind its verb, where the language puts it there: "am Montag sagte X, dass"."""
    start, end = site.group.span
    words = site.words
    if site.group.form != "finite" or end >= site.last:
        return None
    inserted = over_naming(site, start) or (start and words[start - 1].low == "," and over_commas(site, start))
    parted = inserted or parted_by_adverb(site, start) or behind_quote(site, start)
    # "e informa il sindaco": who stands behind such a verb is told
    tells = site.group.cue.lemma in site.cues.telling and not site.syntax.cases
    if parted or tells or shares_subject(site) or _goes_on_with_verb(site) or is_relative_subject(site):
        return None
    if "det" in words[end].tags and time_behind(words, end) and not site.syntax.cases:
        return None  # "el lunes"
    before = subject_stands_before(site)
    place = place_behind(site) if site.syntax.cases and not before else None
    if before or place is not None:
        return place
    if site.syntax.cases:
        end = behind_circumstances(site, end)
    elif site.syntax.latter_objects:
        while end < site.last and _is_loose(words[end], site):
            end += 1  # "Lo dijo | ayer | el ministro"
    if end >= site.last or (words[end].tags & {"comp", "prep", "wh", "to"} and "det" not in words[end].tags):
        return None
    stop = name_end(site, end, phrase_right(words, end, site.last))
    verb = site.syntax.cases and words[end].cue is not None and not words[end].capital
    stop = end if verb else stop  # "dziękuje i zapewnia"
    alone = "pron" in words[end].tags and stop < len(words) and not _masculine(words[stop], site)
    closed = stop < len(words) and (
        alone
        or stop == site.group.part  # "Toch houdt Lund | vol: …"
        or words[stop].kind in {"mark", "quote"}
        or words[stop].tags & {"comp", "prep", "time", "wh", "gadv"}
        or is_gerund(words[stop], site.lex)
        or _before_object(site, end, stop)
        or _before_manner(site, end, stop)
    )
    attribute = stop < len(words) and words[stop].kind == "quote" and _takes_attribute(site, end)
    none = (
        attribute
        or not may_speak(site, end, stop)
        or bare_adjective(site, end, stop)
        or stop <= end
        or cannot_speak(words, end, stop, site.lex)
    )
    return (end, stop) if closed and not none else None


def _before_object(site: Site, start: int, stop: int) -> bool:
    """Return whether a name or a pronoun stands before an object: "In een brief noemt Ada Lund | de cijfers “laag”"."""
    syntax, words = site.syntax, site.words
    named = words[stop - 1].capital if stop > start + 1 else "pron" in words[start].tags or words[start].capital
    second = syntax.subject_follows and not (syntax.subject_dropped or syntax.nouns_capitalised or syntax.elisions)
    return second and named and "det" in words[stop].tags


def _before_manner(site: Site, start: int, stop: int) -> bool:
    """Return whether how something is said stands behind a name, before a colon: "odpověděl Petr | jediným slovem:"."""
    words = site.words
    if not (site.syntax.cases_show_subjects and words[start].capital):
        return False
    colon = next((at for at in range(stop, min(stop + _MANNER, site.last)) if words[at].kind != "word"), stop)
    plain = all(not word.capital and word.cue is None for word in words[stop:colon])
    return colon > stop and words[colon].low == ":" and plain


def _is_loose(word: Word, site: Site) -> bool:
    """Return whether a word of time or manner may stand between a verb and its subject."""
    loose = bool(word.tags & {"time", "gadv"}) or is_adverb(word, site.lex)
    return loose and word.tags.isdisjoint({"det", "comp"})


def _takes_attribute(site: Site, at: int) -> bool:
    """Return whether a phrase right before marks is an object that they describe: "lamenta un fallo “grave”"."""
    return site.syntax.subject_dropped and "det" in site.words[at].tags and not site.syntax.cases


def _masculine(word: Word, site: Site) -> bool:
    """Return whether a determiner shows a subject, so that the pronoun before it is none: "fragte sie der Richter"."""
    return site.syntax.gendered_determiners.get(word.low) == "m"


def _goes_on_with_verb(site: Site) -> bool:
    """Return whether "and" joins the verb at once to the one before it, whose subject it has: "écrit … et invite X"."""
    start, syntax = site.group.span[0], site.syntax
    joined = start > 0 and "coord" in site.words[start - 1].tags and not syntax.cases
    return joined and any(group.form == "finite" for group in site.groups[: site.number])


def subject_stands_before(site: Site) -> bool:
    """Return whether a phrase before the cue may be its subject, so that none is looked for behind it."""
    words, start = site.words, site.group.span[0]
    if site.syntax.cases:
        return subject_in_its_case(site, start) is not None
    if words[site.group.core[0]].low.startswith(site.syntax.passive_beginnings or "-"):
        return False
    left = phrase_left(words, skip_time_left(site, start))
    if left is not None and (no_subject(site, left, start) or _behind_opening_clause(site, left)):
        return False
    return left is not None and not (left and "prep" in words[left - 1].tags and "bind" not in words[left - 1].tags)


def _behind_opening_clause(site: Site, left: int) -> bool:
    """Return whether a phrase ends what stands first, before its verb: "På frågan om bron är | säker svarar Lund"."""
    words = site.words
    opens = "prep" in words[0].tags and words[0].tags.isdisjoint({"sub", "comp", "wh"})
    second = site.syntax.stands_second and opens and _someone_follows(site)
    clause = {"verb", "aux", "modal", "sub", "wh", "comp"}  # "På frågan om varför | ingen larmade | svarar Lund"
    return second and left > 0 and not words[left - 1].tags.isdisjoint(clause)


def no_subject(site: Site, begin: int, end: int) -> bool:  # noqa: PLR0911 # a kind a line
    """Return whether a phrase is none of a subject: by its determiner, or an adverb alone at the sentence's head."""
    syntax, words, first = site.syntax, site.words, site.words[begin]
    if first.low in syntax.oblique_determiners:
        return True
    if end == begin + 2 and words[begin + 1].low in syntax.same_words and _someone_follows(site):
        return True  # "Lo stesso dice Ada Lund: …"
    if begin and words[begin - 1].kind not in {"quote", "mark"}:
        return False
    if end == begin + 1 and syntax.subject_follows and "gadv" in first.tags and "det" not in first.tags:
        return True
    pointed = end == begin + 1 and first.low in syntax.latter_objects and _someone_follows(site)
    if pointed or _speaks_behind(site, begin, end):
        return True  # "Det säger Ada Lund"
    if not syntax.latter_objects:
        return False
    manner = "gadv" in first.tags and first.tags.isdisjoint(_POINTING) and end > begin + 1
    if manner and "bind" in words[begin + 1].tags:
        return True  # "Así de claro"
    function, times = site.lex.pack.words.function, syntax.times
    row = words[begin:end]
    return all((w.low in function or w.low in times) and not w.tags & _POINTING for w in row)  # "Más tarde"


def _speaks_behind(site: Site, begin: int, end: int) -> bool:
    """Return whether what heads its clause is spoken of by who stands behind the verb: "Den Plan nannte | er „…“".

    A pronoun that may be an object as well shows it only behind a thing ("Das Angebot nannte | sie „…“").
    """
    syntax, words, at = site.syntax, site.words, site.group.span[1]
    if not syntax.stands_second or at >= site.last:
        return False
    behind, lex = words[at], site.lex
    one = "pron" in behind.tags and syntax.subject_pronouns.get(behind.low) in {"m", "f", "s", "p"}
    if one and behind.low not in syntax.either_pronouns:
        return True
    speaks = (lex.is_title(word.low) or lex.is_body(word.low) or lex.is_writing(word.low) for word in words[begin:end])
    if "det" not in words[begin].tags or any(speaks):
        return False
    if one:
        return bool(syntax.gendered_determiners) and words[begin].low not in syntax.gendered_determiners
    role = at + 1 < site.last and (lex.is_title(words[at + 1].low) or lex.is_body(words[at + 1].low))
    return behind.low in lex.given or (role and syntax.gendered_determiners.get(behind.low) == "m")


def _someone_follows(site: Site) -> bool:
    """Return whether a name, a role or body with its article, or a pronoun stands right behind the verb."""
    at, words = site.group.span[1], site.words
    if at < site.last and "pron" in words[at].tags:
        return site.syntax.subject_pronouns.get(words[at].low) in {"m", "f", "s", "p"}
    at += at + 1 < site.last and "det" in words[at].tags
    known = at < site.last and (site.lex.is_title(words[at].low) or site.lex.is_body(words[at].low))
    return at < site.last and words[at].kind == "word" and (words[at].capital or known)


def skip_time_left(site: Site, start: int) -> int:
    """Step back over "on Tuesday" or "Friday" between a subject and its verb."""
    words, at = site.words, start
    while at > 0 and ("time" in words[at - 1].tags or _is_day(words, at - 1)):
        at -= 1
    if at == start:
        return start
    if at > 0 and "prep" in words[at - 1].tags:
        return at - 1
    opens = at == 0 or (at == 1 and site.syntax.nouns_capitalised)  # "Letzte Woche sagte X"
    if opens and site.syntax.subject_follows:
        return 0  # "Maandag zei X dat"
    return at if at > 0 and (nominal(words[at - 1]) or words[at - 1].low == ",") else start


def _is_day(words: Sequence[Word], at: int) -> bool:
    """Return whether a number at `at` stands behind a word of time: "in May | 12"."""
    return words[at].kind == "number" and at > 0 and "time" in words[at - 1].tags and "det" not in words[at].tags
