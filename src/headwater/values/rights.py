"""What rights holders ask, what is answered, what is refused afterwards, and how much of a report may be shown."""

from typing import Literal

from msgspec import Struct

from headwater.values.place import When

#: What a hash of a tombstone was made of: an address, a whole text, a title on its site, a run of words.
MarkKind = Literal["address", "text", "title", "shingle"]


class Mark(Struct, frozen=True, kw_only=True):
    """One hash of a removed report: 8 bytes, the beginning of a SHA-256."""

    kind: MarkKind
    hash: bytes


class Tombstone(Struct, frozen=True, kw_only=True):
    """What is kept of a removed report, so that it does not come back: hashes alone, no word of it."""

    marks: tuple[Mark, ...]


class Refusal(Struct, frozen=True, kw_only=True):
    """A report is not taken, since it was removed on request."""

    #: Id of the tombstone.
    tombstone: str
    by: MarkKind
    #: Which part of the smaller of both texts stands in the other (0..1), where runs of words decided.
    share: float | None = None
    #: One sentence.
    says: str


NoticeKind = Literal["copyright", "data_protection", "correction", "other"]


class NoticeDraft(Struct, frozen=True, kw_only=True):
    """A request as it was read from a mail or a form; what was not told is None or empty."""

    from_name: str | None = None
    #: Who wrote, and where an answer goes.
    from_address: str | None = None
    reply_address: str | None = None
    #: Whether the writer owns the report or speaks for who does.
    role: Literal["owner", "agent"] | None = None
    #: Addresses as written, one for each report, and those that name many reports by `*`.
    urls: tuple[str, ...] = ()
    wildcards: tuple[str, ...] = ()
    subject: str | None = None
    words: str = ""
    #: BCP 47.
    lang: str | None = None
    message_id: str | None = None
    #: The message that this one answers.
    in_reply_to: str | None = None
    #: When its writer says that it was sent.
    received: When | None = None
    #: What it seems to ask for; empty where its words do not tell.
    kinds: tuple[NoticeKind, ...] = ()
    #: Names of attachments that were not read.
    unread: tuple[str, ...] = ()
    #: Sentences to its writer: what is lacking to act on it.
    missing: tuple[str, ...] = ()
    #: Why no program may answer it (it was sent by one), or None.
    automatic: str | None = None


class Decision(Struct, frozen=True, kw_only=True):
    """What was decided on a notice."""

    #: Addresses of reports that were held and are removed.
    removed: tuple[str, ...] = ()
    #: Addresses with one sentence each, why nothing was removed.
    kept: tuple[tuple[str, str], ...] = ()
    by: Literal["person", "program"] = "person"


class Letter(Struct, frozen=True, kw_only=True):
    """A mail to be sent, in plain text; no part holds a line end that its writer did not mean."""

    to: str
    subject: str
    text: str
    headers: tuple[tuple[str, str], ...] = ()


class Shown(Struct, frozen=True, kw_only=True):
    """How much of a report may be kept and shown; its headline and the link to it always may."""

    #: Whether its statements may be read, and its text compared with others.
    may_analyse: bool
    #: Whether the whole text may be kept after that, and be handed out.
    may_keep_text: bool
    #: Code points of the longest excerpt; 0 for none.
    may_excerpt: int
    #: Whether our search, and search engines on our pages, may list it.
    may_index: bool
    may_image_preview: bool
    #: When all of this ends, where the page names a time.
    until: When | None = None
    #: One sentence for each limit and each permission.
    reasons: tuple[str, ...] = ()
