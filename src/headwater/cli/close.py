"""`--close`: who reads closely, and under which bounds."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

from headwater.cli.endpoint import ENDPOINT, may_be_sent, sender
from headwater.cli.notes import note
from headwater.values import Article, Statement

if TYPE_CHECKING:
    from headwater.chain import Closely
    from headwater.read.close import CloseReader

_Command = Callable[..., Any]
_PIPELINE = re.compile(r"spacy:(?P<name>.+)")
#: Bytes of one answer, and after how many articles in a row without an answer the reader is not asked again.
_LARGEST, _ENOUGH = 1024 * 1024, 3


def close_option(function: _Command) -> _Command:
    """Give a verb the option `--close`."""
    return click.option(
        "--close",
        metavar="READER",
        callback=_chosen,
        help="Let another reader look again at speakers in doubt and at promises: spacy:PIPELINE on this machine, or "
        "openai:MODEL@ADDRESS, such as openai:NAME@http://127.0.0.1:8080/v1. THE WHOLE TEXT OF EACH REPORT IS SENT TO "
        "THAT ADDRESS, with the key in HEADWATER_CLOSE_KEY where one is set. Off unless it is named.",
    )(function)


def _chosen(_: click.Context, __: click.Parameter, value: str | None) -> "Closely | None":
    """Return what reads closely. Raises click.BadParameter, click.UsageError for what there is none of."""
    if value is None:
        return None
    if endpoint := ENDPOINT.fullmatch(value):
        return _Closely(_endpoint(endpoint["model"], endpoint["address"]), sends=True)
    if named := _PIPELINE.fullmatch(value):
        return _Closely(_pipeline(named["name"]), sends=False)
    raise click.BadParameter("name spacy:PIPELINE, or openai:MODEL@ADDRESS with an address of http: or https:.")


class _Closely:
    """Completes what one article after another says, and tells the person what was refused."""

    def __init__(self, reader: "CloseReader", *, sends: bool) -> None:
        self._reader, self._sends, self._unanswered = reader, sends, 0

    def __call__(self, article: Article, statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
        from headwater.read.close import read_closely

        if self._unanswered == _ENOUGH or (self._sends and not may_be_sent(article, "to be read closely")):
            return statements
        read = read_closely(article, statements, self._reader)
        if read.says is not None:
            note(read.says)
        self._unanswered = 0 if read.answered else self._unanswered + 1
        if self._unanswered == _ENOUGH:
            note(f"{self._reader.maker} gave no answer {_ENOUGH} times in a row and is not asked again in this run.")
        return read.statements


def _pipeline(name: str) -> "CloseReader":
    from headwater.read.close import CloseReadingError
    from headwater.read.close.pipeline import PipelineReader, pipeline

    try:
        return PipelineReader(name, pipeline(name))
    except CloseReadingError as error:
        raise click.UsageError(str(error)) from error


def _endpoint(model: str, address: str) -> "CloseReader":
    from headwater.read.close import CloseReadingError
    from headwater.read.close.endpoint import EndpointReader

    note(f"The text of each report is sent to {address}, to be read closely.")
    send = sender(address.rstrip("/") + "/chat/completions", "CLOSE", CloseReadingError, _LARGEST)
    return EndpointReader(model, send)
