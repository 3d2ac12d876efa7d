"""What a text quotes so far: each quotation is made here, and kept until the text is read to its end."""

from collections.abc import Mapping, Sequence
from typing import TypedDict

from headwater.read.words.passage import Passage
from headwater.read.words.word import Sentence, Word
from headwater.text.spans import Span, trimmed
from headwater.values import Act, Article, Quotation, QuotationType, Speaker, Where, Words, identity


class Told(TypedDict, total=False):
    """What a frame tells of a quotation."""

    act: Act
    speaker: Speaker | None
    cue: Words | None
    channel: Words | None
    addressee: Words | None
    via: Speaker | None
    within: str | None
    well_formed: bool
    scare: bool


class Telling:
    """The quotations of one text, in the order of reading."""

    def __init__(self, article: Article, text: str, quoted: Sequence[Passage], where: Mapping[int, Where]) -> None:
        self.article, self.text, self.quoted, self.places = article.id, text, quoted, where
        self._of = article.id, article.revision, "quotation"
        self.out: list[Quotation] = []
        #: The last direct quotation with its sentence, to which sentences of nothing but quotation are added.
        self.open: tuple[int, Quotation] | None = None

    def in_order(self) -> list[Quotation]:
        """Return every quotation once, in text order."""
        unlike = {quotation.id: quotation for quotation in reversed(self.out)}
        return sorted(unlike.values(), key=lambda quotation: (quotation.spans[0], quotation.type))

    def tell(
        self, kind: QuotationType, spans: tuple[Span, ...], where: Where, confidence: float, told: Told
    ) -> Quotation:
        """Make a quotation and keep it."""
        made = self.make(kind, spans, where, confidence, told)
        self.out.append(made)
        return made

    def make(
        self, kind: QuotationType, spans: tuple[Span, ...], where: Where, confidence: float, told: Told
    ) -> Quotation:
        """Make a quotation of the text at `spans`."""
        return Quotation(
            id=identity(*self._of, repr((kind, where, spans))),
            article=self.article,
            type=kind,
            spans=spans,
            text=" ".join([self.text[start:end] for start, end in spans]),
            where=where,
            confidence=round(confidence, 2),
            **told,
        )

    def just(self, number: int) -> Quotation | None:
        """Return the direct quotation that the sentence before sentence `number` told last, if it told one."""
        return self.open[1] if self.open is not None and self.open[0] == number - 1 else None

    def replace(self, old: Quotation, new: Quotation) -> None:
        """Put `new` where `old` stands, which was told a moment ago."""
        at = next(at for at in range(len(self.out) - 1, -1, -1) if self.out[at] is old)
        self.out[at] = new
        if self.open is not None and self.open[1] is old:
            self.open = (self.open[0], new)

    def where(self, sentence: Sentence) -> Where:
        """Return in what part of the article a sentence stands."""
        return self.places.get(sentence.block, "body")

    def inner(self, words: Sequence[Word], at: int) -> Span:
        """Return the words inside the marks at `at`."""
        return self.quoted[words[at].passage].span

    def well(self, words: Sequence[Word], quotes: Sequence[int]) -> bool:
        """Return whether no mark of the passages is lost, doubled or mismatched."""
        return not [at for at in quotes if not self.quoted[words[at].passage].well_formed]

    def goes_on(self, sentence: Sentence) -> bool:
        """Return whether the marks that close a sentence stay open over its paragraph."""
        last = sentence.words[-1]
        return last.kind == "quote" and self.quoted[last.passage].goes_on

    def kind(self, words: Sequence[Word], at: int) -> QuotationType:
        """Return whether marks inside a clause hold whole sentences or a part of it."""
        inner = self.text[slice(*self.inner(words, at))]
        opens = at == 0 or words[at - 1].low in {",", ":"}
        return "direct" if opens and inner[0].isupper() and inner[-1] in ".!?," and len(inner) > 40 else "partial"

    def span(self, words: Sequence[Word], part: tuple[int, int]) -> Span:
        """Return the place of a range of words."""
        start, end = part
        return trimmed(self.text, (words[start].start, words[end - 1].end))

    def is_turn(self, quote: Word) -> bool:
        """Return whether a passage opens its block with a dash."""
        return self.text[quote.start] in "—–-―─"
