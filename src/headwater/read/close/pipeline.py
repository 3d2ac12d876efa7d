"""A close reader that asks a spaCy pipeline: who is the subject of the verb that a statement hangs on.

It uses of spaCy's API what `Parsed` names (spacy.io/api: Doc, Token, Span), and the labels of the schemes that its
pipelines are trained with: ClearNLP for English, TIGER for German, Universal Dependencies for the others.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Protocol

from headwater.language.pack import Pack, pack
from headwater.read.close.proposals import BoundTo, Proposal, SaidBy
from headwater.read.close.reading import CloseReadingError
from headwater.text.spans import Span
from headwater.values import Article, Quotation, Words

_SUBJECTS = frozenset({"nsubj", "sb"})
_CLAUSES = frozenset({"ccomp", "parataxis", "oc"})
_INFINITIVES = frozenset({"xcomp", "oc"})
#: What an entity of a person or body is labelled with, by the corpora that pipelines are trained on.
_PARTIES = frozenset({"PERSON", "PER", "ORG", "GPE", "NORP", "persName", "orgName", "placeName"})
_NEGATIONS = frozenset({"neg", "ng"})
#: A verb whose subject stands with the verb before it ("she came and promised") is looked for no further than this.
_DEEPEST = 4
_STRAY = " \n,;:.!?“”„«»\"'‘’"


class Token(Protocol):
    """A word of a parse; `idx` counts code points of the text."""

    i: int
    idx: int
    text: str
    lemma_: str
    pos_: str
    dep_: str

    @property
    def head(self) -> "Token":
        """Return the word that it hangs on; itself where it is a root."""

    @property
    def children(self) -> "Iterable[Token]":
        """Return the words that hang on it."""

    @property
    def left_edge(self) -> "Token":
        """Return the first word of all that hangs on it."""

    @property
    def right_edge(self) -> "Token":
        """Return the last word of all that hangs on it."""


class Entity(Protocol):
    """A name in the text; places are code points, half-open."""

    start_char: int
    end_char: int
    text: str
    label_: str


class Parsed(Protocol):
    """A text that was parsed."""

    ents: Sequence[Entity]

    def __iter__(self) -> Iterator[Token]:
        """Yield the words in text order."""


Pipeline = Callable[[str], Parsed]


def pipeline(name: str) -> Pipeline:
    """Return a pipeline that is installed, by its name or folder. Raises CloseReadingError; nothing is fetched."""
    try:
        import spacy  # noqa: PLC0415 # an extra that most do without, slow to load
    except ImportError as error:
        says = (
            "spaCy is not installed. Install it with pip install 'headwater[spacy]', and a pipeline of your language."
        )
        raise CloseReadingError(says) from error
    try:
        found: Pipeline = spacy.load(name)
    except (OSError, ValueError, ImportError) as error:
        says = f"spaCy has no pipeline {name}. Install it (python -m spacy download {name}), or name another."
        raise CloseReadingError(says) from error
    return found


class PipelineReader:
    """Reads with a pipeline that was loaded."""

    def __init__(self, name: str, parse: Pipeline) -> None:
        self._name, self._parse = name, parse

    @property
    def maker(self) -> str:
        """Return the name by which statements of its making are marked."""
        return f"spacy:{self._name}"

    def propose(self, article: Article, left_open: Sequence[Quotation]) -> Sequence[Proposal]:
        """Return subjects of verbs of saying and of promising. Raises CloseReadingError."""
        try:
            parse = _Parse(article.text, self._parse(article.text))
            return [*parse.speakers(left_open), *parse.pledges(pack(article.lang))]
        except Exception as error:  # a pipeline is any program of somebody else's, which must not stop the others
            raise CloseReadingError(f"{self.maker} failed ({type(error).__name__}).") from error


class _Parse:
    """One parse, and what is asked of it."""

    def __init__(self, text: str, parsed: Parsed) -> None:
        self._text, self._tokens = text, list(parsed)
        self._names = [entity for entity in parsed.ents if entity.label_ in _PARTIES]

    def speakers(self, left_open: Sequence[Quotation]) -> Iterator[SaidBy]:
        for one in left_open:
            subject = self._source(one.spans)
            if subject is not None and (mention := self._party(subject)) is not None:
                yield SaidBy(quotation=one.id, words=one.text, name=self._fullest(mention), mention=mention)

    def pledges(self, language: Pack) -> Iterator[BoundTo]:
        forces = _forces(language)
        for verb in self._tokens:
            force = forces.get(verb.lemma_.lower()) or forces.get(verb.text.lower())
            act = _first(verb.children, _INFINITIVES | _CLAUSES) if force else None
            subject = _subject(verb) if act is not None else None
            bound = self._party(subject) if subject is not None else None
            if force is None or act is None or bound is None or act.i < verb.i or _is_open(verb, language):
                continue
            end = act.right_edge.idx + len(act.right_edge.text)
            action = self._words((act.idx, end))
            yield BoundTo(words=self._words((verb.idx, end)), bound=bound, action=action.text, force=force)

    def _source(self, spans: Sequence[Span]) -> Token | None:
        """Return the subject of the verb that a statement's words hang on."""
        inside = {token.i for token in self._tokens if any(start <= token.idx < end for start, end in spans)}
        for token in self._tokens:
            if token.i not in inside:
                continue
            if token.head.i not in inside and token.dep_ in _CLAUSES:
                return _subject(token.head)
            if token.head.i == token.i:  # the statement is the sentence, its verb of saying stands beside it
                beside = (child for child in token.children if child.i not in inside and child.dep_ in _CLAUSES)
                return next(filter(None, map(_subject, beside)), None)
        return None

    def _party(self, subject: Token) -> Words | None:
        """Return the words of a subject: the name that it is a part of, else its phrase; None for a pronoun."""
        name = next((one for one in self._names if one.start_char <= subject.idx < one.end_char), None)
        if name is not None:
            return self._words((name.start_char, name.end_char))
        if subject.pos_ == "PRON":
            return None
        return self._words((subject.left_edge.idx, subject.idx + len(subject.text)))

    def _fullest(self, mention: Words) -> str:
        """Return the longest name of the text that ends with a mention."""
        names = [one.text for one in self._names if f" {one.text}".endswith(f" {mention.text}")]
        return max(names, key=len, default=mention.text)

    def _words(self, span: Span) -> Words:
        text = self._text[slice(*span)].rstrip(_STRAY)
        return Words(text=text, span=(span[0], span[0] + len(text)))


def _subject(verb: Token) -> Token | None:
    """Return the subject of a verb, or of the verb that it is joined to."""
    for _ in range(_DEEPEST):
        found = _first(verb.children, _SUBJECTS)
        if found is not None or verb.dep_ not in {"conj", "cj"}:
            return found
        verb = verb.head
    return None


def _first(tokens: Iterable[Token], labels: frozenset[str]) -> Token | None:
    return next((token for token in tokens if token.dep_ in labels), None)


def _is_open(verb: Token, language: Pack) -> bool:
    """Return whether a verb is denied or only supposed ("did not promise", "may promise")."""
    doubt = language.pledges.hedges | language.syntax.negations
    return any(child.dep_ in _NEGATIONS or child.text.lower() in doubt for child in verb.children)


def _forces(language: Pack) -> dict[str, str]:
    """Return the verbs by which their subject is bound whoever it is, each with its force."""
    groups = (g for g in language.pledges.verbs if g.binds == "subject" and g.takes & {"to", "that"})
    return {word: g.force for g in groups if not g.public and not g.dated for word in g.words}
