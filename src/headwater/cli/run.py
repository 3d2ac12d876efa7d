"""`headwater run`."""

import signal
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import click

from headwater.cli.home import home_option, store
from headwater.cli.notes import note
from headwater.cli.posting import posting
from headwater.cli.serving import is_loopback, listen_option, pages, place

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
        from headwater.site.accounts import first_admin

        try:
            bounds = policy(allow)
        except ValueError as error:
            raise click.BadParameter(str(error), param_hint="--allow") from error
        password = None if is_loopback(host) else first_admin()
        runner = Runner(folder, bounds, clock=utc, say=note)
        with pages(folder, host, port, names) as address, posting(folder, note):
            click.echo(f"Headwater is at {address}")
            if password:
                click.echo(f"Log in as admin with the password {password} (told once; change it at {address}password).")
            run_until_stopped(runner)


def run_until_stopped(runner: "Runner") -> None:
    """Run the line until the process is asked to end (SIGINT, SIGTERM)."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: threading.Thread(target=runner.stop).start())
    runner.run()
