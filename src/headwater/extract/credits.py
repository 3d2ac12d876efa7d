"""Whom a report credits for its words, and whom for its pictures.

A line is a credit of words where nothing remains of it but agencies, words of crediting, dates and initials: the form
decides, so a picture's credit (a person's name behind a stroke) and a citation ("told AFP") are none.
"""

from functools import cache
from importlib.resources import files

import msgspec
import regex
from msgspec import Struct

from headwater.extract.agency_names import Named, named_agencies, names_pictures, without
from headwater.extract.bylines import is_person
from headwater.extract.datelines import dateline_of
from headwater.extract.dates import find_date
from headwater.extract.uncredited import AGE, below_picture, is_furniture
from headwater.extract.vocabulary import Phrases, key, vocabulary
from headwater.outlets import outlet_named

#: Words of the longest line that is a credit as a whole.
_LONGEST = 24
_DISPATCH = regex.compile(r"\b(\p{L}{3}):\d{6}-\d\d-\d+/\d+")
_SLUG = regex.compile(r"^(\p{Lu}{2,3})-\p{Lu}{2}--\S.*(?:Ld|Lede|Writethru)")
_BRACKETED = regex.compile(r"[(（\[]([^()（）\[\]]{2,70})[)）\]]\.?$")
_COPYRIGHT = regex.compile(r"^\W*(?:©|\(c\)|copyright)\s*(?P<year>\d{4})?\s*", regex.IGNORECASE)
_INITIALS = regex.compile(r"\p{Ll}{2,4}|\p{L}\.\s?\p{L}\.")
_ZONE = regex.compile(r"\b(?:GMT|UTC|[BCEI]E?S?T|[CEMP][DS]T)\b")
_CLOCK = regex.compile(
    r"\b\d{1,2}[:.]\d\d(?:\s?[ap]m)?\b|\b\d{1,2}(?:[./-]\d{1,2}){1,2}(?:[./-]\d{2,4})?\b|\b\d{4}\b", regex.IGNORECASE
)
#: An agency and the place that its report was filed from, as in "AFP, MANILA".
_FILED = regex.compile(r"\W*,\s*\p{Lu}{4,}(?:[ \-]\p{Lu}{2,}){0,2}")


class _Words(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    contributed: tuple[str, ...]
    before: tuple[str, ...] = msgspec.field(name="with")
    writers: tuple[str, ...]
    beside: tuple[str, ...]
    cited: tuple[str, ...]


def text_credits(line: str) -> tuple[str, ...]:
    """Return the agencies that one line credits for the words of its report, in order; empty where it credits none.

    Agencies at large are named as written ("Agenturen").
    """
    text = " ".join(line.split()).lstrip("… ")
    dated = dateline_of(text)
    if dated is not None and dated.agency is not None:
        return (dated.agency,)
    for pattern in (_DISPATCH, _SLUG):
        if match := pattern.search(text):
            return _names(named_agencies(match[1]))
    if names_pictures(text) or _has(vocabulary().labels["picture"], text):
        return _behind_source(text)
    if len(text.split()) > _LONGEST or text.endswith("…"):
        return _in_brackets(text)
    return _whole(text) or _in_brackets(text)


def credited_behind(line: str) -> str | None:
    """Return the name behind words such as "With reporting from" that fill a whole line, in no table or in one.

    None where the line holds more than these words and one name.
    """
    words = list(regex.finditer(r"[\p{L}\p{M}\p{N}]+", line))
    hit = _words()["before"].at(tuple(word.group().casefold() for word in words))
    if hit is None or hit[0] < 2 or not 0 < len(words) - hit[0] <= 4:
        return None
    name = line[words[hit[0]].start() :].strip(" .")
    return name if all(part[0].isupper() or part in {"the", "and", "of"} for part in name.split()) else None


def _names(found: tuple[Named, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(named.agency.name if named.agency else named.text for named in found))


def _whole(text: str) -> tuple[str, ...]:
    """Return the agencies of a line that holds nothing but a credit of words."""
    found = named_agencies(text)
    if not found or (_has(_words()["cited"], text) and not _has(_words()["contributed"], text)):
        return ()
    if is_furniture(text, found, opens=_opens(text)):
        return ()
    copyright_ = _COPYRIGHT.match(text)
    if copyright_ is not None and (copyright_["year"] is None or len(text) - copyright_.end() > len(found[0].text)):
        return ()
    if regex.search(
        r"[/|]\s*(?:\p{Lu}[\p{L}.'’\-]+\s+)+\p{Lu}|\p{Lu}\p{Ll}+\s*[/|]\s*(?!$)\p{Lu}\p{Ll}+", without(text, found)
    ):
        return ()
    filed = found[0].span[0] == 0 and _FILED.fullmatch(text, found[0].span[1])
    return _names(found) if filed or _beside_house(text, found) or _explained(text) else ()


def _beside_house(text: str, found: tuple[Named, ...]) -> bool:
    """Return whether a line holds an outlet, a word for "with", and agencies alone, as in "Le Monde with AFP"."""
    *house, beside = text[: found[0].span[0]].split() or [""]
    rest = without(text, found)[found[0].span[0] :]
    known = _words()["beside"].at((beside.casefold(),)) is not None and outlet_named(" ".join(house)) is not None
    return known and regex.search(r"\p{L}{4,}", rest) is None


def _explained(text: str) -> bool:
    """Return whether a line holds only agencies, words of crediting, times and names beside a word for "by"."""
    rest = AGE.sub(" ", text)
    dated = find_date(rest, None)
    for start, end in sorted(dated.spans, reverse=True) if dated else ():
        rest = rest[:start] + " " + rest[end:]
    rest = _CLOCK.sub(" ", _ZONE.sub(" ", rest) if dated else rest)
    stroke = "/" in rest
    tail = _has(_words()["contributed"], rest)
    opens = _opens(rest)
    rest = without(rest, named_agencies(rest))
    pieces = [piece.strip(" .:：()（）[]©•·—–-") for piece in regex.split(r"[,/|;•·()（）]|\s[–—-]\s", rest)]
    for piece in pieces:
        left = _uncredited(piece)
        if not left or (stroke and _INITIALS.fullmatch(left)) or regex.fullmatch(r"\W*", left):
            continue
        if (opens or tail or "," in text) and not stroke and _are_people(left):
            continue
        if tail and len(left.split()) <= 8 and not regex.search(r"[.!?]\s", left):
            continue
        if opens and len(left.split()) <= 6 and (left[0].isupper() or not left[0].isalpha()):
            continue
        if stroke and regex.fullmatch(r"[\p{L}\-]+(?:\.[\p{L}\-]+)+", piece):
            continue  # the outlet's own name beside the agency: "ntv.de/dpa"
        return False
    return True


def _uncredited(piece: str) -> str:
    """Return what remains of a piece without words of crediting."""
    words = list(regex.finditer(r"[\p{L}\p{M}\p{N}]+", piece))
    keys = tuple(word.group().casefold() for word in words)
    known = [
        _words()["before"],
        _words()["writers"],
        _words()["contributed"],
        vocabulary().labels["source"],
        vocabulary().byline["by"],
    ]
    known += [
        vocabulary().labels["published"],
        vocabulary().labels["modified"],
        vocabulary().labels["reading"],
        vocabulary().byline["desks"],
    ]
    kept: list[str] = []
    at = 0
    while at < len(words):
        longest = max((hit[0] for phrases in known if (hit := phrases.at(keys, at))), default=0)
        if not longest:
            kept.append(words[at].group())
        at += longest or 1
    return " ".join(kept)


def _opens(text: str) -> bool:
    """Return whether a line begins with a word for "by", "with" or "source"."""
    words = key(text)
    ways = (vocabulary().byline["by"], vocabulary().labels["source"], _words()["before"])
    return bool(words) and any(way.at(words) for way in ways)


def _are_people(text: str) -> bool:
    return all(is_person(part) for part in regex.split(r"\s+(?:and|und|et|y|e|&)\s+", text) if part)


def _in_brackets(text: str) -> tuple[str, ...]:
    """Return the agencies of the brackets that close a text, as in "… said. (dpa)"."""
    match = _BRACKETED.search(text)
    if match is None:
        return ()
    inside = match[1]
    found = named_agencies(inside)
    before = text[: match.start()].rstrip()
    sentence = not before or before[-1] in '.!?”“"»…)' or "…" in text[:2]
    if not found or not sentence or names_pictures(inside) or _has(vocabulary().labels["picture"], inside):
        return ()
    if regex.search(r"\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+", without(inside, found)) or below_picture(text, match, found):
        return ()
    return _names(found) if _explained(inside) or _has(_words()["beside"], inside) else ()


def _behind_source(text: str) -> tuple[str, ...]:
    """Return the agencies behind a label of source in a line that also credits a picture."""
    for piece in regex.split(r"\s[–—|-]\s", text):
        if not _has(vocabulary().labels["picture"], piece) and not names_pictures(piece):
            words = key(piece)
            if words and vocabulary().labels["source"].at(words) and _explained(piece):
                return _names(named_agencies(piece))
    return ()


def _has(phrases: Phrases, text: str) -> bool:
    return bool(phrases.within(key(text)))


@cache
def _words() -> dict[str, Phrases]:
    raw = (files("headwater.extract") / "data" / "credits.toml").read_bytes()
    words = msgspec.toml.decode(raw, type=_Words)
    return {
        name: Phrases({key(word): name for word in getattr(words, name)})
        for name in ("contributed", "before", "writers", "beside", "cited")
    }
