"""What a language knows about numbers, compiled for look-up."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import cast

import regex
from msgspec import Struct

from headwater.language import pack
from headwater.language.numbers import Numbers
from headwater.language.pack import Pack
from headwater.language.units import Table, units
from headwater.read.figures.nouns import singular
from headwater.read.figures.piece import Piece
from headwater.read.words.kept import Kept
from headwater.text.tokens import UNSPACED
from headwater.values import Modifier

Phrase = tuple[str, ...]

_GLYPHS = regex.compile(rf"[{UNSPACED}]|[^{UNSPACED}\s]+")

#: Signs that join the parts of one word.
HYPHENS = "-‐‑"
#: Signs before digits that make them less than nothing.
MINUS = "-−–"
#: Dashes between two numbers, and between a number and its noun.
DASHES = frozenset("-‐‑–—")


class Rules(Struct, frozen=True, kw_only=True):
    """One language and the units that it writes."""

    language: Pack
    numbers: Numbers
    table: Table
    #: Words that may begin a number.
    opening: frozenset[str]
    #: These words, and those that tell a length of time.
    telling: frozenset[str]
    #: Words that mean one before a few words alone, and those words.
    articles: frozenset[str]
    behind_articles: frozenset[str]
    #: Words and signs of a number below zero.
    signs: frozenset[str]
    #: Words that carry grammar, where a group of words round a noun ends.
    stops: frozenset[str]
    #: Words that say of nothing what it is: those that carry grammar, verbs, times; with numbers and words of change.
    grammar: frozenset[str]
    no_matter: frozenset[str]
    #: Words that open a clause, and beginnings of those that do not go on with a measure.
    clause_openers: frozenset[str]
    joined_openers: tuple[str, ...]
    #: Words that may stand between a number and what befell those it counts: "were", "badly".
    befallen: frozenset[str]
    #: Words right before a number that may tell which way it went.
    leads: frozenset[str]
    #: The singulars of nouns, None for words that do not look like a plural.
    singulars: Kept[str | None]
    #: Phrases before a number with what they make of it, by their last word and their length, longest first; those
    #: behind it, by their first word.
    before: dict[str, list[tuple[int, dict[Phrase, Modifier]]]]
    behind: dict[str, list[tuple[Phrase, Modifier]]]
    #: Phrases that add a half, by their first word, longest first.
    and_half: dict[str, list[Phrase]]
    #: Phrases that make percents of the number behind them, and behind which hours stand.
    percent_before: frozenset[Phrase]
    at_hours: frozenset[Phrase]
    #: Names of months, and what joins two days of one month: "3 and 5 May", "3–5 May".
    months: frozenset[str]
    day_joints: frozenset[str]
    #: What stands between the sides of a score.
    score_joints: frozenset[str]
    #: Words for one person and for people, and for what they are by trade or office.
    persons: frozenset[str]
    #: Words that tell the length of one unit of time (`month-long`), with that unit.
    lasting: dict[str, str]


@lru_cache(maxsize=64)
def rules(tag: str) -> Rules:
    """Return the rules of the language `tag` (without region); the units hold where there is no file, too."""
    language, table = pack(tag), units(tag)
    numbers, syntax = language.numbers, language.syntax
    grammar = language.words.function | syntax.prepositions | syntax.verbs | syntax.times
    values = (*numbers.values, *numbers.scales, *numbers.orders, *numbers.fractions)
    opening = numbers.openers() | numbers.single
    lasting = {f"{span}-{tail}": name for span, name in _spans(table) for tail in numbers.long}
    and_half: dict[str, list[Phrase]] = {}
    for phrase in sorted(_phrases(numbers.and_half), key=len, reverse=True):
        and_half.setdefault(phrase[0], []).append(phrase)
    return Rules(
        language=language,
        numbers=numbers,
        table=table,
        opening=opening,
        telling=opening.union(lasting),
        articles=numbers.single - frozenset().union(numbers.orders, numbers.adds, numbers.own, numbers.half),
        behind_articles=numbers.half.union(numbers.scales, numbers.parted, numbers.fractions, and_half, table.starts),
        signs=numbers.minus.union(HYPHENS, MINUS),
        stops=language.words.function | syntax.prepositions | syntax.auxiliaries | syntax.modals | syntax.verbs,
        grammar=grammar,
        no_matter=grammar.union(numbers.rises, numbers.falls, values),
        clause_openers=syntax.subordinators - syntax.prepositions,
        joined_openers=(*syntax.conjunctions, *syntax.glued_prepositions),
        befallen=syntax.auxiliaries | syntax.be | syntax.group_adverbs,
        leads=numbers.up.union(numbers.down, numbers.to, numbers.steps, numbers.by, numbers.origin),
        singulars=Kept(lambda word: singular(word, language.nouns)),
        before={last: _by_length(told) for last, told in _by_word(numbers.before, -1).items()},
        behind=_by_word(numbers.behind, 0),
        and_half=and_half,
        percent_before=_phrases(numbers.percent_before),
        at_hours=_phrases(numbers.at_hours),
        months=frozenset(form for forms in language.calendar.months for form in forms),
        day_joints=DASHES | numbers.between | numbers.joiners | {","},
        score_joints=DASHES | numbers.scores,
        persons=frozenset(_persons(language)),
        lasting=lasting,
    )


def _phrases(told: frozenset[str]) -> frozenset[Phrase]:
    return frozenset(_words(phrase) for phrase in told)


def _words(phrase: str) -> Phrase:
    """Return the tokens of a phrase; a character of a script without blanks is a word of its own."""
    return tuple(_GLYPHS.findall(phrase))


def phrase_at(toks: Sequence[Piece], at: int, phrases: dict[str, list[Phrase]]) -> int:
    """Return the token behind the longest of these phrases that begins at `toks[at]`; `at` where none does."""
    for phrase in phrases.get(toks[at].low, ()) if at < len(toks) else ():
        end = at + len(phrase)
        if tuple([token.low for token in toks[at:end]]) == phrase:
            return end
    return at


def words_before(toks: Sequence[Piece], end: int, size: int) -> Phrase:
    """Return the last `size` lowered words before `toks[end]`."""
    return tuple([token.low for token in toks[max(0, end - size) : end]])


def phrase_before(toks: Sequence[Piece], end: int, phrases: frozenset[Phrase]) -> int:
    """Return where the longest of these phrases begins that ends before `toks[end]`; `end` where none does."""
    begins = [end - len(phrase) for phrase in phrases if len(phrase) <= end]
    told = (at for at in begins if tuple([token.low for token in toks[at:end]]) in phrases)
    return min(told, default=end)


def _spans(table: Table) -> Iterator[tuple[str, str]]:
    """Yield the words for spans of time, each with the name of its unit."""
    for words, unit in table.items():
        if unit.kind == "time" and len(words) == 1 and "-" not in words[0]:
            yield words[0], unit.name


def _persons(language: Pack) -> Iterator[str]:
    for word in language.nouns.people:
        yield word
        yield singular(word, language.nouns) or word
    yield from language.people.titles | language.people.persons


def _by_length(told: list[tuple[Phrase, Modifier]]) -> list[tuple[int, dict[Phrase, Modifier]]]:
    """Return phrases by their length, longest first; of two that are the same the first told holds."""
    sizes = sorted({len(phrase) for phrase, _ in told}, reverse=True)
    return [(size, {phrase: name for phrase, name in reversed(told) if len(phrase) == size}) for size in sizes]


def _by_word(phrases: dict[str, tuple[str, ...]], place: int) -> dict[str, list[tuple[Phrase, Modifier]]]:
    out: dict[str, list[tuple[Phrase, Modifier]]] = {}
    for name, told in phrases.items():
        for phrase in told:
            words = _words(phrase)
            out.setdefault(words[place], []).append((words, cast("Modifier", name)))
    return out
