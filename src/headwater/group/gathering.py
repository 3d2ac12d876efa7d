"""The stories so far with their index, changed in place by each arrival; `state` makes values of it."""

from headwater.group import because
from headwater.group.bundle import Arrival, Bundle
from headwater.group.changes import Change, Joined, Merged, Opened
from headwater.group.decide import asked, crowd, likeness, likeness_of
from headwater.group.index import Index
from headwater.group.signature import Signature
from headwater.group.weights import Weights
from headwater.values import identity

#: How many stories are looked at closely.
_CANDIDATES = 15


class Gathering:
    """The open stories, the index that finds them, and how many reports have arrived."""

    def __init__(self) -> None:
        self.arrived = 0
        self._bundles: dict[int, Bundle] = {}
        self._sizes: dict[int, int] = {}
        self._index = Index()
        self._weights = Weights()

    def bundles(self) -> list[Bundle]:
        """Return the stories in the order in which they were opened."""
        return [self._bundles[number] for number in sorted(self._bundles)]

    def take(self, report: Signature) -> tuple[Change, ...]:
        """Put a report where it belongs, and bring stories together that it shows to be one."""
        words, common = self._weights.words(report), self._weights.common(report)
        arrival = Arrival(number=self.arrived, report=report, words=words, common=common)
        self.arrived += 1
        near = [self._bundles[number] for number in self._index.near(arrival, self._sizes, _CANDIDATES)]
        held = {story.number: likeness(arrival, story) for story in near}
        best = max(near, key=lambda story: held[story.number], default=None)
        if best is None or _beyond(held, {best.number}) < asked((len(words) + best.size / len(best.members)) / 2):
            story, change = self._open(arrival)
        else:
            story, change = best, _join(arrival, best, held[best.number])
        self._keep(arrival, story)
        return (change, *self._second_thoughts(story, near, held))

    def _open(self, arrival: Arrival) -> tuple[Bundle, Change]:
        report = arrival.report
        story = Bundle(number=arrival.number, id=identity("story", report.article))
        self._bundles[story.number] = story
        self._weights.opened(report.lang)
        why = because.opened()
        story.add(arrival, why)
        return story, Opened(story=story.id, article=report.article, because=why)

    def _keep(self, arrival: Arrival, story: Bundle) -> None:
        lang = arrival.report.lang
        held, shared = story.words[lang], story.common[lang]
        first = len(story.members) == 1
        self._weights.spread(
            lang,
            {term for term in arrival.words if first or held[term] == arrival.words[term]},
            {term for term in arrival.common if first or shared[term] == arrival.common[term]},
        )
        self._sizes[story.number] = len(story.members)
        self._index.add(arrival, story.number)

    def _second_thoughts(self, story: Bundle, near: list[Bundle], held: dict[int, float]) -> list[Change]:
        """Merge `story` with those of the `near` that its newest member shows to be the same."""
        changes: list[Change] = []
        rest = [other for other in near if other is not story]
        while rest:
            alike = {other.number: likeness_of(story, other) for other in rest}
            best = max(rest, key=lambda other: alike[other.number])
            taken_off = crowd(held[other.number] for other in rest if other is not best)
            terms = (story.size + best.size) / (len(story.members) + len(best.members))
            if alike[best.number] - taken_off < asked(terms):
                break
            rest.remove(best)
            kept, gone = sorted((story, best), key=lambda bundle: bundle.number)
            changes.append(self._merge(kept, gone))
            story = kept
        return changes

    def _merge(self, kept: Bundle, gone: Bundle) -> Merged:
        self._index.move(gone.members, gone.number, kept.number)
        kept.absorb(gone)
        del self._bundles[gone.number], self._sizes[gone.number]
        self._sizes[kept.number] = len(kept.members)
        return Merged(story=gone.id, into=kept.id, because=because.merged(gone, kept))


def _beyond(held: dict[int, float], best: set[int]) -> float:
    return max(held[number] for number in best) - crowd(value for number, value in held.items() if number not in best)


def _join(arrival: Arrival, story: Bundle, likeness_: float) -> Joined:
    why = because.joined(arrival, story, likeness_)
    story.add(arrival, why)
    return Joined(story=story.id, article=arrival.report.article, because=why)
