"""Whether sentences that cannot both be so are told, and headlines that say more than the text under them."""

import json
from pathlib import Path

from headwater.chain import grouped, read_through, traced
from headwater.collect.json_lines import objects
from headwater.values import Trace
from measures.result import CHECKOUT, Measured, digest


def conflicting(data: Path | None) -> Measured:
    """Measure pairs of short reports, each pair one story, and headlines with the text under them."""
    folder = data or CHECKOUT / "tests" / "trace" / "conflicting"
    paths = folder / "pairs.tsv", folder / "headlines.tsv"
    pairs, headlines = (_rows(path) for path in paths)
    told = {number: _told(row) for number, row in enumerate(pairs)}
    verdicts = {number: _verdict(row) for number, row in enumerate(headlines)}
    figures = _scores("pairs", [(row["label"] == "conflict", told[n]) for n, row in enumerate(pairs)])
    figures |= _scores(
        "headlines", [(row["kind"] != "fair", verdicts[n] is not None) for n, row in enumerate(headlines)]
    )
    figures["headlines.type"] = _share([verdicts[n] == row["kind"] for n, row in enumerate(headlines) if verdicts[n]])
    for kind in sorted({row["kind"] for row in pairs if row["label"] == "conflict"}):
        of_kind = [told[n] for n, row in enumerate(pairs) if row["label"] == "conflict" and row["kind"] == kind]
        figures[f"recall of {kind}"] = _share(of_kind)
    for langs in sorted({row["langs"] for row in pairs}):
        part = [(row["label"] == "conflict", told[n]) for n, row in enumerate(pairs) if row["langs"] == langs]
        figures |= {f"{langs}: {name}": value for name, value in _scores("pairs", part).items()}
    errors = [
        f"{row['label']} {row['kind']} {row['langs']}: {row['a']} | {row['b']}"
        for n, row in enumerate(pairs)
        if told[n] != (row["label"] == "conflict")
    ]
    errors += [
        f"headline {row['kind']} told {verdicts[n]}: {row['title']} | {row['text']}"
        for n, row in enumerate(headlines)
        if (verdicts[n] or "fair") != row["kind"]
    ]
    return Measured(digest(paths), len(pairs) + len(headlines), figures, errors)


def _rows(path: Path) -> list[dict[str, str]]:
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    names = lines[0].split("\t")
    return [dict(zip(names, line.split("\t"), strict=True)) for line in lines[1:]]


def _told(row: dict[str, str]) -> bool:
    """Return whether a finding shows both reports' words for one thing, or a figure told in two ways."""
    langs = row["langs"].split("/")
    trace = _trace([{"id": "a", "lang": langs[0], "text": row["a"]}, {"id": "b", "lang": langs[-1], "text": row["b"]}])
    conflict = any(len({p.article for p in f.rests_on}) == 2 for f in trace.findings if f.type == "conflict")
    return conflict or any(group.verdict == "conflict" for group in trace.figures)


def _verdict(row: dict[str, str]) -> str | None:
    trace = _trace([{"id": "a", "lang": row["lang"], "title": row["title"], "text": row["text"]}])
    return next((verdict.type for verdict in trace.headlines), None)


def _trace(articles: list[dict[str, str]]) -> Trace:
    lines = [json.dumps(article | {"story": "one"}).encode() for article in articles]
    items = traced(grouped(read_through(objects(lines, "set")), by_story=True))
    return next(line.value for line in items if isinstance(line.value, Trace))


def _scores(name: str, rows: list[tuple[bool, bool]]) -> dict[str, float]:
    right = sum(true and told for true, told in rows)
    all_told, all_true = sum(told for _, told in rows), sum(true for true, _ in rows)
    precision = 100 * right / all_told if all_told else 100.0
    recall = 100 * right / all_true if all_true else 100.0
    return {
        f"{name}.precision": precision,
        f"{name}.recall": recall,
        f"{name}.F1": 2 * precision * recall / (precision + recall) if right else 0.0,
    }


def _share(right: list[bool]) -> float:
    return 100 * sum(right) / len(right) if right else 100.0
