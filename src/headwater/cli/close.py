"""`--close`: who reads closely, and under which bounds."""

import os
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

from headwater import __version__
from headwater.cli.notes import note
from headwater.values import Article, Statement

if TYPE_CHECKING:
    from headwater.chain import Closely
    from headwater.read.close import CloseReader
    from headwater.read.close_endpoint import Post

_Command = Callable[..., Any]
_ENDPOINT = re.compile(r"openai:(?P<model>.+)@(?P<address>https?://\S+)")
_PIPELINE = re.compile(r"spacy:(?P<name>.+)")
_KEY = re.compile(r"[!-~]+")
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
    if endpoint := _ENDPOINT.fullmatch(value):
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

        if self._unanswered == _ENOUGH or (self._sends and not _may_be_sent(article)):
            return statements
        read = read_closely(article, statements, self._reader)
        if read.says is not None:
            note(read.says)
        self._unanswered = 0 if read.answered else self._unanswered + 1
        if self._unanswered == _ENOUGH:
            note(f"{self._reader.maker} gave no answer {_ENOUGH} times in a row and is not asked again in this run.")
        return read.statements


def _may_be_sent(article: Article) -> bool:
    """Return whether the text may leave this machine; tell where its page says that it may not."""
    from headwater.read.close import named
    from headwater.rights import allowance

    allowed = allowance(article)
    if allowed.may_analyse and allowed.may_keep_text:
        return True
    note(f"{named(article)} was not sent to be read closely. {allowed.reasons[0]}")
    return False


def _pipeline(name: str) -> "CloseReader":
    from headwater.read.close import CloseReadingError
    from headwater.read.close_pipeline import PipelineReader, pipeline

    try:
        return PipelineReader(name, pipeline(name))
    except CloseReadingError as error:
        raise click.UsageError(str(error)) from error


def _endpoint(model: str, address: str) -> "CloseReader":
    from headwater.read.close_endpoint import EndpointReader

    note(f"The text of each report is sent to {address}, to be read closely.")
    return EndpointReader(model, _sender(address.rstrip("/") + "/chat/completions"))


def _sender(url: str) -> "Post":
    """Return what sends JSON to an address. Raises click.UsageError where the environment's settings are none."""
    from headwater.net import Agent, Fetched, Policy, post
    from headwater.read.close import CloseReadingError

    key = os.environ.get("HEADWATER_CLOSE_KEY") or None
    seconds = os.environ.get("HEADWATER_CLOSE_SECONDS", "60")
    if not seconds.isdigit() or not 0 < int(seconds) <= 3600 or (key and not _KEY.fullmatch(key)):
        says = "HEADWATER_CLOSE_SECONDS is no number from 1 to 3600, or HEADWATER_CLOSE_KEY no key in ASCII."
        raise click.UsageError(f"{says} Correct it.")
    policy = Policy(
        agent=Agent(version=__version__, contact="close-reading"),
        seconds=int(seconds),
        wire_bytes=_LARGEST,
        body_bytes=_LARGEST,
    )

    def send(question: bytes) -> bytes:
        answer = post(url, question, policy=policy, key=key)
        if not isinstance(answer, Fetched):
            raise CloseReadingError(answer.says)
        if answer.status != 200:
            says = f"{url} answered with {answer.status}."
            raise CloseReadingError(f"{says} Check the address, the model and the key, or try again later.")
        return answer.body

    return send
