"""The subject of a verb over what explains it without commas: a participle with its phrase, a relative clause."""

from headwater.read.words.clauses import has_verb, nominal, phrase_left
from headwater.read.words.groups import Range, Site

#: Within how many words before its verb a participle of the subject stands.
_PHRASE = 10


def over_participle(site: Site, begin: int, start: int) -> Range | None:
    """Return the subject before a participle with its phrase: "Crowds | marching through …", "letters | seen by X".

    The phrase of the participle that ends before the verb, at `start`, begins at `begin`, behind its preposition.
    """
    words = site.words
    if site.group.form != "finite" or "prep" not in words[begin - 1].tags:
        return None
    near = range(start - 1, max(0, start - _PHRASE), -1)
    agents, endings = site.syntax.agents, site.lex.pack.pledges.participle_endings
    done = (i for i in near if words[i + 1].low in agents and words[i].low.endswith(endings) and i + 1 < start)
    at = next((i for i in near if words[i].low.endswith("ing")), 0) or next(done, 0)
    if not at or words[at - 1].tags or words[at].capital or any(w.kind != "word" for w in words[at:start]):
        return None
    head = phrase_left(words, at) if begin > at else None
    opens = head is not None and (
        head == 0 or words[head - 1].kind == "mark" or words[head - 1].tags & {"sub", "coord"}
    )
    return (head, at) if head is not None and opens else None


def over_relative(site: Site, start: int) -> Range | None:
    """Return the subject before a relative clause without commas: "Un uomo che ha visto tutto | racconta"."""
    words, lex = site.words, site.lex
    if not site.syntax.subject_follows or site.syntax.nouns_capitalised or site.group.form != "finite":
        return None
    for at in range(start - 2, 0, -1):
        if words[at].kind != "word":
            return None
        if "rel" not in words[at].tags or not nominal(words[at - 1]) or words[at - 1].cue is not None:
            continue
        begin = phrase_left(words, at)
        opens = begin is not None and (
            begin == 0 or words[begin - 1].kind != "word" or "coord" in words[begin - 1].tags
        )
        row = words[begin:at]
        people = any(word.capital or lex.is_title(word.low) or lex.is_body(word.low) for word in row)
        people |= row[0].low in lex.pack.syntax.indefinite_pronouns if row else False
        return (begin, at) if begin is not None and opens and people and has_verb(words[at + 1 : start]) else None
    return None
