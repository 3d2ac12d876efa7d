"""`--embed`: which model makes embeddings, and under which bounds."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

from headwater.cli.endpoint import ENDPOINT, may_be_sent, sender
from headwater.cli.notes import note
from headwater.values import Article

if TYPE_CHECKING:
    from headwater.group import Embed
    from headwater.group.embedding import Embedder
    from headwater.group.signature import Embedding

_Command = Callable[..., Any]
#: Bytes of one answer, and after how many reports in a row without an answer the model is not asked again.
_LARGEST, _ENOUGH = 1024 * 1024, 3


def embed_option(function: _Command) -> _Command:
    """Give a verb the option `--embed`."""
    return click.option(
        "--embed",
        metavar="MODEL",
        callback=_chosen,
        help="Let a model help to find the same event in two languages: openai:MODEL@ADDRESS, such as "
        "openai:NAME@http://127.0.0.1:8080/v1. HEADLINE AND BEGINNING OF EACH REPORT ARE SENT TO THAT ADDRESS, with "
        "the key in HEADWATER_EMBED_KEY where one is set. Off unless it is named.",
    )(function)


def _chosen(_: click.Context, __: click.Parameter, value: str | None) -> "Embed | None":
    """Return what makes embeddings. Raises click.BadParameter, click.UsageError for what there is none of."""
    if value is None:
        return None
    named = ENDPOINT.fullmatch(value)
    if named is None:
        raise click.BadParameter("name openai:MODEL@ADDRESS with an address of http: or https:.")
    from headwater.group.embedding import EmbeddingError
    from headwater.group.embedding_endpoint import EndpointEmbedder

    address = named["address"]
    send = sender(address.rstrip("/") + "/embeddings", "EMBED", EmbeddingError, _LARGEST)
    note(f"Headline and beginning of each report are sent to {address}, to be compared across languages.")
    return _Embed(EndpointEmbedder(named["model"], send))


class _Embed:
    """Gives the embedding of one report after another, and tells the person where there was none."""

    def __init__(self, embedder: "Embedder") -> None:
        self._embedder, self._unanswered = embedder, 0

    def __call__(self, article: Article) -> "Embedding | None":
        from headwater.group.embedding import EmbeddingError

        if self._unanswered == _ENOUGH or not may_be_sent(article, "to be compared across languages"):
            return None
        try:
            found = self._embedder.embed(article)
        except EmbeddingError as error:
            self._unanswered += 1
            again = f" {self._embedder.maker} is not asked again in this run." if self._unanswered == _ENOUGH else ""
            note(f"{error} The report is grouped by its words alone.{again}")
            return None
        self._unanswered = 0
        return found
