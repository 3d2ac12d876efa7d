"""The page of a story, without what a site puts around it: the answer to "says who?" in parts."""

from collections.abc import Mapping
from html import escape

from headwater.show.addresses import Addresses
from headwater.show.agreed import agreed
from headwater.show.case import Case
from headwater.show.figures import figures
from headwater.show.findings import findings
from headwater.show.headlines import headlines
from headwater.show.marks import dots
from headwater.show.promises import promises
from headwater.show.reports import reports
from headwater.show.river import river
from headwater.show.said import said
from headwater.show.sheet import origins_in_words
from headwater.show.tags import Part, bullets, facts, folded
from headwater.show.words import day, number


def parts(
    case: Case,
    addresses: Addresses,
    excerpts: Mapping[str, str] | None = None,
    rulings: Mapping[str, str] | None = None,
) -> tuple[Part, ...]:
    """Return the parts of a story's page; empty ones are left out."""
    drawn = (
        ("agreed", "What is agreed", "In the words of the reports", agreed(case, addresses)),
        ("findings", "What does not fit", "Each opens to its words", findings(case, addresses, rulings or {})),
        ("river", "The river", "Where the texts come from", river(case)),
        ("said", "Who said what", "The fullest wording first", said(case, addresses)),
        ("figures", "Figures", "As each report counts", figures(case, addresses)),
        ("promises", "Promises", "As the reports give them", promises(case, addresses)),
        ("headlines", "Headlines", "Those that go further than their text", headlines(case, addresses)),
        ("reports", "The reports", "In order of time", reports(case, addresses, excerpts or {})),
    )
    return tuple(Part(addresses.part + key, *rest) for key, *rest in drawn if rest[-1])


def head(case: Case, title: str, lang: str | None, beside: str = "") -> str:
    """Return the head of a story: its headline, how many reports rest on how many origins, and why so many.

    `beside` is the line of the stories that it continues or that continue it.
    """
    low, high = case.trace.origins.low, case.trace.origins.high
    tagged = f' lang="{escape(lang)}"' if lang else ""
    stand = f"{dots(low, high)}<strong>{origins_in_words(case.trace.origins)}</strong>"
    days = " – ".join(dict.fromkeys(day(value) for value in (case.story.first, case.story.last) if value))
    return (
        f'<header class="head"><h1 dir="auto"{tagged}>{escape(title)}</h1>'
        f"{facts(stand, number(len(case.articles), 'report'), escape(days))}{beside}"
        f"{folded('How the origins were counted', bullets(case.trace.origins.because), 'why')}</header>"
    )
