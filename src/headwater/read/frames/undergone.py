"""Passages that somebody is told, in the passive or as what is received: 友人から「…」と言われた.

The subject is told, and who tells stands before に or から, before the passage or before the verb (Kuno, "The
Structure of the Japanese Language", 1973, on passives).
"""

from collections.abc import Sequence

from headwater.read.frames.frame import Frame, frame_of
from headwater.read.frames.particles_told import first_quote
from headwater.read.sources.marked import phrase_start, speaks
from headwater.read.words.groups import Range, lone
from headwater.read.words.lexicon import Lexicon
from headwater.read.words.word import Word

#: How many words before a passage its agent stands at most.
_FAR = 14


def undergone(words: Sequence[Word], lex: Lexicon) -> list[Frame]:
    """Return the frame of each passage that somebody is told by somebody whom the sentence names."""
    out: list[Frame] = []
    endings, links = lex.pack.cues.undergone, lex.pack.syntax.reporting_links
    quoted = [at for at, word in enumerate(words[:-1], 1) if word.kind == "quote"] if endings else []
    for at in quoted:
        if words[at].low not in links:
            continue
        stop = next((i for i in range(at, len(words)) if words[i].kind in {"mark", "quote"}), len(words))
        written = "".join(word.low for word in words[at + 1 : stop])
        place, size = min(
            ((written.find(ending), len(ending)) for ending in endings if ending in written), default=(-1, 0)
        )
        if place < 0:
            continue
        start, verb = first_quote(words, at - 1, 0), _at(words, at + 1, place)
        stop = _at(words, at + 1, place + size - 1) + 1
        source = _agent(words, at + 1, verb, lex) or _agent(words, max(0, start - _FAR), start, lex)
        if source is not None:
            site = lone(words, lex, (verb, stop), len(words))
            out.append(frame_of(site, "before", "that", source, ((start, at),), (at, at)))
    return out


def _at(words: Sequence[Word], start: int, place: int) -> int:
    """Return the word in which the character `place` behind the beginning of word `start` stands."""
    while place >= len(words[start].low):
        place -= len(words[start].low)
        start += 1
    return start


def _agent(words: Sequence[Word], start: int, end: int, lex: Lexicon) -> Range | None:
    """Return the nearest person or body in `start:end` before a particle of who acts."""
    site = lone(words, lex, (start, end), len(words))
    agents = lex.pack.cues.undergone_by
    for at in range(end, start, -1):
        written = "".join(word.low for word in words[max(start, at - 2) : at])
        particle = next((one for one in agents if written.endswith(one)), None)
        stop = at - len(particle) if particle is not None else start
        begin = phrase_start(site, stop, start) if stop > start else stop
        marked = (i + 1 for i in range(stop - 2, begin, -1) if words[i].low in lex.pack.syntax.subject_marks)
        begin = next(marked, begin)  # 森さんは | 友人から
        if begin < stop and speaks(site, begin, stop):
            return begin, stop
    return None
