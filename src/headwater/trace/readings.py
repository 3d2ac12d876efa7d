"""Single figures of two reports: which of them can be readings of one quantity.

Two figures can be readings of one quantity only where they measure in one way (money of one currency, shares, spans of
time, things of one noun). Whether they are is told by the words around them, by standing in sentences that tell the
same, and by how unlikely their common value is. A different value asks for far more than the same one.
"""

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import combinations, product

from headwater.language.units import measured
from headwater.text.spans import Span, overlap
from headwater.trace.same_words import Word, matched, matches, weight, words_of
from headwater.values import Article, Figure

#: Code points on each side of a figure in which its matter is looked for.
_AROUND = 90
#: Likeness of the words around that two figures must have: of one value that few share, of a small round one, of values
#: that may be one rounded, of values that differ.
_RARE, _SMALL, _ROUND, _OTHER = 0.12, 0.3, 0.3, 0.5
#: What standing in sentences that tell the same adds to the likeness.
_ALIGNED = 0.3
#: Values up to this one are told of many things.
_COMMON = 12
#: Two counts of one thing that do not agree are seldom further apart than this.
_FAR = 2.5
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

#: The passages that two reports tell alike, the first report's side first.
Aligned = Sequence[tuple[Span, Span]]
#: Numbers of figures of two reports.
Pairs = tuple[tuple[int, int], ...]


class Reading:
    """One figure with what is needed to compare it."""

    def __init__(self, figure: Figure, article: Article) -> None:
        self.figure = figure
        self.article = article
        time = figure.unit in _DAYS
        #: What is measured: time, money, a share, …; else the counted noun.
        self.kind = measured(figure.unit) or figure.unit or ""
        self.value = (
            figure.value * (_DAYS[figure.unit or "days"] if time else 1.0) if figure.value is not None else None
        )

    @cached_property
    def around(self) -> tuple[Word, ...]:
        """The words around the figure, without its own number."""
        source = (self.article.title or "") if self.figure.where == "headline" else self.article.text
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
        """The stems of what is counted, without "people" and other measures."""
        words = words_of(self.figure.of or "", self.article.lang)
        return frozenset(word.key for word in words if word.weight > 0.3 and not word.key[:1].isdigit())

    @property
    def common(self) -> bool:
        """Whether many things come in this number."""
        value = self.figure.value
        return value is not None and value <= _COMMON and value == int(value) and self.figure.unit != "percent"


def compared(a: Sequence[Reading], b: Sequence[Reading], aligned: Aligned) -> tuple[Pairs, Pairs]:
    """Return which readings of two reports (or of one, beside itself) tell one value, and which one quantity in two."""
    alike: list[tuple[int, int]] = []
    apart: list[tuple[int, int]] = []
    for i, j in _candidates(a, b):
        if _same(a[i], b[j], aligned):
            alike.append((i, j))
        elif _differ(a[i], b[j], aligned):
            apart.append((i, j))
    return tuple(alike), tuple(apart)


def _candidates(a: Sequence[Reading], b: Sequence[Reading]) -> Iterator[tuple[int, int]]:
    """Yield the pairs that measure in one way, or count with a noun in common, or have one value."""
    keys_a, keys_b = ([_keys(reading) for reading in side] for side in (a, b))
    both = combinations(range(len(a)), 2) if a is b else product(range(len(a)), range(len(b)))
    yield from ((i, j) for i, j in both if not keys_a[i].isdisjoint(keys_b[j]))


def _keys(reading: Reading) -> set[tuple[str, object]]:
    keys: set[tuple[str, object]] = {("value", reading.value), *(("noun", noun) for noun in reading.nouns)}
    return keys | {("kind", reading.kind)} if reading.kind else keys


def _same(a: Reading, b: Reading, aligned: Aligned) -> bool:
    """Return whether two figures of one value, or of one that may be rounded, are readings of one quantity."""
    if not _comparable(a, b):
        return False
    together = _told_alike(a, b, aligned)
    alike = _likeness(a, b) + _ALIGNED * together
    if a.article.lang != b.article.lang:
        one_unit = a.kind != "time" or a.figure.unit == b.figure.unit
        return a.value == b.value and one_unit and (not a.common or together)
    if a.value == b.value:
        return alike >= (_least_of_small(a, b) if a.common else _RARE)
    return may_be_rounded(a, b) and alike >= _ROUND and (a.kind == "time" or bool(a.nouns & b.nouns))


def _least_of_small(a: Reading, b: Reading) -> float:
    """Return the likeness that two readings of a small number need: two schools and two nurses need most."""
    if a.nouns & b.nouns:
        return _SMALL - 0.1
    named = a.figure.unit and b.figure.unit and "people" not in (a.figure.unit, b.figure.unit)
    return _OTHER if named and a.figure.unit != b.figure.unit else _SMALL


def _differ(a: Reading, b: Reading, aligned: Aligned) -> bool:
    """Return whether two figures are readings of one quantity that do not agree."""
    if not _comparable(a, b) or a.article.id == b.article.id or a.article.lang != b.article.lang or a.kind == "time":
        return False
    low, high = sorted((a.value or 0.0, b.value or 0.0))
    if low == high or low <= 0 or high / low > _FAR or a.kind != b.kind or not a.kind or not a.nouns & b.nouns:
        return False
    return _likeness(a, b) + _ALIGNED * _told_alike(a, b, aligned) >= _OTHER + 0.15 * (a.common and b.common)


def _comparable(a: Reading, b: Reading) -> bool:
    places = {reading.figure.place for reading in (a, b) if reading.figure.place}
    # a report that counts two kinds of things names them in two ways
    two_kinds = a.article.id == b.article.id and not a.nouns & b.nouns
    return len(places) < 2 and not two_kinds and _one_way(a, b)


def _one_way(a: Reading, b: Reading) -> bool:
    """Return whether two figures measure in one way; people may be told as patients, drivers, dead."""
    if a.kind == b.kind == "time":
        return True
    measure = {reading.kind for reading in (a, b) if measured(reading.figure.unit) not in {None, "people"}}
    return not measure or a.figure.unit == b.figure.unit


def _likeness(a: Reading, b: Reading) -> float:
    """Return which share of the lighter words around two figures stands around the other too."""
    least = min(weight(a.around), weight(b.around))
    if least <= 0:
        return 0.0
    return min(1.0, matched(a.around, b.around, matches(a.around, b.around)) / least)


def _told_alike(a: Reading, b: Reading, aligned: Aligned) -> bool:
    """Return whether both figures stand in passages that tell the same."""
    if "headline" in (a.figure.where, b.figure.where):
        return False
    return any(overlap(a.figure.span, x) and overlap(b.figure.span, y) for x, y in aligned)


def may_be_rounded(a: Reading, b: Reading) -> bool:
    """Return whether two different values can be one quantity, rounded or told in another unit."""
    low, high = sorted((a.value or 0.0, b.value or 0.0))
    if low <= 0:
        return False
    if a.kind == "time" and a.figure.unit != b.figure.unit:
        return high / low - 1 <= _NEAR_TIME
    if not _LOOSE.isdisjoint((a.figure.modifier, b.figure.modifier)):
        return high / low - 1 <= _NEAR
    return _digits(low) != _digits(high) and high / low - 1 <= _NEAR_EXACT


def _digits(value: float) -> int:
    """Return how many significant digits a value is told with."""
    return len(f"{value:g}".replace(".", "").split("e")[0].strip("0")) or 1
