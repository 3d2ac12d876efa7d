"""What is agreed: sentences out of the reports, with the outlets that carry each and the origins behind it."""

from html import escape

from headwater.show.addresses import Addresses
from headwater.show.case import Case
from headwater.show.cut_marks import whole
from headwater.show.marks import dots
from headwater.show.tags import facts, first_and_rest, foreign, tongue
from headwater.show.words import number
from headwater.values import Agreed

_SHOWN = 5


def agreed(case: Case, addresses: Addresses) -> str:
    """Return the sentences that several origins carry, those in the page's language first."""
    told = [one for one in case.trace.agreed if one.place.article in case.articles.keys() - case.closed]
    told.sort(key=lambda one: case.articles[one.place.article].lang != case.lang)
    return first_and_rest([_sentence(case, one, addresses) for one in told], _SHOWN, "sentences", "agreed")


def _sentence(case: Case, one: Agreed, addresses: Addresses) -> str:
    article = case.articles[one.place.article]
    words = whole(" ".join(case.words(one.place)[1].split()), article.lang)
    others = [key for key in case.articles if key in one.carried_by and key != article.id]
    outlets = addresses.to_all(case, (article.id, *others))
    stand = f"{dots(one.origins, one.origins)}<strong>{number(one.origins, 'origin')}</strong>"
    told = facts(stand, f"told by {outlets}", foreign(article, case.lang))
    return f"<li><p{tongue(article)}>{escape(words)}</p>{told}</li>"
