"""The stories so far with their index, changed in place by each arrival; `state` makes values of it."""

from msgspec.structs import replace

from headwater.group import because
from headwater.group.apart import parting, told_apart
from headwater.group.bundle import Arrival, Bundle
from headwater.group.changes import Change, Joined, Merged, Opened, Split
from headwater.group.decide import AT_ONCE, asked, crowd, likeness, likeness_of, same_matter
from headwater.group.index import Index, leading
from headwater.group.signature import Signature
from headwater.group.weights import Weights
from headwater.values import identity

#: How many stories are looked at closely.
_CANDIDATES = 15
#: Stories with more members are not parted any more.
_LARGEST_PARTED = 60
#: A story is looked at again when it has grown by this factor.
_GROWN = 1.2


class Gathering:
    """The open stories, the index that finds them, and how many reports have arrived."""

    def __init__(self) -> None:
        self.arrived = 0
        self._bundles: dict[int, Bundle] = {}
        self._numbers: dict[str, int] = {}
        self._sizes: dict[int, int] = {}
        self._index = Index()
        self._weights = Weights()
        self._apart: dict[tuple[int, int], int] = {}

    def bundles(self) -> list[Bundle]:
        """Return the stories in the order in which they were opened."""
        return [self._bundles[number] for number in sorted(self._bundles)]

    def bundle(self, key: str) -> Bundle | None:
        """Return the story of this id, if it is open."""
        return self._bundles.get(self._numbers.get(key, -1))

    def take(self, report: Signature) -> tuple[Change, ...]:
        """Put a report where it belongs, and bring stories together that it shows to be one."""
        words, common = self._weights.words(report), self._weights.common(report)
        arrival = Arrival(
            number=self.arrived,
            report=replace(report, words={}),
            words=words,
            common=common,
            leading=tuple(leading(report.lang, words, common)),
        )
        self.arrived += 1
        near = [self._bundles[number] for number in self._index.near(arrival, self._sizes, _CANDIDATES)]
        held = {story.number: likeness(arrival, story) for story in near}
        best = max(near, key=lambda story: held[story.number], default=None)
        if best is None or not self._belongs(arrival, best, held):
            story, change = self._open(arrival)
        else:
            story, change = best, _join(arrival, best, held[best.number])
        self._keep(arrival, story)
        return (change, *self._merges(story, near, held), *self._splits(story))

    def _belongs(self, arrival: Arrival, story: Bundle, held: dict[int, float]) -> bool:
        others = (value for number, value in held.items() if number != story.number)
        terms = (len(arrival.words) + story.size / len(story.members)) / 2
        beyond = held[story.number] - crowd(others, len(self._bundles))
        days = story.days_from(arrival.report.day, arrival.report.day)
        near = beyond >= asked(terms, days, across=arrival.report.lang not in story.counts)
        return near and (days <= AT_ONCE or same_matter(arrival, story))

    def _open(self, arrival: Arrival) -> tuple[Bundle, Change]:
        report = arrival.report
        story = Bundle(number=arrival.number, id=identity("story", report.article))
        self._bundles[story.number] = story
        self._numbers[story.id] = story.number
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

    def _merges(self, story: Bundle, near: list[Bundle], held: dict[int, float]) -> list[Change]:
        """Merge `story` with those of the `near` that its newest member shows to be the same."""
        changes: list[Change] = []
        rest = [other for other in near if other is not story]
        while rest:
            alike = {other.number: likeness_of(story, other) for other in rest}
            best = max(rest, key=lambda other: alike[other.number])
            taken_off = crowd((held[other.number] for other in rest if other is not best), len(self._bundles))
            terms = (story.size + best.size) / (len(story.members) + len(best.members))
            across = story.counts.keys().isdisjoint(best.counts)
            if alike[best.number] - taken_off < asked(terms, story.days_from(best.first, best.last), across=across):
                break
            rest.remove(best)
            if not _one_matter(story, best) or self._known_apart(story, best):
                continue
            kept, gone = sorted((story, best), key=lambda bundle: bundle.number)
            changes.append(self._merge(kept, gone))
            story = kept
        return changes

    def _merge(self, kept: Bundle, gone: Bundle) -> Merged:
        self._index.move(gone.members, gone.number, kept.number)
        kept.absorb(gone)
        kept.look_again = min(kept.look_again, gone.look_again)
        del self._bundles[gone.number], self._sizes[gone.number]
        self._sizes[kept.number] = len(kept.members)
        return Merged(story=gone.id, into=kept.id, because=because.merged(gone, kept))

    def _known_apart(self, one: Bundle, other: Bundle) -> bool:
        """Return whether two stories are two events; looked at again when they have grown by half."""
        pair = (min(one.number, other.number), max(one.number, other.number))
        together = len(one.members) + len(other.members)
        if together < self._apart.get(pair, 0):
            return True
        if told_apart(one.members, other.members):
            self._apart[pair] = together * 3 // 2
            return True
        return False

    def _splits(self, story: Bundle) -> list[Change]:
        """Part a story whose newest members show that it tells of two events."""
        story = self._bundles.get(story.number, story)
        if story.number not in self._bundles or not story.look_again <= len(story.members) <= _LARGEST_PARTED:
            return []
        story.look_again = int(len(story.members) * _GROWN) + 1
        sides = parting(story.members)
        if sides is None:
            return []
        first, second = sorted(sides, key=lambda side: side[0].number)
        return [self._part(story, first, second)]

    def _part(self, story: Bundle, staying: list[Arrival], leaving: list[Arrival]) -> Split:
        why = because.parted(staying, leaving)
        parted = Bundle(number=leaving[0].number, id=identity("story", leaving[0].report.article))
        stayed = Bundle(number=story.number, id=story.id)
        for bundle, members in ((stayed, staying), (parted, leaving)):
            for member in members:
                self._index.remove(member, story.number)
                bundle.add(member, story.because[member.report.article])
            self._bundles[bundle.number] = bundle
            self._numbers[bundle.id] = bundle.number
            self._sizes[bundle.number] = len(members)
            for member in members:
                self._index.add(member, bundle.number)
        self._apart[stayed.number, parted.number] = len(story.members) * 3 // 2
        articles = tuple(member.report.article for member in leaving)
        return Split(story=stayed.id, into=parted.id, articles=articles, because=why)


def _one_matter(one: Bundle, other: Bundle) -> bool:
    """Return whether two stories can be one: told at once, or with a member that shares more than who and where."""
    if one.days_from(other.first, other.last) <= AT_ONCE:
        return True
    few, many = sorted((one, other), key=lambda bundle: len(bundle.members))
    return any(same_matter(member, many) for member in few.members)


def _join(arrival: Arrival, story: Bundle, likeness_: float) -> Joined:
    why = because.joined(arrival, story, likeness_)
    story.add(arrival, why)
    return Joined(story=story.id, article=arrival.report.article, because=why)
