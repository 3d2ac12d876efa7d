"""What a story continues, and what continues it, as links in its head."""

from collections.abc import Sequence
from html import escape

from msgspec import Struct

from headwater.values import Story

#: So many stories are named on each side.
_MOST = 4
NO_TITLE = "A story without a headline"


class Near(Struct, frozen=True, kw_only=True):
    """A story that is named beside another."""

    title: str
    #: Its language where it has one alone.
    lang: str | None
    #: Where it is shown.
    address: str


def near(story: Story, address: str) -> Near:
    """Return how a story is named beside another."""
    lang = story.langs[0] if len(story.langs) == 1 else None
    return Near(title=story.title or NO_TITLE, lang=lang, address=address)


def continuing(earlier: Sequence[Near], later: Sequence[Near] = ()) -> str:
    """Return a line that links them; nothing where there are none."""
    told = "".join(_side(*side) for side in (("This continues", earlier), ("Continued by", later)))
    return f'<p class="facts">{told}</p>' if told else ""


def _side(says: str, stories: Sequence[Near]) -> str:
    if not stories:
        return ""
    more = f" and {len(stories) - _MOST} more" if len(stories) > _MOST else ""
    return f"<span>{says}: {' · '.join(map(_link, stories[:_MOST]))}{more}</span>"


def _link(one: Near) -> str:
    lang = f' lang="{escape(one.lang)}"' if one.lang else ""
    return f'<a href="{escape(one.address)}" dir="auto"{lang}>{escape(one.title)}</a>'
