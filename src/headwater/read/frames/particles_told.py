"""Where what a verb at its end tells begins and ends: up to the word behind it, from behind subject, time and place."""

from collections.abc import Collection, Sequence
from functools import cache

from headwater.read.sources.marked import phrase_start, speaks
from headwater.read.words.groups import Site
from headwater.read.words.word import Word
from headwater.text.tokens import each_token

#: How far before its cue the word stands at most that ends what is told, and how long a circumstance is.
_FAR, _CIRCUMSTANCE = 30, 24


def closer(site: Site, floor: int) -> tuple[int, int] | None:
    """Return where what is told ends, and where the word that ends it does; None where none stands before the cue."""
    words, cue = site.words, site.group.span[0]
    links = _by_last(site.syntax.reporting_links)
    for row in links.get(words[cue].low, ()):  # a cue with the word in it: "という"
        if len(row) == 1 < site.group.span[1] - cue and cue > floor:
            return cue, cue
    if cue > floor and words[cue - 1].kind == "quote" and _begins_with_link(site):
        return cue, cue  # 「…」考えを示した
    for after in range(cue, max(floor, cue - _FAR), -1):
        if words[after - 1].kind == "quote":
            return None
        rows = links.get(words[after - 1].low, ())
        row = next((row for row in rows if stands_before(words, after, row)), ())
        end = after - len(row)
        if row and end > floor and _closes(site, end, after, floor):
            return end, after
    return None


def _begins_with_link(site: Site) -> bool:
    """Return whether the words of a cue begin with a noun that tells what stands before it: 考えを | 示した."""
    start, end = site.group.span
    longer = (row for row in rows(site.syntax.reporting_links) if 1 < len(row) < end - start)
    return any(stands_before(site.words, start + len(row), row) for row in longer)


def _closes(site: Site, end: int, after: int, floor: int) -> bool:
    """Return whether what is told ends at `end`: it is quoted, or a predicate, or stands right before the verb."""
    words, cue = site.words, site.group.span[0]
    if words[end - 1].kind == "quote":
        return True
    between = words[after:cue]
    if not between:
        return not speaks(site, phrase_start(site, end, floor), end)  # "spoke with the mayor"
    plain = all(word.kind != "mark" for word in between) and "prep" in between[-1].tags
    return plain and "verb" in words[end - 1].tags


def first_quote(words: Sequence[Word], at: int, floor: int) -> int:
    """Return the first of the quotes that stand in a row before the cue: 「…」「…」と."""
    while at - 1 >= floor and words[at - 1].kind == "quote":
        at -= 1
    return at


def content_start(site: Site, start: int, end: int) -> int:
    """Step over comma, time, place and whom one speaks to, behind a subject or at the head of a clause."""
    at = behind_comma(site.words, start)
    nouns = tuple(site.cues.channel_nouns | set(site.cues.addressees))
    links = tuple(word for word in site.syntax.prepositions if len(word) > 1)
    for index in range(at + 1, min(end, at + _CIRCUMSTANCE)):
        word, row = site.words[index], site.words[at:index]
        if word.kind == "quote" or any("verb" in inner.tags for inner in row):
            break
        low = "".join(inner.low for inner in row)
        comma = word.low == "," and ("time" in row[-1].tags or low.endswith(links))
        place = "prep" in word.tags and low.endswith(nouns)
        if comma or (place and not _linked(site, index, links)):
            return content_start(site, index + 1, end)
    return at


def _linked(site: Site, at: int, links: tuple[str, ...]) -> bool:
    """Return whether a preposition of several characters begins at `at`."""
    low = "".join(word.low for word in site.words[at : at + 6])
    return low.startswith(links)


def behind_comma(words: Sequence[Word], at: int) -> int:
    """Step over commas and colons at `at`."""
    while at < len(words) and words[at].low in {",", ":"}:
        at += 1
    return at


def stands_before(words: Sequence[Word], end: int, row: tuple[str, ...]) -> bool:
    """Return whether the words of a row stand right before `end`."""
    return tuple(word.low for word in words[max(0, end - len(row)) : end]) == row


@cache
def rows(phrases: Collection[str]) -> tuple[tuple[str, ...], ...]:
    """Return phrases as they stand in rows of words, the longest first."""
    return tuple(sorted((tuple(t.text for t in each_token(phrase)) for phrase in phrases), key=len, reverse=True))


@cache
def _by_last(phrases: frozenset[str]) -> dict[str, list[tuple[str, ...]]]:
    """Return what `_rows` returns by its last word."""
    out: dict[str, list[tuple[str, ...]]] = {}
    for row in rows(phrases):
        out.setdefault(row[-1], []).append(row)
    return out
