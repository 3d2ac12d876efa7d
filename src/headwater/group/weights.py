"""How much each term of a report weighs, given what the stream has shown so far."""

from collections import Counter
from collections.abc import Mapping
from math import exp, log, sqrt
from sys import intern

from headwater.group.signature import Amount, Common, Signature

#: What is known of a language beforehand counts as much as this many stories.
_PRIOR_STORIES = 200.0


class Weights:
    """In how many stories each term stands, and what that makes of the terms of a report.

    Stories are counted, not reports: what all reports of one big event say does not become usual by it. A story that
    holds a term alone does not make it less rare.
    """

    def __init__(self) -> None:
        self._words: dict[str, Counter[str]] = {}
        self._stories: Counter[str] = Counter()
        self._common: Counter[str] = Counter()
        self._all = 0

    def words(self, report: Signature) -> dict[str, float]:
        """Return the weights of a report's words, as a vector of length 1."""
        return _weighed(report.words, self._words.get(report.lang, Counter()), self._stories[report.lang])

    def common(self, report: Signature) -> dict[str, float]:
        """Return the weights of what a report shares with other languages, as a vector of length 1."""
        return _weighed(report.common, self._common, self._all)

    def opened(self, lang: str) -> None:
        """Count one more story in a language."""
        self._stories[lang] += 1
        self._all += 1

    def spread(self, lang: str, words: set[str], common: set[str]) -> None:
        """Count terms that a story holds from now on."""
        self._words.setdefault(lang, Counter()).update(words)
        self._common.update(common)


def _weighed(terms: Mapping[str, Amount | Common], stories: Counter[str], seen: int) -> dict[str, float]:
    whole = _PRIOR_STORIES + seen
    weights = {}
    for term, amount in terms.items():
        elsewhere = max(0, stories[term] - 1) if term in stories else 0
        share = (_PRIOR_STORIES * exp(-amount.tells) + elsewhere) / whole
        weights[term] = amount.made * -log(min(1.0, share))
    length = sqrt(sum(weight * weight for weight in weights.values()))
    # many reports hold the same terms: one string each
    return {intern(term): weight / length for term, weight in weights.items() if weight > 0} if length else {}
