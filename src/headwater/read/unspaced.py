"""Names and subjects in scripts that write no blanks: every character is a word of its own.

A subject begins behind the mark before it and ends where a word of another class begins (an adverb, a preposition, a
second verb). A name stands behind a title, or is joined by a middle dot; it ends where such a word begins.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from headwater.language import pack
from headwater.read.cut import Word

DOTS = {"·", "・", "‧"}
#: Names of works and papers stand between these; they part no clause.
_TITLES = {"《": "》", "〈": "〉", "（": "）", "(": ")", "『": "』"}
#: How long a name is at most, with its dots and without.
LONG, SHORT = 14, 4
#: How many characters a name in marks has at most, with its marks.
_NAME = 10

Rows = Mapping[str, Sequence[str]]


@cache
def rows_of(tag: str, kind: str) -> Rows:
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


def length_at(words: Sequence[Word], at: int, stop: int, rows: Rows) -> int:
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
    opens, ends, negations = rows_of(tag, "opens"), rows_of(tag, "ends"), rows_of(tag, "negations")
    while begin < cue and (size := length_at(words, begin, cue, opens)):
        begin += size
    binders = rows_of(tag, "binders")
    pronoun = length_at(words, begin, cue, rows_of(tag, "pronouns")) if begin < cue else 0
    if pronoun and not (begin + pronoun < cue and length_at(words, begin + pronoun, cue, binders)):
        return begin, begin + 1
    bounds = [at for at in range(begin, cue) if length_at(words, at, cue, binders)]
    bound = max(bounds, default=begin)
    head = next((head for at in bounds if (head := _head(words, begin, cue, at, tag))), None)
    if head is not None:  # of somebody unknown, what is told of them is the name: 住在隔壁的一位太太
        unknown = words[head[0]].low in pack(tag).syntax.indefinite_determiners and head[1] - begin <= LONG
        return (begin, head[1]) if unknown else head
    fixed = (rows_of(tag, "bodies"), rows_of(tag, "titles"))
    end = begin
    while end < cue:
        whole = max(length_at(words, end, cue, rows) for rows in fixed)
        if whole:
            end += whole
            continue
        if words[end].kind == "number" and end > begin:
            break  # "X5月时表示"
        if end < bound and length_at(words, end, cue, negations):
            end = bound  # "one who did not want to be named": a part of the phrase
        stops = (
            length_at(words, end, cue, ends) or length_at(words, end, cue, negations) or lasting(words, end, cue, tag)
        )
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
    said_words = rows_of(tag, "words_said")
    said = next((cue - at for at in range(begin, cue) if length_at(words, at, cue, said_words) == cue - at), 0)
    end = cue - said
    if not said or end <= begin:
        return None
    ends = rows_of(tag, "ends")
    starts = [at + size for at in range(begin, end) if (size := length_at(words, at, end, ends))]
    return (starts[-1] if starts else begin, end)


def cited(words: Sequence[Word], start: int, tag: str) -> tuple[int, int] | None:
    """Return whose words a verb of citing gives, behind it: 外长 of 援引外长去年的一句话."""
    stops = (rows_of(tag, "binders"), rows_of(tag, "ends"))
    end = start
    while end < len(words) and words[end].kind == "glyph":
        if end > start and any(length_at(words, end, len(words), rows) for rows in stops):
            return (start, end) if end - start > 1 else None
        end += 1
    return None


def called(words: Sequence[Word], at: int, tag: str) -> bool:
    """Return whether what stands beside short marks tells that a name stands in them: 渔船“北极星”, “北极星”号."""
    if not _is_short(words[at]):
        return False
    behind = words[at + 1].low if at + 1 < len(words) else ""
    works = rows_of(tag, "works")
    near = range(max(0, at - SHORT), at)
    return behind in pack(tag).cues.speech_titles or any(length_at(words, i, at, works) == at - i for i in near)


def passive(words: Sequence[Word], cue: int, tag: str) -> bool:
    """Return whether the verb at `cue` is a passive that names nobody who says it: 被称为, 在民间被叫做."""
    return cue > 0 and length_at(words, cue - 1, cue, rows_of(tag, "agents")) == 1


def _head(words: Sequence[Word], begin: int, cue: int, bound: int, tag: str) -> tuple[int, int] | None:
    """Return the noun behind a clause that tells of it, as subject: 妮娜 of 住在对面的妮娜; None where none does so.

    Nobody stands in that clause who could be the subject, and a verb or preposition does.
    """
    rows = [rows_of(tag, kind) for kind in ("titles", "bodies", "pronouns")]
    ends, start = rows_of(tag, "ends"), bound + 1
    hit = next((at for at in range(begin, bound) if length_at(words, at, bound, ends)), None)
    if hit is None or any(length_at(words, at, bound, row) for at in range(begin, bound) for row in rows):
        return None
    end = start
    while (
        end < cue
        and words[end].kind == "glyph"
        and not (length_at(words, end, cue, ends) or lasting(words, end, cue, tag))
    ):
        end += max(1, *(length_at(words, end, cue, row) for row in rows))
    return (start, min(end, cue)) if 1 < end - start <= LONG else None


def speaker(words: Sequence[Word], end: int, tag: str) -> tuple[int, int] | None:
    """Return the subject of the clause that ends at `end`, if it is a pronoun or holds a role, a body or a dot."""
    found = subject(words, end, tag)
    rows = [rows_of(tag, kind) for kind in ("titles", "bodies", "pronouns")]
    if found is None or found[1] == end:
        return None
    able = any(length_at(words, at, found[1], row) for at in range(*found) for row in rows)
    return found if able or any(word.low in DOTS for word in words[slice(*found)]) else None


def able(words: Sequence[Word], tag: str) -> bool:
    """Return whether words can name who speaks: a role, body or dot is in them, or they are counted as people are.

    Others are fragments of a clause: none is told rather than one of them.
    """
    rows = [rows_of(tag, kind) for kind in ("titles", "bodies", "pronouns", "persons")]
    end = len(words)
    named = any(word.low in DOTS for word in words) or may_be_named(words, tag)
    return named or any(length_at(words, at, end, row) for at in range(end) for row in rows)


def names_noun(words: Sequence[Word], cue: tuple[int, int], tag: str) -> bool:
    """Return whether the verb at `cue` tells of a noun behind it (公布的数字), or is one of a name (马蒂·夸里)."""
    begin, end = cue
    if begin and words[begin - 1].low in DOTS:
        return True
    bound = end < len(words) and length_at(words, end, len(words), rows_of(tag, "binders"))
    return bool(bound) and not (
        end + bound < len(words) and length_at(words, end + bound, len(words), rows_of(tag, "be"))
    )


def modifies(words: Sequence[Word], cue: int, tag: str) -> bool:
    """Return whether the verb that ends before `cue` stands in what modifies a noun, with another verb behind it."""
    binders, cues = rows_of(tag, "binders"), rows_of(tag, "cues")
    stop = next((at for at in range(cue, len(words)) if words[at].kind != "glyph"), len(words))
    bound = next((at for at in range(cue, stop) if length_at(words, at, stop, binders)), None)
    return bound is not None and any(length_at(words, at, stop, cues) for at in range(bound, stop))


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
        elif before.kind == "quote" or (before.kind == "mark" and before.low not in DOTS):
            break
        begin -= 1
    return begin


def _is_short(quote: Word) -> bool:
    return quote.end - quote.start <= _NAME


def lasting(words: Sequence[Word], at: int, stop: int, tag: str) -> bool:
    """Return whether a verb stands at `at` that tells how something is done: 忍着, 指着."""
    return at + 1 < stop and words[at + 1].low in pack(tag).syntax.lasting


def _inside_title(words: Sequence[Word], begin: int, at: int) -> bool:
    opened = [word.low for word in words[begin:at] if word.low in _TITLES or word.low in _TITLES.values()]
    return bool(opened) and opened[-1] in _TITLES


def may_be_named(row: Sequence[Word], tag: str) -> bool:
    """Return whether a name without a dot may be written so: a surname first, or characters usual in names alone."""
    people = pack(tag).people
    if not (row and people.surnames and people.name_characters):
        return True
    usual = all(word.low in people.name_characters for word in row)
    return usual or row[0].low in people.surnames
