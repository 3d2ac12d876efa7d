"""Stories as the contract tells them, kept up with what each arrival changed."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from msgspec.structs import replace

from headwater.group.changes import Change, Joined, Merged, Opened, Split
from headwater.group.headline import MOST, Headed, headed, headline
from headwater.group.signature import Signature
from headwater.values import Story, Why


def told(key: str, reports: Sequence[Headed], because: Mapping[str, tuple[Why, ...]]) -> Story:
    """Return the story of these reports, which are in order of arrival."""
    dated = sorted((r.day, r.published) for r in reports if r.day is not None and r.published is not None)
    members = tuple(report.article for report in reports)
    return Story(
        id=key,
        members=members,
        title=headline(reports),
        langs=tuple(sorted({report.lang for report in reports} - {"und"})),
        first=dated[0][1] if dated else None,
        last=dated[-1][1] if dated else None,
        because={member: because[member] for member in members if member in because},
    )


def follow(
    changes: Iterable[Change],
    report: Signature | None,
    held: Callable[[str], Story],
    reports: Callable[[Sequence[str]], Sequence[Headed]],
) -> dict[str, Story]:
    """Return the stories that changes touched, in their order, as they are after them.

    `report` is the arrival that brought the changes about (None: a ruling did), `held` gives a story as it was before,
    `reports` what is kept of articles to tell of them, in their order. A story that was merged away has no members.
    """
    touched: dict[str, Story] = {}
    for change in changes:
        match change:
            case Opened() if report:
                story = told(change.story, [headed(report)], {change.article: change.because})
                touched[change.story] = replace(story, develops=change.develops)
            case Joined() if report:
                joined = _joined(touched.get(change.story) or held(change.story), report, change)
                touched[change.story] = _headed(joined, reports)
            case Merged():
                gone, kept = (touched.get(key) or held(key) for key in (change.story, change.into))
                touched[change.into] = _headed(_merged(kept, gone, change), reports)
                touched[change.story] = replace(gone, members=(), because={}, merged_into=change.into)
            case Split():
                parted = touched.get(change.story) or held(change.story)
                staying = [member for member in parted.members if member not in change.articles]
                stayed = told(change.story, reports(staying), parted.because)
                touched[change.story] = replace(stayed, develops=parted.develops)
                touched[change.into] = told(change.into, reports(change.articles), parted.because)
    return touched


def _headed(story: Story, reports: Callable[[Sequence[str]], Sequence[Headed]]) -> Story:
    return replace(story, title=headline(reports(story.members[:MOST])))


def _joined(story: Story, report: Signature, change: Joined) -> Story:
    return replace(
        story,
        members=(*story.members, report.article),
        langs=tuple(sorted({*story.langs, report.lang} - {"und"})),
        first=report.published if change.earliest else story.first,
        last=report.published if change.latest else story.last,
        because=story.because | {report.article: change.because},
    )


def _merged(kept: Story, gone: Story, change: Merged) -> Story:
    return replace(
        kept,
        members=change.articles,
        langs=tuple(sorted({*kept.langs, *gone.langs})),
        first=gone.first if change.earliest else kept.first,
        last=gone.last if change.latest else kept.last,
        develops=tuple(dict.fromkeys(key for key in (*kept.develops, *gone.develops) if key not in (kept.id, gone.id))),
        because=kept.because | gone.because,
    )
