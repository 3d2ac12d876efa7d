"""Plain text as scraped from a page: the report found between the page's furniture."""

from collections.abc import Sequence

import regex
from msgspec import Struct

from headwater.extract.bylines import read_byline, signed
from headwater.extract.dates import find_date, read_date
from headwater.extract.furniture import ends_like_a_sentence, is_menu, kind_of, speaks_for_the_site, word_count
from headwater.language import pack
from headwater.text.normalise import clean
from headwater.values import When

#: A line of at least so many words that ends like a sentence is a paragraph of the report.
_PARAGRAPH = 9
#: A headline has at least and at most so many words.
_SHORTEST, _LONGEST = 3, 32
#: How many lines at the top may stand before the first paragraph.
_HEAD = 12
_SOURCE = regex.compile(
    r"(?:source|quelle|fuente|fonte|источник|来源|来自|bron|via)\s*[:：]?\s*(?P<name>\S.{1,60})", regex.IGNORECASE
)
_BETWEEN_LINKS = regex.compile(r"\s{2,}|\s*[|•·☰▸]\s*|\s+[/>›»]\s*|\t")
_OWNER = regex.compile(
    r"(?:©|\(c\)|copyright)\s*(?:(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)?\d\d)?[\s,]*)?(?:by\s+)?"
    r"(?P<name>\p{L}[\p{L}\p{N} .&'’()\-]{2,60}?)(?=\s*(?:[.,|]|(?:19|20)\d\d|all rights|$))",
    regex.IGNORECASE,
)
_LONE_CONNECTIVE = regex.compile(r"\s+(?:and|und|et|y|и)$")
_BREADCRUMB = regex.compile(r"(?:[\p{Lu}][\p{L}&\-]*\s+|[\p{L}&\- ]{1,24}\s*[>›»/|]\s*){1,6}")


class Scraped(Struct, frozen=True, kw_only=True):
    """What was found in scraped text; `blocks` are the report's own lines in order, headings marked."""

    title: str | None
    byline: tuple[str, ...] = ()
    published: When | None = None
    #: Name behind "Source:", and the line.
    source: tuple[str, str] | None = None
    #: Who claims the rights at the foot of the page.
    outlet: str | None = None
    blocks: tuple[tuple[str, bool], ...] = ()


def scraped(text: str, lang: str | None) -> Scraped:
    """Return the report that scraped text holds.

    1. Wrapped lines are joined. 2. The headline is found at the top, also doubled or behind a breadcrumb.
    3. By-line, date and source lines around it are read. 4. Copies of the headline go, also where one is glued to a
    sentence. 5. Teaser lists and lines of furniture go. 6. From the end, everything behind the last paragraph goes.
    """
    lines = _lines(text)
    outlet = _owner(lines)
    title, top = _title(lines, lang)
    whole = lines[top:]
    lines = [line for line in (_without_copy(line, title) for line in whole) if line]
    cut = set(lines) - set(whole)  # a sentence that a headline was glued to has lost its end
    head, body = _head(lines)
    byline, published, source, kept = _about(head, lang)
    body = _without_tail(_without_furniture([*kept, *body]), cut)
    if source is None:
        source = _source(lines)
    body = [line for line in body if _SOURCE.fullmatch(line) is None or word_count(line) > 7]
    return Scraped(title=title, byline=byline, published=published, source=source, outlet=outlet, blocks=_marked(body))


def _lines(text: str) -> list[str]:
    """Return the text's lines without empty ones and rows of menu words, those of a wrapped paragraph joined."""
    out: list[str] = []
    for paragraph in regex.split(r"\n[^\S\n]*\n", text.replace("\r\n", "\n").replace("\r", "\n")):
        rows = [row for row in paragraph.split("\n") if row.strip() and not _is_row_of_links(row)]
        lines = [clean(row).strip() for row in rows]
        wrapped = len(lines) > 2 and all(45 <= len(line) <= 100 for line in lines[:-1])
        wrapped = wrapped and sum(not ends_like_a_sentence(line) for line in lines[:-1]) > 0.6 * (len(lines) - 1)
        out += [" ".join(lines)] if wrapped else lines
    return out


def _is_row_of_links(row: str) -> bool:
    """Return whether a row is a few short pieces with wide gaps or strokes between them: a menu or a path of sections.

    A date among the pieces makes it a line about the report.
    """
    pieces = [piece for piece in _BETWEEN_LINKS.split(row.strip()) if piece.strip()]
    parted = len(_BETWEEN_LINKS.findall(row.strip())) >= 2 or (len(pieces) == 2 and row.strip()[-1] in "/>›»")
    short = all(word_count(piece) <= 3 for piece in pieces)
    return parted and short and find_date(row, None) is None


def _owner(lines: list[str]) -> str | None:
    """Return who claims the rights in a line at the foot, "© 2031 The Example": short, and no agency's year alone."""
    for line in reversed(lines[-12:]):
        match = _OWNER.search(line)
        if match is not None and word_count(match["name"]) <= 6:
            return str(match["name"]).strip(" .,|")
    return None


def _title(lines: list[str], lang: str | None) -> tuple[str | None, int]:
    """Return the headline and the number of the line behind it."""
    for number, line in enumerate(lines[:_HEAD]):
        following = lines[number + 1] if number + 1 < len(lines) else ""
        if (
            following
            and following != line
            and line.endswith(following)
            and _BREADCRUMB.fullmatch(line.removesuffix(following))
        ):
            continue  # a breadcrumb that ends in the headline, which stands alone on the next line
        if _is_headline(line, lang):
            return line, number + 1
        if word_count(line) > _LONGEST:
            break
    return None, 0


def _is_headline(line: str, lang: str | None) -> bool:
    if not _SHORTEST <= word_count(line) <= _LONGEST or kind_of(line) is not None or is_menu(line):
        return False
    if speaks_for_the_site(line, edge=True):
        return False
    if read_byline(line) or _SOURCE.fullmatch(line):
        return False
    return not (word_count(line) < 12 and read_date(line, lang) is not None)


def _without_copy(line: str, title: str | None) -> str:
    """Return a line without a copy of the headline; what was glued behind a sentence goes with its lone connective."""
    if title is None or title not in line:
        return line
    before, _, after = line.partition(title)
    if not before.strip() or _BREADCRUMB.fullmatch(before):
        return after.strip()
    if after.strip() and not regex.fullmatch(r"[\s|\-–—:·]*[\p{L} ]{0,30}", after):
        return line  # the headline's words inside a longer sentence
    return _LONE_CONNECTIVE.sub("", before.strip())


def _head(lines: list[str]) -> tuple[list[str], list[str]]:
    """Return the lines before the first paragraph, and the others."""
    for number, line in enumerate(lines[:_HEAD]):
        if word_count(line) >= _PARAGRAPH and ends_like_a_sentence(line) and kind_of(line) is None:
            return lines[:number], lines[number:]
    return [], lines


def _about(head: list[str], lang: str | None) -> tuple[tuple[str, ...], When | None, tuple[str, str] | None, list[str]]:
    """Return by-line, time and source that the head's lines name, and the lines that are none of them."""
    bylines: list[tuple[str, ...]] = []
    published: When | None = None
    source: tuple[str, str] | None = None
    kept: list[str] = []
    for line in head:
        short = word_count(line) <= 16
        named, dated = (signed(line) if short else ()), read_date(line, lang) if short else None
        from_ = read_source(line) if short else None
        bylines += [named] if named else []
        published = published or dated
        source = source or ((from_, line) if from_ else None)
        if not (named or dated or from_):
            kept.append(line)
    return _author(bylines, lang), published, source, kept


def _author(bylines: Sequence[tuple[str, ...]], lang: str | None) -> tuple[str, ...]:
    """Return the first of several lines of names that begins with a given name: the outlet's may stand above it."""
    people = pack(lang).people
    given = people.masculine_names | people.feminine_names
    first = bylines[0] if bylines else ()
    return next((names for names in bylines if names[0].partition(" ")[0].lower() in given), first)


def _source(lines: list[str]) -> tuple[str, str] | None:
    """Return the name in a line `Source: NAME` behind the report, and the line."""
    for line in reversed(lines[-14:]):
        name = read_source(line)
        if name and word_count(line) <= 7 and not ends_like_a_sentence(line):
            return name, line
    return None


def read_source(line: str) -> str | None:
    """Return the name in a line that holds nothing but `Source: NAME`, in any known language, or None."""
    match = _SOURCE.fullmatch(line)
    return match["name"].strip(" .") if match else None


def _without_furniture(lines: list[str]) -> list[str]:
    """Return the lines without furniture, and without the headlines behind a line that opens a list of teasers."""
    out: list[str] = []
    teasing = False
    behind = _behind_the_report(lines)
    for number, line in enumerate(lines):
        kind = kind_of(line)
        if kind == "teasers":
            teasing = True
        elif kind is None and not is_menu(line) and not speaks_for_the_site(line, edge=number >= behind):
            teasing = teasing and not (ends_like_a_sentence(line) and word_count(line) >= _PARAGRAPH)
            if not teasing:
                out.append(line)
    return out


def _behind_the_report(lines: list[str]) -> int:
    """Return the number of the first line of furniture behind which no two paragraphs of the report follow."""
    left = 0
    for number in range(len(lines) - 1, -1, -1):
        line = lines[number]
        left += kind_of(line) is None and word_count(line) >= _PARAGRAPH and ends_like_a_sentence(line)
        if left > 1:
            return number + 1
    return 0


def _without_tail(lines: list[str], cut: set[str]) -> list[str]:
    """Return the lines up to the last paragraph, or to one that was `cut`: a report does not end with a heading."""
    end = len(lines)
    while end and lines[end - 1] not in cut and not _ends_report(lines[end - 1]):
        end -= 1
    return lines[:end] or lines


def _ends_report(line: str) -> bool:
    """Return whether a report can end with a line: a sentence that is no short question, or a long line."""
    asks = line.rstrip()[-1] in "?？" and word_count(line) <= _PARAGRAPH
    return (ends_like_a_sentence(line) and not asks) or word_count(line) >= 2 * _PARAGRAPH


def _marked(lines: list[str]) -> tuple[tuple[str, bool], ...]:
    return tuple((line, word_count(line) <= 12 and not ends_like_a_sentence(line)) for line in lines)
