"""Nouns of speech and what they tell: "X's claim that …", "the claim by X that …"."""

from collections.abc import Sequence

from headwater.read.frames.ends import clause_end
from headwater.read.frames.frame import Frame, frame_of
from headwater.read.words.clauses import has_verb, phrase_left, phrase_right
from headwater.read.words.groups import Site
from headwater.read.words.word import Word


def frame_noun(site: Site) -> list[Frame]:
    """Return the frame of a noun: "X's claim that …", "the claim by X that …"."""
    words = site.words
    start, end = site.group.span
    at, source = end, None
    if at < site.last and words[at].low in site.cues.noun_owners:
        stop = phrase_right(words, at + 1, site.last)
        source, at = (at + 1, stop), stop
    binding = {"bind", "topic"} if site.syntax.stands_second else {"bind"}  # "löftet | om att"
    of_that = at + 1 < site.last and not words[at].tags.isdisjoint(binding) and "comp" in words[at + 1].tags
    at += of_that  # "la promesa del alcalde | de que"
    if at >= site.last or not ("comp" in words[at].tags or ("to" in words[at].tags and at == end)):
        return []
    begin = phrase_left(words, end)
    if begin is not None and source is None:
        owner = next((i for i in range(start - 1, begin - 1, -1) if words[i].low.endswith(("'s", "s'"))), None)
        if owner is not None:
            verb = site.cues.regular and begin and "to" in words[begin - 1].tags and not words[begin].tags
            source = (begin + bool(verb and begin < owner), owner + 1)  # "to accept | Russia's promise that"
        elif "poss" in words[begin].tags:
            source = (begin, begin + 1)
    complement = "that" if "comp" in words[at].tags else "infinitive"
    first = at + (complement == "that")
    last = clause_end(site, first)
    if complement == "that" and not has_verb(words[: end - 1]):
        last = _before_main_verb(words, first, last)
    if complement == "infinitive":  # "the promise to build | was kept"
        main = {"aux", "modal", "verb"}
        last = next((i for i in range(first + 1, last) if words[i].tags & main or words[i].low == ","), last)
    return [frame_of(site, "before", complement, source, ((first, last),), (end, at))] if last > first else []


def _before_main_verb(words: Sequence[Word], start: int, end: int) -> int:
    """Return where a clause ends before the verb of its sentence: "Claims that the council lied | were rejected"."""
    helping = {"aux", "modal"}
    heads: list[int] = []
    for at in range(start, end):
        if words[at].low == "," or words[at].tags & {"coord", "sub", "rel", "wh"}:
            return end
        opens = bool(words[at].tags & helping) and not words[at - 1].tags & helping
        if opens or (has_verb(words[at : at + 1]) and not has_verb(words[at - 1 : at])):
            heads.append(at)
    return heads[1] if len(heads) > 1 and heads[1] > heads[0] > start else end
