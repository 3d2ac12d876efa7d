"""Sets whose figures are told and held to no floor: pledges by single sentences, promises of companies, shootings."""

import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from headwater.values import Figure, Pledge, Statement
from measures.result import Measure, Measured, digest, rows, scorer, shared
from measures.statements import flat, readings

#: Forces by which who is bound has taken it on himself.
_TAKEN_ON = {"pledged", "offered", "scheduled"}
#: Words beside a number of people that say what befell them.
_KILLED = re.compile(r"\b(?:dead|died?|dies|kill(?:ed|s|ing)?|deaths?|fatal(?:ly|ities)?|slain)\b")
_INJURED = re.compile(r"\b(?:injur(?:ed|es|ies|y|ing)|wound(?:ed|s|ing)?|hurt|hospitali[sz]ed|victims?)\b")
_ONE = re.compile(
    r"\b(?:a|one|the) (?:[\w-]+ ){0,2}(?:man|woman|boy|girl|teen(?:ager)?|person|victim|suspect|officer)\b"
)

_Told = Callable[[dict[str, Any], Sequence[Statement]], Iterable[dict[str, Any]]]


def _measure(name: str, recipe: str, told: _Told) -> Measure:
    def measured(data: Path | None) -> Measured:
        path = data or shared("data", "statements", f"{name}.jsonl.gz")
        gold = rows(path)
        found = [one for row, _, statements in readings(gold) for one in told(row, statements)]
        result = getattr(scorer("data", "statements", "score.py"), recipe)(gold, found)
        return Measured(digest([path]), len(gold), flat(result))

    return measured


def _holds_pledge(row: dict[str, Any], statements: Sequence[Statement]) -> Iterable[dict[str, Any]]:
    """Yield whether somebody takes something on himself in a sentence or paragraph."""
    yield {"doc": row["doc"], "pledge": any(isinstance(s, Pledge) and s.force in _TAKEN_ON for s in statements)}


def _pledges(row: dict[str, Any], statements: Sequence[Statement]) -> Iterable[dict[str, Any]]:
    """Yield each pledge with its words and the first place where the text names who is bound."""
    for one in statements:
        if isinstance(one, Pledge):
            at = row["text"].find(one.bound) if one.bound else -1
            bound = [[at, at + len(one.bound or "")]] if at >= 0 else []
            yield {"doc": row["doc"], "content": [list(one.span)], "bound": bound}


def _casualties(row: dict[str, Any], statements: Sequence[Statement]) -> Iterable[dict[str, Any]]:
    """Yield how many were killed and injured: the first count of each, else one where a single person is told of."""
    counts = [s for s in statements if isinstance(s, Figure) and s.unit == "people" and s.value is not None]
    text = row["text"]

    def told(words: re.Pattern[str]) -> int:
        beside = (f for f in counts if words.search(text[f.span[0] : f.span[1] + 60].lower()))
        first = next((int(f.value) for f in beside if f.value is not None), None)
        if first is not None:
            return first
        sentences = re.split(r"(?<=[.!?])\s", text.lower())
        return int(any(words.search(one) and _ONE.search(one) for one in sentences))

    yield {"doc": row["doc"], "killed": told(_KILLED), "injured": told(_INJURED)}


#: The measures by their names.
MEASURES: dict[str, Measure] = {
    "pledge_news": _measure("pledge_news", "score_bound", _pledges),
    "manifesto_pledges": _measure("manifesto_pledges", "score_pledge", _holds_pledge),
    "company_promises": _measure("company_promises", "score_pledge", _holds_pledge),
    "gun": _measure("gun_dev", "score_counts", _casualties),
}
