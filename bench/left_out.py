"""Say what each feature of grouping is worth: BCubed F1 of each set with all of them, and with one left out.

bench/left_out.py [SET…]
"""

import argparse
import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from importlib import import_module
from unittest.mock import patch

from msgspec.structs import replace

from headwater.group import (
    Signature,
    apart,
    decide,
    gathering,
    likeness,
    packed,
    regroup,
    rethinking,
    signature,
    weights,
)
from headwater.values import Article
from measures import grouping
from measures.result import rows

_SETS = ("g5news", "wikisrc", "ecbplus", "vietmds", "meantime", "wmtx", "ucititles")

#: The module; the room gives the function by this name.
_SIGNATURE = import_module("headwater.group.signature")


@contextmanager
def _without(module: object, **constants: object) -> Iterator[None]:
    with ExitStack() as stack:
        for name, value in constants.items():
            stack.enter_context(patch.object(module, name, value))
        yield


def _changed(change: Callable[[Signature], Signature]) -> Callable[[], AbstractContextManager[object]]:
    def made(article: Article) -> Signature:
        return change(signature(article))

    return lambda: patch("headwater.group.state.signature", made)


def _no_numbers(report: Signature) -> Signature:
    words = {term: amount for term, amount in report.words.items() if not term[:1].isdigit()}
    common = {term: amount for term, amount in report.common.items() if not term.startswith("#")}
    return replace(report, words=words, common=common)


def _no_day(report: Signature) -> Signature:
    return replace(report, day=None, published=None)


@contextmanager
def _nothing_shared() -> Iterator[None]:
    with _without(likeness, ACROSS=0.0), _without(apart, ACROSS=0.0):
        yield


_FEATURES: dict[str, Callable[[], AbstractContextManager[object]]] = {
    "all": ExitStack,
    "names count as other words": lambda: _without(_SIGNATURE, _NAME_COUNTS=1.0),
    "titles count as text": lambda: _without(_SIGNATURE, _TITLE_COUNTS=1),
    "numbers": _changed(_no_numbers),
    "times": _changed(_no_day),
    "what languages share": _nothing_shared,
    "what the stream has shown of terms": lambda: _without(weights, _BELIEVED=1e9),
    "the likeness of neighbours": lambda: _without(decide, _NEIGHBOURS_COUNT=0.0),
    "less asked of short reports": lambda: _without(decide, _NEAR_SHORT=0.125),
    "second thoughts": lambda: patch.object(rethinking.Rethinking, "again", lambda *_: []),
    "days of the week": _changed(lambda report: replace(report, weekdays=0)),
    "strangers among short reports": lambda: _without(likeness, STRANGERS=0.0),
    "nearer to themselves than to each other": lambda: _without(regroup, told_apart=lambda *_: False),
    "light terms (half of what is kept)": lambda: _without(packed, _WORDS=54, _COMMON=26),
    "half of the candidates": lambda: _without(gathering, _CANDIDATES=5),
}


def main() -> None:
    """Measure each set with and without each feature."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="*", default=_SETS, metavar="SET", help=", ".join(_SETS))
    sets = parser.parse_args().sets
    records = {name: rows(grouping.file(name)) for name in sets}
    print(f"| left out | {' | '.join(sets)} |\n|{' --- |' * (len(sets) + 1)}")
    for feature, left_out in _FEATURES.items():
        with left_out():
            figures = [grouping.scores(told, grouping.put(told))["bcubed_f1"] for told in records.values()]
        print(f"| {feature} | {' | '.join(re.sub('^0', '', f'{figure:.3f}') for figure in figures)} |", flush=True)


if __name__ == "__main__":
    main()
