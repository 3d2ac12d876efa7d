"""Reports put into stories, against labelled events; one configuration for all sets."""

import random
from functools import partial
from pathlib import Path
from typing import Any

from headwater.collect.thin import article_of
from headwater.group import empty, group, signature, step
from headwater.values import Article
from measures.result import CHECKOUT, Measure, Measured, digest, objects, rows, scorer, shared

_SETS = ("g5news", "wikisrc", "ecbplus", "vietmds", "meantime", "wmtx", "ucititles")
LONG = _SETS[:-1]
#: The sample world's reports of all its events, in the order in which they were published.
_SAMPLE = "events"
#: The order of the mixed stream; any other gives figures within a hundredth.
_SEED = 20140311
#: In how many orders a set is fed.
_ORDERS = 10
#: In how many orders a set is fed to a stream that settles, and after how many reports one does that settles often.
_SETTLED_ORDERS, _OFTEN = 2, 40


def file(name: str) -> Path:
    """Return the file of a set."""
    if name == _SAMPLE:
        return CHECKOUT / "sample" / "events.jsonl"
    return shared("data", "clustering", f"{name}.jsonl.gz")


def _grouped(name: str, data: Path | None) -> Measured:
    path = data or file(name)
    records = rows(path)
    return Measured(digest([path]), len(records), scores(records, put(records)))


def _pairs(data: Path | None) -> Measured:
    path = data or file("tgpairs")
    records = rows(path)
    same = {row["id"]: int(len(set(put(_two(row)).values())) == 1) for row in records}
    result = scorer("data", "clustering", "score.py").score_pairs({r["id"]: r["score"] for r in records}, same)
    return Measured(digest([path]), len(records), {key: float(value) for key, value in result.items()})


def mixed(data: Path | None) -> Measured:
    """Measure the six long sets shuffled into one stream, or a file that is such a stream already."""
    paths = [data] if data else [file(name) for name in LONG]
    records = [row for path in paths for row in rows(path)]
    random.Random(_SEED).shuffle(records)
    stories = put(records)
    figures = scores(records, stories)
    for name in dict.fromkeys(row["set"] for row in records):
        part = scores([row for row in records if row["set"] == name], stories)
        figures |= {f"{name}: {key}": part[key] for key in ("bcubed_f1", "bcubed_p", "bcubed_r")}
    return Measured(digest(paths), len(records), figures)


def at_once(data: Path | None) -> Measured:
    """Measure each set where all of its reports are there, so that their order decides nothing."""
    paths = [data] if data else [file(name) for name in _SETS]
    figures: dict[str, float] = {}
    for path in paths:
        records = rows(path)
        found = scores(records, put_at_once(records))
        name = path.name.partition(".")[0]
        figures |= {f"{name}: {key}": found[key] for key in ("bcubed_f1", "bcubed_p", "bcubed_r")}
    return Measured(digest(paths), len(paths), figures)


def shuffled(data: Path | None) -> Measured:
    """Measure by how much ten orders of arrival differ, for each long set, as reports come and where all are there."""
    paths = [data] if data else [file(name) for name in LONG]
    figures: dict[str, float] = {}
    for path in paths:
        records = rows(path)
        orders = [random.Random(seed).sample(records, len(records)) for seed in range(_ORDERS)]
        name = path.name.partition(".")[0]
        for how, placed in ((name, put), (f"{name} at once", put_at_once)):
            found = [scores(records, placed(order))["bcubed_f1"] for order in orders]
            figures |= {f"{how}: lowest": min(found), f"{how}: highest": max(found)}
            figures[f"{how}: mean"] = round(sum(found) / _ORDERS, 4)
    return Measured(digest(paths), len(paths) * _ORDERS, figures)


def settled(data: Path | None, every: int | None = None) -> Measured:
    """Measure by how much orders of arrival differ, for each long set, in a stream that settles.

    It does so at its end, and after `every` so many reports.
    """
    paths = [data] if data else [file(name) for name in LONG]
    figures: dict[str, float] = {}
    for path in paths:
        records = rows(path)
        orders = [random.Random(seed).sample(records, len(records)) for seed in range(_SETTLED_ORDERS)]
        found = [scores(records, put_and_settled(order, every or len(records)))["bcubed_f1"] for order in orders]
        name = path.name.partition(".")[0]
        figures |= {f"{name}: lowest": min(found), f"{name}: between": round(max(found) - min(found), 4)}
        figures[f"{name}: mean"] = round(sum(found) / len(found), 4)
    return Measured(digest(paths), len(paths) * _SETTLED_ORDERS, figures)


def _two(row: dict[str, Any]) -> list[dict[str, Any]]:
    return [
        {"id": f"{row['id']}{side}", "title": row[f"title_{side}"], "text": row[f"text_{side}"]}
        | {"lang": row[f"lang_{side}"], "url": row[f"url_{side}"]}
        for side in "ab"
    ]


def put(records: list[dict[str, Any]]) -> dict[str, str]:
    """Return the story of each record's id, reports fed one by one in the order of the records."""
    state = empty()
    for article in articles(records):
        state, _ = step(state, article)
    return {member: story for story, members in state.members().items() for member in members}


def put_and_settled(records: list[dict[str, Any]], every: int) -> dict[str, str]:
    """Return the story of each record's id, reports fed one by one, settled after so many each and at their end."""
    state, told = empty(), {report.article: report for report in map(signature, articles(records))}
    waiting: list[str] = []
    for number, report in enumerate(told.values(), 1):
        state, _ = state.after(report)
        waiting.append(report.article)
        while waiting and (number % every == 0 or number == len(told)):
            found = state.settling(waiting, lambda keys: [told[key] for key in keys])
            state, _ = state.settled(found.stories)
            waiting = [key for key in waiting if key not in found.articles]
    return {member: story for story, members in state.members().items() for member in members}


def put_at_once(records: list[dict[str, Any]]) -> dict[str, str]:
    """Return the story of each record's id, where all reports are there."""
    return {member: story.id for story in group(articles(records)) for member in story.members}


def articles(records: list[dict[str, Any]]) -> list[Article]:
    """Return records of the grouping format as articles, without their labels."""
    made = [article_of(line, "-") for line in objects(records)]
    return [article for article in made if isinstance(article, Article)]


def scores(records: list[dict[str, Any]], stories: dict[str, str]) -> dict[str, float]:
    """Return the scorer's figures of the story that each record's id was put into."""
    ids = {row["id"] for row in records}
    told = {key: story for key, story in stories.items() if key in ids}
    result = scorer("data", "clustering", "score.py").score({row["id"]: row["event"] for row in records}, told)
    return {key: float(value) for key, value in result.items()}


MEASURES: dict[str, Measure] = {name: partial(_grouped, name) for name in (*_SETS, _SAMPLE)} | {
    "tgpairs": _pairs,
    "mixed": mixed,
    "at_once": at_once,
    "shuffled": shuffled,
    "settled": settled,
    "settled_often": partial(settled, every=_OFTEN),
}
