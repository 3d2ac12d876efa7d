"""Web archives (WARC, ISO 28500:2017)."""

from collections.abc import Iterator
from pathlib import Path

from fastwarc.warc import ArchiveIterator, WarcRecordType

from headwater.collect.files import LARGEST, failed, too_large
from headwater.values import Failure, Page, When


def pages(path: Path) -> Iterator[Page | Failure]:
    """Yield the HTML and text answers with status 200 that an archive holds, with their address and time.

    Other records are passed over. A damaged archive gives the records before the damage and one failure.
    """
    given = str(path)
    found = False
    with path.open("rb") as file:
        try:
            for record in ArchiveIterator(file, record_types=WarcRecordType.response, parse_http=True):
                page = _page(record, given)
                if page is not None:
                    found = True
                    yield page
        except Exception as error:  # noqa: BLE001 # the reader names no errors of its own
            says = f"The archive {given} is damaged ({error}). The records before the damage were read; fetch it again."
            yield failed(given, "unreadable", says)
            return
    if not found:
        yield failed(
            given, "no_article", f"The archive {given} holds no page that was answered with 200. Nothing to read."
        )


def _page(record, given: str) -> Page | Failure | None:  # type: ignore[no-untyped-def] # the reader has no types # noqa: ANN001
    headers = record.http_headers
    if headers is None or headers.status_code != 200:
        return None
    kind = (record.http_content_type or "text/html").lower()
    if "html" not in kind and not kind.startswith("text/plain"):
        return None
    address: str = record.headers.get("WARC-Target-URI", "").strip("<>")
    body = record.reader.read(LARGEST + 1)
    name = f"{given}#{address}"
    if len(body) > LARGEST:
        return too_large(name, record.content_length)
    date = record.record_date
    return Page(
        input=name,
        body=body,
        media="html" if "html" in kind else "text",
        charset=record.http_charset,
        url=address or None,
        fetched=When(value=f"{date:%Y-%m-%dT%H:%M:%S}", precision="second", zone="+00:00") if date else None,
    )
