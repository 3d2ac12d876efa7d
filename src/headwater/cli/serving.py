"""The pages, served by a process of their own beside the line."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from ipaddress import ip_address
from pathlib import Path
from typing import Any, NamedTuple

import click

_Command = Callable[..., Any]


def listen_option(function: _Command) -> _Command:
    """Give a verb the option `--listen`."""
    return click.option(
        "--listen",
        default="127.0.0.1:8000",
        metavar="HOST:PORT",
        show_default=True,
        help="Where the pages are served. Beyond this machine a login is demanded.",
    )(function)


def place(listen: str) -> tuple[str, int]:
    """Return host and port of `HOST:PORT`. Raises click.BadParameter where it is none."""
    host, colon, port = listen.rpartition(":")
    if not colon or not host or not port.isdigit() or int(port) > 65535:
        raise click.BadParameter(f"{listen} is no HOST:PORT, such as 127.0.0.1:8000.", param_hint="--listen")
    return "127.0.0.1" if host == "localhost" else host.strip("[]"), int(port)


def is_loopback(host: str) -> bool:
    """Return whether a host is this machine alone."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


class Served(NamedTuple):
    """Pages that are served: where, and by which process."""

    address: str
    process: subprocess.Popen[str]


@contextmanager
def pages(home: Path, host: str, port: int, names: Sequence[str]) -> Iterator[Served]:
    """Serve the pages while the block runs.

    Raises click.ClickException where they cannot be served there.
    """
    loopback = is_loopback(host)
    environment = {
        **os.environ,
        "HEADWATER_HOME": str(home),
        "HEADWATER_LOGIN": "0" if loopback else "1",
        "HEADWATER_HOSTS": " ".join(names) if names else "localhost 127.0.0.1 [::1]" if loopback else "*",
    }
    process = subprocess.Popen(
        [sys.executable, "-m", "headwater.site.serving", host, str(port)],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        told = process.stdout.readline().split() if process.stdout else []
        if len(told) != 3:
            raise click.ClickException("The pages are not served; the line before says why.")
        shown = f"[{host}]" if ":" in host else host
        yield Served(f"http://{shown}:{told[2]}/", process)
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
