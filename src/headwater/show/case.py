"""Everything that is shown of one story, at hand by its ids."""

from functools import cached_property
from pathlib import PurePath

from headwater.values import Article, Figure, Place, Pledge, Quotation, Statement, Story, Trace


class Case:
    """A story, its trace, and the reports and statements that they name."""

    def __init__(self, story: Story, trace: Trace, articles: list[Article], statements: list[Statement]) -> None:
        self.story = story
        self.trace = trace
        self.articles = {article.id: article for article in articles}
        self.quotations = {s.id: s for s in statements if isinstance(s, Quotation)}
        self.figures = {s.id: s for s in statements if isinstance(s, Figure)}
        self.pledges = {s.id: s for s in statements if isinstance(s, Pledge)}

    @cached_property
    def names(self) -> dict[str, str]:
        """A short name for each report: its outlet where that tells all apart, else its file's."""
        outlets = {key: article.outlet or "" for key, article in self.articles.items()}
        if all(outlets.values()) and len(set(outlets.values())) == len(outlets):
            return outlets
        stems = {key: _stem(article) for key, article in self.articles.items()}
        short = {key: stem.split("_")[0] for key, stem in stems.items()}
        return short if len(set(short.values())) == len(short) else stems

    def name(self, article: str) -> str:
        """Return the short name of a report."""
        return self.names.get(article, article)

    def list_names(self, articles: tuple[str, ...]) -> str:
        """Return the short names of reports in the order of the story."""
        return ", ".join(self.name(key) for key in self.articles if key in set(articles))

    def words(self, place: Place, around: int = 0) -> tuple[str, str, str]:
        """Return the words before a place, of it, and after it; `around` code points at most on each side."""
        article = self.articles[place.article]
        source = (article.title or "") if place.where == "headline" else article.text
        start, end = place.span
        before = source[max(0, start - around) : start].rpartition("\n")[2]
        after = source[end : end + around].partition("\n")[0]
        return before, source[start:end], after


def _stem(article: Article) -> str:
    given = article.input or article.canonical_url or article.url or article.id
    if given.startswith(("http://", "https://")):
        return given.split("/")[2]
    return PurePath(given).name.split(".")[0] or article.id
