"""Promises: who is bound, to what, by when, and who says so."""

from html import escape

from headwater.show.addresses import Addresses
from headwater.show.case import Case
from headwater.show.cut_marks import whole
from headwater.show.places import side_by_side
from headwater.show.tags import facts, first_and_rest, folded, name, tongue
from headwater.show.words import FORCE, due, read_by
from headwater.values import Place, Pledge, PledgeGroup

_SHOWN = 6


def promises(case: Case, addresses: Addresses) -> str:
    """Return the promises, those that most reports tell first, then those with a date."""
    held = [group for group in case.trace.pledges if any(key in case.pledges for key in group.pledges)]
    ordered = sorted(held, key=lambda g: (-len(_carriers(case, g)), g.due is None))
    return first_and_rest([_promise(case, group, addresses) for group in ordered], _SHOWN, "promises", "entries")


def _carriers(case: Case, group: PledgeGroup) -> list[str]:
    return list(dict.fromkeys(pledge.article for pledge in _members(case, group)))


def _members(case: Case, group: PledgeGroup) -> list[Pledge]:
    return [case.pledges[key] for key in group.pledges if key in case.pledges]


def _promise(case: Case, group: PledgeGroup, addresses: Addresses) -> str:
    members = _members(case, group)
    speakers = list(dict.fromkeys(p.speaker for p in members if p.on_behalf and p.speaker))
    force = FORCE[group.force] + (f" by {speakers[0]}: not agreed by who is named" if speakers else "")
    when = f"<strong>{escape(due(group.due))}</strong>" if group.due else "no date"
    carriers = f"told by {addresses.to_all(case, _carriers(case, group))}"
    places = tuple(Place(article=p.article, where=p.where, span=p.span) for p in members)
    by = escape(read_by(*(p.made_by for p in members)))
    opened = folded("The words", side_by_side(case, places, addresses), "words")
    first = case.articles[members[0].article]
    return (
        f'<li id="promise-{escape(group.id)}"><p{tongue(first)}><b>{name(group.bound or "Somebody")}</b>: '
        f"{escape(whole(group.action, first.lang))}</p>{facts(when, escape(force), carriers, by)}{opened}</li>"
    )
