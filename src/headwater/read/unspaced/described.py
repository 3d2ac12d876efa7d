"""Who is described where no blanks part words: a role, body or writing that points back to its fuller naming."""

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from headwater.read.names.mentions import Entity
from headwater.read.unspaced import clauses as unspaced
from headwater.read.unspaced.classes import Script
from headwater.read.words.lexicon import Lexicon
from headwater.read.words.word import Word
from headwater.text.spans import Span
from headwater.values import Speaker

#: How many who spoke last a description may point back to.
_LATELY = 50


def described(
    row: Sequence[Word],
    named: Speaker,
    spoke: Sequence[tuple[int, Entity | None, Speaker]],
    known: Iterable[Entity],
    lex: Lexicon,
) -> Speaker | None:
    """Return whom the words `row`, as written `named`, stand for: one named before, or themselves.

    A writing speaks for who spoke last (声明); a role or body alone is the last one of it (发言人: 警方发言人).
    Words that can name nobody are nobody.
    """
    low = lex.folded(named.name)
    pointing = next((word for word in lex.pack.people.pointing if low.startswith(word)), "")
    written = low.removeprefix(pointing)
    latin = _latin(row)
    if len(written) == 1 or latin == len(row):
        return _by_part(written, named, spoke, known)
    if latin and "".join(word.low for word in row[latin:]) in lex.pack.people.titles_after:  # Raab 先生
        return _by_part(" ".join(word.low for word in row[:latin]), named, spoke, known)
    if written in lex.pack.cues.said_before:
        alone = named if lex.is_body(written) else None  # 声明指出
        return _again(spoke[-1][2], named.span) if spoke else alone
    if pointing or lex.is_title(written) or lex.is_body(written):
        before = (one for _, _, one in reversed(spoke[-_LATELY:]))
        fuller = next((one for one in before if one.name.endswith(written) or (one.role or "").endswith(written)), None)
        if fuller is not None:
            return _again(fuller, named.span)
        entity = next((one for one in known if (one.role or "").endswith(written)), None)
        return Speaker(name=entity.name, role=entity.role, span=named.span) if entity is not None else named
    script = Script(lex.pack.tag)
    return named if unspaced.able(row, script) or unspaced.plain(row, script) else None


def _latin(row: Sequence[Word]) -> int:
    """Return how many words of another script open a row."""
    return next((at for at, word in enumerate(row) if word.kind != "word"), len(row))


def _again(speaker: Speaker, span: Span | None) -> Speaker:
    return replace(speaker, span=span)


def _by_part(
    written: str, named: Speaker, spoke: Sequence[tuple[int, Entity | None, Speaker]], known: Iterable[Entity]
) -> Speaker | None:
    """Return whom a surname alone, or the letter of one whose name is kept back, stands for (何, X of 女事主X)."""
    if written.isascii():
        before = (one for _, _, one in reversed(spoke[-_LATELY:]))
        fuller = next((one for one in before if one.name.lower().endswith(written)), None)
        return named if fuller is None else _again(fuller, named.span)
    entity = next((one for one in known if one.name.startswith(written)), None)
    return Speaker(name=entity.name, role=entity.role, span=named.span) if entity is not None else None
