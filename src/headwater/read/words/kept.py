"""What words were cut into is kept for the next time: most words of a text come again."""

from collections.abc import Callable
from sys import intern
from typing import Generic, TypeVar

#: So many words are kept, none of more code points than this.
_MOST, _LONGEST = 32768, 40

_Made = TypeVar("_Made")


class Kept(dict[str, _Made], Generic[_Made]):
    """What `make` makes of words; begun anew where too many were met."""

    def __init__(self, make: Callable[[str], _Made]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, words: str) -> _Made:
        """Return what is made of words that are not kept yet."""
        words = intern(words)  # one object for all who keep it, so that what is read lies near
        made = self._make(words)
        if len(words) <= _LONGEST:
            if len(self) >= _MOST:
                self.clear()
            self[words] = made
        return made
