"""The home folder as an option, and its troubles as sentences."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

_Command = Callable[..., Any]


def home_option(function: _Command) -> _Command:
    """Give a verb the option `--home`."""
    return click.option(
        "--home",
        type=click.Path(file_okay=False, path_type=Path),
        metavar="FOLDER",
        help="Where everything is kept. Else HEADWATER_HOME, else headwater in the user's data folder.",
    )(function)


@contextmanager
def store(home: Path | None) -> Iterator[Path]:
    """Open the store for the block; what goes wrong with it ends the verb with a sentence."""
    from headwater.store.home import usual
    from headwater.store.troubles import StoreError, told

    folder = home or usual()
    try:
        with told(folder):
            yield _opened(folder)
    except StoreError as trouble:
        raise click.ClickException(str(trouble)) from trouble


def _opened(folder: Path) -> Path:
    from headwater.store.home import opened

    try:
        return opened(folder)
    except OSError as error:
        raise click.ClickException(
            f"{folder} cannot be made or written ({error.strerror}). Name another folder with --home."
        ) from error
