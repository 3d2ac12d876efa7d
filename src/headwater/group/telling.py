"""A gathered story as the contract tells it."""

from headwater.group.bundle import Bundle
from headwater.values import Story


def story_of(bundle: Bundle) -> Story:
    """Return the story of a bundle, its members in order of arrival."""
    reports = [member.report for member in bundle.members]
    dated = sorted((r.day, r.published) for r in reports if r.day is not None and r.published is not None)
    return Story(
        id=bundle.id,
        members=tuple(report.article for report in reports),
        title=soberest([report.title for report in reports if report.title]),
        langs=tuple(sorted(lang for lang in bundle.counts if lang != "und")),
        first=dated[0][1] if dated else None,
        last=dated[-1][1] if dated else None,
        because=dict(bundle.because),
    )


def soberest(titles: list[str]) -> str | None:
    """Return the first of the titles that shout and tease least; None where there are none."""
    return min(titles, key=_heat, default=None)


def _heat(title: str) -> int:
    words = title.split()
    shouted = sum(word.isupper() and len(word) > 4 for word in words)
    return title.count("!") + title.count("?") + title.count("…") + shouted + (len(words) < 3)
