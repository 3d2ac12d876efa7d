"""Print what each kind of evidence of a debt is worth: what is told of labelled pairs without it.

    bench/evidence.py [KIND…]

Each row leaves one kind out and gives recall and precision of a debt, told from two reports alone: of labelled pairs
of English reports, and of the copies in other words and the translations of tests/trace/spun.
"""

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec.structs import replace

from headwater.trace import Report
from headwater.trace.bearings import TOLD, bearings
from headwater.trace.learnt import Learnt
from headwater.trace.pairs import Evidence
from headwater.trace.retold import Retold
from measures.result import CHECKOUT, rows, shared
from measures.reuse import report_of
from measures.spun import report_at

Labelled = tuple[Report, Report, bool]
#: What is left of a pair's evidence without a kind of it.
_WITHOUT: dict[str, Callable[[Evidence], Evidence]] = {
    "nothing left out": lambda pair: pair,
    "own wording": lambda pair: replace(pair, alike=0.0, longest=0, common=0),
    "a long row of own words": lambda pair: replace(pair, longest=0),
    "the whole text": lambda pair: replace(pair, common=0),
    "details told in other words": lambda pair: replace(pair, retold=Retold()),
    "rows against other words": lambda pair: replace(pair, retold=replace(pair.retold, in_rows=0.0)),
    "order of facts": lambda pair: replace(pair, odds=0.0, chain=(), in_order=0.0),
}
#: The same, of the reports.
_UNREAD: dict[str, Callable[[Report], Report]] = {
    "statements apart from own words": lambda report: replace(report, quotations=()),
    "credits": lambda report: replace(report, article=replace(report.article, credits=(), dateline=None)),
}


def main() -> None:
    """Print a row for each kind asked for, else for all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kind", nargs="*", choices=[*_WITHOUT, *_UNREAD, []], metavar="KIND")
    asked = parser.parse_args().kind or [*_WITHOUT, *_UNREAD]
    sets = {"pairs": _pairs(), "other words": _spun(across=False), "translations": _spun(across=True)}
    print(f"{'left out':34s}" + "".join(f"{name:>20s}" for name in sets))
    for kind in asked:
        print(f"{kind:34s}" + "".join(f"{_scored(part, kind):>20s}" for part in sets.values()), flush=True)


def _pairs() -> list[Labelled]:
    path = shared("data", "reuse", "pairs.jsonl.gz")
    if not path.exists():
        print("The labelled pairs of the shared folder are not there.", file=sys.stderr)
        return []
    told = [row for row in rows(path) if row["confidence"] != "low"]
    return [(report_of(row["a"]), report_of(row["b"]), row["derived"]) for row in told]


def _spun(*, across: bool) -> list[Labelled]:
    gold = json.loads((Path(CHECKOUT) / "tests/trace/spun/gold.json").read_text(encoding="utf-8"))
    part = [row for row in gold if (row["lang"][0] != row["lang"][1]) == across]
    return [(report_at(CHECKOUT / row["a"]), report_at(CHECKOUT / row["b"]), row["label"] == "derived") for row in part]


def _scored(part: Sequence[Labelled], kind: str) -> str:
    told = [_told(a, b, kind) for a, b, _ in part]
    right = sum(yes and derived for yes, (_, _, derived) in zip(told, part, strict=True))
    recall = right / max(1, sum(derived for _, _, derived in part))
    return f"{recall:.2f} at {right / max(1, sum(told)):.2f}"


def _told(a: Report, b: Report, kind: str) -> bool:
    unread = _UNREAD.get(kind, lambda report: report)
    learnt = Learnt([unread(a), unread(b)])
    without = _WITHOUT.get(kind, lambda pair: pair)
    found = bearings([without(pair) for pair in learnt.evidences()], learnt.prepared())
    return any(one.confidence >= TOLD for one in found)


if __name__ == "__main__":
    main()
