"""The river of a story, drawn: origins on the left, time going down, debts as lines, thicker the more they carry.

The lines are SVG in fixed steps of rem; the stops beside them are a list of links, so that names wrap, scale with the
reader's type, keep their direction, and can be reached by keyboard on any width of screen.
"""

from html import escape

from headwater.show.case import Case
from headwater.show.course import Course, Flow, Stop, course
from headwater.show.tags import folded, name, tongue
from headwater.show.words import LINK, clock, moment, number
from headwater.values import ReportLink

#: Height of a row and width of a lane in the drawing's units, 16 to a rem; the style sheet has the same row.
_ROW, _LANE, _EDGE = 64, 30, 14
_BEND = 16


def river(case: Case) -> str:
    """Return the drawing with its stops, and the same as a table."""
    run = course(case)
    width, height = run.lanes * _LANE + 2 * _EDGE - 8, len(run.stops) * _ROW
    places = {stop.key: stop for stop in run.stops}
    lines = "".join(
        _line(places[f.source], places[f.target], f) for f in run.flows if {f.source, f.target} <= {*places}
    )
    dots = "".join(map(_dot, run.stops))
    stops = "".join(_stop(case, stop) for stop in run.stops)
    return (
        f'<div class="river"><svg width="{width / 16:g}rem" height="{height / 16:g}rem" viewBox="0 0 {width} {height}" '
        f'aria-hidden="true" focusable="false">{lines}{dots}</svg><ol>{stops}</ol></div>{_key(run)}{table(case)}'
    )


def _x(stop: Stop) -> int:
    return _EDGE + stop.lane * _LANE


def _y(stop: Stop) -> int:
    return stop.row * _ROW + _ROW // 2


def _line(source: Stop, target: Stop, flow: Flow) -> str:
    """Return a line that runs down the lane of its source and turns to its target."""
    x1, y1, x2, y2 = _x(source), _y(source), _x(target), _y(target)
    bend = _BEND if x2 > x1 else -_BEND if x2 < x1 else 0
    down = f"V{y2 - _BEND if y2 > y1 else y2 + _BEND} Q{x1} {y2} {x1 + bend} {y2}" if bend else f"V{y2}"
    kind = "debt" + (" dashed" if flow.unseen or not flow.known else "")
    thick = 1.5 + 7 * flow.coverage
    return (
        f'<path class="{kind}" data-from="{escape(source.key)}" data-to="{escape(target.key)}" '
        f'd="M{x1} {y1} {down} H{x2}" stroke-width="{thick:.1f}"/>'
    )


def _dot(stop: Stop) -> str:
    kind = "" if stop.article else ' class="away"'
    return f'<circle{kind} cx="{_x(stop)}" cy="{_y(stop)}" r="6.5"/>'


def _stop(case: Case, stop: Stop) -> str:
    if stop.article is None:
        return f'<li class="away"><span class="who">{escape(stop.name)}</span></li>'
    article = stop.article
    when = clock(article.published) or "time unknown"
    return (
        f'<li><a href="#report-{escape(stop.key)}" data-stop="{escape(stop.key)}"><span class="who">'
        f'{name(case.name(stop.key))}</span> <span class="when">{escape(when)}</span>'
        f'<span class="head"{tongue(article)}>{escape(article.title or "no headline")}</span></a>'
        f'<span class="owes">{owed(case, article.id)}</span></li>'
    )


def owed(case: Case, key: str) -> str:
    """Return what a report owes to others, or what it rests on, as HTML."""
    owes = [_owes(case, link) for link in case.debts if key == link.target]
    return "; ".join(owes) or _own(case, key)


def _own(case: Case, key: str) -> str:
    """Return what is said of a report that owes nothing to another one here."""
    origin = case.origin(key)
    if origin is not None and origin.type != "report" and len(origin.members) > 1:
        return f"rests on {escape(origin.name)}" if origin.name else "rests on a source that is not here"
    return "an origin of its own"


def _owes(case: Case, link: ReportLink) -> str:
    other = name(case.name(link.source))
    if link.direction == "common_upstream":
        return f"shares a source that is not here with {other}"
    if link.direction == "unknown":
        return f"{LINK[link.type]} as {other}, which came first is unknown"
    return f"{LINK[link.type]}: {other}, {link.coverage:.0%} of its text"


def _key(run: Course) -> str:
    told = (
        "Time goes down. A line leads from a text to one that owes it its words or their order; the thicker, the more."
    )
    if any(flow.unseen or not flow.known for flow in run.flows):
        told += " Dashed: the source is not among the reports, or it is unknown which came first."
    return f'<p class="aside">{told}</p>'


def table(case: Case) -> str:
    """Return the river as a table."""
    rows = "".join(
        f"<tr><th scope=row>{name(who)}</th><td>{escape(when)}</td><td>{owes}</td><td>{escape(why)}</td></tr>"
        for who, when, owes, why in debts(case)
    )
    head = "".join(f"<th scope=col>{title}</th>" for title in ("Report", "Published", "Owes", "Because"))
    caption = f"{number(len(case.articles), 'report')} and where their texts come from"
    inside = (
        f'<div class="scroll" tabindex="0" role="region" aria-label="The river as a table"><table><caption>{caption}'
        f"</caption><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>"
    )
    return folded("The same as a table", inside, "twin")


def debts(case: Case) -> list[tuple[str, str, str, str]]:
    """Return the rows of the table: report, when it was published, what it owes (HTML), and why."""
    rows = []
    for article in case.in_time:
        links = [link for link in case.debts if link.target == article.id]
        why = "; ".join(dict.fromkeys(reason for link in links for reason in link.because))
        rows.append((case.name(article.id), moment(article.published), owed(case, article.id), why))
    return rows
