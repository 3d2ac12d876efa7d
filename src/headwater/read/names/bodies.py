"""Bodies of several words in the case of a subject: "Urząd Geologiczny" of "Urzędu Geologicznego"."""

from collections.abc import Sequence

from headwater.language.people import People
from headwater.read.words.lexicon import Lexicon, gender_of
from headwater.read.words.word import Word


def body_as_subject(text: str, row: Sequence[Word], lex: Lexicon) -> str | None:
    """Return a body that stands in another case, with the adjectives right before and behind it; None for others."""
    cases = lex.pack.people.adjective_cases
    if not cases or any(word.kind != "word" for word in row):
        return None
    head = next((at for at, word in enumerate(row) if not _is_adjective(word.low, lex.pack.people)), len(row))
    bare = lex.without_case(row[head].low) if head < len(row) else None
    if bare is None or not lex.is_body(bare) or lex.is_body(row[head].low):
        return None
    kind, written = gender_of(bare, lex.pack.syntax), [text[word.start : word.end] for word in row]
    written[head] = written[head][0] + bare[1:]
    for at in (*range(head), *range(head + 1, len(row))):
        if not _is_adjective(row[at].low, lex.pack.people):
            break
        written[at] = _agreeing(written[at], kind, lex.pack.people)
    apart = len(text[row[0].start : row[-1].end].split()) == len(row)
    return " ".join(written) if apart else None


def _is_adjective(low: str, people: People) -> bool:
    return any(low.endswith(ending) for ending, _, _ in people.adjective_cases)


def _agreeing(written: str, kind: str, people: People) -> str:
    """Return an adjective in the case of a subject of that gender."""
    fit = ((end, plain) for end, of, plain in people.adjective_cases if of == kind and written.endswith(end))
    ending, plain = next(fit, ("", ""))
    return written.removesuffix(ending) + plain
