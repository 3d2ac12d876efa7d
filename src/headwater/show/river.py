"""The river of a story, drawn: origins on the left, time going down, debts as lines, thicker the more they carry.

The lines are SVG in fixed steps of rem; the stops beside them are a list of links, so that names wrap, scale with the
reader's type, keep their direction, and can be reached by keyboard on any width of screen.
"""

from html import escape

from headwater.show.case import Case
from headwater.show.course import Course, Stop, course
from headwater.show.narrowed import Flow
from headwater.show.tags import folded, name, tongue
from headwater.show.words import OWES, capital, clock, moment, number
from headwater.values import ReportLink

#: In the drawing's units, 16 to a rem: room for a stop, step of a track, and height of a row, in full and in brief (as
#: in the style sheet).
_STOP, _TRACK = 20, 11
_ROW, _LOW_ROW = 72, 30
_BEND = 10
#: Stops of a small drawing.
_BRIEF = 8


def river(case: Case) -> str:
    """Return the drawing with its stops, and the same as a table."""
    run = course(case)
    stops = "".join(_stop(case, stop) for stop in run.stops)
    return f'<div class="river">{_lines(run, _ROW)}<ol>{stops}</ol></div>{_key(run)}{table(case)}'


def brief_river(case: Case) -> str:
    """Return a small drawing with the names of its stops alone."""
    run = course(case, _BRIEF)
    stops = "".join(_brief_stop(case, stop) for stop in run.stops)
    return f'<div class="river brief">{_lines(run, _LOW_ROW)}<ol>{stops}</ol></div>'


def _brief_stop(case: Case, stop: Stop) -> str:
    if stop.article is None:
        return f'<li class="away"><span class="who">{escape(_many(stop))}</span></li>'
    return (
        f'<li><span class="who">{name(case.name(stop.key))}</span> '
        f'<span class="when">{escape(clock(stop.article.published))}</span></li>'
    )


def _lines(run: Course, row: int) -> str:
    columns = _columns(run)
    width, height = columns[-1], len(run.stops) * row
    places = {stop.key: stop for stop in run.stops}
    lines = "".join(_line(places[flow.source], places[flow.target], flow, columns, row) for flow in run.flows)
    dots = "".join(_dot(stop, columns, row) for stop in run.stops)
    return (
        f'<svg width="{width / 16:g}rem" height="{height / 16:g}rem" viewBox="0 0 {width} {height}" '
        f'aria-hidden="true" focusable="false">{lines}{dots}</svg>'
    )


def _columns(run: Course) -> list[int]:
    """Return the middle of each column's stops, and last the whole width."""
    columns = [_STOP // 2]
    for tracks in run.gutters:
        columns.append(columns[-1] + _STOP + (tracks * _TRACK + 8 if tracks else 0))
    return columns


def _y(stop: Stop, row: int) -> int:
    return stop.row * row + row // 2


def _line(source: Stop, target: Stop, flow: Flow, columns: list[int], row: int) -> str:
    """Return a line out of its source into the gutter, down, and to its goal, with round corners."""
    x1, y1, x2, y2 = columns[source.depth], _y(source, row), columns[target.depth], _y(target, row)
    track = x1 + _STOP // 2 + 6 + source.track * _TRACK
    turn = 1 if x2 > track else -1
    down = 1 if y2 > y1 else -1
    path = (
        f"M{x1} {y1} H{track - _BEND} Q{track} {y1} {track} {y1 + down * _BEND} "
        f"V{y2 - down * _BEND} Q{track} {y2} {track + turn * _BEND} {y2} H{x2}"
    )
    kind = "debt" + (" dashed" if flow.unseen or not flow.known else "")
    return (
        f'<path class="{kind}" data-from="{escape(source.key)}" data-to="{escape(target.key)}" '
        f'd="{path}" stroke-width="{1.5 + 6 * flow.coverage:.1f}"/>'
    )


def _dot(stop: Stop, columns: list[int], row: int) -> str:
    kind = ' class="many"' if stop.gathered else "" if stop.article else ' class="away"'
    return f'<circle{kind} cx="{columns[stop.depth]}" cy="{_y(stop, row)}" r="7"/>'


def _stop(case: Case, stop: Stop) -> str:
    if stop.gathered:
        return _gathered(case, stop)
    if stop.article is None:
        return f'<li class="away"><span class="who">{escape(_many(stop))}</span></li>'
    article = stop.article
    when = clock(article.published) or "time unknown"
    return (
        f'<li><a href="#report-{escape(stop.key)}" data-stop="{escape(stop.key)}"><span class="top"><span '
        f'class="who">{name(case.name(stop.key))}</span> <span class="when">{escape(when)}</span></span>'
        f'<span class="title"{tongue(article)}>{escape(article.title or "no headline")}</span></a>'
        f'<span class="owes">{_briefly(case, article.id)}</span></li>'
    )


def _gathered(case: Case, stop: Stop) -> str:
    """Return a stop that stands for several reports; all of them are in the table and under the reports."""
    names = ", ".join(name(case.name(key)) for key in stop.gathered)
    owes = f"owe most to {name(stop.name)}" if stop.name else "smaller origins, and what rests on them"
    return (
        f'<li><a href="#reports" data-stop="{escape(stop.key)}"><span class="top"><span class="who">'
        f'{escape(_many(stop))}</span></span><span class="title">{names}</span></a>'
        f'<span class="owes">{owes}</span></li>'
    )


def _many(stop: Stop) -> str:
    return number(len(stop.gathered), "more report") if stop.gathered else capital(stop.name)


def _briefly(case: Case, key: str) -> str:
    """Return the largest debt of a report in a few words, as HTML."""
    owes = sorted((link for link in case.debts if key == link.target), key=lambda link: (-link.coverage, link.id))
    if not owes or owes[0].direction == "common_upstream":
        return _own(case, key)
    share = f", {owes[0].coverage:.0%}" if owes[0].direction == "from_to" else ""
    return OWES[owes[0].type].format(name(case.name(owes[0].source))) + share


def owed(case: Case, key: str) -> str:
    """Return what a report owes to others, or what it rests on, as HTML."""
    owes = [_owes(case, link) for link in case.debts if key == link.target]
    return "; ".join(owes) or _own(case, key)


def _own(case: Case, key: str) -> str:
    """Return what is said of a report that owes nothing to another one here."""
    origin = case.origin(key)
    if origin is None or len(origin.members) < 2:
        return "an origin of its own"
    if case.rests_elsewhere(key):
        return f"rests on {name(origin.name)}" if origin.name else "rests on a source that is not here"
    return f"an origin, with {number(len(origin.members) - 1, 'more report')} resting on it"


def _owes(case: Case, link: ReportLink) -> str:
    other = name(case.name(link.source))
    if link.direction == "common_upstream":
        return f"shares a source that is not here with {other}"
    if link.direction == "unknown":
        return f"{OWES[link.type].format(other)}; which came first is unknown"
    return f"{OWES[link.type].format(other)}: {link.coverage:.0%} of its own text"


def _key(run: Course) -> str:
    told = (
        "Time goes down. A line leads from a text to one that owes it its words or their order; "
        "it is as thick as its share of that text."
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
