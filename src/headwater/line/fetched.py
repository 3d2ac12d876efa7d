"""From what the other side answered to a page, or to the failure that says why there is none."""

from email.message import Message

from headwater.net import Fetched, Refused
from headwater.rights import header_signals
from headwater.values import Failure, Page, Reason, When, identity


def page_of(url: str, answer: Fetched | Refused) -> Page | Failure:
    """Return the page that an address answered with, or the failure that says why it gave none."""
    if isinstance(answer, Refused):
        return _failed(url, answer.reason, answer.says)
    if answer.status != 200:
        reason, advice = _status(answer.status)
        return _failed(url, reason, f"{answer.final_url} answered with {answer.status}. {advice}")
    header = Message()
    header["content-type"] = answer.header("content-type") or "text/html"
    kind = header.get_content_type()
    if kind not in {"text/html", "application/xhtml+xml", "text/plain"}:
        return _failed(url, "binary", f"{url} is of the kind {kind}, not a page. Name the address of a report.")
    return Page(
        input=url,
        body=answer.body,
        media="text" if kind == "text/plain" else "html",
        charset=header.get_content_charset(),
        url=answer.final_url,
        signals=header_signals(answer.headers),
        fetched=When(value=f"{answer.fetched:%Y-%m-%dT%H:%M:%S}", precision="second", zone="+00:00"),
    )


def _status(status: int) -> tuple[Reason, str]:
    if status == 402:
        return "paywall", "It wants to be paid; read it at the outlet and hand over the text."
    if status in {401, 403, 451}:
        return "forbidden", "The site does not give it to programs; read it there and hand over the text."
    if status in {404, 410}:
        return "unreachable", "Nothing is there any more; check the address."
    return "unreachable", "Try again later."


def _failed(url: str, reason: Reason, says: str) -> Failure:
    return Failure(id=identity(url, reason), input=url, reason=reason, says=says)
