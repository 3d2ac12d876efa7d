"""Who is described where no blanks part words: a role, body or writing that points back to its fuller naming."""

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from headwater.read import unspaced
from headwater.read.cut import Word
from headwater.read.lexicon import Lexicon
from headwater.read.mentions import Entity
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
    pointing = next((word for word in lex.pack.people.pointing if named.name.startswith(word)), "")
    written = named.name.removeprefix(pointing)
    if written in lex.pack.cues.said_before:
        return _again(spoke[-1][2], named.span) if spoke else None
    if pointing or lex.is_title(written) or lex.is_body(written):
        before = (one for _, _, one in reversed(spoke[-_LATELY:]))
        fuller = next((one for one in before if one.name.endswith(written) or (one.role or "").endswith(written)), None)
        if fuller is not None:
            return _again(fuller, named.span)
        entity = next((one for one in known if (one.role or "").endswith(written)), None)
        return Speaker(name=entity.name, role=entity.role, span=named.span) if entity is not None else named
    return named if unspaced.able(row, lex.pack.tag) else None


def _again(speaker: Speaker, span: Span | None) -> Speaker:
    return replace(speaker, span=span)
