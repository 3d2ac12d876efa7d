"""Single figures with what is needed to compare them."""

from functools import cached_property

from headwater.language import pack
from headwater.language.units import measured, named
from headwater.trace.abroad import abroad
from headwater.trace.same_words import Word, words_of
from headwater.trace.strength import MATTER, clause, place_of
from headwater.values import Article, Figure

#: Code points on each side of a figure in which its matter is looked for, and behind it in which a part says so.
_AROUND, _BEHIND = 90, 30
#: Values up to this one are told of many things.
_COMMON = 12
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
        source = self.source
        start, end = self.figure.span
        left = max(source.rfind("\n", 0, start) + 1, start - _AROUND)
        right = source.find("\n", end)
        window = (left, min(len(source) if right < 0 else right, end + _AROUND))
        found = words_of(source, self.article.lang, window)
        return tuple(word for word in found if not word.key[:1].isdigit())

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

    @property
    def source(self) -> str:
        """The text that it stands in."""
        return (self.article.title or "") if self.figure.where == "headline" else self.article.text

    @property
    def common(self) -> bool:
        """Whether many things come in this number."""
        value = self.figure.value
        return value is not None and value <= _COMMON and value == int(value) and self.figure.unit != "percent"


def may_be_rounded(a: Reading, b: Reading) -> bool:
    """Return whether two different values can be one quantity, rounded or told in another unit."""
    low, high = sorted((a.value or 0.0, b.value or 0.0))
    if low <= 0:
        return False
    if a.kind == "time" and a.unit != b.unit:
        return high / low - 1 <= _NEAR_TIME
    if not _LOOSE.isdisjoint((a.figure.modifier, b.figure.modifier)):
        return high / low - 1 <= _NEAR
    return _digits(low) != _digits(high) and high / low - 1 <= _NEAR_EXACT


def _digits(value: float) -> int:
    """Return how many significant digits a value is told with."""
    return len(f"{value:g}".replace(".", "").split("e")[0].strip("0")) or 1
