"""Whose words a verb of citing gives, before a verb of saying: "the Post quoted **her** as saying"."""

from headwater.read.words.clauses import phrase_left, phrase_right
from headwater.read.words.cues import cited_end
from headwater.read.words.groups import Range, Site


def cited_as_saying(site: Site) -> Range | None:
    """Return who is cited: behind an active verb, or the subject of "she was quoted by the Post"; None elsewhere."""
    words, group = site.words, site.group
    verb, end = group.core
    if cited_end(words, verb, site.lex) != end:
        return None
    if group.form == "passive":
        start = phrase_left(words, group.span[0])
        return None if start is None else (start, group.span[0])
    if words[verb + 1].low in site.syntax.object_pronouns:
        return verb + 1, verb + 2
    stop = phrase_right(words, verb + 1, end)
    return (verb + 1, stop) if stop > verb + 1 else None


def cited_by_name(site: Site) -> Range | None:
    """Return who is named behind a verb of citing, where nouns have no cases: "De krant citeert Lund: ‘Nee.’"."""
    if site.syntax.cases:
        return None
    start = site.group.span[1]
    end = phrase_right(site.words, start, site.last)
    return (start, end) if any(word.capital for word in site.words[start:end]) else None
