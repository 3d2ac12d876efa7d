"""Embeddings stand behind a port: vectors that a model outside makes of reports, near where it finds them near.

They help where two languages share neither names nor numbers. Without one that a person names, there are none. Why, and
how far they are believed, is told in docs/design/0005-embeddings.md.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

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
        self._count = 0
        #: The sum of all embeddings that were learnt from, and how many those are.
        self._sum = np.zeros(0)
        self._learnt = 0
        self._expected = False

    def expect(self, reports: Iterable[Signature]) -> None:
        """Learn how near any two are from all reports that are to come, before the first of them comes."""
        for report in reports:
            if report.embedding and self._known(report.embedding):
                self._learn(report.embedding)
        self._expected = True

    def add(self, number: int, report: Signature) -> None:
        """Take a report's embedding; one of another maker or length than the first is passed over."""
        found = report.embedding
        if found is None or not self._known(found):
            return
        row = self._count % _NEWEST
        self._rows[row], self._numbers[row] = found.vector, number
        self._count += 1
        if not self._expected:
            self._learn(found)

    def _known(self, found: Embedding) -> bool:
        if self._maker is None:
            self._maker = found.maker
            self._rows, self._sum = np.zeros((_NEWEST, len(found.vector)), np.float32), np.zeros(len(found.vector))
        return self._fits(found)

    def _learn(self, found: Embedding) -> None:
        self._sum += found.vector
        self._learnt += 1

    def near(self, report: Signature) -> Mapping[int, float]:
        """Return the numbers of reports in other languages that are near in meaning, each with its likeness.

        Models put all texts more or less near each other: what counts is how near two are seen from the middle of all
        (after Mu and Viswanath, "All-but-the-top", 2018).
        """
        found = report.embedding
        if found is None or self._learnt < _FEWEST or not self._fits(found):
            return {}
        held = min(self._count, _NEWEST)
        likeness = self._alike(self._rows[:held], np.array([found.vector]))[:, 0]
        at = np.flatnonzero(likeness)
        pairs = zip(self._numbers[at].tolist(), likeness[at].tolist(), strict=True)
        return {number: alike for number, alike in pairs if self._reports.langs[number] != report.lang}

    def among(self, numbers: Sequence[int]) -> NDArray[np.float64]:
        """Return the likeness in meaning of each two of these reports; 0 in one language and where it is not known."""
        found = np.zeros((len(numbers), len(numbers)))
        if self._learnt >= _FEWEST:
            row_of = {number: row for row, number in enumerate(self._numbers[: min(self._count, _NEWEST)].tolist())}
            at = [place for place, number in enumerate(numbers) if number in row_of]
            rows = self._rows[[row_of[numbers[place]] for place in at]]
            langs = np.array([self._reports.langs[numbers[place]] for place in at])
            found[np.ix_(at, at)] = np.where(langs[:, None] == langs[None, :], 0.0, self._alike(rows, rows))
        return found

    def _alike(self, some: NDArray[np.float32], others: NDArray[np.float32]) -> NDArray[np.float64]:
        middle = self._sum / self._learnt
        a, b = some - middle, others - middle
        lengths = np.outer(np.linalg.norm(a, axis=1), np.linalg.norm(b, axis=1))
        near = a @ b.T / np.maximum(lengths, 1e-9)
        return _COUNTS * np.maximum(0.0, near - _NEAR) / (1 - _NEAR)

    def _fits(self, embedding: Embedding) -> bool:
        return embedding.maker == self._maker and len(embedding.vector) == len(self._sum)
