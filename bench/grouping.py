"""Time the grouping of reports as the window grows, and what it keeps of each, beside two peers.

    bench/grouping.py [--reports N] [--arrivals N]

The window is filled by a bulk loader, which puts reports into stories that are known; then the arrivals are timed, in
time of the processor, their signatures made beforehand. Reports are the long ones of the clustering data. So that there
are enough of them, each event is told again and again, each time with other names: of its terms that tell more than
five nats, 85 of 100 are changed, the same ones in all reports of one telling. A ninth of each telling is left for the
arrivals, so about half of these belong to a story that is there.

The peers are a single pass against the centroids of stories (cosine of tf-idf, plain dictionaries) and, where it is
installed, scikit-learn's average linkage over a whole batch; both as far as they come in reasonable time.
"""

import argparse
import ctypes
import gc
import os
import random
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from zlib import crc32

from msgspec.structs import replace

from headwater.group import Signature, signature
from headwater.group.gathering import Gathering
from measures.grouping import articles
from measures.result import rows, shared

_SETS = ("g5news", "wikisrc", "ecbplus", "vietmds", "meantime", "wmtx")
_NAMES_TELL = 5.0
_CHANGED = 85
_LEFT = 9
_SEED = 20260601
#: What keeps the sums of numpy to one core, as the figures are of one.
_THREADS = "OPENBLAS_NUM_THREADS"
_WINDOWS = (10_000, 100_000, 1_000_000)


def main() -> None:
    """Fill the window step by step, and time the arrivals at each."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, default=_WINDOWS[-1], help="largest window")
    parser.add_argument("--arrivals", type=int, default=5000)
    options = parser.parse_args()
    if os.environ.get(_THREADS) != "1":  # numpy reads it when it is imported; threads that wait count as work
        os.execve(sys.executable, [sys.executable, *sys.argv], {**os.environ, _THREADS: "1"})  # noqa: S606 # ourselves
    tellings = Tellings()
    gathering, empty = Gathering(), _resident()
    first: float | None = None
    print(f"{'reports':>9} {'ms each':>8} {'a second':>9} {'growth':>7} {'bytes each':>11}")
    for window in (size for size in (*_WINDOWS, options.reports) if size <= options.reports):
        tellings.fill(gathering, window)
        held = _resident() - empty
        seconds = _timed(gathering, tellings.arrivals(options.arrivals))
        first = first or seconds
        print(f"{window:>9} {1000 * seconds:>8.2f} {1 / seconds:>9.0f} {seconds / first:>7.2f} {held / window:>11.0f}")
        if window == options.reports:
            break
    _peers(tellings)


class Tellings:
    """The events of the data, told over and over."""

    def __init__(self) -> None:
        records = [row for name in _SETS for row in rows(shared("data", "clustering", f"{name}.jsonl.gz"))]
        random.Random(_SEED).shuffle(records)
        self.events = [str(row["event"]) for row in records]
        self.reports = [signature(article) for article in articles(records)]
        self._told = 0

    def telling(self, number: int, *, left: bool | None = None) -> Iterator[tuple[str, Signature]]:
        """Yield each event and report of one telling: all, those that are left for later, or the others."""
        for place, (event, report) in enumerate(zip(self.events, self.reports, strict=True)):
            if left is None or left == (place % _LEFT == 0):
                yield event, _varied(report, event, number)

    def fill(self, gathering: Gathering, window: int) -> None:
        """Load tellings until the window holds so many reports."""
        while gathering.steps < window:
            opened: dict[str, int] = {}
            for event, report in self.telling(self._told, left=False):
                opened.setdefault(event, gathering.put(report, opened.get(event)))
                if gathering.steps == window:
                    break
            self._told += 1

    def arrivals(self, count: int) -> list[Signature]:
        """Return reports of which about half belong to stories that are there, in a mixed order."""
        old = [report for number in range(self._told) for _, report in self._left(number, count)]
        new = [
            report
            for more in range(count // 2 // len(self.reports) + 1)
            for _, report in self.telling(self._told + more)
        ]
        self._told += count // 2 // len(self.reports) + 1
        found = [*old[: count // 2], *new[: count - len(old[: count // 2])]]
        random.Random(_SEED).shuffle(found)
        return found

    def _left(self, number: int, count: int) -> list[tuple[str, Signature]]:
        # spread over all tellings, the old ones too
        share = max(1, count // 2 // max(1, self._told))
        every = self.telling(number, left=True)
        return [pair for pair, _ in zip(every, range(share), strict=False)]


def _varied(report: Signature, event: str, number: int) -> Signature:
    mark = f"~{crc32(f'{event} {number}'.encode()):x}"

    def name(term: str, tells: float) -> str:
        return f"{term}{mark}" if tells > _NAMES_TELL and crc32(f"{term}{mark}".encode()) % 100 < _CHANGED else term

    return replace(
        report,
        article=f"{number:x}-{report.article}",
        words={name(term, amount.tells): amount for term, amount in report.words.items()},
        common={name(term, amount.tells): amount for term, amount in report.common.items()},
        written={name(term, report.words[term].tells): seen for term, seen in report.written.items()},
    )


def _timed(gathering: Gathering, reports: Sequence[Signature]) -> float:
    """Return the seconds that one of them takes."""
    started = time.process_time()
    for report in reports:
        gathering.take(report)
    return (time.process_time() - started) / len(reports)


def _resident() -> int:
    gc.collect()
    ctypes.CDLL("libc.so.6").malloc_trim(0)  # what earlier arrivals left behind is not the window's
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * 4096


def _peers(tellings: Tellings) -> None:
    for window in (1000, 2000, 4000):
        told = [report for number in range(window // 2000 + 1) for _, report in tellings.telling(number)]
        print(f"centroids, one pass, {window}: {1000 * _centroids(told[:window]) / window:.2f} ms each")
        seconds = _linkage(told[:window])
        if seconds is None:
            print("scikit-learn is not installed: pip install scikit-learn")
        else:
            print(f"scikit-learn's average linkage, {window} at once: {1000 * seconds / window:.2f} ms each")


def _centroids(reports: Sequence[Signature], near: float = 0.325) -> float:
    started = time.process_time()
    stories: list[Counter[str]] = []
    for report in reports:
        vector = {term: amount.made * amount.tells for term, amount in report.words.items()}
        length = sum(weight * weight for weight in vector.values()) ** 0.5 or 1.0
        vector = {term: weight / length for term, weight in vector.items()}
        likenesses = [
            sum(weight * story[term] for term, weight in vector.items() if term in story) for story in stories
        ]
        norms = [sum(weight * weight for weight in story.values()) ** 0.5 for story in stories]
        best = max(range(len(stories)), key=lambda at: likenesses[at] / norms[at], default=None)
        if best is not None and likenesses[best] / norms[best] >= near:
            stories[best].update(vector)
        else:
            stories.append(Counter(vector))
    return time.process_time() - started


def _linkage(reports: Sequence[Signature]) -> float | None:
    try:
        from sklearn.cluster import AgglomerativeClustering  # noqa: PLC0415
        from sklearn.feature_extraction import DictVectorizer  # noqa: PLC0415
        from sklearn.preprocessing import normalize  # noqa: PLC0415
    except ImportError:
        return None
    weighed = [{term: amount.made * amount.tells for term, amount in report.words.items()} for report in reports]
    started = time.process_time()
    matrix = normalize(DictVectorizer().fit_transform(weighed))
    distances = 1 - (matrix @ matrix.T).toarray()
    AgglomerativeClustering(n_clusters=None, metric="precomputed", linkage="average", distance_threshold=0.775).fit(
        distances
    )
    return time.process_time() - started


if __name__ == "__main__":
    main()
