"""Figures that were counted: each reading with its outlet and origin, over time if they move."""

from collections.abc import Sequence
from html import escape

from headwater.show.addresses import Addresses
from headwater.show.case import Case
from headwater.show.places import side_by_side
from headwater.show.tags import bullets, facts, folded, name, tongue
from headwater.show.words import VERDICT, capital, day
from headwater.values import Figure, FigureGroup, Place

#: Verdicts where it matters whose count each is.
_APART = frozenset({"conflict", "superseded"})
_HEIGHT, _WIDTH, _EDGE = 64, 260, 8


def figures(case: Case, addresses: Addresses) -> str:
    """Return the figures: first those on which the reports do not agree, those on which they do folded away."""
    held = [group for group in case.trace.figures if sum(key in case.figures for key in group.readings) > 1]
    odd = sorted((g for g in held if g.verdict != "agree"), key=lambda g: g.verdict != "conflict")
    agreeing = [group for group in held if group.verdict == "agree"]
    head = "".join(_group(case, group, addresses) for group in odd)
    rest = f'<ul class="entries">{"".join(_group(case, group, addresses) for group in agreeing)}</ul>'
    head = f'<ul class="entries">{head}</ul>' if head else ""
    return head + folded(f"{len(agreeing)} on which the reports agree", rest if agreeing else "")


def _group(case: Case, group: FigureGroup, addresses: Addresses) -> str:
    readings = [case.figures[key] for key in group.readings if key in case.figures]
    alike: dict[tuple[object, ...], list[Figure]] = {}
    for figure in readings:
        alike.setdefault((figure.value, figure.low, figure.high), []).append(figure)
    rows = "".join(
        _reading(case, told, addresses, sources=group.verdict in _APART)
        for told in sorted(alike.values(), key=len, reverse=True)
    )
    places = tuple(Place(article=f.article, where=f.where, span=f.span) for f in readings)
    opened = folded("The words", side_by_side(case, places, addresses) + bullets(group.because), "words")
    odd = " odd" if group.verdict == "conflict" else ""
    about = facts(f'<strong class="verdict{odd}">{VERDICT[group.verdict]}</strong>', escape(group.place or ""))
    moves = _over_time(case, readings) if group.verdict == "superseded" else ""
    namer = next((one for one in readings if group.what in (one.of or one.unit or "")), readings[0])
    what = tongue(case.articles[namer.article])
    return (
        f'<li id="figure-{escape(group.id)}"><h3{what}>{escape(capital(group.what))}</h3>{about}'
        f'<ul class="readings">{rows}</ul>{moves}{opened}</li>'
    )


def _reading(case: Case, told: list[Figure], addresses: Addresses, *, sources: bool) -> str:
    """Return one value as its reports word it, with who carries it and, where asked for, what these rest on."""
    first = min(told, key=lambda one: case.articles[one.article].lang != case.lang)
    others = list(dict.fromkeys(escape(one.text) for one in told if one.text.casefold() != first.text.casefold()))
    also = f"also as {', '.join(f'“<bdi>{words}</bdi>”' for words in others)}" if others else ""
    said = f"says {name(first.attributed_to)}" if first.attributed_to else ""
    carriers = ", ".join(
        addresses.to(case, key) + (_rests_on(case, key) if sources else "")
        for key in case.ordered(figure.article for figure in told)
    )
    words = f"<b{tongue(case.articles[first.article])}>{escape(first.text)}</b>"
    return f"<li>{words}{facts(carriers, also, said)}</li>"


def _rests_on(case: Case, key: str) -> str:
    origin = case.origin(key)
    if origin is None or len(origin.members) < 2 or origin.name == case.articles[key].outlet:
        return ""
    return f" (rests on {name(origin.name) if origin.name else 'a source that is not here'})"


def _over_time(case: Case, readings: Sequence[Figure]) -> str:
    """Return a small drawing of readings that move: one point a report, in order of time; else nothing."""
    timed = [(case.articles[f.article].published, f.value) for f in readings if f.value is not None]
    points = sorted({(when.value, value) for when, value in timed if when and len(when.value) >= 16})
    if len({when for when, _ in points}) < 2 or len({value for _, value in points}) < 2:
        return ""
    low, high = min(v for _, v in points), max(v for _, v in points)
    step = (_WIDTH - 2 * _EDGE) / (len(points) - 1)
    at = [
        (round(_EDGE + i * step), round(_HEIGHT - _EDGE - (v - low) / (high - low) * (_HEIGHT - 2 * _EDGE)))
        for i, (_, v) in enumerate(points)
    ]
    line = " L".join(f"{x} {y}" for x, y in at)
    spots = "".join(f'<circle cx="{x}" cy="{y}" r="3.5"/>' for x, y in at)
    told = f"from {points[0][1]:g} to {points[-1][1]:g}"
    return (
        f'<figure class="moves"><svg viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" aria-label="{told}">'
        f'<path d="M{line}"/>{spots}</svg>'
        f"<figcaption>{told}, {escape(_span(points))}</figcaption></figure>"
    )


def _span(points: Sequence[tuple[str, float]]) -> str:
    first, last = points[0][0], points[-1][0]
    return f"{first[11:16]} to {last[11:16]}" if first[:10] == last[:10] else f"{day(first)} to {day(last)}"
