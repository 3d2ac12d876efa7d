"""Where a sentence ends.

The method is that of rule-based splitters with an abbreviation list (after Grefenstette and Tapanainen,
"What is a word, what is a sentence?", 1994): every terminator is a candidate, and the words on its two sides decide.
"""

import re

from msgspec import Struct

from headwater.text.spans import Span, trimmed

#: Marks that end a sentence with those that close it, or ends of lines; the class of both comes first, since that is
#: found fastest.
_END = re.compile(
    r"[.!?…。！？｡؟۔।\n](?:(?<=\n)\n*|[.!?…。！？｡؟۔।]*[\"'”’»›」』）)\]]*(?:[\u00a0\u202f]»|[“«‘‹](?=\s|$))?)"
)
_CLOSING = "\"'”’»›」』）)]"
_FULL_WIDTH = "。！？｡।"
#: What may stand between a full stop and the sentence that it opens, and before words that go on in lower case.
_OPENING, _QUOTES = "\"'“‘„«‹「『([—–-¿¡", "\"'”’»"
#: How many code points are read of the word before a full stop.
_WORD = 30


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
        at, after = match.span()
        if at < begin or not _ends(text, at, after, stop, rules):
            continue
        span = trimmed(text, (begin, after))
        if span[0] < span[1]:
            out.append(span)
        begin = after
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
    following = _past(text, after)
    head = text[following : following + 1]
    if not (head.isupper() and head.isalpha()):
        if _is_lower(text, following):
            return False
        if run.rstrip(_CLOSING) == "." and not _opens_sentence(text, following):
            return False
    return run[0] != "." or not _abbreviated(_word_before(text, at), rules)


def _past(text: str, at: int, marks: str = "") -> int:
    """Return the first place from `at` on where neither a blank nor one of `marks` stands."""
    while at < len(text) and (text[at].isspace() or text[at] in marks):
        at += 1
    return at


def _is_lower(text: str, at: int) -> bool:
    """Return whether the word at `at` is in lower case, one mark before it or none."""
    if at < len(text) and text[at] in _QUOTES:
        at = _past(text, at + 1)
    return text[at : at + 1].islower()


def _opens_sentence(text: str, at: int) -> bool:
    """Return whether a number or a word stands at `at`, behind marks or not, that is not in lower case."""
    at = _past(text, at, _OPENING)
    return text[at : at + 1].isalnum() and not text[at].islower()


def _word_before(text: str, at: int) -> str:
    """Return the word that ends before `at`, with its dots; empty where none does."""
    behind_blank = text[max(0, at - _WORD) : at].rpartition(" ")[2]
    if behind_blank.isalnum():  # as most words are
        return behind_blank
    begin = at
    while begin > max(0, at - _WORD) and (text[begin - 1].isalnum() or text[begin - 1] in ".-'’"):
        begin -= 1
    return text[begin:at]


def _glued(text: str, at: int, after: int) -> bool:
    if not (text[after].isupper() and text[after + 1 : after + 2].islower()):
        return False
    before = _word_before(text, at)
    return len(before) > 2 and "." not in before and before[-1].islower()


def _abbreviated(word: str, rules: SentenceRules) -> bool:
    if not word:
        return False
    if word.casefold() in rules.abbreviations:
        return True
    if len(word) == 1 and word.isupper():  # an initial: "J. Smith"
        return True
    if "." in word and all(len(part) <= 2 for part in word.split(".")) and word[0].isalpha():
        # "U.S." ends a sentence only where no name goes on; undecidable from here: keep it open
        return True
    return rules.ordinal_dots and word.isdigit() and len(word) <= 2
