"""From the bytes of a feed to its text."""

import codecs as python_codecs
import re
from collections.abc import Mapping

from headwater.collect.feeds.lore import codecs

_BOMS = (
    (python_codecs.BOM_UTF8, "utf-8"),
    (python_codecs.BOM_UTF32_LE, "utf-32-le"),
    (python_codecs.BOM_UTF32_BE, "utf-32-be"),
    (python_codecs.BOM_UTF16_LE, "utf-16-le"),
    (python_codecs.BOM_UTF16_BE, "utf-16-be"),
)
#: How `<` and a second character look in wide encodings (XML 1.0, appendix F).
_WIDE = (
    (re.compile(rb"<\0\0\0[^\0]\0\0\0"), "utf-32-le"),
    (re.compile(rb"\0\0\0<\0\0\0[^\0]"), "utf-32-be"),
    (re.compile(rb"<\0[^\0]\0"), "utf-16-le"),
    (re.compile(rb"\0<\0[^\0]"), "utf-16-be"),
)
_HEADER = re.compile(r"""charset\s*=\s*["']?([^\s"';,]{1,40})""", re.IGNORECASE)
_DECLARED = re.compile(rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']""")
#: What XML 1.0 (section 2.2) does not allow; C1 controls are read apart.
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
#: C1 controls are Windows-1252 that was taken for Latin-1 (WHATWG HTML, numeric character references).
_C1 = {code: bytes([code]).decode("cp1252", "ignore") for code in range(0x80, 0xA0)}
_HAS_C1 = re.compile("[\x80-\x9f]")


def text_of(body: bytes, headers: Mapping[str, str]) -> str:
    """Return the text of `body` without a byte order mark, U+FFFD in the place of bytes that are no character.

    The mark is believed first, then HTTP's charset, then the XML declaration (RFC 7303, section 3.2), then UTF-8.
    Names mean what they mean on the web (WHATWG Encoding, section 4.2); an unknown one is passed over.
    """
    for mark, codec in _BOMS:
        if body.startswith(mark):
            return body[len(mark) :].decode(codec, "replace")
    named = _HEADER.search(headers.get("content-type", ""))
    chosen = codecs().get(named.group(1).lower()) if named else None
    wide = next((wide for sign, wide in _WIDE if sign.match(body)), None)
    if chosen is None or chosen.startswith("utf-16"):
        chosen = wide or chosen or _declared(body)
    return _decoded(body, chosen)


def _decoded(body: bytes, codec: str) -> str:
    if codec == "utf-8":
        return _utf8(body)
    if codec == "cp1252" and _is_utf8(body):
        return body.decode("utf-8")
    return body.decode(codec, "replace")


def allowed(text: str) -> str:
    """Return `text` without the characters that XML forbids; C1 controls become the Windows-1252 that was meant."""
    if _HAS_C1.search(text):
        text = text.translate(_C1)
    return _CONTROLS.sub("", text)


def _declared(body: bytes) -> str:
    match = _DECLARED.search(body[:2048])
    codec = codecs().get(match.group(1).decode("ascii").lower()) if match else None
    # a declaration that can be read as ASCII is not in UTF-16, whatever it says
    return "utf-8" if codec is None or codec.startswith("utf-") else codec


def _utf8(body: bytes) -> str:
    """Return text in UTF-8 with its broken bytes marked; Windows-1252 where more bytes are broken than make sense."""
    text = body.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    if broken and 2 * broken > len(text) - len(text.encode("ascii", "ignore")):
        return body.decode("cp1252", "replace")
    return text


def _is_utf8(body: bytes) -> bool:
    """Return whether bytes beyond ASCII are there and all of them are UTF-8: no other encoding looks so by chance."""
    if body.isascii():
        return False
    try:
        body.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
