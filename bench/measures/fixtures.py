"""Who said what in the invented reports that tests keep, language by language."""

import io
import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from headwater.chain import extracted, read_through
from headwater.collect import collect
from headwater.values import Failure
from measures.result import CHECKOUT, Measured, digest, scorer

#: What is printed of the scorer's items; scores of 0 to 1 are printed as percentages, as everywhere.
_ITEMS = (
    "quotations.P",
    "quotations.R",
    "quotations.F1",
    "quotations.speaker",
    "quotations.cue",
    "indirect.recall",
    "indirect.recall_mixed",
    "indirect.precision",
    "indirect.F1",
    "indirect.speaker",
)


#: What is printed of reports that are annotated with figures and pledges alone.
_COUNTED = ("figures.found_F1", "figures.P", "figures.R", "figures.F1", "pledges.P", "pledges.R", "pledges.F1")


def fixtures(data: Path | None, folder: str = "fixtures") -> Measured:
    """Measure each language's reports below `data` (a folder, or one gold file), else those of the tests."""
    return _measured(data, folder, _items)


def _measured(data: Path | None, folder: str, items: Callable[[Any], dict[str, float]]) -> Measured:
    below = data or CHECKOUT / "tests" / "read" / folder
    golds = [below] if below.is_file() else sorted(below.glob("**/gold.json"))
    if not golds:
        raise FileNotFoundError(f"No gold.json lies in or below {below}. Name a folder with invented reports.")
    score = scorer("seeds", "score.py")
    figures: dict[str, float] = {}
    errors: list[str] = []
    for gold in golds:
        name = gold.parent.name
        result = score.Scorer(_told(gold), *score.load_gold(str(gold)))
        figures |= {f"{name}: {item}": value for item, value in items(result).items()}
        errors += [f"{name}: {error}" for error in result.errors]
    files = [path for gold in golds for path in (gold, *_texts(gold))]
    return Measured(digest(files), len(files) - len(golds), figures, errors)


def further(data: Path | None) -> Measured:
    """Measure the reports that were written when the rules had been tried on those of `fixtures`."""
    return fixtures(data, "fixtures_further")


def held(data: Path | None) -> Measured:
    """Measure the reports that nobody who writes rules has read."""
    return fixtures(data, "fixtures_held")


def more(data: Path | None) -> Measured:
    """Measure a third batch of reports, written like the held ones but open to those who write rules."""
    return fixtures(data, "fixtures_more")


def counted(data: Path | None) -> Measured:
    """Measure the figures and pledges of reports whose writers saw no rule for them."""
    return _measured(data, "fixtures_counted", lambda result: _shares(result, _COUNTED))


def _items(result: Any) -> dict[str, float]:  # a module without types
    """Return the items asked for, and the F1 of quotations that are found and have the right speaker."""
    told, gold = result.told["quotation"], result.gold_counts["quotation"]
    right = (result.scores["quotations.speaker"] or 0) * gold
    both = 2 * right / (told + gold) if told + gold else 0.0
    return {"quotations with right speaker F1": round(100 * both, 2)} | _shares(result, _ITEMS)


def _shares(result: Any, items: tuple[str, ...]) -> dict[str, float]:
    """Return these of the scorer's items in percent, as far as there is something to score."""
    return {item: round(100 * result.scores[item], 2) for item in items if result.scores[item] is not None}


def _told(gold: Path) -> Iterable[dict[str, Any]]:
    paths = [str(text) for text in _texts(gold)]
    pages = collect(paths, stdin=io.BytesIO(), fetch=_no_address)
    return [json.loads(line.raw) for line in read_through(extracted(pages, _quiet))]


def _texts(gold: Path) -> list[Path]:
    reports = json.loads(gold.read_text(encoding="utf-8"))["reports"]
    return [gold.parent / report["file"] for report in reports.values()]


def _quiet(sentence: str) -> None:
    """Drop a note: a measure's output is its figures."""


def _no_address(address: str) -> Failure:
    raise ValueError(f"A gold file names the address {address}; measures read files alone.")
