"""Whose words punctuation alone shows, in a language of which no word of saying is known: “Aaa bbb,” cccc Anna Lund."""

from collections.abc import Sequence

from headwater.read.names.beginnings import Named
from headwater.read.names.runs import NameRuns
from headwater.read.words.word import Word

#: Words of a passage that somebody says, at least; of a verb and a role before a name; of all that tells who spoke.
_SAID, _LEAD, _TELLING = 3, 4, 25
#: Words before a name that stands last before a colon, at most: a verb and a role.
_OPENING = 2
#: Marks that part a passage from who says it, and marks that end what may belong to it.
_PARTS, _ENDS = frozenset({",", "–", "—", "-"}), frozenset({";", ":", "(", "–", "—"})


def _behind(words: Sequence[Word], at: int, inner: str) -> int | None:
    """Return where the words begin that punctuation parts from the passage before them; None where none does."""
    start = at + 1
    if len(inner.split()) < _SAID:
        return None
    if start < len(words) and words[start].low in _PARTS:
        start += 1
    elif inner[-1] not in ",!?…":
        return None
    told = start < len(words) and words[start].kind == "word" and not words[start].capital
    return start if told and len(words) - start <= _TELLING else None


def told_apart(words: Sequence[Word], at: int, inner: str) -> bool:
    """Return whether punctuation sets the passage `inner` at `at` apart as somebody's words, behind it or before."""
    return _behind(words, at, inner) is not None or (at > 1 and words[at - 1].low == ":")


def named_beside(words: Sequence[Word], at: int, inner: str, runs: NameRuns) -> Named | None:
    """Return the name that stands first behind the passage, or the only one in a clause before its colon.

    The first word of a sentence has its capital from the sentence, and is never taken for a name by itself.
    """
    start = _behind(words, at, inner)
    if start is not None:
        end = next(
            (i for i in range(start, len(words)) if words[i].kind == "quote" or words[i].low in _ENDS), len(words)
        )
        name = next((name for name in runs.names(words) if start < name.start < end), None)
        return name if name is not None and name.start - start <= _LEAD and not _parted(words, start, name) else None
    colon = at > 1 and words[at - 1].low == ":"
    names = [name for name in runs.names(words[: at - 1]) if name.start > 0 or name.end > 1] if colon else []
    if len(names) != 1 or _parted(words, 0, names[0]):
        return None
    tells = names[0].end < at - 1 or names[0].start <= _OPENING  # a name before its verb, or close behind it
    return names[0] if tells else None


def _parted(words: Sequence[Word], start: int, name: Named) -> bool:
    """Return whether a mark stands between a place and a name."""
    return any(word.kind in {"mark", "quote"} for word in words[start : name.start])
