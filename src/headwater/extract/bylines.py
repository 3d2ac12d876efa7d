"""Who wrote a report, as its by-line says."""

from collections.abc import Callable

import regex

from headwater.extract.dates import find_date
from headwater.extract.vocabulary import Phrase, key, vocabulary

_NAME = (
    r"(?:\p{Lu}[\p{L}\p{M}'’]*\.?(?:[\-‐‑]\p{Lu}[\p{L}\p{M}'’]*)*"
    r"|\p{Lu}\.(?:\-?\p{Lu}\.)*|[dDO]['’]\p{Lu}[\p{L}\p{M}]+|Mc\p{Lu}\p{Ll}+)"
)
_PARTICLE = r"(?:de|van|von|der|den|di|da|del|della|la|le|bin|ibn|al|el|y|zu|dos|du|ter|ten|af|st)"
_PERSON = regex.compile(rf"{_NAME}(?:\s+(?:{_PARTICLE}\s+)*{_NAME}){{1,4}}")
_ONE_NAME = regex.compile(_NAME)
_HAN_NAME = regex.compile(r"[\p{Han}]{2,4}|[\p{Han}]{1,8}[·•][\p{Han}·•]{1,12}")
_WORD = regex.compile(r"\S+")
_REACH = regex.compile(r"https?://\S+|\S+@\S+|(?<!\S)@\w+|\([^()]{0,60}\)|（[^（）]{0,30}）")
_PARTS = regex.compile(r"\s*[,;/、，|•]\s*|\s+[·–—-]\s+")
_HAN = regex.compile(r"\p{Han}")
_NAME_ENDS = regex.compile(r"\s*[|•·,]\s*|\s+[–—-]\s+|\s(?=\d)")
#: Words of the longest line that is signed with a name alone, and of one that holds a date, too.
_SIGNED, _SIGNED_DATED = 8, 14
#: Words of the longest by-line.
_LONGEST = 24


def read_byline(line: str, *, marked: bool = False, is_place: Callable[[str], bool] | None = None) -> tuple[str, ...]:
    """Return the people or desks that a by-line names, without "By" and without roles; empty where it is no by-line.

    A line is a by-line where it begins with a word for "by", or where the page marks it as one (`marked`).
    `is_place` tells names of places, which stand behind names of people as people do.
    """
    text = _REACH.sub(" ", line).strip(" ,;:.|•·–—-")
    opened = _opening(text)
    if not (opened or marked):
        return ()
    rest = text[opened:].strip(" :：,;.")
    if not rest or len(rest.split()) > _LONGEST or regex.search(r"[.!?。！？]\s+\p{Lu}\p{Ll}+\s+\p{Ll}", rest):
        return ()
    names: list[str] = []
    for part in _parts(rest):
        name = _bare(part)
        if names and is_place is not None and is_place(name):
            continue
        if _is_person(name) or (_is_desk(part) and not _is_role(part)) or (opened and not names and _is_single(name)):
            names.append(part if _is_desk(part) and not _is_person(name) else name)
    return tuple(dict.fromkeys(names))


def signed(line: str) -> tuple[str, ...]:
    """Return the names of a line between headline and text: one that says "by", or that begins with a name alone."""
    named = read_byline(line)
    if named:
        return named
    first = _NAME_ENDS.split(line.strip(), maxsplit=1)[0]
    longest = _SIGNED_DATED if find_date(line, None) else _SIGNED
    return (first,) if len(line.split()) <= longest and (is_person(first) or is_desk(first)) else ()


def is_person(name: str) -> bool:
    """Return whether a line looks like the name of one person, in letters with case or in Chinese characters."""
    return _is_person(name)


def is_desk(line: str) -> bool:
    """Return whether a short line looks like the name of a body that signs reports ("Herald staff")."""
    return _is_desk(line) and not _is_role(line)


def _opening(text: str) -> int:
    """Return where the names begin behind a word for "by", or 0."""
    words = key(text)
    hit = vocabulary().byline["by"].at(words) if words else None
    if hit is None:
        return 0
    at, left = 0, "".join(words[: hit[0]])
    folded = ""
    for match in regex.finditer(r"[\p{L}\p{M}\p{N}]", text):
        folded += match.group().casefold()
        at = match.end()
        if folded == left:
            break
    behind = text[at : at + 1]
    return at if not behind or not behind.isalpha() or _HAN.match(text[at - 1]) else 0


def _parts(rest: str) -> list[str]:
    """Return the pieces of a by-line between marks and words for "and"."""
    joins = vocabulary().byline["joins"]
    pieces: list[str] = []
    for part in _PARTS.split(rest):
        words = [(m.group(), m.start()) for m in _WORD.finditer(part)]
        start = 0
        for number, (word, at) in enumerate(words):
            folded = key(word) or (word,)
            if 0 < number < len(words) - 1 and len(folded) == 1 and joins.at(folded) and not word[0].isupper():
                pieces.append(part[start:at])
                start = at + len(word)
        pieces.append(part[start:])
    return [piece.strip(" .,;:") for piece in pieces if piece.strip(" .,;:")]


def _bare(name: str) -> str:
    """Return a name without the role before or behind it and without a place behind it."""
    roles, places = vocabulary().byline["roles"], vocabulary().byline["places"]
    words = [(match.group(), key(match.group())) for match in _WORD.finditer(name)]
    flat: Phrase = tuple(part for _, keys in words for part in keys)
    if len(flat) != len(words):
        return _REACH.sub("", name).strip()
    start, end = 0, len(words)
    while start < end and (hit := roles.at(flat, start)) is not None:
        start += hit[0]
    for at in range(start + 1, end):
        hit = roles.at(flat, at)
        if hit is not None or (places.at(flat, at) and words[at][0].islower()):
            end = at
            break
    while end > start + 1 and words[end - 1][0].islower():
        end -= 1  # what remains of a role: "political" of "political editor"
    return " ".join(word for word, _ in words[start:end]).strip(" .,;")


def _is_person(name: str) -> bool:
    if _HAN.search(name):
        return _HAN_NAME.fullmatch(name.strip()) is not None
    return len(name) <= 60 and _PERSON.fullmatch(name) is not None and not _is_desk(name)


def _is_single(name: str) -> bool:
    return _ONE_NAME.fullmatch(name) is not None and len(name) > 1


def _is_desk(name: str) -> bool:
    words = key(name)
    return (
        0 < len(name.split()) <= 5
        and len(name) <= 60
        and name[0].isupper()
        and bool(vocabulary().byline["desks"].within(words))
    )


def _is_role(name: str) -> bool:
    """Return whether a piece is a role and nothing else."""
    words = key(name)
    hit = vocabulary().byline["roles"].at(words) if words else None
    return hit is not None and hit[0] == len(words)
