"""Everything that is shown of one story, at hand by its ids."""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property
from pathlib import PurePath

from headwater.language import pack
from headwater.text.sentences import sentences
from headwater.values import (
    Article,
    Figure,
    Origin,
    Place,
    Pledge,
    Quotation,
    ReportLink,
    Span,
    Statement,
    Story,
    Trace,
)

#: Links that are a debt: one report owes its words, or their order, to another.
DEBTS = frozenset({"verbatim", "rewrite", "translation", "excerpt"})
#: Code points that are shown on each side of some words, inside their sentence.
_AROUND = 200
#: Code points of a place beyond which its middle is left out.
_LONGEST = 360


class Case:
    """A story, its trace, and the reports and statements that they name."""

    def __init__(
        self,
        story: Story,
        trace: Trace,
        articles: list[Article],
        statements: list[Statement],
        closed: Iterable[str] = (),
    ) -> None:
        """Take what is known; `closed` are the reports of which no words may be shown, the headline apart."""
        self.story = story
        #: The stories that it continues, as far as they are at hand to who gathers.
        self.continues: tuple[Story, ...] = ()
        self.closed = frozenset(closed)
        self.trace = trace
        self.articles = {article.id: article for article in articles}
        self.quotations = {s.id: s for s in statements if isinstance(s, Quotation)}
        self.figures = {s.id: s for s in statements if isinstance(s, Figure)}
        self.pledges = {s.id: s for s in statements if isinstance(s, Pledge)}
        self._sentences: dict[str, list[Span]] = {}

    @cached_property
    def names(self) -> dict[str, str]:
        """A short name for each report: its outlet, numbered where one has several; without outlets, its file's."""
        outlets = {key: article.outlet or "" for key, article in self.articles.items()}
        if all(outlets.values()):
            return _numbered(outlets)
        stems = {key: _stem(article) for key, article in self.articles.items()}
        short = {key: stem.split("_")[0] for key, stem in stems.items()}
        return short if len(set(short.values())) == len(short) else stems

    def name(self, article: str) -> str:
        """Return the short name of a report."""
        return self.names.get(article, article)

    def ordered(self, articles: Iterable[str]) -> list[str]:
        """Return reports once each, in order of time."""
        wanted = set(articles)
        return [article.id for article in self.in_time if article.id in wanted]

    def list_names(self, articles: Iterable[str]) -> str:
        """Return the short names of reports in the order of the story."""
        wanted = set(articles)
        return ", ".join(self.name(key) for key in self.articles if key in wanted)

    @cached_property
    def lang(self) -> str | None:
        """The language of the report that gives the story its title, else that of most reports."""
        titled = next((a.lang for a in self.articles.values() if a.lang and a.title == self.story.title), None)
        often = Counter(a.lang for a in self.articles.values() if a.lang).most_common(1)
        return titled or (often[0][0] if often else None)

    @cached_property
    def in_time(self) -> tuple[Article, ...]:
        """The reports as they were published: one that names a day alone at its end, those without a time last."""
        timed = sorted((a for a in self.articles.values() if a.published), key=_ends)
        return (*timed, *(a for a in self.articles.values() if not a.published))

    @cached_property
    def debts(self) -> tuple[ReportLink, ...]:
        """The links by which one report owes its text to another, or both to one source, between reports at hand."""
        held = self.articles.keys()
        return tuple(
            link for link in self.trace.links if link.type in DEBTS and link.source in held and link.target in held
        )

    @cached_property
    def _origins(self) -> dict[str, Origin]:
        return {member: origin for origin in self.trace.origins.groups for member in origin.members}

    def origin(self, article: str) -> Origin | None:
        """Return the independent source that a report rests on."""
        return self._origins.get(article)

    def rests_elsewhere(self, article: str) -> bool:
        """Return whether a report rests with others on a source that is none of the reports."""
        origin = self.origin(article)
        if origin is None or len(origin.members) < 2:
            return False
        return origin.type == "unseen" or not any(link.source == article for link in self.debts)

    def words(self, place: Place, around: int = 0) -> tuple[str, str, str]:
        """Return the words before a place, of it, and after it; `around` code points at most on each side."""
        source = self._source(place)
        start, end = place.span
        before = source[max(0, start - around) : start].rpartition("\n")[2]
        after = source[end : end + around].partition("\n")[0]
        return before, source[start:end], after

    def sentence(self, place: Place) -> tuple[str, str, str]:
        """Return the words of a place between what comes before and after them in their sentence.

        What is long is cut at a blank, with an ellipsis.
        """
        source = self._source(place)
        start, end = place.span
        spans = [(0, len(source))] if place.where == "headline" else self._sentences_of(place.article)
        begin = min((s for s, e in spans if e > start), default=start)
        stop = next((e for _, e in spans if e >= end), end)
        before, after = source[min(begin, start) : start], source[end : max(stop, end)]
        return _ending(before, _AROUND), _around(source[start:end]), _opening(after, _AROUND)

    def _source(self, place: Place) -> str:
        article = self.articles[place.article]
        return (article.title or "") if place.where == "headline" else article.text

    def _sentences_of(self, key: str) -> Sequence[Span]:
        if key not in self._sentences:
            article = self.articles[key]
            self._sentences[key] = sentences(article.text, pack(article.lang).sentences)
        return self._sentences[key]


def _ends(article: Article) -> tuple[str, str]:
    try:
        return (article.published.ends.isoformat() if article.published else "", article.id)
    except (ValueError, OverflowError):
        return (article.published.value if article.published else "", article.id)


def _numbered(names: dict[str, str]) -> dict[str, str]:
    """Return names that tell all apart: the second of one name gets a number."""
    often, seen = Counter(names.values()), Counter[str]()
    made = {}
    for key, name in names.items():
        seen[name] += 1
        made[key] = f"{name} ({seen[name]})" if often[name] > 1 else name
    return made


def _stem(article: Article) -> str:
    given = article.input or article.canonical_url or article.url or article.id
    if given.startswith(("http://", "https://")):
        return given.split("/")[2]
    return PurePath(given).name.split(".")[0] or article.id


def _opening(words: str, most: int) -> str:
    words = " ".join(words.split("\n"))
    return words if len(words) <= most else (words[:most].rpartition(" ")[0] or words[:most]) + " …"


def _ending(words: str, most: int) -> str:
    words = " ".join(words.split("\n"))
    return words if len(words) <= most else "… " + (words[-most:].partition(" ")[2] or words[-most:])


def _around(words: str) -> str:
    if len(words) <= _LONGEST:
        return words
    return f"{_opening(words, _LONGEST // 2)} {_ending(words, _LONGEST // 2).removeprefix('… ')}"
