"""Letters go out while the line runs."""

import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

#: Seconds between two looks at what waits.
_PAUSE = 20.0


@contextmanager
def posting(home: Path, say: Callable[[str], None]) -> Iterator[None]:
    """Send letters while the block runs, those that wait at its beginning first.

    Raises click.ClickException where the mail server that the environment names is none.
    """
    from headwater.post.mail import mail_server

    try:
        server = mail_server()
    except ValueError as error:
        raise click.ClickException(str(error)) from error
    stopped = threading.Event()

    def work() -> None:
        from headwater.line.clock import utc
        from headwater.post.mail import post
        from headwater.store.troubles import StoreError, told

        while not stopped.is_set():
            try:
                with told(home):
                    gone = post(home, server, sender(), utc)
            except StoreError as trouble:
                say(str(trouble))
            else:
                if gone:
                    say(f"{gone} letters went out." if server else f"{gone} letters lie in {home / 'letters'}.")
            stopped.wait(_PAUSE)

    thread = threading.Thread(target=work, name="post")
    thread.start()
    try:
        yield
    finally:
        stopped.set()
        thread.join()


def sender() -> str:
    """Return who letters are from: `HEADWATER_MAIL_FROM`, else the contact where that is a mail address."""
    contact = os.environ.get("HEADWATER_CONTACT", "")
    usual = contact if "@" in contact and "/" not in contact else "headwater@localhost"
    return os.environ.get("HEADWATER_MAIL_FROM", usual)
