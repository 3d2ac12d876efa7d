"""One noun of several: what a counted noun is called."""

from headwater.language.numbers import Nouns


def singular(word: str, nouns: Nouns) -> str | None:
    """Return the singular of a plural noun; None where the word does not look like a plural."""
    folded = word.replace("’", "'").lower()
    if folded in nouns.plurals:
        return nouns.plurals[folded]
    if len(folded) < 4 or folded.endswith(nouns.not_plural):
        return None
    for ending, one in nouns.plural_endings:
        if folded.endswith(ending):
            return folded[: len(folded) - len(ending)] + one
    return None
