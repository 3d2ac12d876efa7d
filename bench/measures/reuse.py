"""Who derives from whom, and where the shared passages lie, against labelled pairs."""

from pathlib import Path

from headwater.trace.likeness import SAME, same_utterance
from measures.result import Measured, NoCodeYet, digest, rows, scorer, shared


def pairs(data: Path | None) -> Measured:
    """Measure which of two reports derives from the other."""
    raise NoCodeYet("pairs")


def quotes(data: Path | None) -> Measured:
    """Measure which two quotations are one utterance, from their words alone."""
    path = data or shared("data", "reuse", "quotes.jsonl.gz")
    gold = rows(path)
    told = {row["id"]: same_utterance(row["a"]["quote"], row["b"]["quote"]) for row in gold}
    found = scorer("data", "reuse", "score.py").binary(
        gold, [{"id": key, "score": likely} for key, likely in told.items()], "same", SAME, everything=True
    )
    at = found[f"at_{SAME:g}"]
    figures = {name: 100 * at[name] for name in ("precision", "recall", "f1")}
    figures["recall_without_false_match"] = 100 * found["recall_at_precision_1.00"]
    wrong = [
        f"{told[row['id']]:.2f} {'same' if row['same'] else 'not the same'}: {row['a']['quote']} | {row['b']['quote']}"
        for row in gold
        if row["same"] != (told[row["id"]] >= SAME)
    ]
    return Measured(digest([path]), len(gold), figures, wrong)


def passages(data: Path | None) -> Measured:
    """Measure where shared passages lie."""
    raise NoCodeYet("passages")


def bulk(data: Path | None) -> Measured:
    """Measure planted near-duplicates among a thousand documents."""
    raise NoCodeYet("bulk")
