"""What a pledge tells besides who is bound: its place, to whom it is given, and on what condition."""

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from headwater.read.pledges.binding import Binding
from headwater.read.pledges.parties import after_phrase, phrase_text
from headwater.read.words.compiling import row
from headwater.read.words.lexicon import Lexicon
from headwater.read.words.word import Word
from headwater.text.spans import Span

#: What a place is stripped of.
STRAY = " ,;:“”\"'‘’„«»"
_ENDS = frozenset({".", ";", "”", "。", "；"})
_JOINTS = frozenset({",", "“"})


def beneficiary(text: str, words: Sequence[Word], binding: Binding, lex: Lexicon) -> str | None:
    """Return to whom the act is done: the last noun phrase behind "to" that names a party."""
    for i in range(binding.end - 2, binding.action, -1):
        phrase = after_phrase(words, i + 1, lex) if "to" in words[i].tags else None
        if phrase is not None and any(word.capital for word in words[phrase[0] : phrase[1]]):
            return phrase_text(text, words, phrase)
    return None


def condition(text: str, words: Sequence[Word], binding: Binding, conditions: Iterable[str]) -> str | None:
    """Return the words of the first of `conditions` that stands with the act, to the end of its clause."""
    lows = tuple([word.low for word in words])
    told = set(lows)
    for parts in map(row, conditions):
        if parts[0] not in told:
            continue
        for i in range(binding.begin, min(len(words), binding.end + 3) - len(parts) + 1):
            if lows[i : i + len(parts)] == parts:
                ends = _ENDS if i >= binding.action else _ENDS | {","}
                end = next((j for j in range(i, len(words)) if lows[j] in ends), len(words))
                return text[words[i].start : words[end - 1].end].strip(STRAY)
    return None


def span_of(words: Sequence[Word], binding: Binding) -> Span:
    """Return the place of a binding in the text, without what joins it to the next clause."""
    end = max(binding.end, binding.action + 1)
    while end > binding.action + 1 and (words[end - 1].low in _JOINTS or "coord" in words[end - 1].tags):
        end -= 1
    return words[binding.begin].start, words[end - 1].end


def within_statement(words: Sequence[Word], binding: Binding, start: int) -> Binding:
    """Return what is told in the future without what stands before the statement that it is part of."""
    if binding.how not in {"will", "first"} or words[binding.begin].start >= start:
        return binding
    begin = next((i for i in range(binding.begin, binding.verb) if words[i].start >= start), binding.begin)
    return replace(binding, begin=begin, action=max(begin, binding.action))
