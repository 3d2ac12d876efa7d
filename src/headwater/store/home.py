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

    After this, and not before, models may be imported. Whoever opens it at the same time waits, so that a new home is
    made once. Raises OSError where the folder cannot be made or written, and what the database raises.
    """
    home = home.resolve()
    home.mkdir(parents=True, exist_ok=True)
    os.environ["HEADWATER_HOME"] = str(home)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", _SETTINGS)
    import django  # noqa: PLC0415 # the filters never load it
    from django.apps import apps  # noqa: PLC0415

    with one_at_a_time(home, "open"):
        if not apps.ready:
            django.setup()
        _point_at(home)
        _migrate()
    return home


def _point_at(home: Path) -> None:
    """Let this process use the database of this home, also where it used that of another before."""
    from django.db import connections  # noqa: PLC0415

    settings = connections.settings["default"]
    if Path(settings["NAME"]).parent != home:
        connections.close_all()
        settings["NAME"] = home / "headwater.sqlite3"


def _migrate() -> None:
    from django.core.management import call_command  # noqa: PLC0415
    from django.db import connection, transaction  # noqa: PLC0415
    from django.db.migrations.executor import MigrationExecutor  # noqa: PLC0415

    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        # Django writes down some steps after it has made them: only all of them at once outlive a kill.
        with connection.constraint_checks_disabled(), transaction.atomic():
            call_command("migrate", verbosity=0)


def secret(home: Path) -> str:
    """Return the key that signs sessions and forms; made at first use, readable by its owner alone."""
    path = home / "secret"
    if not path.exists():
        home.mkdir(parents=True, exist_ok=True)
        part = home / "secret.part"  # a kill while it is written leaves no half of it
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="ascii") as file:
            file.write(secrets.token_urlsafe(48))
        part.replace(path)
    return path.read_text(encoding="ascii")


@contextmanager
def one_at_a_time(home: Path, work: str) -> Iterator[None]:
    """Do work that a home folder bears once at a time; wait while another thread or process does it."""
    with (home / f"{work}.lock").open("w") as file:
        flock(file, LOCK_EX)
        yield


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
