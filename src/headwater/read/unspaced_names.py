"""Names in scripts that write no blanks: behind a title, joined by a dot, or before a verb of saying."""

from collections.abc import Sequence

from headwater.language import pack
from headwater.read.cut import Word
from headwater.read.unspaced import DOTS, LONG, SHORT, Rows, lasting, length_at, may_be_named, rows_of

#: How many characters are read for one name and what stands before it.
_RUN = 40


def names(words: Sequence[Word], tag: str, short: Rows) -> list[tuple[int, int, int]]:
    """Return the names in a row of characters: where each begins, ends, and where the title before it begins.

    Names are joined by dots, or stand behind a title before a word of another class; `short` are short forms of them.
    """
    titles, out, floor = rows_of(tag, "titles"), [], 0
    binders, bodies = rows_of(tag, "binders"), rows_of(tag, "bodies")
    dotted = any(word.low in DOTS for word in words)
    at = 0
    while at < len(words):
        size = length_at(words, at, len(words), titles)
        begin = at + size
        while size and begin < len(words) and (more := length_at(words, begin, len(words), titles)):
            begin += more
        if words[at].kind == "glyph":
            end = _name_end(words, begin, tag) if size or dotted else begin
            dot = next((i for i in range(begin, end) if words[i].low in DOTS), None)
            if dot is not None:
                begin = _behind_titles(words, begin, dot, titles, binders)
            known = dot or not size or may_be_named(words[begin:end], tag)
            named = dot or not (
                end > begin and (length_at(words, begin, end, binders) or length_at(words, at, end, bodies) > size)
            )
            if named and known and 1 < end - begin <= (LONG if dot else SHORT) and (size or dot):
                out.append((begin, end, at))
                at = floor = end
                continue
            length = length_at(words, at, len(words), short)
            if length:
                out.append((at, at + length, _title_before(words, at, floor, titles)))
                at = floor = at + length
                continue
            end = _named_alone(words, at, tag)
            if end > at:
                out.append((at, end, at))
                at = floor = end
                continue
        at += max(1, size)
    return out


def _named_alone(words: Sequence[Word], at: int, tag: str) -> int:
    """Return where a name without a title ends that opens a clause and says something: 林薇说; else `at`."""
    opens = at == 0 or words[at - 1].kind in {"mark", "quote"}
    if not opens or words[at].low not in pack(tag).people.surnames:
        return at
    end = _name_end(words, at + 1, tag)
    told = end < len(words) and length_at(words, end, len(words), rows_of(tag, "cues"))
    return end if told and 1 < end - at < SHORT else at


def _behind_titles(words: Sequence[Word], begin: int, dot: int, *before: Rows) -> int:
    """Return where the last title, or 的, ends before the dot of a name: 安娜·李 of 八十岁的安娜·李."""
    sizes = ((at, max(length_at(words, at, dot, rows) for rows in before)) for at in range(begin, dot))
    return max((at + size for at, size in sizes if size), default=begin)


def parts(words: Sequence[Word]) -> tuple[str, ...]:
    """Return the parts of a name that dots join."""
    written = "".join("·" if word.low in DOTS else word.low for word in words)
    return tuple(part for part in written.split("·") if part)


def _title_before(words: Sequence[Word], at: int, floor: int, titles: Rows) -> int:
    for back in range(1, min(at - floor, 6) + 1):
        if length_at(words, at - back, at, titles) == back:
            return at - back
    return at


def _name_end(words: Sequence[Word], begin: int, tag: str) -> int:
    ends, cues, negations = rows_of(tag, "ends"), rows_of(tag, "cues"), rows_of(tag, "negations")
    end, stop = begin, min(len(words), begin + _RUN)
    while end < stop and (words[end].kind == "glyph" or words[end].low in DOTS):
        if any(length_at(words, end, len(words), rows) for rows in (ends, cues, negations)):
            break
        if lasting(words, end, stop, tag):
            break
        end += 1
    while end > begin and words[end - 1].low in DOTS:
        end -= 1
    last = next((at for at in range(end - 1, begin, -1) if words[at].low in DOTS), None)
    known = pack(tag).people.name_characters
    if last is None or end - last - 1 <= SHORT or not known:
        return end
    return next((at for at in range(last + 2, end) if words[at].low not in known), end)
