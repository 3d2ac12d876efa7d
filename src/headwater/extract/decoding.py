"""From bytes to text."""

import codecs
import re

_META = re.compile(
    rb"""<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,40})|<\?xml[^>]{0,100}encoding\s*=\s*["']([\w-]{2,40})""",
    re.IGNORECASE,
)
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: What a page that names none is tried as, in order; the last can read anything.
_GUESSES = ("utf-8", "gb18030", "windows-1252")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
#: A text of which a larger share are control characters or unreadable ones is none.
_UNREADABLE = 0.05


class UndecodableError(ValueError):
    """Bytes that are no text in any encoding that was tried."""


def decoded(body: bytes, declared: str | None = None) -> str:
    """Return the text of `body`: by its byte order mark, the declared character set, the page's own, then UTF-8.

    Text in UTF-8 with few broken bytes stays UTF-8 with U+FFFD in their places.
    Raises UndecodableError for binary data.
    """
    text = _by_name(body, declared)
    if text is None:
        text = _by_guess(body)
    odd = len(_CONTROLS.findall(text)) + text.count("\ufffd")
    if odd > _UNREADABLE * max(len(text), 1):
        raise UndecodableError(f"{odd} of {len(text)} characters are none")
    return _CONTROLS.sub("", text)


def _by_name(body: bytes, declared: str | None) -> str | None:
    bom = next((name for mark, name in _BOMS if body.startswith(mark)), None)
    meta = _META.search(body[:4096])
    own = (meta.group(1) or meta.group(2)).decode("ascii") if meta else None
    for name in (bom, declared, own):
        if name:
            try:
                # pages that say Latin-1 mean Windows-1252 (WHATWG Encoding, section 4.2)
                return body.decode("windows-1252" if name.lower() in {"iso-8859-1", "latin-1", "latin1"} else name)
            except (LookupError, UnicodeDecodeError):
                continue
    return None


def _by_guess(body: bytes) -> str:
    lenient = body.decode("utf-8", "replace")
    if lenient.count("\ufffd") <= 0.002 * len(lenient):
        return lenient
    for name in _GUESSES[1:]:
        try:
            text = body.decode(name)
        except UnicodeDecodeError:
            continue
        if name != "gb18030" or _mostly_han(text):
            return text
    return lenient


def _mostly_han(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return sum("\u4e00" <= c <= "\u9fff" for c in letters) > 0.5 * len(letters)
