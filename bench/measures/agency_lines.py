"""Lines that name an agency: which of them credit it for the text."""

from pathlib import Path

from headwater.extract.credits import text_credits
from measures.result import Measured, digest, rows, shared


def credits_of_text(data: Path | None) -> Measured:
    """Measure whether each labelled line is told to be a text's credit or not."""
    path = data or shared("data", "product", "agency_credits.jsonl.gz")
    gold = rows(path)
    told = {row["id"]: bool(text_credits(row["text"])) for row in gold}
    right = sum(told[row["id"]] and row["label"] == "text_credit" for row in gold)
    wanted = sum(row["label"] == "text_credit" for row in gold)
    precision, recall = right / max(sum(told.values()), 1), right / max(wanted, 1)
    f1 = 2 * precision * recall / (precision + recall) if right else 0.0
    errors = [f"{row['label']}: {row['text']}" for row in gold if told[row["id"]] != (row["label"] == "text_credit")]
    figures = {"precision": 100 * precision, "recall": 100 * recall, "f1": 100 * f1}
    return Measured(digest([path]), len(gold), figures, errors)
