"""Where words that may be quoted name who speaks: the pattern of a language, asked as a quotation is read."""

import regex


class Speaking:
    """Finds sentences that name their speaker."""

    def __init__(self, pattern: regex.Pattern[str] | None) -> None:
        """Ask `pattern`, which begins with the mark before such a sentence; None where a language has no such words."""
        self._pattern = pattern

    def find(self, words: str) -> int:
        """Return where, in words behind an opening mark, a sentence names its speaker; -1 where none does."""
        match = self._pattern.search(words) if self._pattern is not None else None
        return match.start() + 1 if match is not None else -1

    def opens(self, words: str) -> bool:
        """Return whether words begin with who speaks, as they do behind a comma: "dit-elle. Non"."""
        return self._pattern is not None and self._pattern.match(", " + words) is not None
