"""Attributions and figures in news sentences, against the annotators of public sets."""

import unicodedata
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from headwater.collect.thin import article_of
from headwater.read import read
from headwater.values import Article, Figure, Quotation, Statement
from measures.result import Measured, digest, objects, rows, scorer, shared

#: The fields of an attribution that hold places in its text.
_PLACES = {"source", "cue", "content"}


def polnear(data: Path | None) -> Measured:
    """Measure who said what in English news."""
    return _attributions(data or shared("data", "statements", "polnear_dev.jsonl.gz"))


def czech(data: Path | None) -> Measured:
    """Measure who said what in Czech sentences."""
    return _attributions(data or shared("data", "statements", "czech_sentences.jsonl.gz"))


def german(data: Path | None) -> Measured:
    """Measure who said what in old German newspapers."""
    return _attributions(data or shared("data", "statements", "german_press.jsonl.gz"))


def newsquant(data: Path | None) -> Measured:
    """Measure figures and what they count in English news sentences."""
    path = data or shared("data", "statements", "newsquant.jsonl.gz")
    gold = rows(path)
    told = [_figures(row["doc"], statements) for row, _, statements in readings(gold)]
    result = scorer("data", "statements", "score.py").score_figures(gold, told)
    return Measured(digest([path]), len(gold), flat(result))


def _attributions(path: Path) -> Measured:
    gold = [_composed(row) for row in rows(path)]
    told = [one for row, _, found in readings(gold) for one in _attributions_of(row["doc"], found)]
    score = scorer("data", "statements", "score.py")
    figures = {f"quoted {k}": v for k, v in flat(score.score_quoted(gold, told)).items()}
    figures |= flat(score.score_attr(gold, told))
    return Measured(digest([path]), len(gold), figures)


def readings(gold: list[dict[str, Any]]) -> Iterable[tuple[dict[str, Any], Article, tuple[Statement, ...]]]:
    """Yield each record with its article and what was read in it."""
    for row, line in zip(
        gold, objects({"id": row["doc"], "lang": row.get("lang")} | _body(row) for row in gold), strict=True
    ):
        article = article_of(line, row["doc"])
        assert isinstance(article, Article)
        yield row, article, read(article)


def _body(row: dict[str, Any]) -> dict[str, Any]:
    # the text holds its title already; what the title says would be told twice
    return {"text": row["text"]}


def _composed(row: dict[str, Any]) -> dict[str, Any]:
    """Return a record as it is read: its text in composed letters (NFC), its places moved with them."""
    text = row["text"]
    if unicodedata.is_normalized("NFC", text):
        return row
    moved = [
        {key: _moved(text, value) if key in _PLACES else value for key, value in one.items()}
        for one in row["attributions"]
    ]
    return row | {"text": unicodedata.normalize("NFC", text), "attributions": moved}


def _moved(text: str, spans: list[list[int]]) -> list[list[int]]:
    return [[len(unicodedata.normalize("NFC", text[:at])) for at in span] for span in spans]


def _attributions_of(doc: str, found: tuple[Statement, ...]) -> Iterable[dict[str, Any]]:
    """Yield what one cue brings in as one attribution, as the annotators of these sets do.

    Parts within an indirect statement belong to it; headlines and words at a distance are nobody's.
    """
    by_cue: dict[object, list[Quotation]] = {}
    for one in found:
        if isinstance(one, Quotation) and one.where != "headline" and not one.scare and one.within is None:
            by_cue.setdefault(one.cue.span if one.cue else one.id, []).append(one)
    for group in by_cue.values():
        first = group[0]
        yield {
            "doc": doc,
            "source": [list(first.speaker.span)] if first.speaker and first.speaker.span else None,
            "cue": list(first.cue.span) if first.cue else None,
            "content": [list(span) for one in group for span in one.spans],
            "act": first.act,
        }


_CHANGE = {"exact": "=", "about": "~", "almost": "~", "more_than": ">", "at_least": ">", "less_than": "<", "up_to": "<"}


def _figures(doc: str, statements: tuple[Statement, ...]) -> dict[str, Any]:
    figures = [s for s in statements if isinstance(s, Figure) and s.value is not None]
    told = [
        {
            "value": f.value,
            "what": " ".join(filter(None, (f.unit, f.of))),
            "change": f.change if f.change in {"up", "down"} else _CHANGE.get(f.modifier, "="),
        }
        for f in figures
    ]
    return {"doc": doc, "figures": told}


def flat(result: dict[str, Any], prefix: str = "") -> dict[str, float]:
    """Return nested figures under joined names, shares as they are."""
    out: dict[str, float] = {}
    for key, value in result.items():
        if isinstance(value, dict):
            out |= flat(value, f"{prefix}{key} ")
        elif isinstance(value, int | float):
            out[f"{prefix}{key}"] = float(value)
    return out
