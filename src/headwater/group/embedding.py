"""Embeddings stand behind a port: vectors that a model outside makes of reports, near where it finds them near.

They help where two languages share neither names nor numbers. Without one that a person names, there are none. Why, and
how far they are believed, is told in docs/design/0005-embeddings.md.
"""

from collections.abc import Mapping
from typing import Protocol

import numpy as np

from headwater.group.reports import Reports
from headwater.group.signature import Embedding, Signature
from headwater.values import Article

#: Against so many of the newest reports one is held, and so few say nothing yet of how near any two are.
_NEWEST, _FEWEST = 4096, 10
#: Nearness beyond this counts, and as likeness it counts for so much at most.
_NEAR, _COUNTS = 0.6, 0.5


class EmbeddingError(Exception):
    """No embedding was made; the text is a sentence that says why and what to do."""


class Embedder(Protocol):
    """What makes embeddings."""

    @property
    def maker(self) -> str:
        """Return the name by which reasons of its making are marked."""

    def embed(self, article: Article) -> Embedding:
        """Return the embedding of a report. Raises EmbeddingError."""


class Embeddings:
    """The embeddings of the newest reports."""

    def __init__(self, reports: Reports) -> None:
        self._reports = reports
        self._maker: str | None = None
        #: One row a report, the oldest written over; and the number of the report of each row.
        self._rows = np.zeros((0, 0), np.float32)
        self._numbers = np.zeros(_NEWEST, np.uint32)
        self._sum = np.zeros(0)
        self._count = 0

    def add(self, number: int, report: Signature) -> None:
        """Take a report's embedding; one of another maker or length than the first is passed over."""
        found = report.embedding
        if found is None:
            return
        if self._maker is None:
            self._maker = found.maker
            self._rows, self._sum = np.zeros((_NEWEST, len(found.vector)), np.float32), np.zeros(len(found.vector))
        if self._fits(found):
            row = self._count % _NEWEST
            self._rows[row], self._numbers[row] = found.vector, number
            self._sum += found.vector
            self._count += 1

    def near(self, report: Signature) -> Mapping[int, float]:
        """Return the numbers of reports in other languages that are near in meaning, each with its likeness.

        Models put all texts more or less near each other: what counts is how near two are seen from the middle of all
        (after Mu and Viswanath, "All-but-the-top", 2018).
        """
        found = report.embedding
        if found is None or self._count < _FEWEST or not self._fits(found):
            return {}
        middle = self._sum / self._count
        rows = self._rows[: min(self._count, _NEWEST)] - middle
        mine = np.array(found.vector) - middle
        near = rows @ mine / np.maximum(np.linalg.norm(rows, axis=1) * np.linalg.norm(mine), 1e-9)
        at = np.flatnonzero(near > _NEAR)
        likeness = _COUNTS * (near[at] - _NEAR) / (1 - _NEAR)
        pairs = zip(self._numbers[at].tolist(), likeness.tolist(), strict=True)
        return {number: alike for number, alike in pairs if self._reports.langs[number] != report.lang}

    def _fits(self, embedding: Embedding) -> bool:
        return embedding.maker == self._maker and len(embedding.vector) == len(self._sum)
