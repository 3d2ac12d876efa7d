"""Whether copies in wholly other words, and in other languages, are told from reports written apart."""

import io
import json
from functools import cache
from pathlib import Path
from typing import Any

from headwater.chain import extracted, read_through
from headwater.collect import collect
from headwater.trace import Report, verdict
from headwater.values import Article, Failure, Figure, Pledge, Quotation
from measures.result import CHECKOUT, Measured, digest

_COPYING = frozenset({"verbatim", "rewrite", "translation", "excerpt"})


def spun(data: Path | None) -> Measured:
    """Measure the product's own yes or no on pairs of reports, apart for rewrites and for translations."""
    path = data or CHECKOUT / "tests" / "trace" / "spun" / "gold.json"
    if not path.exists():
        raise FileNotFoundError(f"{path} is missing.")
    gold = json.loads(path.read_text(encoding="utf-8"))
    told = {row["id"]: _told(row) for row in gold}
    figures: dict[str, float] = {}
    for name, part in (("rewrites", _of(gold, across=False)), ("translations", _of(gold, across=True))):
        if part:
            figures |= {f"{name}.{item}": value for item, value in _scores(part, told).items()}
    for kind in sorted({kind for row in gold if row["label"] == "derived" for kind in row["kinds"]}):
        part = [row for row in gold if row["label"] == "derived" and kind in row["kinds"]]
        figures[f"recall of {kind}"] = _recall(part, told)
    errors = [f"{row['id']} {row['label']} {row['kinds']}" for row in gold if told[row["id"]] != _derived(row)]
    files = sorted({CHECKOUT / row[side] for row in gold for side in "ab"})
    return Measured(digest([path, *files]), len(gold), figures, errors)


def _of(gold: list[dict[str, Any]], *, across: bool) -> list[dict[str, Any]]:
    return [row for row in gold if (row["lang"][0] != row["lang"][1]) == across]


def _derived(row: dict[str, Any]) -> bool:
    return bool(row["label"] == "derived")


def _scores(part: list[dict[str, Any]], told: dict[str, bool]) -> dict[str, float]:
    yes = [row for row in part if told[row["id"]]]
    accused = {label: sum(row["label"] == label for row in yes) for label in ("independent", "shared_statement")}
    return {
        "recall": _recall([row for row in part if _derived(row)], told),
        "precision": 100 * sum(map(_derived, yes)) / len(yes) if yes else 100.0,
        "independent_accused": float(accused["independent"]),
        "shared_statements_accused": float(accused["shared_statement"]),
    }


def _recall(derived: list[dict[str, Any]], told: dict[str, bool]) -> float:
    return 100 * sum(told[row["id"]] for row in derived) / len(derived) if derived else 0.0


def _told(row: dict[str, Any]) -> bool:
    link = verdict(*(report_at(CHECKOUT / row[side]) for side in "ab"))
    return link is not None and link.type in _COPYING


@cache
def report_at(path: Path) -> Report:
    """Return the report of a file of the set, read."""
    items = collect([str(path)], stdin=io.BytesIO(), fetch=_no_address)
    objects = [line.value for line in read_through(extracted(items, _quiet))]
    return Report(
        article=next(one for one in objects if isinstance(one, Article)),
        quotations=tuple(one for one in objects if isinstance(one, Quotation)),
        figures=tuple(one for one in objects if isinstance(one, Figure)),
        pledges=tuple(one for one in objects if isinstance(one, Pledge)),
    )


def _no_address(address: str) -> Failure:
    raise ValueError(f"A pair names the address {address}; measures read files alone.")


def _quiet(sentence: str) -> None:
    """Drop a note: a measure's output is its figures."""
