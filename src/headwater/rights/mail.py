"""A mail as its writer meant it: headers and parts of an RFC 5322 message, however broken.

The message is read by the standard library in its tolerant way. What would take it more than linear time (headers
without end, thousands of parts, parts within parts) is taken off first.
"""

import codecs
import re
from binascii import Error as BadBase64
from collections.abc import Iterator
from email import policy
from email.errors import MessageError
from email.header import decode_header
from email.message import Message
from email.parser import BytesParser
from email.utils import getaddresses, parsedate_to_datetime
from typing import Final

from lxml import etree
from lxml.html import HTMLParser, document_fromstring
from msgspec import Struct

from headwater.text.normalise import clean
from headwater.values.place import When

#: What is read of a mail, of one header, of the text of all parts.
LARGEST: Final = 2 * 1024 * 1024
_LONGEST_HEADER: Final = 2000
_LONGEST_TEXT: Final = 1_000_000
#: More parts, or parts within parts, than anybody's mail program makes.
_PARTS, _DEPTH = 500, 20
_PART_HEADER = re.compile(rb"^content-[a-z-]+:[^\n]*(?:\n[ \t][^\n]*)*", re.IGNORECASE | re.MULTILINE)
_NESTS = re.compile(rb"^content-type:\s*(?:multipart|message)/", re.IGNORECASE | re.MULTILINE)
#: Encodings that are none of text, or take long.
_NO_CHARSET: Final = frozenset({"idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined", "utf-7"})
_MAILBOX = re.compile(r"[^\s@<>()\[\],;:\"\\\x00-\x20\x7f]{1,64}@[^\s@<>()\[\],;:\"\\\x00-\x20\x7f]{1,255}")
MESSAGE_ID = re.compile(r"<[!-;=?-~]{1,250}>")
_BLOCKS: Final = frozenset(
    {"p", "div", "br", "li", "tr", "td", "h1", "h2", "h3", "blockquote", "pre", "table", "ul", "ol"}
)
_UNSEEN: Final = ("script", "style", "title")
#: What parsing a broken message can raise in the standard library.
_BROKEN: Final = (MessageError, ValueError, LookupError, TypeError, AttributeError, RecursionError, AssertionError)


class Mail(Struct, frozen=True, kw_only=True):
    """One mail: its headers by lower-case name (the first of each), its texts, the attachments that are no text."""

    headers: dict[str, str]
    #: What its writer wrote, and all its texts with the addresses behind the links of HTML parts.
    words: str
    texts: tuple[str, ...]
    lang: str | None = None
    unread: tuple[str, ...] = ()
    report: bool = False
    cut: bool = False

    def header(self, name: str) -> str:
        """Return a header on one line, its encoded words decoded; "" where there is none."""
        return " ".join(clean(_decoded(self.headers.get(name, ""))).split())

    def mailbox(self, name: str) -> tuple[str | None, str | None]:
        """Return the name and the address of the first mailbox of a header, None for what is none."""
        try:
            boxes = getaddresses([self.headers.get(name, "")])
        except _BROKEN:
            return None, None
        for written, address in boxes:
            if _MAILBOX.fullmatch(address):
                shown = " ".join(clean(_decoded(written)).split()).strip("\"' ")[:200]
                return shown or None, address
        return None, None

    def message_id(self, name: str) -> str | None:
        """Return the first message id of a header."""
        found = MESSAGE_ID.search(self.headers.get(name, ""))
        return found.group() if found else None

    def date(self) -> When | None:
        """Return when it was sent, as it says itself."""
        written = self.header("date")
        try:
            moment = parsedate_to_datetime(written)
            value, offset = moment.strftime("%Y-%m-%dT%H:%M:%S"), moment.strftime("%z")
        except (*_BROKEN, OverflowError):
            return None
        zone = f"{offset[:3]}:{offset[3:5]}" if offset else None
        return When(value=value, precision="second", zone=zone, text=written) if moment.year >= 1000 else None


def mailbox(text: str) -> str | None:
    """Return `text` where it is one address of mail that may stand in a header, else None."""
    return text.strip() if _MAILBOX.fullmatch(text.strip()) else None


def mail(raw: bytes) -> Mail:
    """Return what stands in a message; whatever the bytes are, nothing is raised."""
    message = _parsed(_tamed(raw[:LARGEST]))
    plain, html, unread = _texts(message)
    seen = [_visible(text) for text in html]
    words = next((text for text in (*plain, *(text for text, _ in seen)) if text.strip()), "")
    links = "\n".join(f"<{link}>" for _, found in seen for link in found)
    headers = _headers(message)
    return Mail(
        headers=headers,
        words=words,
        texts=(*plain, *(text for text, _ in seen), links),
        lang=headers.get("content-language", "").split(",")[0].strip()[:20] or None,
        unread=tuple(unread),
        report=message.get_content_type() == "multipart/report",
        cut=len(raw) > LARGEST,
    )


def _tamed(raw: bytes) -> bytes:
    raw = raw.replace(b"\r\n", b"\n")
    return _PART_HEADER.sub(lambda m: m.group() if len(m.group()) <= _LONGEST_HEADER else b"X-Too-Long: yes", raw)


def _parsed(raw: bytes) -> Message:
    parser = BytesParser(policy=policy.compat32)
    many = raw.count(b"\n--") > 4 * _PARTS or len(_NESTS.findall(raw)) > _DEPTH
    try:
        return parser.parsebytes(raw, headersonly=many)
    except _BROKEN:
        whole = Message()
        whole.set_payload(raw.decode("ascii", "surrogateescape"))
        return whole


def _headers(message: Message) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, value in message.raw_items():
        raw = str(value)[:_LONGEST_HEADER].encode("utf-8", "surrogateescape")
        found.setdefault(name.lower(), _text(raw, None).replace("\n", " ").replace("\r", " "))
    return found


def _texts(message: Message) -> tuple[list[str], list[str], list[str]]:
    """Return the plain texts, the HTML texts and the names of the parts that are neither."""
    plain: list[str] = []
    html: list[str] = []
    unread: list[str] = []
    left = _LONGEST_TEXT
    for part in _parts(message):
        kind = part.get_content_type()
        if part.get_content_maintype() == "text":
            text = _body(part)[:left]
            left -= len(text)
            (html if kind == "text/html" else plain).append(text)
        elif not (part.get_content_maintype() == "image" and part["content-id"]):
            unread.append(_name(part) or kind)
    return plain, html, unread


def _parts(message: Message) -> Iterator[Message]:
    for n, part in enumerate(message.walk()):
        if n >= _PARTS:
            return
        if not part.is_multipart():
            yield part


def _body(part: Message) -> str:
    try:
        payload = part.get_payload(decode=True)
        charset = part.get_content_charset()
    except _BROKEN:
        payload, charset = part.get_payload(), None
    if isinstance(payload, str):
        payload = payload.encode("utf-8", "surrogateescape")
    return clean(_text(payload, charset)) if isinstance(payload, bytes) else ""


def _name(part: Message) -> str:
    try:
        name = part.get_filename() or ""
    except _BROKEN:
        name = ""
    return " ".join(clean(_decoded(name)).split())[:200]


def _text(raw: bytes, charset: str | None) -> str:
    """Return bytes as text: in the charset declared, else UTF-8, else what Windows took for Latin."""
    for name in (charset, "utf-8"):
        try:
            if name and codecs.lookup(name).name not in _NO_CHARSET:
                return raw.decode(name)
        except (LookupError, ValueError):
            continue
    return raw.decode("cp1252", "replace")


def _decoded(header: str) -> str:
    """Return a header with its encoded words (RFC 2047) decoded, as far as they are whole."""
    try:
        parts = decode_header(header)
    except (*_BROKEN, BadBase64):
        return header
    return "".join(part if isinstance(part, str) else _text(part, charset) for part, charset in parts)


def _visible(html: str) -> tuple[str, list[str]]:
    """Return the text of HTML as lines, and the addresses behind its links."""
    try:
        tree = document_fromstring(html.replace("\0", "").encode(errors="replace"), parser=HTMLParser(encoding="utf-8"))
    except (etree.LxmlError, ValueError, AssertionError):
        return "", []
    etree.strip_elements(tree, *_UNSEEN, with_tail=False)
    links = [href for link in tree.iter("a") if (href := link.get("href")) and not re.search(r"[\s<>]", href)]
    for element in tree.iter(*_BLOCKS):
        element.tail = f"\n{element.tail or ''}"
        if element.tag != "br":
            element.text = f"\n{element.text or ''}"
    lines = (" ".join(line.split()) for line in str(tree.text_content()).splitlines())
    return clean(re.sub(r"\n{3,}", "\n\n", "\n".join(lines))).strip(), links
