"""Whole stories against a gold annotation: the five reports, the sample world, and two that were not read."""

import io
import json
from collections.abc import Iterable
from pathlib import Path
from statistics import mean
from typing import Any

from headwater.chain import extracted, grouped, read_through, traced
from headwater.collect import collect
from headwater.collect.json_lines import Line
from headwater.values import Failure, Page
from measures.result import CHECKOUT, Measured, digest, scorer, shared


def seeds(data: Path | None) -> Measured:
    """Measure the five reports of the shared folder, or of another gold file."""
    return _measured([data or shared("seeds", "gold.json")])


def sample(data: Path | None) -> Measured:
    """Measure the sample world's stories, or those of another folder of gold files."""
    folder = data or CHECKOUT / "sample" / "stories"
    golds = [folder] if folder.is_file() else sorted(folder.glob("*/gold.json"))
    if not golds:
        raise FileNotFoundError(f"No gold.json lies in a folder below {folder}.")
    return _measured(golds)


def unseen(data: Path | None) -> Measured:
    """Measure two invented stories that nobody who writes rules had read when they were first measured."""
    return sample(data or CHECKOUT / "tests" / "trace" / "unseen")


def _measured(golds: list[Path]) -> Measured:
    """Score the reports as they are labelled, and once more (`own:`) as our own grouping puts them together."""
    score = scorer("seeds", "score.py")
    told = _lines(golds, by_story=True)
    results = [(gold, score.Scorer(told, *score.load_gold(str(gold)))) for gold in golds]
    figures: dict[str, float] = {}
    if len(golds) > 1:
        for gold, one in results:
            figures |= {f"{gold.parent.name}: {item}": value for item, value in _percent(one).items()}
    stories = [_percent(one) for _, one in results]
    figures |= _means(stories)
    for language in sorted({report.get("lang", "en") for gold in golds for report in _reports(gold).values()}):
        parts = [_in_language(score, gold, told, language) for gold in golds]
        figures |= {f"{language}: {k}": v for k, v in _means([_percent(one) for one in parts if one]).items()}
    for count in ("boilerplate_leaks", "traps_hit"):
        figures[count] = float(sum(int(one.counts[count].split("/")[0]) for _, one in results))
    figures["mean"] = round(mean(mean(items.values()) for items in stories), 2)
    own = _lines(golds, by_story=False)
    by_own = [_percent(score.Scorer(own, *score.load_gold(str(gold)))) for gold in golds]
    figures |= {f"own: {item}": value for item, value in _means(by_own).items()}
    figures["own: mean"] = round(mean(mean(items.values()) for items in by_own), 2)
    errors = [f"{gold.parent.name}: {error}" for gold, one in results for error in one.errors]
    if any(_inputs(gold) != _texts(gold) for gold in golds):
        scraped = _extracted_texts(golds)
        by_text = [score.Scorer(scraped, *score.load_gold(str(gold))) for gold in golds]
        figures |= {
            f"texts: {k}": v for k, v in _means(list(map(_percent, by_text))).items() if k.startswith("extract.")
        }
        errors += [
            f"text of {gold.parent.name}: {e}"
            for gold, one in zip(golds, by_text, strict=True)
            for e in one.errors
            if e.startswith("leak")
        ]
    texts = [text for gold in golds for text in _texts(gold)]
    return Measured(digest([*golds, *texts]), len(texts), figures, errors)


def _in_language(score: Any, gold: Path, told: list[dict[str, Any]], language: str) -> Any:  # a module without types
    """Score what is said of single reports on those in one language alone; None where a story has none."""
    raw = json.loads(gold.read_text(encoding="utf-8"))
    texts = {key: (gold.parent / report["file"]).read_text(encoding="utf-8") for key, report in raw["reports"].items()}
    reports = {key: report for key, report in raw["reports"].items() if report.get("lang", "en") == language}
    part = raw | {"reports": reports, "across": {}}
    return score.Scorer(told, score.complete(part, texts), texts) if reports else None


def _reports(gold: Path) -> dict[str, dict[str, Any]]:
    reports: dict[str, dict[str, Any]] = json.loads(gold.read_text(encoding="utf-8"))["reports"]
    return reports


def _texts(gold: Path) -> list[Path]:
    return [gold.parent / report["file"] for report in _reports(gold).values()]


def _inputs(gold: Path) -> list[Path]:
    """Return the page of each report where there is one (named as its text), else its text."""
    found = []
    for report in _reports(gold).values():
        text = gold.parent / report["file"]
        named = (gold.parent / given for given in report.get("inputs", ()))
        pages = [
            *(page for page in named if page.is_file()),
            *(CHECKOUT / "sample" / "pages").glob(f"*/{text.stem}.html"),
        ]
        own = [page for page in pages if CHECKOUT / "sample" in text.resolve().parents or page.parent == text.parent]
        found.append(own[0] if own else text)
    return found


def _extracted_texts(golds: list[Path]) -> list[dict[str, Any]]:
    """Return what extraction makes of the raw texts where the usual input is a page."""
    paths = [str(text) for gold in golds for text in _texts(gold)]
    return [json.loads(line.raw) for line in extracted(collect(paths, stdin=io.BytesIO(), fetch=_no_address), _quiet)]


def _quiet(sentence: str) -> None:
    """Drop a note: a measure's output is its figures."""


def _lines(golds: list[Path], *, by_story: bool) -> list[dict[str, Any]]:
    items = (item for gold in golds for item in _labelled(gold))
    filtered: Iterable[Line] = traced(grouped(read_through(extracted(items, _quiet)), by_story=by_story))
    return [json.loads(line.raw) for line in filtered]


def _labelled(gold: Path) -> Iterable[Page | Failure | Line]:
    for item in collect(map(str, _inputs(gold)), stdin=io.BytesIO(), fetch=_no_address):
        yield Page(**{**_fields(item), "story": gold.parent.name}) if isinstance(item, Page) else item


def _fields(page: Page) -> dict[str, Any]:
    return {name: getattr(page, name) for name in page.__struct_fields__}


def _no_address(address: str) -> Failure:
    raise ValueError(f"A gold file names the address {address}; measures read files alone.")


def _percent(one: Any) -> dict[str, float]:  # a module without types
    return {item: round(100 * value, 2) for item, value in one.scores.items() if value is not None}


def _means(per_story: list[dict[str, float]]) -> dict[str, float]:
    """Return the mean of each item over the stories that measure it."""
    items = dict.fromkeys(item for scores in per_story for item in scores)
    return {item: round(mean(s[item] for s in per_story if item in s), 2) for item in items}
