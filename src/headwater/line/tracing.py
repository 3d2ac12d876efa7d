"""The step that traces stories, and what their lines on the front page say."""

from collections.abc import Sequence

from headwater.chain import houses_of, report_of
from headwater.group import headline_of
from headwater.line.clock import Clock
from headwater.line.faults import fault
from headwater.store import intake, stories, traces
from headwater.trace import Learnt, earliest, traced
from headwater.values import Article, Failure, Trace, Utterance

#: Reports of which it is kept what was learnt; of a story that was traced last it is kept whatever its size.
_MOST = 2_500


def step(clock: Clock) -> str | Failure | None:
    """Trace the next story whose reports changed and store the trace; return its id, None where there is none.

    A story that finds a fault of ours has no trace; that is returned and stored as a failure.
    """
    story = traces.untraced()
    if story is None:
        return None
    failure = trace(story)
    if failure:
        intake.failed(failure, clock())
    return failure or story


def trace(story: str) -> Failure | None:
    """Trace a story and store the trace; one whose reports are all gone or on their way out has none."""
    members, wordings = stories.members(story)
    title = stories.title(story)
    try:
        found = traced(story, _learnt.brought_up(story, members), houses_of(members)) if members else None
        told = front(found, members, title) if found else None
    except Exception as error:  # noqa: BLE001 # it must not stop the others
        _learnt.forget(story)
        traces.without_trace(story, wordings)
        return fault(f"Story {story}", error)
    if found and told:
        traces.traced(found, told, wordings)
    else:
        traces.without_trace(story, wordings)
    return None


class _Memory:
    """What was learnt of the stories that were traced last: it spares work, and the store can tell it all again."""

    def __init__(self) -> None:
        self._stories: dict[str, Learnt] = {}

    def brought_up(self, story: str, members: Sequence[Article]) -> Learnt:
        """Return what was learnt of a story, with these reports and no others; only new wordings are looked into."""
        learnt = self._stories.pop(story, None) or Learnt()
        known = learnt.articles()
        for gone in known.keys() - {article.id for article in members}:
            learnt.drop(gone)
        new = [article for article in members if known.get(article.id) != article]
        said = stories.said([article.id for article in new])
        for article in new:
            learnt.put(report_of(article, said.get(article.id, ())))
        self._stories[story] = learnt
        self._bound()
        return learnt

    def forget(self, story: str) -> None:
        """Forget what was learnt of a story."""
        self._stories.pop(story, None)

    def _bound(self) -> None:
        sizes = {story: len(learnt.articles()) for story, learnt in self._stories.items()}
        *earlier, _ = sizes
        for story in earlier:
            if sum(sizes.values()) > _MOST:
                del self._stories[story], sizes[story]


_learnt = _Memory()


def front(trace: Trace, members: Sequence[Article], title: str | None) -> traces.Front:
    """Return what a line on the front page says of a story of this title."""
    return traces.Front(
        sober=_sober(trace, members, title),
        first=earliest(members),
        wordings=max((_wordings(utterance) for utterance in trace.utterances), default=0),
    )


def _sober(trace: Trace, members: Sequence[Article], title: str | None) -> str | None:
    """Return the report whose headline goes no further than its text: the story's own headline, else the next best."""
    loud = {verdict.article for verdict in trace.headlines if verdict.type is not None}
    headed = [article for article in members if article.title]
    calm = [article for article in headed if article.id not in loud] or headed
    best = title if any(article.title == title for article in calm) else headline_of(members, loud)
    return next((article.id for article in calm if article.title == best), None)


def _wordings(utterance: Utterance) -> int:
    """Return in how many wordings an utterance stands inside quotation marks; 0 where all have the same."""
    changed = sum(any(drift.type == "reworded" for drift in variant.drift) for variant in utterance.variants)
    return changed + 1 if changed else 0
