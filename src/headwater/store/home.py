"""The home folder: one place for everything that is kept."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from fcntl import LOCK_EX, LOCK_NB, flock
from pathlib import Path

_SETTINGS = "headwater.site.settings"


def usual() -> Path:
    """Return where things are kept if nobody says otherwise: `HEADWATER_HOME`, else the user's data folder (XDG)."""
    told = os.environ.get("HEADWATER_HOME")
    data = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    return Path(told) if told else Path(data) / "headwater"


def opened(home: Path) -> Path:
    """Make the home folder and its database ready for this process, and return the folder.

    After this, and not before, models may be imported. Raises OSError where the folder cannot be made or written.
    """
    home = home.resolve()
    home.mkdir(parents=True, exist_ok=True)
    os.environ["HEADWATER_HOME"] = str(home)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", _SETTINGS)
    import django  # noqa: PLC0415 # the filters never load it
    from django.apps import apps  # noqa: PLC0415

    if not apps.ready:
        django.setup()
    _migrate()
    return home


def _migrate() -> None:
    from django.core.management import call_command  # noqa: PLC0415
    from django.db import connection  # noqa: PLC0415
    from django.db.migrations.executor import MigrationExecutor  # noqa: PLC0415

    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        call_command("migrate", verbosity=0)


def secret(home: Path) -> str:
    """Return the key that signs sessions and forms; made at first use, readable by its owner alone."""
    path = home / "secret"
    try:
        return path.read_text(encoding="ascii")
    except FileNotFoundError:
        home.mkdir(parents=True, exist_ok=True)
        made = secrets.token_urlsafe(48)
        try:
            with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as file:
                file.write(made)
        except FileExistsError:  # another process was first
            return path.read_text(encoding="ascii")
        return made


@contextmanager
def only_line(home: Path) -> Iterator[bool]:
    """Hold the right to carry reports through the stages while the block runs; give False where another holds it.

    The lock ends with its process, however that ends.
    """
    with (home / "line.lock").open("w") as file:
        try:
            flock(file, LOCK_EX | LOCK_NB)
        except BlockingIOError:
            yield False
        else:
            yield True
