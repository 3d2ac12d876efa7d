"""Which pairs of a large story are worth holding against each other.

In a small story all pairs are. In a large one each report is held against the few that share most of its rare words and
of its wording, found by an inverted index, so that the work grows with the reports and not with their pairs. Wording is
sampled by the least hashes of word runs (Broder, "On the resemblance and containment of documents", 1997).
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations
from zlib import crc32

from headwater.trace.alignment import Prepared

#: Stories up to this size have all their pairs compared.
SMALL = 40
#: Others that one report of a large story is held against.
NEAREST = 12
#: Reports that one handle leads to; of a formula that more reports share, only the first by id are looked at.
_REACH = 60
#: Words in a run, and runs kept of a report.
_RUN, _KEPT = 4, 24


def candidates(handles: Mapping[str, Sequence[int | str]]) -> list[tuple[str, str]]:
    """Return the pairs of ids to compare, each in order of ids; the same whatever the order of `handles`."""
    ids = sorted(handles)
    if len(ids) <= SMALL:
        return list(combinations(ids, 2))
    reached: dict[int | str, list[str]] = defaultdict(list)
    for report in ids:
        for handle in handles[report]:
            if len(reached[handle]) < _REACH:
                reached[handle].append(report)
    out: set[tuple[str, str]] = set()
    for report in ids:
        shared: Counter[str] = Counter()
        for handle in handles[report]:
            shared.update(reached[handle])
        del shared[report]
        least = sorted(shared.values())[-NEAREST:][:1] or [0]
        near = sorted((-count, other) for other, count in shared.items() if count >= least[0])
        out.update((min(report, other), max(report, other)) for _, other in near[:NEAREST])
    return sorted(out)


def handles(report: Prepared) -> tuple[int | str, ...]:
    """Return what can lead from one report to others: a sample of its word runs, and its terms."""
    runs = {" ".join(report.words[at : at + _RUN]) for at in range(len(report.words) - _RUN + 1)}
    sample = sorted(crc32(run.encode()) for run in runs)[:_KEPT]
    return (*sample, *sorted({term.key for line in report.lines for term in line.terms}))
