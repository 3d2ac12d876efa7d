"""Mail that goes out: to one server that the operator names (RFC 5321)."""

import smtplib
import ssl
from email.message import EmailMessage

from msgspec import Struct

#: Seconds until a server must have answered.
_SECONDS = 30.0


class MailServer(Struct, frozen=True, kw_only=True):
    """Where mail is handed in, and as whom. Encryption is used wherever the server offers it."""

    host: str
    port: int = 587
    user: str | None = None
    password: str | None = None
    #: Whether the connection is encrypted from its first byte, as at port 465 (RFC 8314).
    encrypted: bool = False


class MailError(Exception):
    """A mail was not taken; its text says why. `for_good` tells that trying again does not help."""

    def __init__(self, says: str, *, for_good: bool) -> None:
        super().__init__(says)
        self.for_good = for_good


def send(message: EmailMessage, server: MailServer) -> None:
    """Hand a mail over to the server. Raises MailError where it does not take it."""
    try:
        with _connected(server) as connection:
            if server.user is not None:
                connection.login(server.user, server.password or "")
            connection.send_message(message)
    except smtplib.SMTPRecipientsRefused as error:
        codes = [code for code, _ in error.recipients.values()]
        says = f"{server.host} does not take mail to {message['To']} ({codes[0]}). Check the address."
        raise MailError(says, for_good=all(code >= 500 for code in codes)) from error
    except smtplib.SMTPResponseException as error:
        says = f"{server.host} answered with {error.smtp_code}, so the mail was not sent. Look at its settings."
        raise MailError(says, for_good=False) from error
    except (smtplib.SMTPException, OSError) as error:
        says = f"{server.host} could not be reached at port {server.port} ({error}). It is tried again later."
        raise MailError(says, for_good=False) from error


def _connected(server: MailServer) -> smtplib.SMTP:
    context = ssl.create_default_context()
    if server.encrypted:
        return smtplib.SMTP_SSL(server.host, server.port, timeout=_SECONDS, context=context)
    connection = smtplib.SMTP(server.host, server.port, timeout=_SECONDS)
    connection.ehlo()
    if connection.has_extn("starttls"):
        connection.starttls(context=context)
        connection.ehlo()
    return connection
