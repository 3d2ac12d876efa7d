"""The step that traces stories, and what their lines on the front page say."""

from collections.abc import Sequence
from functools import lru_cache

from headwater.chain import trace_of
from headwater.line.clock import Clock
from headwater.line.faults import fault
from headwater.store import intake, stories
from headwater.trace import Learnt, earliest
from headwater.values import Article, Failure, Trace, Utterance


def step(clock: Clock) -> str | Failure | None:
    """Trace the next story whose reports changed and store the trace; return its id, None where there is none.

    A story that finds a fault of ours has no trace; that is returned and stored as a failure.
    """
    story = stories.untraced()
    if story is None:
        return None
    failure = trace(story)
    if failure:
        intake.failed(failure, clock())
    return failure or story


def trace(story: str) -> Failure | None:
    """Trace a story and store the trace; one whose reports are all gone or on their way out has none."""
    members, statements, wordings = stories.held(story)
    title = stories.title(story)
    try:
        found = trace_of(story, members, statements, _learnt(story)) if members else None
        told = front(found, members, title) if found else None
    except Exception as error:  # noqa: BLE001 # it must not stop the others
        stories.without_trace(story, wordings)
        return fault(f"Story {story}", error)
    if found and told:
        stories.traced(found, told, wordings)
    else:
        stories.without_trace(story, wordings)
    return None


@lru_cache(maxsize=4)
def _learnt(_story: str) -> Learnt:
    """Return what was learnt of a story; of the stories traced last only, since a large one takes much memory."""
    return Learnt()


def front(trace: Trace, members: Sequence[Article], title: str | None) -> stories.Front:
    """Return what a line on the front page says of a story of this title."""
    return stories.Front(
        sober=_sober(trace, members, title),
        first=earliest(members),
        wordings=max((_wordings(utterance) for utterance in trace.utterances), default=0),
    )


def _sober(trace: Trace, members: Sequence[Article], title: str | None) -> str | None:
    """Return the report whose headline goes no further than its text, the story's own title first."""
    loud = {verdict.article for verdict in trace.headlines if verdict.type is not None}
    headed = [article for article in members if article.title]
    order = sorted(headed, key=lambda article: (article.id in loud, article.title != title))
    return order[0].id if order else None


def _wordings(utterance: Utterance) -> int:
    """Return in how many wordings an utterance stands inside quotation marks; 0 where all have the same."""
    changed = sum(any(drift.type == "reworded" for drift in variant.drift) for variant in utterance.variants)
    return changed + 1 if changed else 0
