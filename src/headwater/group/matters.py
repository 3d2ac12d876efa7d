"""How much of a report tells of one matter.

A live blog, a round-up, a page of listings or results tells of many things in short paragraphs that have little to do
with each other. It is a little like each of the stories that it touches, and would glue them together. What gives it
away is that its paragraphs do not hold together by the words that they share (lexical cohesion: Halliday and Hasan,
1976; Hearst, "TextTiling", 1997).
"""

from collections.abc import Collection, Mapping, Sequence
from math import fsum  # the same in any order, as sets have one of their own in each run

#: A report of fewer paragraphs is too short to tell, and more of them are not looked at.
_FEWEST, _MOST = 8, 60
#: Paragraphs hold together that share words which tell so many nats; words that tell less are everywhere.
_TIES, _USUAL = 6.0, 1.0
#: A report of one matter has at least this share of what it tells in paragraphs that hold together.
_ONE_MATTER = 0.55


def one_matter(title: Collection[str], paragraphs: Sequence[Collection[str]], tells: Mapping[str, float]) -> float:
    """Return 1 for a report of one matter, for others the square of the share that the greatest has of what it tells.

    `title` and `paragraphs` are the words of each part, without numbers; `tells` gives the nats that each word tells.
    """
    if len(paragraphs) < _FEWEST:
        return 1.0
    parts = [{word for word in part if tells[word] >= _USUAL} for part in (title, *paragraphs[:_MOST])]
    sizes = [fsum(tells[word] for at in matter if at for word in parts[at]) for matter in _matters(parts, tells)]
    share = max(sizes) / (fsum(sizes) or 1.0)
    return share * share if share < _ONE_MATTER else 1.0


def _matters(parts: Sequence[set[str]], tells: Mapping[str, float]) -> list[list[int]]:
    """Return which parts hold together, one with the other or over others."""
    matters: list[list[int]] = []
    for at, part in enumerate(parts):
        near = [m for m in matters if any(fsum(tells[word] for word in part & parts[other]) >= _TIES for other in m)]
        matters = [m for m in matters if m not in near] + [[*(other for m in near for other in m), at]]
    return matters
