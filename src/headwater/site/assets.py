"""Style, script and icon: files of the package, under addresses that change with their content."""

from functools import cache
from hashlib import sha256
from pathlib import Path

from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import StaticFilesStorage


class Assets(StaticFilesStorage):
    """Gives each file an address that ends in a hash of its bytes, so that browsers may keep it for long."""

    def url(self, name: str | None) -> str:
        """Return the address of a file."""
        return f"{super().url(name)}?{_digest(name or '')}"


@cache
def _digest(name: str) -> str:
    path = finders.find(name)
    return sha256(Path(path).read_bytes()).hexdigest()[:12] if isinstance(path, str) else ""
