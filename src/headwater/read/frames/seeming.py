"""What seems to somebody: "Al profesor la reforma le parece “un parche”", "Le toit lui semble « trop lourd »"."""

from headwater.read.frames.contents import complement_of
from headwater.read.frames.ends import clause_end
from headwater.read.frames.frame import Frame, frame_of
from headwater.read.words.clauses import phrase_right
from headwater.read.words.groups import Range, Site

#: How many words behind a verb of seeming marks stand at most, with those that lead to them.
_NEAR = 4


def frames_seeming(site: Site) -> list[Frame]:
    """Return the frame of a verb of seeming with a pronoun in the dative, or who is named before it."""
    words, (start, end), datives = site.words, site.group.span, site.syntax.datives
    dative = next((at for at in range(max(0, start - 1), min(end + 2, site.last)) if words[at].low in datives), None)
    source = _named(site, start) or (None if dative is None else (dative, dative + 1))
    at = end if dative is None else max(end, dative + 1)
    if source is None or at >= site.last:
        return []
    quote = next((i for i in range(at, min(at + _NEAR, site.last)) if words[i].kind == "quote"), None)
    if quote is not None and all(word.kind == "word" for word in words[at:quote]):
        return [frame_of(site, "before", "quote", source, ((quote, quote + 1),), (at, at))]
    complement, first = complement_of(site, at)
    if complement != "that" or dative is None:
        return []
    return [frame_of(site, "before", complement, source, ((first, clause_end(site, first)),), (at, first))]


def _named(site: Site, stop: int) -> Range | None:
    """Return who opens the sentence behind the preposition of a dative: "A Ada Lund la protesta pare “inutile”"."""
    words = site.words
    if words[0].low not in site.cues.recipients or stop < 2:
        return None
    end = phrase_right(words, 1, stop)
    return (1, end) if end > 1 else None
