"""What the evidence of two reports shows on its own, before it is weighed among the other pairs of the story."""

from collections.abc import Mapping
from math import exp, log

from msgspec import Struct

from headwater.trace.alignment import Prepared
from headwater.trace.kept import Kept
from headwater.trace.links_direction import names_other, text_credits
from headwater.trace.pairs import Evidence

#: Share of words in common rows from which more of them says no more against a spun copy: such a pair has its wording.
_MOST_IN_ROWS = 0.3
#: Words without which a report tells little but an event's core, which proves nothing.
_BRIEF = 100
#: How much longer one report may be than the other to say nothing against a spun copy.
_LONGER = 2.1


class Signs(Struct, frozen=True, gc=False):
    """What one pair shows on its own: how sure a debt is by wording, and by what was retold; signs of translating."""

    wording: float
    retold: float
    #: Log odds; 0 in one language.
    across: float
    #: What credits add.
    bonus: float


def signs_of(pair: Evidence, prepared: Mapping[str, Prepared], kept: Kept) -> Signs:
    """Return the signs of a pair, from the last time that it was asked."""
    return kept.once("signs", (pair.a, pair.b), _shown, pair, prepared[pair.a], prepared[pair.b])


def _shown(pair: Evidence, a: Prepared, b: Prepared) -> Signs:
    # weights: see docs/tracing.md, "What counts as evidence"
    bonus = _credit_bonus(a, b)
    return Signs(
        wording=sure(_wording(pair) + bonus),
        retold=sure(_retold(pair) + bonus) if _can_be_retold(pair) else 0.0,
        across=0.0 if pair.same_language else _across(pair),
        bonus=bonus,
    )


def _can_be_retold(pair: Evidence) -> bool:
    return pair.same_language and min(pair.words_a, pair.words_b) >= _BRIEF


def _wording(pair: Evidence) -> float:
    """Return what the own words told alike say: by number and share, and more where they are all of a report."""
    whole = max(0.0, pair.common / max(1, pair.words_a, pair.words_b) - 0.6)
    held = max(0.0, pair.own_share - 0.6)
    # a long row of common words may be a site's boilerplate where the rest is told otherwise
    in_a_row = min(1.5, 2 * log(max(1.0, pair.longest / 30))) * min(1.0, max(0.0, pair.own_share - 0.35) / 0.2)
    return 1.8 * log(max(0.01, pair.alike * pair.own_share) / 27) + 3 * whole + 3 * held + in_a_row


def _retold(pair: Evidence) -> float:
    """Return what speaks for a spun copy: details told in other words, the names among them, and their order.

    The weights were fitted (logistic regression) on invented copies, and on invented and real reports of one event. A
    long report holds the details of a short one anyhow.
    """
    told, rows = pair.retold, min(pair.retold.in_rows, _MOST_IN_ROWS)
    details = 12.0 * told.share + 0.79 * log(1 + told.weight) + 7.7 * told.names
    longer = log(max(pair.words_a, pair.words_b) / max(1, min(pair.words_a, pair.words_b)) / _LONGER)
    return details + 0.84 * pair.odds - 32.2 * rows - 11.7 - 6 * max(0.0, longer)


def _across(pair: Evidence) -> float:
    """Return what speaks for a translation: the order of facts, their weight, and how much has a counterpart.

    The weights were fitted (logistic regression) on translations between English and other languages, close and
    adapted ones, and on other reports of one event in two languages.
    """
    return 0.59 * pair.odds + 1.61 * log(1 + pair.retold.weight) + 6.2 * pair.retold.share - 8.2


def sure(evidence: float) -> float:
    """Return how sure evidence in log odds makes one, from 0 to 1."""
    return 1 / (1 + exp(-evidence))


def _credit_bonus(a: Prepared, b: Prepared) -> float:
    """Return what a credit of the text adds, of the other's outlet or of one that both name; never a picture's."""
    if names_other(a, b):
        return 3.0
    return 1.5 if text_credits(a).keys() & text_credits(b).keys() else 0.0
