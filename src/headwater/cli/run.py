"""`headwater run`."""

import os
import signal
import subprocess
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import click

from headwater.cli.home import home_option, store
from headwater.cli.notes import note
from headwater.cli.posting import posting
from headwater.cli.serving import Served, is_loopback, listen_option, pages, place

if TYPE_CHECKING:
    from headwater.line.running import Runner


@click.command()
@home_option
@listen_option
@click.option("--name", "names", multiple=True, metavar="HOST", help="A name under which the pages may be asked for.")
@click.option("--allow", multiple=True, metavar="HOST:PORT", help="Let this address be fetched although not public.")
def run(home: Path | None, listen: str, names: tuple[str, ...], allow: tuple[str, ...]) -> None:
    """Ask feeds, carry reports through all stages and serve the pages, until it is stopped.

    \b
    headwater feeds suggest --country GB --lang en --add
    headwater run
    headwater run --listen 0.0.0.0:8000 --name news.example   # a login is demanded
    """
    host, port = place(listen)
    with store(home) as folder:
        from headwater.cli.address import policy
        from headwater.line.clock import utc
        from headwater.line.running import Runner

        runner = Runner(folder, policy(allow), clock=utc, say=note)
        asked = asked_to_stop(runner)
        with pages(folder, host, port, names) as served, posting(folder, note):
            click.echo(f"Headwater is at {served.address}")
            if not is_loopback(host):
                make_account(served.address)
            run_until_stopped(runner, served, asked)


def asked_to_stop(runner: "Runner") -> threading.Event:
    """Let the line stop when the process is asked to end (SIGINT, SIGTERM); the event tells that it was."""
    asked = threading.Event()

    def stop(*_: object) -> None:
        asked.set()
        threading.Thread(target=runner.stop).start()

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, stop)
    return asked


def make_account(address: str) -> None:
    """Make the first account, once its password can be told."""
    from headwater.site.accounts import first_admin

    password = first_admin()
    if password and "HEADWATER_ADMIN_PASSWORD" not in os.environ:
        click.echo(f"Log in as admin with the password {password} (told once; change it at {address}password).")


def run_until_stopped(runner: "Runner", served: Served, asked: threading.Event) -> None:
    """Run the line until it is asked to stop. Raises click.ClickException where the pages end before that."""
    threading.Thread(target=_end_with, args=(served.process, runner), daemon=True).start()
    runner.run()
    if not asked.is_set():
        raise click.ClickException("The pages are not served any more; the lines before may say why. Run this again.")


def _end_with(process: subprocess.Popen[str], runner: "Runner") -> None:
    process.wait()
    runner.stop()
