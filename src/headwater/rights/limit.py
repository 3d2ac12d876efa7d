"""One limit that a signal sets, and its reason."""

from typing import Self

from msgspec import Struct
from msgspec.structs import replace

from headwater.values.place import When


class Limit(Struct, frozen=True, kw_only=True):
    """What one signal forbids; what is left at its default it does not speak of."""

    analyse: bool = True
    keep: bool = True
    excerpt: int | None = None
    index: bool = True
    images: bool = True
    until: When | None = None
    #: One sentence.
    because: str

    def because_of(self, what: str) -> Self:
        """Return this limit with the reason `what`, and with what follows from it."""
        return replace(self, because=f"{what}: {self.because}")


#: What is done where a signal cannot be understood.
HEADLINE_ALONE = Limit(
    analyse=False, keep=False, excerpt=0, images=False, because="only the headline and the link are shown."
)
