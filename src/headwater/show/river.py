"""The river of a story: origins on the left, reports in order of time, debts as lines between them."""

from html import escape

from msgspec import Struct

from headwater.show.case import Case
from headwater.show.words import LINK, moment
from headwater.values import Origin, ReportLink

_ROW = 46
_TOP = 34
_LEFT, _MIDDLE, _RIGHT = 20, 300, 560
_WIDTH = 860
_COPYING = frozenset({"verbatim", "rewrite", "translation", "excerpt"})


class _Stop(Struct, frozen=True, kw_only=True):
    """One report or unseen source on the river; `x`, `y` in the drawing's own units."""

    key: str
    label: str
    when: str
    x: int
    y: int
    dashed: bool = False


def river(case: Case) -> str:
    """Return the river as one SVG element; its stops are links to `#report-ID` and can be focused by keyboard."""
    links = [link for link in case.trace.links if link.type in _COPYING]
    stops = _stops(case, links)
    lines = [_line(stops, link) for link in links] + _from_unseen(case, stops)
    height = max(stop.y for stop in stops.values()) + _ROW
    title = f"{len(case.articles)} reports and where they come from"
    desc = "; ".join(row[0] + " " + row[1] for row in debts(case)) or "Every report stands alone."
    name = f"river-{case.story.id}"
    return (
        f'<svg class="river" viewBox="0 0 {_WIDTH} {height}" role="group" aria-labelledby="{name} {name}-d">'
        f'<title id="{name}">{escape(title)}</title><desc id="{name}-d">{escape(desc)}</desc>'
        f"{''.join(lines)}{''.join(map(_drawn, stops.values()))}</svg>"
    )


def debts(case: Case) -> list[tuple[str, str, str]]:
    """Return the table twin of the river: report, what it owes, and why."""
    rows = []
    for link in case.trace.links:
        owes = f"{LINK[link.type]}: {case.name(link.source)}"
        if link.direction == "common_upstream":
            owes = f"shares a source that is not here with {case.name(link.source)}"
        rows.append((case.name(link.target), owes, "; ".join(link.because)))
    return rows


def _stops(case: Case, links: list[ReportLink]) -> dict[str, _Stop]:
    """Return a stop for each unseen origin and each report, in order of time; who owes stands further right."""
    owing = {link.target for link in links if link.direction != "common_upstream"}
    upstream = {member: origin for origin in case.trace.origins.groups for member in origin.members if _unseen(origin)}
    ordered = sorted(
        case.articles.values(), key=lambda a: (a.published is None, a.published.value if a.published else "")
    )
    stops: dict[str, _Stop] = {}
    y = _TOP
    for article in ordered:
        origin = upstream.get(article.id)
        if origin is not None and _key(origin) not in stops:
            name = f"{origin.name} (not here)" if origin.name else "a source that is not here"
            stops[_key(origin)] = _Stop(key=_key(origin), label=name, when="", x=_LEFT, y=y, dashed=True)
            y += _ROW
        x = _RIGHT if article.id in owing else _MIDDLE if origin is not None else _LEFT
        stops[article.id] = _Stop(key=article.id, label=case.name(article.id), when=moment(article.published), x=x, y=y)
        y += _ROW
    return stops


def _unseen(origin: Origin) -> bool:
    return origin.type in {"unseen", "wire"} and len(origin.members) > 1


def _key(origin: Origin) -> str:
    return "unseen-" + "-".join(origin.members)


def _from_unseen(case: Case, stops: dict[str, _Stop]) -> list[str]:
    lines = []
    for origin in case.trace.origins.groups:
        if _unseen(origin) and _key(origin) in stops:
            lines += [_curve(stops[_key(origin)], stops[member], 2.5, dashed=True) for member in origin.members]
    return lines


def _line(stops: dict[str, _Stop], link: ReportLink) -> str:
    if link.direction == "common_upstream":
        return ""  # drawn from the unseen source itself
    return _curve(stops[link.source], stops[link.target], 1.5 + 5 * link.coverage, dashed=link.direction == "unknown")


def _curve(source: _Stop, target: _Stop, width: float, *, dashed: bool) -> str:
    x1, y1, x2, y2 = source.x + 8, source.y, target.x, target.y
    bend = (y1 + y2) / 2
    dashes = ' stroke-dasharray="5 5"' if dashed else ""
    path = f"M{x1} {y1} C{x1} {bend:.0f} {x1} {y2} {x2} {y2}"
    return f'<path class="debt" d="{path}" fill="none" stroke-width="{width:.1f}"{dashes}/>'


def _drawn(stop: _Stop) -> str:
    unseen = ' class="unseen" stroke-dasharray="3 3"' if stop.dashed else ""
    dot = f'<circle cx="{stop.x + 8}" cy="{stop.y}" r="7"{unseen}/>'
    when = f'<tspan class="when" dx="8">{escape(stop.when)}</tspan>' if stop.when else ""
    inside = f'{dot}<text x="{stop.x + 24}" y="{stop.y + 5}">{escape(stop.label)}{when}</text>'
    return f"<g>{inside}</g>" if stop.dashed else f'<a href="#report-{escape(stop.key)}">{inside}</a>'
