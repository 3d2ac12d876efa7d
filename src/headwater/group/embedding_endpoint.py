"""Embeddings from an HTTP endpoint that speaks as OpenAI's embeddings do; what sends the question is handed in."""

from collections.abc import Callable
from math import isfinite, sqrt

import msgspec
from msgspec import Struct

from headwater.group.embedding import EmbeddingError
from headwater.group.signature import Embedding
from headwater.values import Article

#: So many code points of a report are sent, and so many numbers of a vector are taken.
_SENT, _LONGEST = 2000, 8192

#: Takes a request's JSON and gives the answer's. Raises EmbeddingError where there is none.
Post = Callable[[bytes], bytes]


class _Vector(Struct):
    embedding: list[float]


class _Answer(Struct):
    """What is used of an answer (OpenAI API reference, "The embedding object")."""

    data: list[_Vector]


class EndpointEmbedder:
    """Asks a model at an endpoint, one question a report."""

    def __init__(self, model: str, post: Post) -> None:
        self._model, self._post = model, post

    @property
    def maker(self) -> str:
        """Return the name by which reasons of its making are marked."""
        return f"openai:{self._model}"

    def embed(self, article: Article) -> Embedding:
        """Return what the model makes of headline and beginning. Raises EmbeddingError."""
        text = f"{article.title or ''}\n\n{article.text}".strip()[:_SENT]
        question = {"model": self._model, "input": [text], "encoding_format": "float"}
        body = self._post(msgspec.json.encode(question))
        try:
            vector = msgspec.json.decode(body, type=_Answer).data[0].embedding
        except (msgspec.MsgspecError, IndexError, UnicodeError, RecursionError) as error:
            raise EmbeddingError(f"The answer of {self.maker} holds no embedding. Check the model.") from error
        length = sqrt(sum(part * part for part in vector))
        if not 0 < len(vector) <= _LONGEST or not isfinite(length) or not length:
            raise EmbeddingError(f"The embedding of {self.maker} is nothing that points anywhere. Check the model.")
        return Embedding(maker=self.maker, vector=tuple(part / length for part in vector))
