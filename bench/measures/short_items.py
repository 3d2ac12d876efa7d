"""Invented short items, a headline and a sentence: one event in other words, and another event of its kind."""

import tomllib
from collections.abc import Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

from measures.grouping import put, scores
from measures.result import CHECKOUT, Measured, digest, scorer

Record = dict[str, Any]

_ITEMS = CHECKOUT / "tests" / "group" / "short_items"
#: What of an event tells another one; `kind` is for who reads the file.
_OTHER, _KIND = "other", "kind"


def short_items(data: Path | None) -> Measured:
    """Measure each language, or a file of such items: each two of an event by themselves, and all in one stream."""
    paths = [data] if data else sorted(_ITEMS.glob("*.toml"))
    figures: dict[str, float] = {}
    wrong: list[str] = []
    count = 0
    for path in paths:
        events = _events(path)
        by_pairs, mistaken = _pairs(events)
        stream = [record for event in events for record in event]
        stories = scores(stream, put(stream))
        figures |= {f"{path.stem} pairs: {key}": by_pairs[key] for key in ("p", "r", "f1")}
        figures |= {f"{path.stem} in one stream: {key}": stories[key] for key in ("bcubed_f1", "bcubed_p")}
        wrong += mistaken
        count += len(stream)
    return Measured(digest(paths), count, figures, wrong)


def _pairs(events: Sequence[Sequence[Record]]) -> tuple[dict[str, float], list[str]]:
    """Return the scorer's figures of each two items of an event, and the two headlines of those that are mistaken."""
    pairs = {f"{one['id']} {two['id']}": (one, two) for event in events for one, two in combinations(event, 2)}
    gold = {key: int(one["event"] == two["event"]) for key, (one, two) in pairs.items()}
    told = {key: int(len(set(put(list(pair)).values())) == 1) for key, pair in pairs.items()}
    found = scorer("data", "clustering", "score.py").score_pairs(gold, told)
    wrong = [
        f"{gold[key]} {pairs[key][0]['title']} | {pairs[key][1]['title']}" for key in gold if gold[key] != told[key]
    ]
    return {key: float(value) for key, value in found.items()}, wrong


def _events(path: Path) -> list[list[Record]]:
    told = tomllib.loads(path.read_text("utf-8"))["event"]
    return [_records(number, event, path.stem) for number, event in enumerate(told)]


def _records(number: int, event: Mapping[str, Any], lang: str) -> list[Record]:
    """Return the items that tell an event, and those that tell another one."""
    return [
        {"id": f"{lang} {number} {which}", "event": f"{number} {which == _OTHER}", "lang": lang}
        | {"title": item[0], "text": item[1]}
        for which, item in event.items()
        if which != _KIND
    ]
