"""Single figures with what is needed to compare them."""

from functools import cached_property

from headwater.language import pack
from headwater.language.units import measured, named
from headwater.text.spans import Span
from headwater.trace.abroad import abroad, calendar
from headwater.trace.befallen import befallen, befalling
from headwater.trace.moments import clocks, years
from headwater.trace.phrases import phrase
from headwater.trace.same_words import Word, words_of
from headwater.trace.strength import MATTER, clause, place_of
from headwater.values import Article, Figure

#: Code points on each side of a figure in which its matter is looked for, and behind it in which a part says so.
_AROUND, _BEHIND = 90, 30
#: Words of its clause on each side of a figure that stand beside it.
_BESIDE = 4
#: What a word weighs that says which people are counted; "people" and "persons" weigh less.
_SPECIAL = 0.74
#: Share of numbers among the words of a line from which it is a row of a table.
_TABLE = 1 / 3
#: Values up to this one are told of many things.
COMMON = 12
#: How far a rounded value lies from the exact one, as a share, where its words say so and where they do not; and months
#: or weeks from days.
_NEAR, _NEAR_EXACT, _NEAR_TIME = 0.1, 0.05, 0.2
_DAYS = {
    "seconds": 1 / 86400,
    "minutes": 1 / 1440,
    "hours": 1 / 24,
    "days": 1.0,
    "weeks": 7.0,
    "months": 30.44,
    "years": 365.25,
}
_LOOSE = frozenset({"about", "almost", "more_than", "less_than", "at_least", "up_to", "range"})

#: What is counted, not measured: people, and whatever has no unit of the table.
_COUNTED = frozenset({None, "people", "count"})


class Reading:
    """One figure with what is needed to compare it."""

    def __init__(self, figure: Figure, article: Article) -> None:
        self.figure = figure
        self.article = article
        #: The unit of the table that the noun is a word of ("five long hours"), else the noun.
        self.unit = named(figure.unit, article.lang) or figure.unit
        time = self.unit in _DAYS
        #: What is measured: time, money, a share, …; else the counted noun.
        self.kind = measured(self.unit) or self.unit or ""
        self.value = figure.value * (_DAYS[self.unit or "days"] if time else 1.0) if figure.value is not None else None

    @cached_property
    def around(self) -> tuple[Word, ...]:
        """The words around the figure, without its own number."""
        found = words_of(self.source, self.article.lang, self._window)
        return tuple(word for word in found if not word.key[:1].isdigit())

    @cached_property
    def phrase(self) -> str:
        """What it counts, as a phrase that can be read by itself; else ""."""
        return phrase(self.figure, self.source, self.article.lang)

    @cached_property
    def nouns(self) -> frozenset[str]:
        """The stems of what is counted and of its unit."""
        words = words_of(f"{self.figure.unit or ''} {self.figure.of or ''}", self.article.lang)
        return frozenset(word.key for word in words if word.weight > 0.3 and not word.key[:1].isdigit())

    @cached_property
    def things(self) -> frozenset[str]:
        """The next word for what is counted, by stem and by what it is related to; no name, and not "people"."""
        groups = {f"related {group}" for word in self._next for group in word.groups}
        return frozenset({word.key for word in self._next} | groups)

    @cached_property
    def things_abroad(self) -> frozenset[str]:
        """The same by what other languages know of them."""
        found = abroad(self._next, self.article.lang)
        return frozenset(f"matter {group}" for word in found for group in word.groups)

    @cached_property
    def _next(self) -> tuple[Word, ...]:
        lang = self.article.lang
        noun = "" if measured(self.unit) else self.figure.unit or ""
        words = words_of(f"{noun} {self.figure.of or ''}", lang)
        names = not pack(lang).syntax.nouns_capitalised
        told = [w for w in words if w.weight > MATTER and not (w.capital and names) and not w.key[:1].isdigit()]
        return tuple(word for word in told if not place_of((word,), "people", lang, 0, 1))[:1]

    @cached_property
    def part(self) -> bool:
        """Whether it counts some of what was counted before: "of them" is in its words, or follows them."""
        start, end = self.figure.span
        words = words_of(self.source, self.article.lang, (start, min(len(self.source), end + _BEHIND)))
        numbered = next((n for n, word in enumerate(words) if word.span[0] >= end), len(words))
        return place_of(words, "part", self.article.lang, 0, numbered + 2) is not None

    @cached_property
    def so_far(self) -> bool:
        """Whether it is a span of time until now: "the past four weeks", "five weeks into"."""
        start, end = self.figure.span
        window = (max(0, start - _BEHIND), min(len(self.source), end + _BEHIND))
        words = words_of(self.source.replace("-", " "), self.article.lang, window)
        near = [n for n, word in enumerate(words) if word.span[1] > start and word.span[0] < end]
        if self.kind != "time" or not near:
            return False
        return place_of(words, "so far", self.article.lang, near[0] - 1, near[-1] + 2) is not None

    @cached_property
    def again(self) -> bool:
        """Whether it is another count of what was counted before: "put the number at 5,400"."""
        start = self.figure.span[0]
        words = words_of(self.source, self.article.lang, (max(0, start - _BEHIND), start))
        if not words:
            return False
        first = clause(words, len(words) - 1)[0]
        place = place_of(words, "tally", self.article.lang, first, len(words))
        return place is not None and all(word.weight <= MATTER for word in words[place[1] :])

    @cached_property
    def _clause(self) -> tuple[tuple[Word, ...], int, int]:
        """The words near the figure that no mark parts from it, and the numbers of its own."""
        start, end = self.figure.span
        words = words_of(self.source, self.article.lang, self._window)
        own = [n for n, word in enumerate(words) if word.span[1] > start and word.span[0] < end]
        if not own:
            return (), 0, 0
        first, last = clause(words, own[0])[0], clause(words, own[-1])[1]
        return words[first:last], own[0] - first, own[-1] + 1 - first

    @cached_property
    def names(self) -> frozenset[str]:
        """The names in the clause of the figure, by stem; none where capitals tell nothing, as in many headlines."""
        words, start, end = self._clause
        capitals = [word for n, word in enumerate(words) if word.capital and not start <= n < end]
        if pack(self.article.lang).syntax.nouns_capitalised or 2 * len(capitals) >= len(words):
            return frozenset()
        days = calendar(self.article.lang)
        return frozenset(word.key for word in capitals if not self._opens(word) and word.written not in days)

    def _opens(self, word: Word) -> bool:
        """Return whether a word stands first in its sentence, with a capital for that alone."""
        if word.span[1] - word.span[0] > 1 and self.source[slice(*word.span)].isupper():
            return False
        before = self.source[: word.span[0]].rstrip(" \"“„«‘'")
        return not before or before.endswith((".", "!", "?", "…", ":", "\n"))

    @cached_property
    def numbers(self) -> frozenset[str]:
        """The numbers that it is written with, as folded, in figures or in words."""
        start, end = self.figure.span
        return self._numbers(start, end)

    @cached_property
    def numbers_near(self) -> frozenset[str]:
        """Other numbers in the line around it, as folded."""
        (left, right), (start, end) = self._window, self.figure.span
        return self._numbers(left, start) | self._numbers(end, right)

    def _numbers(self, start: int, end: int) -> frozenset[str]:
        values = pack(self.article.lang).numbers.values
        words = words_of(self.source, self.article.lang, (start, end))
        return frozenset(w.written for w in words if w.key[:1].isdigit() or w.written in values)

    @cached_property
    def in_table(self) -> bool:
        """Whether it stands in a row of numbers, where what it counts is told in another place."""
        words = words_of(self.source, self.article.lang, self._window)
        return sum(word.key[:1].isdigit() for word in words) >= _TABLE * len(words)

    @cached_property
    def _window(self) -> Span:
        """What of its line lies around it."""
        source, (start, end) = self.source, self.figure.span
        left = max(source.rfind("\n", 0, start) + 1, start - _AROUND)
        right = source.find("\n", end)
        return left, min(len(source) if right < 0 else right, end + _AROUND)

    @cached_property
    def beside(self) -> tuple[Word, ...]:
        """The words of matter next to the figure in its clause, and its own, without its number."""
        words, start, end = self._clause
        near = words[max(0, start - _BESIDE) : end + _BESIDE]
        return tuple(word for word in near if word.weight > MATTER and not word.key[:1].isdigit())

    @cached_property
    def in_name(self) -> bool:
        """Whether it stands right behind a name, and may be of it: "Boeing 747", but not "on Friday 25 people"."""
        words, start, _ = self._clause
        named = start > 1 and words[start - 1].capital and words[start].key[:1].isdigit()
        return named and self.kind != "people" and words[start - 1].written not in calendar(self.article.lang)

    @cached_property
    def further(self) -> bool:
        """Whether it counts what comes to others, counted before: "128 other politicians", "another 40"."""
        words, start, end = self._clause
        return place_of(words, "further", self.article.lang, start - 1, end) is not None

    @cached_property
    def befell(self) -> str | None:
        """What befell what it counts, as far as its clause tells."""
        return befallen(*self._clause, self.article.lang)

    @cached_property
    def who(self) -> frozenset[str]:
        """Which people its own words count, by stem: women, soldiers; none where just people."""
        words, start, end = self._clause
        lang = self.article.lang
        number = next((n for n in range(end - 1, start - 1, -1) if words[n].key[:1].isdigit()), start)
        rest = set(range(number + 1, end)) - befalling(words, lang)
        told = (words[n] for n in rest if words[n].weight >= _SPECIAL)
        return frozenset(word.key for word in told if not place_of((word,), "people", lang, 0, 1))

    @cached_property
    def years(self) -> frozenset[str]:
        """The years that its sentence names, but for the one in which the report was published."""
        when = self.article.published
        return years(self.source, self.figure.span, self.article.lang) - {when.value[:4] if when else ""}

    @cached_property
    def clocks(self) -> frozenset[str]:
        """The times of day that its sentence names."""
        return clocks(self.source, self.figure.span, self.article.lang)

    @property
    def source(self) -> str:
        """The text that it stands in."""
        return (self.article.title or "") if self.figure.where == "headline" else self.article.text

    @property
    def common(self) -> bool:
        """Whether many things come in this number."""
        value = self.figure.value
        return value is not None and value <= COMMON and value == int(value) and self.figure.unit != "percent"


def is_measure(reading: Reading) -> bool:
    """Return whether a reading measures by a unit, and counts nothing."""
    return measured(reading.unit) not in _COUNTED


def two_languages(a: Reading, b: Reading) -> bool:
    """Return whether the reports of two readings are in two languages."""
    return a.article.lang != b.article.lang


def may_be_rounded(a: Reading, b: Reading) -> bool:
    """Return whether two different values can be one quantity, rounded or told in another unit."""
    low, high = sorted((a.value or 0.0, b.value or 0.0))
    if low <= 0 or high / low - 1 > _NEAR_TIME:
        return False
    if a.kind == "time" and a.unit != b.unit:
        return high / low - 1 <= _NEAR_TIME
    if not _LOOSE.isdisjoint((a.figure.modifier, b.figure.modifier)):
        return high / low - 1 <= _NEAR
    return _digits(low) != _digits(high) and high / low - 1 <= _NEAR_EXACT


def _digits(value: float) -> int:
    """Return how many significant digits a value is told with."""
    return len(f"{value:g}".replace(".", "").split("e")[0].strip("0")) or 1
