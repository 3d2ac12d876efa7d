"""What a measure gives, and where the data lies."""

import gzip
import hashlib
import importlib.util
import json
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any

CHECKOUT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Measured:
    """Figures of one run; those of the shared scorers keep the scorers' names."""

    data_sha256: str
    n: int
    figures: dict[str, float]
    errors: Sequence[str] = field(default=())


#: Takes another data file of the same format, or None for the usual one.
Measure = Callable[[Path | None], Measured]


def shared(*parts: str) -> Path:
    """Return a path in the shared folder. It need not exist."""
    return Path(os.environ.get("HEADWATER_SHARED", CHECKOUT.parent / "shared")).joinpath(*parts)


def scorer(*parts: str) -> ModuleType:
    """Return the shared scorer at `parts` as a module."""
    path = shared(*parts)
    spec = importlib.util.spec_from_file_location("_".join(parts).removesuffix(".py").replace("-", "_"), path)
    if spec is None or spec.loader is None or not path.exists():
        raise FileNotFoundError(f"The scorer {path} is missing. Put the shared folder beside the checkout.")
    module = importlib.util.module_from_spec(spec)
    sys.dont_write_bytecode = True  # the shared folder stays as it is
    spec.loader.exec_module(module)
    return module


def rows(path: Path) -> list[dict[str, Any]]:
    """Return the records of a JSON Lines file, plain or gzipped."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def digest(paths: Iterable[Path]) -> str:
    """Return one SHA-256 over the contents of files, in the order given."""
    whole = hashlib.sha256()
    for path in paths:
        whole.update(hashlib.sha256(path.read_bytes()).digest())
    return whole.hexdigest()


def objects(articles: Iterable[dict[str, Any]]) -> list[bytes]:
    """Return records as the lines of thin articles, with the fields that the contract names."""
    fields = ("id", "title", "text", "lang", "published", "outlet", "url", "story")
    return [
        json.dumps({key: row[key] for key in fields if row.get(key)} | {"text": row["text"]}).encode()
        for row in articles
    ]
