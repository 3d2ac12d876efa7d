"""Where the links of what is drawn lead: other inside one file than on a site."""

from collections.abc import Iterable
from html import escape

from msgspec import Struct

from headwater.show.case import Case
from headwater.show.tags import name


class Addresses(Struct, frozen=True, kw_only=True):
    """Beginnings of addresses, each followed by an id."""

    #: Page of a report.
    report: str = "#report-"
    #: Page on which a finding can be disputed; empty where there is none.
    wrong: str = ""
    #: The page of the story itself, as it is cited; empty where it has no address.
    here: str = ""
    #: Before the names of the parts of a story, where several stories stand on one page.
    part: str = ""

    def to(self, case: Case, report: str) -> str:
        """Return a link to a report, by its short name."""
        return f'<a href="{self.report}{escape(report)}">{name(case.name(report))}</a>'

    def to_all(self, case: Case, reports: Iterable[str]) -> str:
        """Return links to reports, each once."""
        return ", ".join(self.to(case, key) for key in dict.fromkeys(reports))
