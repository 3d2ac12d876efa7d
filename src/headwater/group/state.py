"""Articles in order of arrival become stories: one step an article."""

from collections.abc import Callable, Iterable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from headwater.group.changes import Change
from headwater.group.consensus import MOST, consensus
from headwater.group.gathering import Gathering
from headwater.group.headline import Headed, headed
from headwater.group.rulings import Ruling
from headwater.group.signature import Embedding, Signature, day_of, signature
from headwater.group.sleeping import Memory, Recall
from headwater.group.telling import follow
from headwater.values import Article, Story

#: Gives the embedding of a report, if there is one.
Embed = Callable[[Article], Embedding | None]


class OldStateError(Exception):
    """A state was stepped a second time."""


class Settled(Struct, frozen=True, kw_only=True):
    """What came of putting reports together anew, by their articles."""

    #: All that were put together.
    articles: tuple[str, ...]
    #: The stories among them that are not as they were, each in order of arrival.
    stories: tuple[tuple[str, ...], ...]


class State:
    """All stories after some arrivals. A step takes a state and gives the next one, and the one taken is used up.

    Of a million reports a second copy has no room, so there is only the newest: an older one that is looked at again
    raises OldStateError.
    """

    __slots__ = ("_gathering", "_steps")

    def __init__(self, steps: int, gathering: Gathering) -> None:
        self._steps = steps
        self._gathering = gathering

    def after(self, report: Signature) -> tuple["State", tuple[Change, ...]]:
        """Return the state after one more report, and what that changed."""
        changes = self._newest().take(report)
        return State(self._steps + 1, self._gathering), changes

    def ruled(self, ruling: Ruling) -> tuple["State", tuple[Change, ...]]:
        """Return the state after what a person ruled, which binds all later steps, and what that changed."""
        changes = self._newest().rule(ruling)
        return State(self._steps + 1, self._gathering), changes

    def settling(self, articles: Sequence[str], recall: Recall) -> Settled:
        """Return what comes of putting together, all at once, the first of some articles and all that is near.

        As there is room, more of the articles are among it. `recall` gives what articles told when they arrived.
        """
        settling = self._newest().settling
        around = settling.around(articles)
        reports = sorted(recall(list(around)), key=_came)
        told = {around[report.article]: report for report in reports}
        numbers = list(told)
        found = consensus(reports, lambda: Gathering(beside=settling.beside(told))) if len(reports) > 1 else []
        stories = settling.differing([numbers[place] for place in story] for story in found)
        return Settled(articles=tuple(dict.fromkeys((*articles[:1], *around))), stories=tuple(stories))

    def settled(self, stories: Sequence[Sequence[str]]) -> tuple["State", tuple[Change, ...]]:
        """Return the state in which articles make these stories, and what that changed."""
        changes = self._newest().settle(stories)
        return State(self._steps + 1, self._gathering), changes

    def members(self) -> dict[str, tuple[str, ...]]:
        """Return the articles of each story by its id, in the order in which the stories were opened."""
        return self._newest().members()

    def _newest(self) -> Gathering:
        if self._gathering.steps != self._steps:
            message = (
                f"This state of grouping, after {self._steps} steps, was stepped already. Go on from the state that "
                "the step returned, or begin with an empty one and take the steps again."
            )
            raise OldStateError(message)
        return self._gathering


def empty(memory: Memory | None = None) -> State:
    """Return the state before any report. With a `memory`, stories that nobody tells any more sleep; without, none."""
    return State(0, Gathering(memory))


def step(state: State, article: Article) -> tuple[State, tuple[Change, ...]]:
    """Put one article into the story that it belongs to, or open one; return the state after it and what changed."""
    return state.after(signature(article))


def group(articles: Iterable[Article], embed: Embed | None = None) -> list[Story]:
    """Return the stories of articles that are all there, in the order in which they were opened.

    They are taken as they were published, those without a time last, by their ids where times are the same: the order
    in which they are given decides nothing. Up to `consensus.MOST` are put together in several orders, and a story is
    what most of these bring together; more are put together once.
    """
    ordered = sorted(articles, key=_published)
    if len(ordered) > MOST:
        return as_they_come(ordered, embed)
    reports = [_signed(article, embed) for article in ordered]
    gathering = Gathering()
    gathering.expect(reports)
    first = {place: story[0] for story in consensus(reports) for place in story}
    changes = (
        (gathering.place(report, first[place] if first[place] < place else None),)
        for place, report in enumerate(reports)
    )
    return _followed(gathering, zip(reports, changes, strict=True))


def as_they_come(articles: Iterable[Article], embed: Embed | None = None) -> list[Story]:
    """Return the stories of articles that arrive in this order, in the order in which they were opened."""
    gathering = Gathering()
    reports = (_signed(article, embed) for article in articles)
    return _followed(gathering, ((report, gathering.take(report)) for report in reports))


def _published(article: Article) -> tuple[bool, float, str]:
    day = day_of(article.published)
    return day is None, day or 0.0, article.id


def _came(report: Signature) -> tuple[bool, float, str]:
    return report.day is None, report.day or 0.0, report.article


def _signed(article: Article, embed: Embed | None) -> Signature:
    return replace(signature(article), embedding=embed(article) if embed else None)


def _followed(gathering: Gathering, arrivals: Iterable[tuple[Signature, tuple[Change, ...]]]) -> list[Story]:
    stories: dict[str, Story] = {}
    arrived: dict[str, Headed] = {}

    def reports(keys: Sequence[str]) -> list[Headed]:
        return [arrived[key] for key in keys]

    for report, changes in arrivals:
        arrived[report.article] = headed(report)
        stories |= follow(changes, report, stories.__getitem__, reports)
    return [stories[key] for key in gathering.members()]
