"""Where a sentence ends.

The method is that of rule-based splitters with an abbreviation list (after Grefenstette and Tapanainen,
"What is a word, what is a sentence?", 1994): every terminator is a candidate, and the words on its two sides decide.
"""

import regex
from msgspec import Struct

from headwater.text.spans import Span, trimmed

_END = regex.compile(r"[.!?…。！？｡؟۔।]+[\"'”’»›」』）)\]]*(?:[\u00a0\u202f]»|[“«‘‹](?=\s|$))?|\n{2,}|\n")
_CLOSING = "\"'”’»›」』）)]"
_FULL_WIDTH = "。！？｡।"
_WORD_BEFORE = regex.compile(r"([\p{L}\p{N}.\-'’]+)$")
_OPENS_SENTENCE = regex.compile(r"[\s\"'“‘„«‹「『(\[—–\-¿¡]*([\p{Lu}\p{Lt}\p{Lo}\p{N}])")
_LOWER_FOLLOWS = regex.compile(r"\s*[\"'”’»]?\s*\p{Ll}")


class SentenceRules(Struct, frozen=True, kw_only=True):
    """What one language adds to the splitting of sentences."""

    #: Abbreviations that never end a sentence, without their last dot, in lower case ("mr", "gen", "z.b").
    abbreviations: frozenset[str] = frozenset()
    #: Whether a sentence may begin in lower case (languages without case are unaffected).
    ordinal_dots: bool = False


def sentences(text: str, rules: SentenceRules, start: int = 0, end: int | None = None) -> list[Span]:
    """Return the sentences of `text[start:end]` as spans in order, without the blanks between them.

    A line end always ends a sentence. Closing marks belong to the sentence that they close. A terminator inside
    quotation marks ends a sentence only where a new one begins behind it. Nothing but white space is left out.
    """
    stop = len(text) if end is None else end
    out: list[Span] = []
    begin = start
    for match in _END.finditer(text, start, stop):
        if match.start() < begin or not _ends(text, match.start(), match.end(), stop, rules):
            continue
        span = trimmed(text, (begin, match.end()))
        if span[0] < span[1]:
            out.append(span)
        begin = match.end()
    last = trimmed(text, (begin, stop))
    if last[0] < last[1]:
        out.append(last)
    return out


def _ends(text: str, at: int, after: int, stop: int, rules: SentenceRules) -> bool:
    """Return whether the terminator at `text[at:after]` ends a sentence."""
    run = text[at:after]
    if run[0] == "\n" or run[0] in _FULL_WIDTH:
        return True
    if after >= stop:
        return True
    if not (text[after].isspace() or text[after] in "—–"):
        # "word.Next": a lost blank, but never inside a number, an address or an acronym
        return _glued(text, at, after)
    if _LOWER_FOLLOWS.match(text, after):
        return False
    if run.rstrip(_CLOSING) == "." and not _OPENS_SENTENCE.match(text, after):
        return False
    return run[0] != "." or not _abbreviated(text, at, rules)


def _glued(text: str, at: int, after: int) -> bool:
    before = _WORD_BEFORE.search(text, max(0, at - 30), at)
    return (
        before is not None
        and len(before.group(1)) > 2
        and "." not in before.group(1)
        and before.group(1)[-1].islower()
        and text[after].isupper()
        and text[after + 1 : after + 2].islower()
    )


def _abbreviated(text: str, at: int, rules: SentenceRules) -> bool:
    before = _WORD_BEFORE.search(text, max(0, at - 30), at)
    if before is None:
        return False
    word = before.group(1)
    if word.casefold() in rules.abbreviations:
        return True
    if len(word) == 1 and word.isupper():  # an initial: "J. Smith"
        return True
    if "." in word and all(len(part) <= 2 for part in word.split(".")) and word[0].isalpha():
        # "U.S." ends a sentence only where no name goes on; undecidable from here: keep it open
        return True
    return rules.ordinal_dots and word.isdigit() and len(word) <= 2
