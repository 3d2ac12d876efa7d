"""What a notice asks for and in whose name, as far as its words tell."""

from functools import cache
from importlib.resources import files
from typing import Final, Literal, NamedTuple

import msgspec
from msgspec import Struct

from headwater.text.normalise import fold
from headwater.text.tokens import words
from headwater.values.rights import NoticeKind

#: What is looked at of the words of a notice.
_LOOKED_AT: Final = 20_000
_KINDS: Final[tuple[NoticeKind, ...]] = ("copyright", "data_protection", "correction", "other")


class _Cues(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    copyright: tuple[str, ...] = ()
    data_protection: tuple[str, ...] = ()
    correction: tuple[str, ...] = ()
    other: tuple[str, ...] = ()
    owner: tuple[str, ...] = ()
    agent: tuple[str, ...] = ()

    def of(self, kind: str) -> tuple[str, ...]:
        """Return the cues of one kind, ready to be looked for."""
        cues: tuple[str, ...] = getattr(self, kind)
        return tuple(f" {_joined(cue)}" if cue.endswith("*") else f" {_joined(cue)} " for cue in cues)


class Read(NamedTuple):
    """What the words tell; empty and None where they do not."""

    kinds: tuple[NoticeKind, ...]
    role: Literal["owner", "agent"] | None
    lang: str | None


@cache
def _cues() -> dict[str, dict[str, tuple[str, ...]]]:
    """Return the cues by kind and language."""
    raw = (files("headwater.rights") / "data" / "notices.toml").read_bytes()
    try:
        told = msgspec.toml.decode(raw, type=dict[str, _Cues])
    except (msgspec.ValidationError, ValueError) as error:
        raise ValueError(f"notices.toml breaks its shape: {error}. Correct the field that it names.") from error
    return {kind: {lang: cues.of(kind) for lang, cues in told.items()} for kind in (*_KINDS, "owner", "agent")}


def read_cues(text: str) -> Read:
    """Return what `text` asks for, who it speaks for, and the language most of whose cues it holds."""
    looked = f" {_joined(text[:_LOOKED_AT])} "
    hits = {
        kind: {lang: n for lang, cues in by_lang.items() if (n := sum(cue in looked for cue in cues))}
        for kind, by_lang in _cues().items()
    }
    role: Literal["owner", "agent"] | None = "agent" if hits["agent"] else "owner" if hits["owner"] else None
    return Read(tuple(kind for kind in _KINDS if hits[kind]), role, _language(hits))


def _language(hits: dict[str, dict[str, int]]) -> str | None:
    counts: dict[str, int] = {}
    for by_lang in hits.values():
        for lang, n in by_lang.items():
            counts[lang] = counts.get(lang, 0) + n
    best = sorted(counts.values(), reverse=True)[:2]
    if not best or (len(best) == 2 and best[0] == best[1]):
        return None
    return max(counts, key=lambda lang: counts[lang])


def _joined(text: str) -> str:
    return " ".join(fold(word) for word in words(text))
