"""Notices: what rights holders and readers write, read from a mail or a form."""

import re
from collections.abc import Iterator, Mapping
from typing import Final, Literal, cast, get_args

from msgspec.structs import replace

from headwater.rights.cues import read_cues
from headwater.rights.listed import MOST, Listed, listed, without_addresses
from headwater.rights.mail import Mail, mail, mailbox
from headwater.text.normalise import clean
from headwater.values.rights import NoticeDraft, NoticeKind

#: What is kept of the reason that a notice gives, and of one line.
_LONGEST_WORDS: Final = 20_000
_LONGEST_LINE: Final = 300
#: A reason has at least so many letters.
_SHORTEST_REASON: Final = 20
#: Beginnings of addresses that nobody reads (RFC 3834, section 2).
_NOBODY: Final = ("mailer-daemon", "noreply", "no-reply", "no_reply", "donotreply", "do-not-reply", "bounce", "daemon")
_FOR_MANY: Final = frozenset({"bulk", "list", "junk", "auto_reply"})


def read_mail(raw: bytes) -> NoticeDraft:
    """Return the notice that a mail (RFC 5322) holds; whatever the bytes are, there is a draft.

    At most 2 MB are read and 1,000 addresses kept. Text parts are read, attached ones too, other attachments are not.
    """
    letter = mail(raw)
    name, address = letter.mailbox("from")
    subject = letter.header("subject")[:_LONGEST_LINE]
    found = listed((subject, *letter.texts))
    told = read_cues(f"{subject}\n{letter.words}")
    draft = NoticeDraft(
        from_name=name,
        from_address=address,
        reply_address=letter.mailbox("reply-to")[1] or address,
        role=told.role,
        urls=found.urls,
        wildcards=found.wildcards,
        subject=subject or None,
        words=letter.words.strip()[:_LONGEST_WORDS],
        lang=letter.lang or told.lang,
        message_id=letter.message_id("message-id"),
        in_reply_to=letter.message_id("in-reply-to"),
        received=letter.date(),
        kinds=told.kinds,
        unread=letter.unread,
        automatic=_automatic(letter, address),
    )
    return _with_missing(draft, found, cut=letter.cut)


def read_form(fields: Mapping[str, str]) -> NoticeDraft:
    """Return the notice that a form holds: fields `name`, `address`, `role`, `urls`, `words`, `kind` and `lang`.

    A field that is lacking or holds none of its values counts as not told. Addresses are also read from the words.
    """
    words = clean(fields.get("words", "")[:_LONGEST_WORDS]).strip()
    address = mailbox(fields.get("address", ""))
    found = listed((fields.get("urls", "")[: MOST * _LONGEST_LINE], words))
    told = read_cues(words)
    role, kind = fields.get("role", ""), fields.get("kind", "")
    draft = NoticeDraft(
        from_name=" ".join(clean(fields.get("name", "")).split())[:200] or None,
        from_address=address,
        reply_address=address,
        role=cast("Literal['owner', 'agent']", role) if role in {"owner", "agent"} else told.role,
        urls=found.urls,
        wildcards=found.wildcards,
        words=words,
        lang=fields.get("lang", "").strip()[:20] or told.lang,
        kinds=(cast("NoticeKind", kind),) if kind in get_args(NoticeKind) else told.kinds,
    )
    return _with_missing(draft, found, cut=False)


def _with_missing(draft: NoticeDraft, found: Listed, *, cut: bool) -> NoticeDraft:
    return replace(draft, missing=tuple(_missing(draft, found, cut=cut)))


def _missing(draft: NoticeDraft, found: Listed, *, cut: bool) -> Iterator[str]:
    if not found.urls:
        yield from _no_address(found)
    elif found.wildcards:
        yield "An address with a star may name many reports: please say that you may speak for all of them."
    if draft.reply_address is None:
        yield "We found no address of mail: please send one at which we can answer you."
    if len("".join(without_addresses(draft.words).split())) < _SHORTEST_REASON:
        yield "Please say in a sentence or two why you ask, and whether you own the reports or speak for who does."
    if draft.unread and not found.urls:
        yield "We read no attachments but plain text: please put the addresses and the reason into the mail itself."
    if found.cut:
        yield f"We keep {MOST:,} addresses of one notice: please send the others in another one."
    if cut:
        yield "Your mail is longer than 2 MB, and we did not read the rest: please send it again in parts."


def _no_address(found: Listed) -> Iterator[str]:
    if found.wildcards:
        yield "You name reports by a star: please send their addresses, or say that you may speak for the whole site."
    elif found.sites:
        yield "You name a site: please send the address of each report, or write `https://site.example/*` for all."
    else:
        yield "We found no address of a report: please send each, beginning with https://, on a line of its own."


def _automatic(letter: Mail, address: str | None) -> str | None:
    """Return why no program may answer a mail (RFC 3834, section 2), so that two programs never write to each other."""
    header = letter.header
    suppress = {*re.split(r"[\s,;]+", header("x-auto-response-suppress").lower())}
    signs = {
        "It says that a program sent it.": header("auto-submitted").lower().split(";")[0].strip() not in {"", "no"},
        "It was sent to many.": header("precedence").lower() in _FOR_MANY,
        "It came through a mailing list.": bool({"list-id", "list-unsubscribe"} & letter.headers.keys()),
        "It reports the fate of another mail.": letter.report or header("return-path") == "<>",
        "It asks that no program answer it.": bool(
            {"all", "autoreply"} & suppress or {"x-autoreply", "x-autorespond"} & letter.headers.keys()
        ),
        "Nobody reads the address that it came from.": (address or "").lower().startswith(_NOBODY),
    }
    return next((why for why, found in signs.items() if found), None)
