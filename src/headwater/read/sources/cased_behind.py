"""Sources behind what is quoted, where nouns have cases: who is cited, places that speak, names broken by marks."""

from collections.abc import Sequence

from headwater.read.names.cases import writing_of
from headwater.read.sources.cased import agrees_in_number
from headwater.read.sources.cased_marks import over_marks
from headwater.read.sources.places import is_place_of_people, speaks_for_several
from headwater.read.unspaced import clauses as unspaced
from headwater.read.unspaced.classes import Script
from headwater.read.words.clauses import phrase_right
from headwater.read.words.groups import Range, Site
from headwater.read.words.lexicon import Lexicon, agrees_with
from headwater.read.words.word import Word

#: How many words behind its verb one who is cited stands at most.
_CITED = 6
#: How many words back a preposition governs a writing.
_ADJECTIVES = 3
#: Last letters of neuter nouns in the case of a subject; of verbs, the gender with which such a noun does not agree.
_NEUTER, _NOT_NEUTER = ("о", "е", "o"), {"m", "f"}


def cited_source(site: Site) -> Range | None:
    """Return whose words a verb of citing gives: "её" of "цитирует её радио", "учёного" of "приводит слова учёного"."""
    cues, words = site.cues, site.words
    start = site.group.span[1]
    if site.syntax.unspaced:
        return unspaced.cited(words, start, Script(site.lex.pack.tag))
    for at in range(start, min(start + _CITED, site.last)):
        word = words[at]
        if word.kind in {"mark", "quote"}:
            break
        if "poss" in word.tags:
            return (at, at + 1)
        if word.low in cues.words_said:
            end = phrase_right(words, at + 1, site.last)
            return (at + 1, end) if end > at + 1 else None
        if word.low in site.lex.pack.people.title_forms:
            return (at, phrase_right(words, at, site.last))
    return None


def place_behind(site: Site) -> Range | None:
    """Return the body in which somebody says it: "пресс-службе" of "сообщили в пресс-службе", or the writing."""
    words, syntax, cues = site.words, site.syntax, site.cues
    verb = words[site.group.core[0]].low
    written = verb in cues.from_source or is_written(site)
    if not (syntax.places_speak and (written or speaks_for_several(site))):
        return None
    at = site.group.span[1]
    while at < site.last and (words[at].tags & {"gadv", "time"} or words[at].low in cues.addressees):
        at += 1
    at += at < site.last and words[at].kind == "quote" and site.lex.pack.marks.names_in_marks  # "«Волне» в мэрии"
    if at + 1 >= site.last or words[at].low not in syntax.places_speak:
        return None
    end = phrase_right(words, at + 1, site.last)
    if written and end == at + 2 and "pron" in words[at + 1].tags:
        return (at + 1, end)  # "«…», сказано в нём"
    head = next((word for word in words[at + 1 : end] if word.tags.isdisjoint({"det", "poss"})), None)
    if head is None or "time" in head.tags or (written and not _speaks(site, at + 2, end)):
        return None
    if not written and (head.low in cues.channel_nouns or not _speaks(site, at + 1, end)):
        return None
    owner = at + 1
    while written and not _speaks(site, owner, owner + 1):
        owner += 1  # who owns a statement speaks in it
    return (owner, end) if _closes(site, end) else None


def is_written(site: Site) -> bool:
    """Return whether a reflexive pronoun makes a verb of writing one of nobody: "píše se v prohlášení"."""
    words, (start, end) = site.words, site.group.span
    near = words[start : min(end + 1, len(words))]
    reflexive = any(word.low in site.syntax.reflexives for word in near)
    return (
        reflexive and site.group.cue.act == "wrote" and agrees_with(words[site.group.core[0]].low, site.syntax) is None
    )


def place_over_commas(site: Site, verb: int) -> Range | None:
    """Return the place that speaks before a relative clause: "В ведомстве, которое строит мост, сообщили"."""
    words, syntax = site.words, site.syntax
    if not (syntax.cases and speaks_for_several(site) and verb > _CITED // 2 and words[0].low in syntax.places_speak):
        return None
    end = phrase_right(words, 1, verb)
    related = end + 1 < verb and words[end].low == "," and bool(words[end + 1].tags & {"rel", "wh", "prep", "sub"})
    return (0, end) if end > 1 and related and _speaks(site, 1, end) else None


def _speaks(site: Site, start: int, end: int) -> bool:
    """Return whether a body, or a name, stands in the words.

    A statement without its owner is that of who spoke last.
    """
    return any(word.capital or is_place_of_people(word.low, site.lex) for word in site.words[start:end])


def _closes(site: Site, end: int) -> bool:
    """Return whether no subject follows: "сообщил в пресс-службе министр" is the minister's."""
    following = site.words[end] if end < site.last else None
    return following is None or following.kind != "word" or following.low not in site.lex.nominatives


def shares_subject(site: Site) -> bool:
    """Return whether a verb behind "and" has the subject of the one before it: "X напомнил, что …, и попросил суд"."""
    words, core, syntax = site.words, site.group.core[0], site.syntax
    start = site.group.span[0]
    if not syntax.cases or start == 0 or "join" not in words[start - 1].tags:
        return False
    kind = agrees_with(words[core].low, syntax)
    before = (words[group.core[0]].low for group in site.groups[: site.number] if group.form == "finite")
    return any(agrees_with(low, syntax) == kind for low in before)


def subject_end(site: Site, start: int, stop: int) -> int:
    """Return where the subject ends that begins at `start` behind its verb; `start` where the words can be none."""
    fits = stop > start and _agrees(site, start, stop) and agrees_in_number(site, start, stop)
    word = site.words[start]
    verb = word.cue is not None and not word.capital and word.low not in site.lex.nominatives
    fits = fits and not (verb and stop == start + 1)  # "chwali zespół i dodaje"
    return over_marks(site.words, stop, site.last, site.lex) if fits else start


def _agrees(site: Site, start: int, stop: int) -> bool:
    """Return whether the words `start:stop` may be the subject of the verb: no object, no noun of another gender."""
    words, syntax = site.words, site.syntax
    word = words[start]
    if site.group.cue.lemma in site.cues.gestures:  # not "rozkłada | ręce"
        return any(w.capital or w.low in site.lex.nominatives or "pron" in w.tags for w in words[start:stop])
    if word.capital or word.low in site.lex.nominatives or "pron" in word.tags:
        return True
    if word.low in syntax.object_pronouns and stop == start + 1:
        return False
    kind = agrees_with(words[site.group.core[0]].low, syntax)
    return not (kind in _NOT_NEUTER and word.low.endswith(_NEUTER) and "det" not in word.tags)


def written_before(words: Sequence[Word], start: int, lex: Lexicon) -> Range | None:
    """Return the writing before `start` that a preposition governs, or who owns it: "W protokole zapisano"."""
    for at in range(1, start):
        governed = any("prep" in word.tags for word in words[max(0, at - _ADJECTIVES) : at])
        if not governed or words[at].kind != "word" or words[at].capital or writing_of(words[at].low, lex) is None:
            continue
        owner, bare = at + 1 < start and _is_owner(words[at + 1], lex), "prep" in words[at - 1].tags
        return (at + 1, phrase_right(words, at + 1, start)) if owner else (at - bare, at + 1)
    return None


def sender_before(words: Sequence[Word], colon: int, lex: Lexicon) -> Range | None:
    """Return who sent the writing that a clause before a colon ends with: "našel lísteček od | dcery:"."""
    for at in range(colon - 2) if lex.pack.syntax.cases_show_subjects else ():
        if words[at + 1].low in lex.pack.cues.noun_owners and writing_of(words[at].low, lex) is not None:
            end = phrase_right(words, at + 2, colon)
            return (at + 2, end) if end == colon else None
    return None


def _is_owner(word: Word, lex: Lexicon) -> bool:
    """Return whether a word behind a writing names whose it is: a name, or a role or body in another case."""
    return word.capital or word.low in lex.pack.people.title_forms or lex.without_case(word.low) is not None
