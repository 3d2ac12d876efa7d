"""What was said before, taken up by a pronoun: "“…” Lo ha detto il ministro", "… El alcalde lo explica así"."""

from headwater.read.frames.frame import Frame, frame_of
from headwater.read.words.groups import Range, Site

#: The complement of a verb whose object is a pronoun for what was said.
TAKEN_UP = "pronoun"


def frame_taken_up(site: Site, source: Range | None) -> Frame | None:
    """Return the frame without words of its own of a finite verb whose object is a pronoun for what was said."""
    words, syntax = site.words, site.syntax
    if source is None or not (syntax.latter_objects or syntax.latter_clauses):
        return None
    start, end = site.group.span
    pronoun = any(word.low in syntax.latter_objects for word in words[max(0, start - 1) : start + 1])
    clause = any(
        " ".join(word.low for word in words[max(0, start - back) : start]) in syntax.latter_clauses for back in (1, 2)
    )
    if not (pronoun or clause):
        return None
    behind = max(end, source[1])
    colon = next((at for at in range(behind, site.last - 1) if words[at].low == ":"), behind)
    apart = not any(word.cue is not None or "comp" in word.tags for word in words[behind:colon])
    if pronoun and colon > behind and words[colon + 1].kind == "quote" and apart:
        said = ((colon + 1, colon + 2),)  # "Lo ribadisce Ada Lund nel libro «Acqua alta»: «…»"
        return frame_of(site, "before", "quote", source, said, (behind, colon))
    told = any("comp" in word.tags or word.low == ":" or word.kind == "quote" for word in words[behind : site.last])
    return None if told else frame_of(site, "after", TAKEN_UP, source, (), (end, end))
