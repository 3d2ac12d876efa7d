"""A gathered story as the contract tells it."""

from headwater.group.bundle import Bundle
from headwater.values import Story


def story_of(bundle: Bundle) -> Story:
    """Return the story of a bundle, its members in order of arrival."""
    dated = sorted((m.day, m.published) for m in bundle.members if m.day is not None and m.published is not None)
    return Story(
        id=bundle.id,
        members=tuple(member.article for member in bundle.members),
        title=soberest([member.title for member in bundle.members if member.title]),
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
