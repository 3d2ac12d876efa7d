"""Who derives from whom, and where the shared passages lie, against labelled pairs."""

import importlib
import importlib.util
import json
import time
from pathlib import Path
from typing import Any

import msgspec

from headwater.collect.thin import article_of
from headwater.read import read
from headwater.trace import Report, near_copies, trace, verdict
from headwater.trace import shared as passages_between
from headwater.trace.likeness import SAME, same_utterance
from headwater.values import Article, Quotation
from measures.result import Measured, digest, objects, rows, scorer, shared

_COPYING = frozenset({"verbatim", "rewrite", "translation", "excerpt"})


def pairs(data: Path | None) -> Measured:
    """Measure which of two reports derives from the other or from the same copy."""
    path = data or shared("data", "reuse", "pairs.jsonl.gz")
    gold = rows(path)
    told: list[dict[str, Any]] = []
    for row in gold:
        link = verdict(report_of(row["a"]), report_of(row["b"]))
        derived = link is not None and link.type in _COPYING
        label = link.type if link is not None and (derived or link.type == "shared_statement") else "independent"
        sure = link.confidence if link is not None and derived else 0.0
        told.append({"id": row["id"], "derived": derived, "label": label, "sure": sure})
    score = scorer("data", "reuse", "score.py")
    decided = score.binary(gold, told, "derived", None, everything=False)
    swept = [{"id": one["id"], "score": one["sure"]} for one in told]
    figures = {name: 100 * decided[name] for name in ("precision", "recall", "f1")}
    never = score.binary(gold, swept, "derived", None, everything=False)["recall_at_precision_1.00"]
    figures["recall_without_false_accusation"] = 100 * never
    figures["shared_statements_accused"] = float(decided["false_accusations_shared_statement"].split("/")[0])
    figures["label_macro_f1"] = 100 * decided["label_macro_f1"]
    figures |= {f"label {name}": 100 * value for name, value in decided["label_f1"].items()}
    both = zip(gold, told, strict=True)
    wrong = [f"{row['id']} {row['label']} told as {one['label']}" for row, one in both if row["label"] != one["label"]]
    return Measured(digest([path]), len(gold), figures, wrong)


def report_of(row: dict[str, Any]) -> Report:
    """Return a record's report, read; its text holds one sentence a line."""
    (line,) = objects([row])
    article = article_of(line, row["id"])
    assert isinstance(article, Article)
    article = msgspec.structs.replace(article, lang=article.lang or "en")
    return Report(article=article, quotations=tuple(s for s in read(article) if isinstance(s, Quotation)))


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
    """Measure where shared passages lie, before any decision whether one report derives from the other."""
    path = data or shared("data", "reuse", "passages.jsonl.gz")
    gold = rows(path)
    told = [{"id": row["id"], "passages": _shared(row)} for row in gold]
    result = scorer("data", "reuse", "score.py").passages(gold, told)
    figures = {name: 100 * result[name] for name in ("char_precision", "char_recall", "char_f1")}
    figures |= {f"char_recall {kind}": 100 * value for kind, value in result["char_recall_by_kind"].items()}
    figures["clean_accused"] = float(result["documents_without_passage_accused"].split("/")[0])
    return Measured(digest([path]), len(gold), figures)


def _shared(row: dict[str, Any]) -> list[dict[str, Any]]:
    # the records hold texts alone; what is said in them is not set apart, since alignment alone is asked
    reports = [Report(article=report_of({"id": side, "text": row[side]}).article) for side in ("a", "b")]
    return [{"a": list(passage.source.span), "b": list(passage.target.span)} for passage in passages_between(*reports)]


def bulk(data: Path | None) -> Measured:
    """Measure planted near-duplicates among a thousand documents, all taken for one story, and their finder's speed."""
    path = data or shared("data", "reuse", "bulk.jsonl.gz")
    truth = json.loads((path.parent / "bulk_truth.json").read_text(encoding="utf-8"))
    documents = rows(path)
    links = trace("bulk", [Report(article=report_of(row).article) for row in documents]).links
    told = [[link.source, link.target] for link in links if link.type in _COPYING]
    score = scorer("data", "reuse", "score.py").bulk
    result = score(truth, told)
    figures = {name: 100 * result[name] for name in ("precision", "recall", "f1")}
    texts = [row["text"] for row in documents]
    started = time.process_time()
    copies = [[documents[a]["id"], documents[b]["id"]] for a, b, _ in near_copies(texts)]
    figures["near copies: documents a second and core"] = len(texts) / (time.process_time() - started)
    found = score(truth, copies)
    figures |= {f"near copies: {name}": 100 * found[name] for name in ("precision", "recall")}
    if importlib.util.find_spec("datasketch"):
        figures["datasketch, hashing alone: documents a second and core"] = _of_a_peer(texts)
    return Measured(digest([path]), len(documents), figures)


def _of_a_peer(texts: list[str]) -> float:
    """Return how many texts a second of one processor datasketch hashes, where it is installed (128 permutations)."""
    peer = importlib.import_module("datasketch")
    words = [text.lower().split() for text in texts]
    runs = [{" ".join(row[at : at + 4]).encode() for at in range(len(row) - 3)} for row in words]
    started = time.process_time()
    for own in runs:
        peer.MinHash(num_perm=128).update_batch(own)
    return len(texts) / (time.process_time() - started)
