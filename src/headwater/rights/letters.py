"""The letters that answer a notice: sober, in plain text, and of no use to who writes in another's name.

Nothing that the writer of a notice chose goes into a letter but the address it goes to, the id of the mail that it
answers, and addresses of reports that the caller names; all of it is checked, so that no header can be added.
"""

import textwrap
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cache
from importlib.resources import files
from string import Template
from typing import Final, Literal

import msgspec

from headwater.rights.mail import MESSAGE_ID, mailbox
from headwater.values.rights import Decision, Letter, NoticeDraft

#: Columns of a line of prose; addresses are not broken.
_WIDTH: Final = 78
_LONGEST_LINE: Final = 900
#: Addresses that a letter lists.
_MOST: Final = 1000


def confirmation(
    notice: NoticeDraft,
    number: int | str,
    due: datetime,
    *,
    contact: str = "",
    decides: Literal["person", "program"] = "person",
) -> Letter | None:
    """Return the mail which says that a notice came, what we understood, what is lacking and what follows by when.

    `due` has a zone. None where the notice names no address for answers, or was sent by a program.
    """
    words = _letters(notice.lang)
    lacking = "".join(f"{_item(one)}\n" for one in notice.missing)
    facts = {
        "number": _one_line(number),
        "due": due.astimezone(UTC).strftime("%Y-%m-%d %H:%M UTC"),
        "understood": _understood(notice, words),
        "lacking": f"\n{words['lacking']}\n{lacking}" if lacking else "",
        "contact": _contact(contact, words),
        "decides": words[f"decides_{decides}"],
    }
    return _letter(notice, "confirmation", facts, words)


def completion(notice: NoticeDraft, number: int | str, decision: Decision, *, contact: str = "") -> Letter | None:
    """Return the mail which says what was removed, what was not and why, who decided, and how to object.

    None as for `confirmation`.
    """
    words = _letters(notice.lang)
    kept = (f"{_one_line(address)}\n{_item(why)}" for address, why in decision.kept[:_MOST])
    facts = {
        "number": _one_line(number),
        "removed": "\n".join(map(_one_line, decision.removed[:_MOST])) or words["nothing"],
        "kept": "\n".join(kept) or words["nothing"],
        "decided": words[f"decided_by_{decision.by}"],
        "contact": _contact(contact, words),
    }
    return _letter(notice, "completion", facts, words)


@cache
def _every_letter() -> dict[str, dict[str, str]]:
    raw = (files("headwater.rights") / "data" / "letters.toml").read_bytes()
    try:
        return msgspec.toml.decode(raw, type=dict[str, dict[str, str]])
    except (msgspec.ValidationError, ValueError) as error:
        raise ValueError(f"letters.toml breaks its shape: {error}. Correct the field that it names.") from error


def _letters(lang: str | None) -> Mapping[str, str]:
    every = _every_letter()
    return every["en"] | every.get((lang or "en").split("-")[0].lower(), {})


def _letter(notice: NoticeDraft, name: str, facts: Mapping[str, str], words: Mapping[str, str]) -> Letter | None:
    to = mailbox(notice.reply_address or "")
    if to is None or notice.automatic:
        return None
    headers = [("Auto-Submitted", "auto-replied")]
    if notice.message_id and MESSAGE_ID.fullmatch(notice.message_id):
        headers += [("In-Reply-To", notice.message_id), ("References", notice.message_id)]
    return Letter(
        to=to,
        subject=_one_line(Template(words[f"{name}_subject"]).substitute(facts)),
        text=Template(words[name]).substitute(facts).strip() + "\n",
        headers=tuple(headers),
    )


def _understood(notice: NoticeDraft, words: Mapping[str, str]) -> str:
    count = len(notice.urls)
    named = words["no_address" if count == 0 else "one_address" if count == 1 else "addresses"]
    told = [Template(named).substitute(count=count)]
    if notice.wildcards:
        told.append(Template(words["stars"]).substitute(count=len(notice.wildcards)))
    if notice.kinds:
        told.append(Template(words["kinds"]).substitute(kinds=", ".join(words[kind] for kind in notice.kinds)))
    return "\n".join(told)


def _contact(contact: str, words: Mapping[str, str]) -> str:
    return Template(words["contact"]).substitute(contact=_one_line(contact)) + "\n" if contact else ""


def _item(sentence: str) -> str:
    return textwrap.fill(
        _one_line(sentence), _WIDTH, initial_indent="- ", subsequent_indent="  ", break_long_words=False
    )


def _one_line(value: str | int) -> str:
    """Return a value without line ends and other characters that nobody sees, bounded."""
    return "".join(c if c.isprintable() else " " for c in str(value)[:_LONGEST_LINE]).strip()
