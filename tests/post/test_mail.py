"""Letters go to a mail server, or lie down as files; none is lost, none goes twice."""

import datetime as dt
import os
import socketserver
import subprocess
import sys
import threading
from email import message_from_bytes

import pytest

NOTICE = b"""From: Ella Marsh <ella@rights.example>
To: desk@news.example
Subject: Please remove our report
Message-ID: <one@rights.example>
Date: Mon, 05 May 2031 10:00:00 +0000

Please remove https://canary.example/2031/05/nest-found: it is ours and was copied without a licence.
"""


class Server(socketserver.ThreadingTCPServer):
    """Speaks as much SMTP as takes a mail (RFC 5321); answers RCPT with `answer`."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), _Talk)
        self.taken, self.answer = [], b"250 ok\r\n"
        threading.Thread(target=self.serve_forever, args=(0.02,), daemon=True).start()


class _Talk(socketserver.StreamRequestHandler):
    def handle(self):
        self.wfile.write(b"220 here\r\n")
        while line := self.rfile.readline():
            verb = line[:4].upper()
            if verb == b"DATA":
                self.wfile.write(b"354 go on\r\n")
                lines = []
                while (part := self.rfile.readline()) != b".\r\n":
                    lines.append(part)
                self.server.taken.append(message_from_bytes(b"".join(lines)))
                self.wfile.write(b"250 taken\r\n")
            elif verb == b"QUIT":
                self.wfile.write(b"221 bye\r\n")
                return
            else:
                self.wfile.write(self.server.answer if verb == b"RCPT" else b"250 ok\r\n")


@pytest.fixture
def server():
    made = Server()
    yield made
    made.shutdown()
    made.server_close()


@pytest.fixture
def home(tmp_path):
    """A home with one notice, whose letter waits."""
    mail = tmp_path / "notice.eml"
    mail.write_bytes(NOTICE)
    command = [sys.executable, "-m", "headwater", "notice", str(mail), "--home", str(tmp_path / "home")]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert "Notice 1" in done.stdout
    return tmp_path / "home"


POST = """
import datetime as dt, os, sys
from pathlib import Path
from headwater.store.home import opened
home = opened(Path(os.environ["HEADWATER_HOME"]))
from headwater.post.mail import mail_server, post
later = dt.datetime.now(dt.UTC) + dt.timedelta(minutes=float(sys.argv[1]))
print(post(home, mail_server(), "desk@news.example", lambda: later))
from headwater.store.models import Letter
print(*(letter.says for letter in Letter.objects.all()))
"""


def post(home, server=None, minutes=0.0):
    environment = {**os.environ, "HEADWATER_HOME": str(home)}
    if server:
        environment["HEADWATER_SMTP"] = f"127.0.0.1:{server.server_address[1]}"
    done = subprocess.run(
        [sys.executable, "-c", POST, str(minutes)], env=environment, capture_output=True, text=True, check=True
    )
    return done.stdout


def test_a_confirmation_goes_to_who_wrote_and_goes_once(home, server):
    assert post(home, server).startswith("1")
    assert post(home, server).startswith("0")

    (mail,) = server.taken
    assert mail["To"] == "ella@rights.example"
    assert mail["In-Reply-To"] == "<one@rights.example>"
    assert mail["Auto-Submitted"] == "auto-replied"
    assert "1" in mail["Subject"]


def test_without_a_server_the_letter_lies_in_the_home_folder(home):
    assert "HEADWATER_SMTP" in post(home)

    (file,) = (home / "letters").iterdir()
    assert message_from_bytes(file.read_bytes())["To"] == "ella@rights.example"


def test_what_a_server_does_not_take_now_is_tried_again_later(home, server):
    server.answer = b"451 not now\r\n"
    assert post(home, server).startswith("0")
    server.answer = b"250 ok\r\n"

    assert post(home, server, minutes=1).startswith("0")
    assert post(home, server, minutes=10).startswith("1")


def test_an_address_that_does_not_exist_is_not_tried_again_and_said(home, server):
    server.answer = b"550 no such person\r\n"

    assert "does not take mail to ella@rights.example" in post(home, server)

    server.answer = b"250 ok\r\n"
    assert post(home, server, minutes=dt.timedelta(days=2).total_seconds() / 60).startswith("0")


def test_a_server_that_is_not_there_is_said_in_a_sentence(home):
    class Nowhere:
        server_address = ("127.0.0.1", 9)

    assert "could not be reached" in post(home, Nowhere)
