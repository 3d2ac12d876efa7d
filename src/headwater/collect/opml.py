"""Lists of subscriptions (OPML 2.0, opml.org/spec2.opml), read as they are found: many are not well-formed."""

import re
from collections.abc import Iterable, Iterator, Mapping
from html import escape

from headwater.collect.feeds.addresses import absolute
from headwater.collect.feeds.charset import allowed, text_of
from headwater.collect.feeds.plain import line
from headwater.collect.markup import attributes
from headwater.values import Outline

#: No list has more bytes, tags or feeds, or deeper folders than this; what lies deeper is put into the deepest.
LARGEST = 16 * 1024 * 1024
MOST_TAGS = 300_000
MOST = 50_000
DEEPEST = 32

_TAG = re.compile(r"<(/?)(outline|body|opml)(?=[\s/>])", re.IGNORECASE)
_COMMENT_OPENS, _COMMENT_ENDS = "<!--", "-->"
_WHOLE = re.compile(r"""(?:\s+[A-Za-z_][\w:.-]*+\s*=\s*(?:"[^"<]*+"|'[^'<]*+'))*+\s*(/?)>""")
_NAME = re.compile(r"(?:\{([^{}]+)\})?([A-Za-z_][\w.-]{0,100})")
#: Attributes that have a field of their own, or say nothing beside it.
_OWN = frozenset({"text", "title", "xmlurl", "htmlurl", "type"})


def read_opml(body: bytes) -> tuple[Outline, ...]:
    """Return the feeds of a list in order; a line that names none although it should has a `problem`.

    A title stands in for a missing text, and `category` for missing folders. Folders that hold no feed are passed over,
    as is all that is no outline. Bytes that are no list give one outline, with a problem. Nothing raises an error.
    """
    if len(body) > LARGEST:
        return (_wrong(1, f"The list has more than {LARGEST // 1_000_000} MB. Split it and import the parts."),)
    text = _without_comments(allowed(text_of(body, {})))
    if text.count("<") > MOST_TAGS:
        return (_wrong(1, f"The list has more than {MOST_TAGS:,} tags. Split it and import the parts."),)
    tags = list(_TAG.finditer(text))
    if not tags:
        return (_wrong(1, "This is no list of subscriptions. Give an OPML file, as other readers export it."),)
    found: list[Outline] = []
    for outline in _outlines(text, tags):
        if len(found) == MOST:
            says = f"The list has more than {MOST:,} feeds; those from line {outline.line} on were not read. Split it."
            return (*found, _wrong(outline.line, says))
        found.append(outline)
    return tuple(found)


def write_opml(outlines: Iterable[Outline], title: str) -> bytes:
    """Return a list in OPML 2.0: the feeds in order, in their folders; those without an address are left out."""
    kept = [outline for outline in outlines if outline.feed]
    spaces = {space for outline in kept for name, _ in outline.attributes if (space := _parted(name)[0])}
    prefixes = {space: f"n{number}" for number, space in enumerate(sorted(spaces), 1)}
    declared = "".join(f' xmlns:{prefix}="{_safe(space)}"' for space, prefix in prefixes.items())
    head = f"<head><title>{_safe(title)}</title></head>"
    lines = ['<?xml version="1.0" encoding="utf-8"?>', f'<opml version="2.0"{declared}>', head, "<body>"]
    here: tuple[str, ...] = ()
    for outline in kept:
        lines += _moved(here, outline.folder)
        here = outline.folder
        lines.append(f"<outline{_written(outline, prefixes)}/>")
    lines += [*_moved(here, ()), "</body>", "</opml>", ""]
    return "\n".join(lines).encode()


def _wrong(number: int, says: str) -> Outline:
    return Outline(text="", line=number, problem=says)


def _without_comments(text: str) -> str:
    """Return text with its comments taken out and its lines kept; one that never ends is no comment."""
    pieces: list[str] = []
    at = 0
    while (start := text.find(_COMMENT_OPENS, at)) >= 0 and (end := text.find(_COMMENT_ENDS, start + 4)) >= 0:
        pieces += (text[at:start], "\n" * text.count("\n", start, end))
        at = end + len(_COMMENT_ENDS)
    return "".join((*pieces, text[at:]))


def _outlines(text: str, tags: list[re.Match[str]]) -> Iterator[Outline]:
    """Yield outlines in order; `open_` holds the folder that each open outline makes."""
    open_: list[tuple[str, ...]] = []
    spaces: dict[str, str] = {}
    number, at = 1, 0
    for tag, following in zip(tags, [*tags[1:], None], strict=True):
        number += text.count("\n", at, tag.start())
        at = tag.start()
        if tag[1]:
            del open_[-1:]
            continue
        given, closed = _read(text[tag.end() : following.start() if following else len(text)])
        spaces |= {name[6:]: value for name, value in given.items() if name.startswith("xmlns:")}
        if tag[2].lower() != "outline":
            open_.clear()
            continue
        named = {name.lower(): value for name, value in given.items()}
        folder = open_[-1] if open_ else ()
        if "xmlurl" in named:
            yield _outline(named, folder, _further(given, spaces), number)
        if not closed:
            name = line(named.get("text")) or line(named.get("title"))
            open_.append((*folder, name)[:DEEPEST] if name and "xmlurl" not in named else folder)


def _read(markup: str) -> tuple[dict[str, str], bool]:
    """Return the attributes of a tag, and whether it closes itself.

    A tag that is not well-formed is read up to the last `>` before the next one, whatever its quotation marks do.
    """
    whole = _WHOLE.match(markup)
    inside = markup[: whole.end()] if whole else markup[: markup.rfind(">") + 1] or markup
    return attributes(inside), bool(whole[1]) if whole else inside.endswith("/>")


def _outline(
    named: Mapping[str, str], folder: tuple[str, ...], further: tuple[tuple[str, str], ...], number: int
) -> Outline:
    written = named["xmlurl"]
    feed = _address(written)
    says = f"Line {number}: {written[:200]!r} is no address of the web. Correct it or leave it out."
    return Outline(
        text=line(named.get("text")) or line(named.get("title")) or line(written) or "",
        feed=feed,
        site=absolute(named.get("htmlurl"), ""),
        folder=folder or _category(named.get("category", "")),
        attributes=further,
        line=number,
        problem=None if feed else says,
    )


def _address(written: str) -> str | None:
    """Return the address of a feed, `feed://host` and `feed:https://host` among the ways to write one."""
    text = written.strip()
    if text.lower().startswith("feed:"):
        text = text[5:].lstrip("/")
        text = text if "://" in text[:8] else f"https://{text}"
    return absolute(text, "")


def _category(written: str) -> tuple[str, ...]:
    """Return the folder that the first of a list of categories means, such as `/News/Sea`."""
    names = (line(name) for name in written.partition(",")[0].split("/"))
    return tuple(name for name in names if name)[:DEEPEST]


def _further(given: Mapping[str, str], spaces: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Return the attributes that have no field, those of other namespaces under their full names."""
    found: list[tuple[str, str]] = []
    for name, value in given.items():
        prefix, colon, local = name.rpartition(":")
        if not colon and name.lower() not in _OWN and name != "xmlns":
            found.append((name, value))
        elif prefix in spaces and _NAME.fullmatch(full := f"{{{spaces[prefix]}}}{local}"):
            found.append((full, value))
    return tuple(found)


def _moved(here: tuple[str, ...], there: tuple[str, ...]) -> list[str]:
    """Return the tags that lead from one folder to another."""
    shared = 0
    while shared < min(len(here), len(there)) and here[shared] == there[shared]:
        shared += 1
    return ["</outline>"] * (len(here) - shared) + [f'<outline text="{_safe(name)}">' for name in there[shared:]]


def _written(outline: Outline, prefixes: Mapping[str, str]) -> str:
    fields = {
        "text": outline.text,
        "title": outline.text,
        "type": "rss",
        "xmlUrl": outline.feed,
        "htmlUrl": outline.site,
    }
    for name, value in outline.attributes:
        space, local = _parted(name)
        if local and (space or local.lower() not in _OWN):
            fields[f"{prefixes[space]}:{local}" if space else local] = value
    return "".join(f' {name}="{_safe(value)}"' for name, value in fields.items() if value is not None)


def _parted(name: str) -> tuple[str | None, str | None]:
    """Return the namespace and the local part of an attribute's full name, or neither where it is no name."""
    match = _NAME.fullmatch(name)
    return (match[1], match[2]) if match else (None, None)


def _safe(text: str) -> str:
    """Return text for a quoted value; line ends are references, for a parser makes blanks of others."""
    return escape(allowed(text)).replace("\n", "&#10;").replace("\t", "&#9;").replace("\r", "&#13;")
