"""Names and subjects in scripts that write no blanks: every character is a word of its own.

A subject begins behind the mark before it and ends where a word of another class begins (an adverb, a preposition, a
second verb). A name stands behind a title, or is joined by a middle dot; it ends where such a word begins.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from headwater.language import pack
from headwater.read.cut import Word

_DOTS = {"·", "・", "‧"}
#: Names of works and papers stand between these; they part no clause.
_TITLES = {"《": "》", "〈": "〉", "（": "）", "(": ")", "『": "』"}
#: How long a name is at most, with its dots and without.
_LONG, _SHORT = 14, 4
#: How many characters a name in marks has at most, with its marks.
_NAME = 10
#: How many characters are read for one name and what stands before it.
_RUN = 40

Rows = Mapping[str, Sequence[str]]


@cache
def _rows(tag: str, kind: str) -> Rows:
    """Return the words of a class by their first character, longest first."""
    rules = pack(tag)
    syntax, people = rules.syntax, rules.people
    classes = {
        "opens": syntax.coordinators | syntax.subordinators | syntax.times,
        "ends": syntax.prepositions
        | syntax.group_adverbs
        | syntax.times
        | syntax.coordinators
        | syntax.modals
        | syntax.verbs
        | syntax.auxiliaries
        | syntax.be,
        "negations": syntax.negations,
        "binders": syntax.binders,
        "titles": people.titles | people.masculine_titles | people.feminine_titles,
        "bodies": people.institutions,
        "cues": frozenset((*rules.cues.said, *rules.cues.wrote, *rules.cues.thought)),
        "pronouns": frozenset(syntax.subject_pronouns),
        "persons": people.persons,
        "agents": syntax.agents,
        "words_said": rules.cues.words_said,
        "be": syntax.be,
        "works": frozenset(rules.cues.work_nouns),
    }
    return by_first(classes[kind])


def by_first(words: Iterable[str]) -> Rows:
    """Return words by their first character, longest first."""
    out: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        out.setdefault(word[0], []).append(word)
    return out


def _at(words: Sequence[Word], at: int, stop: int, rows: Rows) -> int:
    """Return how many characters the longest word of the class has that begins at `at`; 0 where none does."""
    for word in rows.get(words[at].low, ()):
        size = len(word)
        if at + size <= stop and all(words[at + i].low == word[i] for i in range(1, size)):
            return size
    return 0


def subject(words: Sequence[Word], cue: int, tag: str) -> tuple[int, int] | None:
    """Return the subject of the clause that the verb at `cue` closes: from the mark before it to its first adverb."""
    begin = _clause_begin(words, cue)
    owner = _owner(words, begin, cue, tag)
    if owner is not None:
        return owner
    opens, ends, negations = _rows(tag, "opens"), _rows(tag, "ends"), _rows(tag, "negations")
    while begin < cue and (size := _at(words, begin, cue, opens)):
        begin += size
    binders = _rows(tag, "binders")
    pronoun = _at(words, begin, cue, _rows(tag, "pronouns")) if begin < cue else 0
    if pronoun and not (begin + pronoun < cue and _at(words, begin + pronoun, cue, binders)):
        return begin, begin + 1
    bounds = [at for at in range(begin, cue) if _at(words, at, cue, binders)]
    bound = max(bounds, default=begin)
    head = next((head for at in bounds if (head := _head(words, begin, cue, at, tag))), None)
    if head is not None:  # of somebody unknown, what is told of them is the name: 住在隔壁的一位太太
        unknown = words[head[0]].low in pack(tag).syntax.indefinite_determiners and head[1] - begin <= _LONG
        return (begin, head[1]) if unknown else head
    fixed = (_rows(tag, "bodies"), _rows(tag, "titles"))
    end = begin
    while end < cue:
        whole = max(_at(words, end, cue, rows) for rows in fixed)
        if whole:
            end += whole
            continue
        if words[end].kind == "number" and end > begin:
            break  # "X5月时表示"
        if end < bound and _at(words, end, cue, negations):
            end = bound  # "one who did not want to be named": a part of the phrase
        stops = _at(words, end, cue, ends) or _at(words, end, cue, negations) or _lasting(words, end, cue, tag)
        if stops and not _inside_title(words, begin, end):
            break
        end += 1
    return (begin, end) if end > begin + 1 else None  # names have two characters at least


def carried(words: Sequence[Word], cue: int, tag: str) -> tuple[int, int] | None:
    """Return the subject of the nearest clause before that of `cue` whose subject can speak: 市长下令…，并承诺."""
    end = _clause_begin(words, cue)
    while end > 0:
        if words[end - 1].kind == "quote" or words[end - 1].low not in {",", "，"}:
            return None
        found = subject(words, end - 1, tag)
        if found is not None and found[1] < end - 1 and able(words[slice(*found)], tag):
            return found
        end = _clause_begin(words, end - 1)
    return None


def _owner(words: Sequence[Word], begin: int, cue: int, tag: str) -> tuple[int, int] | None:
    """Return whose words a verb tells behind 的话: 韦伯 of 用韦伯的话说."""
    said_words = _rows(tag, "words_said")
    said = next((cue - at for at in range(begin, cue) if _at(words, at, cue, said_words) == cue - at), 0)
    end = cue - said
    if not said or end <= begin:
        return None
    ends = _rows(tag, "ends")
    starts = [at + size for at in range(begin, end) if (size := _at(words, at, end, ends))]
    return (starts[-1] if starts else begin, end)


def cited(words: Sequence[Word], start: int, tag: str) -> tuple[int, int] | None:
    """Return whose words a verb of citing gives, behind it: 外长 of 援引外长去年的一句话."""
    stops = (_rows(tag, "binders"), _rows(tag, "ends"))
    end = start
    while end < len(words) and words[end].kind == "glyph":
        if end > start and any(_at(words, end, len(words), rows) for rows in stops):
            return (start, end) if end - start > 1 else None
        end += 1
    return None


def called(words: Sequence[Word], at: int, tag: str) -> bool:
    """Return whether what stands beside short marks tells that a name stands in them: 渔船“北极星”, “北极星”号."""
    if not _is_short(words[at]):
        return False
    behind = words[at + 1].low if at + 1 < len(words) else ""
    works = _rows(tag, "works")
    near = range(max(0, at - _SHORT), at)
    return behind in pack(tag).cues.speech_titles or any(_at(words, i, at, works) == at - i for i in near)


def passive(words: Sequence[Word], cue: int, tag: str) -> bool:
    """Return whether the verb at `cue` is a passive that names nobody who says it: 被称为, 在民间被叫做."""
    return cue > 0 and _at(words, cue - 1, cue, _rows(tag, "agents")) == 1


def _head(words: Sequence[Word], begin: int, cue: int, bound: int, tag: str) -> tuple[int, int] | None:
    """Return the noun behind a clause that tells of it, as subject: 妮娜 of 住在对面的妮娜; None where none does so.

    Nobody stands in that clause who could be the subject, and a verb or preposition does.
    """
    rows = [_rows(tag, kind) for kind in ("titles", "bodies", "pronouns")]
    ends, start = _rows(tag, "ends"), bound + 1
    hit = next((at for at in range(begin, bound) if _at(words, at, bound, ends)), None)
    if hit is None or any(_at(words, at, bound, row) for at in range(begin, bound) for row in rows):
        return None
    end = start
    while (
        end < cue and words[end].kind == "glyph" and not (_at(words, end, cue, ends) or _lasting(words, end, cue, tag))
    ):
        end += max(1, *(_at(words, end, cue, row) for row in rows))
    return (start, min(end, cue)) if 1 < end - start <= _LONG else None


def speaker(words: Sequence[Word], end: int, tag: str) -> tuple[int, int] | None:
    """Return the subject of the clause that ends at `end`, if it is a pronoun or holds a role, a body or a dot."""
    found = subject(words, end, tag)
    rows = [_rows(tag, kind) for kind in ("titles", "bodies", "pronouns")]
    if found is None or found[1] == end:
        return None
    able = any(_at(words, at, found[1], row) for at in range(*found) for row in rows)
    return found if able or any(word.low in _DOTS for word in words[slice(*found)]) else None


def able(words: Sequence[Word], tag: str) -> bool:
    """Return whether words can name who speaks: a role, body or dot is in them, or they are counted as people are.

    Others are fragments of a clause: none is told rather than one of them.
    """
    rows = [_rows(tag, kind) for kind in ("titles", "bodies", "pronouns", "persons")]
    end = len(words)
    named = any(word.low in _DOTS for word in words) or _may_be_named(words, tag)
    return named or any(_at(words, at, end, row) for at in range(end) for row in rows)


def names_noun(words: Sequence[Word], cue: tuple[int, int], tag: str) -> bool:
    """Return whether the verb at `cue` tells of a noun behind it (公布的数字), or is one of a name (马蒂·夸里)."""
    begin, end = cue
    if begin and words[begin - 1].low in _DOTS:
        return True
    bound = end < len(words) and _at(words, end, len(words), _rows(tag, "binders"))
    return bool(bound) and not (end + bound < len(words) and _at(words, end + bound, len(words), _rows(tag, "be")))


def modifies(words: Sequence[Word], cue: int, tag: str) -> bool:
    """Return whether the verb that ends before `cue` stands in what modifies a noun, with another verb behind it."""
    binders, cues = _rows(tag, "binders"), _rows(tag, "cues")
    stop = next((at for at in range(cue, len(words)) if words[at].kind != "glyph"), len(words))
    bound = next((at for at in range(cue, stop) if _at(words, at, stop, binders)), None)
    return bound is not None and any(_at(words, at, stop, cues) for at in range(bound, stop))


def _clause_begin(words: Sequence[Word], cue: int) -> int:
    begin, closing = cue, ""
    while begin:
        before = words[begin - 1]
        if closing:
            closing = "" if _TITLES.get(before.low) == closing else closing
        elif before.low in _TITLES.values():
            closing = before.low
        elif before.kind == "quote" and begin > 1 and words[begin - 2].kind == "glyph" and _is_short(before):
            pass  # a name in marks: 接受“浪潮台”采访时
        elif before.kind == "quote" or (before.kind == "mark" and before.low not in _DOTS):
            break
        begin -= 1
    return begin


def _is_short(quote: Word) -> bool:
    return quote.end - quote.start <= _NAME


def _lasting(words: Sequence[Word], at: int, stop: int, tag: str) -> bool:
    """Return whether a verb stands at `at` that tells how something is done: 忍着, 指着."""
    return at + 1 < stop and words[at + 1].low in pack(tag).syntax.lasting


def _inside_title(words: Sequence[Word], begin: int, at: int) -> bool:
    opened = [word.low for word in words[begin:at] if word.low in _TITLES or word.low in _TITLES.values()]
    return bool(opened) and opened[-1] in _TITLES


def names(words: Sequence[Word], tag: str, short: Rows) -> list[tuple[int, int, int]]:
    """Return the names in a row of characters: where each begins, ends, and where the title before it begins.

    Names are joined by dots, or stand behind a title before a word of another class; `short` are short forms of them.
    """
    titles, out, floor = _rows(tag, "titles"), [], 0
    binders, bodies = _rows(tag, "binders"), _rows(tag, "bodies")
    dotted = any(word.low in _DOTS for word in words)
    at = 0
    while at < len(words):
        size = _at(words, at, len(words), titles)
        begin = at + size
        while size and begin < len(words) and (more := _at(words, begin, len(words), titles)):
            begin += more
        if words[at].kind == "glyph":
            end = _name_end(words, begin, tag) if size or dotted else begin
            dot = next((i for i in range(begin, end) if words[i].low in _DOTS), None)
            if dot is not None:
                begin = _behind_titles(words, begin, dot, titles, binders)
            known = dot or not size or _may_be_named(words[begin:end], tag)
            named = dot or not (end > begin and (_at(words, begin, end, binders) or _at(words, at, end, bodies) > size))
            if named and known and 1 < end - begin <= (_LONG if dot else _SHORT) and (size or dot):
                out.append((begin, end, at))
                at = floor = end
                continue
            length = _at(words, at, len(words), short)
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
    told = end < len(words) and _at(words, end, len(words), _rows(tag, "cues"))
    return end if told and 1 < end - at < _SHORT else at


def _behind_titles(words: Sequence[Word], begin: int, dot: int, *before: Rows) -> int:
    """Return where the last title, or 的, ends before the dot of a name: 安娜·李 of 八十岁的安娜·李."""
    sizes = ((at, max(_at(words, at, dot, rows) for rows in before)) for at in range(begin, dot))
    return max((at + size for at, size in sizes if size), default=begin)


def _may_be_named(row: Sequence[Word], tag: str) -> bool:
    """Return whether a name without a dot may be written so: a surname first, or characters usual in names alone."""
    people = pack(tag).people
    if not (row and people.surnames and people.name_characters):
        return True
    usual = all(word.low in people.name_characters for word in row)
    return usual or row[0].low in people.surnames


def parts(words: Sequence[Word]) -> tuple[str, ...]:
    """Return the parts of a name that dots join."""
    written = "".join("·" if word.low in _DOTS else word.low for word in words)
    return tuple(part for part in written.split("·") if part)


def _title_before(words: Sequence[Word], at: int, floor: int, titles: Rows) -> int:
    for back in range(1, min(at - floor, 6) + 1):
        if _at(words, at - back, at, titles) == back:
            return at - back
    return at


def _name_end(words: Sequence[Word], begin: int, tag: str) -> int:
    ends, cues, negations = _rows(tag, "ends"), _rows(tag, "cues"), _rows(tag, "negations")
    end, stop = begin, min(len(words), begin + _RUN)
    while end < stop and (words[end].kind == "glyph" or words[end].low in _DOTS):
        if any(_at(words, end, len(words), rows) for rows in (ends, cues, negations)):
            break
        if _lasting(words, end, stop, tag):
            break
        end += 1
    while end > begin and words[end - 1].low in _DOTS:
        end -= 1
    last = next((at for at in range(end - 1, begin, -1) if words[at].low in _DOTS), None)
    known = pack(tag).people.name_characters
    if last is None or end - last - 1 <= _SHORT or not known:
        return end
    return next((at for at in range(last + 2, end) if words[at].low not in known), end)
