"""Headlines held against their own text."""

from html import escape

from headwater.show.addresses import Addresses
from headwater.show.case import Case
from headwater.show.places import in_sentence
from headwater.show.tags import facts, tongue
from headwater.show.words import HEADLINE
from headwater.values import HeadlineVerdict, Place


def headlines(case: Case, addresses: Addresses) -> str:
    """Return the headlines that say more than their text, each above the words of the text; nothing without any."""
    odd = [one for one in case.trace.headlines if one.type and one.span and one.article in case.articles]
    rows = "".join(_headline(case, one, addresses) for one in odd)
    return f'<ul class="entries">{rows}</ul>' if rows else ""


def _headline(case: Case, one: HeadlineVerdict, addresses: Addresses) -> str:
    tagged = tongue(case.articles[one.article])
    head = in_sentence(case, Place(article=one.article, where="headline", span=one.span or (0, 0)))
    body = (
        f"<p{tagged}>{in_sentence(case, Place(article=one.article, span=one.body))}</p>"
        if one.body and one.article not in case.closed
        else ""
    )
    kind = f"<strong>{HEADLINE[one.type or 'strength']}</strong>"
    return (
        f'<li id="headline-{escape(one.id)}"><h3{tagged}>{head}</h3>'
        f'{facts(addresses.to(case, one.article), kind)}<p class="label">Its text</p>{body}</li>'
    )
