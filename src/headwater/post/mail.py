"""Letters that wait in the store are sent by mail, or laid down as files where no mail server is named."""

import datetime as dt
import os
from collections.abc import Callable
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path

from headwater.line.clock import Clock
from headwater.net.mail import MailError, MailServer, send
from headwater.store import notices
from headwater.store.models import Letter

#: How often a letter is tried, and how long is waited after the first time; it doubles.
_TRIES = 8
_WAIT = dt.timedelta(minutes=5)

#: Takes a mail; raises MailError where it could not.
Deliver = Callable[[EmailMessage], None]


def mail_server() -> MailServer | None:
    """Return the server that the environment names, None where it names none.

    `HEADWATER_SMTP` is HOST or HOST:PORT (465: encrypted from the first byte), `HEADWATER_SMTP_USER` and
    `HEADWATER_SMTP_PASSWORD` log in there. Raises ValueError where HEADWATER_SMTP is no such place.
    """
    told = os.environ.get("HEADWATER_SMTP")
    if not told:
        return None
    host, _, port = told.partition(":")
    if not host or (port and not port.isdigit()):
        raise ValueError(f"HEADWATER_SMTP is {told!r}, which is no HOST:PORT such as mail.example:587. Correct it.")
    return MailServer(
        host=host,
        port=int(port or 587),
        user=os.environ.get("HEADWATER_SMTP_USER"),
        password=os.environ.get("HEADWATER_SMTP_PASSWORD"),
        encrypted=port == "465",
    )


def post(home: Path, server: MailServer | None, sender: str, clock: Clock) -> int:
    """Send the letters that wait; return how many went. One that is not taken is tried again later, and says why."""
    deliver: Deliver = _to_file(home) if server is None else lambda message: send(message, server)
    gone = 0
    for letter in notices.letters(clock(), most=_TRIES, wait=_WAIT):
        try:
            deliver(_message(letter, sender, clock()))
        except MailError as error:
            notices.not_sent(letter, str(error), clock(), for_good=error.for_good, most=_TRIES)
        else:
            says = "" if server else "No mail server is named (HEADWATER_SMTP): the letter lies in letters/."
            notices.sent(letter, says, clock())
            gone += 1
    return gone


def _message(letter: Letter, sender: str, now: dt.datetime) -> EmailMessage:
    mail = letter.object
    message = EmailMessage()
    message["From"] = sender
    message["To"] = mail.to
    message["Subject"] = mail.subject
    message["Date"] = format_datetime(now)
    # the same letter has the same id, so that one which was sent twice is read once
    message["Message-ID"] = f"<letter-{letter.pk}.{letter.written_at:%Y%m%d%H%M%S}@{sender.rpartition('@')[2]}>"
    for name, value in mail.headers:
        message[name] = value
    message.set_content(mail.text)
    return message


def _to_file(home: Path) -> Deliver:
    def deliver(message: EmailMessage) -> None:
        path = home / "letters" / f"{message['Message-ID'].strip('<>').partition('@')[0]}.eml"
        try:
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(message.as_bytes())
        except OSError as error:
            raise MailError(f"{path} could not be written ({error.strerror}).", for_good=False) from error

    return deliver
