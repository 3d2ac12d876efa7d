"""Descriptions that a word that points closes: "kata perempuan yang disapa Wati itu"."""

from headwater.read.words.groups import Site

#: How many words such a description has at most.
_LONGEST = 9


def pointed_end(site: Site, start: int) -> int | None:
    """Return where a description of somebody that begins at `start` ends with its word that points; None for others."""
    words, first = site.words, site.words[start]
    if first.capital or not (site.lex.is_title(first.low) or first.low in site.lex.pack.people.persons):
        return None
    near = range(start, min(start + _LONGEST, site.last))
    end = next((at for at in near if words[at].kind in {"mark", "quote"} or "point" in words[at].tags), start)
    return end + 1 if "point" in words[end].tags else None
