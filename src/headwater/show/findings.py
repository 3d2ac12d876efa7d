"""What does not fit: each finding opens to its words side by side, its reasons, and a citation."""

from collections.abc import Mapping, Sequence
from html import escape

from headwater.show.addresses import Addresses
from headwater.show.case import Case
from headwater.show.places import side_by_side
from headwater.show.tags import bullets, first_and_rest, folded, name
from headwater.show.words import FINDING, day, number
from headwater.values import Finding, Place

#: Findings of one kind that are shown before the rest of its kind is folded away.
_SHOWN = 4
#: Places that a citation names.
_CITED = 3
#: Marks that words bring with them and that ours replace.
_MARKS = '“”„«»" '


def findings(case: Case, addresses: Addresses, rulings: Mapping[str, str]) -> str:
    """Return the findings of a story, most important first. `rulings` are sentences on those that were disputed.

    What is found of several reports in the same words is one item, so that a text that hundreds print is told once.
    """
    kinds: dict[str, dict[str, list[Finding]]] = {}
    for one in case.trace.findings:
        kinds.setdefault(one.type, {}).setdefault(one.says, []).append(one)
    drawn = ((kind, [_same(case, same, addresses, rulings) for same in told.values()]) for kind, told in kinds.items())
    return "".join(first_and_rest(items, _SHOWN, f"of this kind: {FINDING[kind]}", "findings") for kind, items in drawn)


def _same(case: Case, same: Sequence[Finding], addresses: Addresses, rulings: Mapping[str, str]) -> str:
    """Return what was found in the same words as one item: the first in full, the others as links to their reports."""
    first, *others = same
    ids = [(one.id, one.rests_on[0].article) for one in others if one.rests_on]
    links = ", ".join(f'<a id="{escape(key)}" href="#report-{escape(at)}">{name(case.name(at))}</a>' for key, at in ids)
    told = f'<p class="label">The same of {number(len(ids), "more report")}</p><p class="facts">{links}</p>'
    return finding(case, first, addresses, rulings.get(first.id, ""), told if ids else "")


def finding(case: Case, one: Finding, addresses: Addresses, ruling: str = "", more: str = "") -> str:
    """Return one finding as an item of a list; its id is the fragment of its permanent address. `more` ends it."""
    key = escape(one.id)
    note = f'<p class="notice">{escape(ruling)}</p>' if ruling else ""
    opened = f"{note}{side_by_side(case, one.rests_on, addresses)}{_why(one)}{_acts(case, one, addresses)}{more}"
    return (
        f'<li class="finding"><details><summary><span class="kicker">{FINDING[one.type]}</span> '
        f'<span class="says">{escape(one.says)}</span></summary><div class="opened" id="{key}">{opened}</div>'
        "</details></li>"
    )


def cited(case: Case, one: Finding, addresses: Addresses) -> str:
    """Return a finding as somebody would cite it: what it says, the words that it rests on, where it stands."""
    words = "; ".join(_source(case, place) for place in one.rests_on[:_CITED] if _open(case, place))
    more = len(one.rests_on) - _CITED
    rests = f" Rests on: {words}{f'; and {more} more' if more > 0 else ''}." if words else ""
    where = f" {addresses.here}#{one.id}" if addresses.here else f" Finding {one.id}"
    return f"{one.says}{rests} Headwater,{where}"


def _open(case: Case, place: Place) -> bool:
    return place.article in case.articles and (place.article not in case.closed or place.where == "headline")


def _source(case: Case, place: Place) -> str:
    article = case.articles[place.article]
    when = f", {day(article.published.value)}" if article.published else ""
    address = f", {found}" if (found := article.canonical_url or article.url) else ""
    return f"“{_short(case, place)}” ({case.name(place.article)}{when}{address})"


def _short(case: Case, place: Place) -> str:
    words = " ".join(case.words(place)[1].split()).strip(_MARKS)
    return words if len(words) <= 90 else words[:90].rpartition(" ")[0] + " …"


def _why(one: Finding) -> str:
    reasons = bullets(one.because)
    return f'<p class="label">Why Headwater says so</p>{reasons}' if reasons else ""


def _acts(case: Case, one: Finding, addresses: Addresses) -> str:
    """Return what a reader can do with a finding: cite it, link to it, say that it is wrong."""
    wrong = f'<a href="{addresses.wrong}{escape(one.id)}">Is this wrong?</a>' if addresses.wrong else ""
    cite = folded("Cite it", f'<p class="cite" data-copy>{escape(cited(case, one, addresses))}</p>', "citing")
    return f'<div class="acts"><a href="#{escape(one.id)}">Link to it</a>{wrong}{cite}</div>'
