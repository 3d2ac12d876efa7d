"""A close reader behind an HTTP endpoint that speaks as OpenAI's chat completions do.

It opens no socket: what sends the question is handed in. Whatever comes back is text until it was checked.
"""

from collections.abc import Callable, Sequence
from functools import cache
from importlib.resources import files

import msgspec
from msgspec import Struct

from headwater.read.close.proposals import BoundTo, Proposal, SaidBy
from headwater.read.close.reading import CloseReadingError
from headwater.text.spans import Span
from headwater.values import Article, Quotation, Words

#: Code points of a text, and statements, that one question holds.
_LONGEST, _MOST_ASKED = 60_000, 100

#: Takes a request's JSON and gives the answer's. Raises CloseReadingError where there is none.
Post = Callable[[bytes], bytes]


class _Message(Struct):
    content: str | None = None


class _Choice(Struct):
    message: _Message


class _Completion(Struct):
    """What is used of an answer (OpenAI API reference, "The chat completion object")."""

    choices: list[_Choice]


class _Speaker(Struct):
    statement: int
    words: str
    name: str
    mention: str
    paragraph: int


class _Pledge(Struct):
    paragraph: int
    words: str
    action: str
    bound: str
    bound_paragraph: int
    force: str
    speaker: str | None = None
    speaker_paragraph: int | None = None


class _Answer(Struct):
    speakers: list[_Speaker] = []
    pledges: list[_Pledge] = []


class EndpointReader:
    """Asks a model at an endpoint, one question an article."""

    def __init__(self, model: str, post: Post) -> None:
        self._model, self._post = model, post

    @property
    def maker(self) -> str:
        """Return the name by which statements of its making are marked."""
        return f"openai:{self._model}"

    def propose(self, article: Article, left_open: Sequence[Quotation]) -> Sequence[Proposal]:
        """Return what the model says. Raises CloseReadingError."""
        if len(article.text) > _LONGEST:
            says = (
                f"The text has {len(article.text):,} characters, and {self.maker} is asked about {_LONGEST:,} at most."
            )
            raise CloseReadingError(says, asked=False)
        asked, places = left_open[:_MOST_ASKED], _paragraphs(article.text)
        answer = self._answer(self._post(_question(self._model, article, asked, places)))
        return _proposals(answer, asked, places)

    def _answer(self, body: bytes) -> _Answer:
        try:
            said = msgspec.json.decode(body, type=_Completion).choices[0].message.content or ""
            said = said.rpartition("</think>")[2]  # some models think aloud first
            return msgspec.json.decode(said[said.find("{") : said.rfind("}") + 1], type=_Answer)
        except (msgspec.MsgspecError, IndexError, UnicodeError, RecursionError) as error:
            says = f"The answer of {self.maker} is not the JSON that was asked for."
            raise CloseReadingError(f"{says} Try another model if this comes again.") from error


def _paragraphs(text: str) -> list[Span]:
    """Return where the paragraphs stand; they are counted from 1 in a question."""
    out, at = list[Span](), 0
    for paragraph in text.split("\n\n"):
        out.append((at, at + len(paragraph)))
        at += len(paragraph) + 2
    return out


def _question(model: str, article: Article, asked: Sequence[Quotation], places: Sequence[Span]) -> bytes:
    report = {
        "title": article.title,
        "language": article.lang,
        "paragraphs": [{"number": n, "text": article.text[slice(*span)]} for n, span in enumerate(places, 1)],
        "statements": [
            {"number": n, "paragraph": _number(one.spans[0][0], places), "words": one.text}
            for n, one in enumerate(asked, 1)
        ],
    }
    messages = [
        {"role": "system", "content": _prompt()},
        {"role": "user", "content": msgspec.json.encode(report).decode()},
    ]
    return msgspec.json.encode({"model": model, "temperature": 0, "messages": messages})


def _number(at: int, places: Sequence[Span]) -> int:
    return next((n for n, (_, end) in enumerate(places, 1) if at < end), len(places))


@cache
def _prompt() -> str:
    return (files("headwater.read") / "data" / "close.txt").read_text("utf-8")


def _proposals(answer: _Answer, asked: Sequence[Quotation], places: Sequence[Span]) -> list[Proposal]:
    """Return an answer as proposals; numbers that count nothing become places where nothing stands."""

    def words(text: str, paragraph: int) -> Words:
        return Words(text=text, span=places[paragraph - 1] if 0 < paragraph <= len(places) else (0, 0))

    out: list[Proposal] = [
        SaidBy(
            quotation=asked[one.statement - 1].id if 0 < one.statement <= len(asked) else "",
            words=one.words,
            name=one.name,
            mention=words(one.mention, one.paragraph),
        )
        for one in answer.speakers
    ]
    out += [
        BoundTo(
            words=words(one.words, one.paragraph),
            bound=words(one.bound, one.bound_paragraph),
            speaker=words(one.speaker, one.speaker_paragraph or one.paragraph) if one.speaker else None,
            action=one.action,
            force=one.force,
        )
        for one in answer.pledges
    ]
    return out
