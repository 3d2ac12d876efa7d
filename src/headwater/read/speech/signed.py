"""Who signs a passage: “It was closed.” — Ada Lund, Tarn."""

from collections.abc import Container, Sequence

from msgspec import structs

from headwater.read.names.runs import NameRuns
from headwater.read.speech.speakers import Speakers
from headwater.read.speech.told import Telling, Told
from headwater.read.words.clauses import has_verb
from headwater.read.words.groups import Range
from headwater.read.words.word import Sentence, Word

_DASHES = frozenset({"―", "—", "–", "-"})
#: Words of a signature at most, and of a full name.
_LONG, _FULL = 12, 2


def signed(
    number: int, sentences: Sequence[Sentence], telling: Telling, speakers: Speakers, quotes: Sequence[int]
) -> bool:
    """Give passages, or the sentence before that holds nothing else, to who signs them; return whether one does."""
    sentence, words = sentences[number], sentences[number].words
    before = telling.just(number)
    near = before is not None and (sentences[number - 1].block == sentence.block or _holds_no_more(number, sentences))
    alone = before is not None and near and before.cue is None
    place = _signature(words, speakers.register.runs) if quotes or alone else None
    place = place or (_named_behind(words, telling, speakers.register.runs) if quotes else None)
    speaker = speakers.resolve(words, place, number) if place is not None else None
    if speaker is None:
        return False
    if quotes:
        spans, well = tuple(telling.inner(words, at) for at in quotes), telling.well(words, quotes)
        telling.tell("direct", spans, telling.where(sentence), 0.8, Told(speaker=speaker, well_formed=well))
    elif before is not None:
        telling.replace(before, structs.replace(before, speaker=speaker))
    return True


def _named_behind(words: Sequence[Word], telling: Telling, runs: NameRuns) -> Range | None:
    """Return where the name stands that alone, or with what explains it, closes a sentence: “It was shut”, Ada Lund."""
    if len(words) <= _FULL or words[0].kind != "quote" or words[1].low != ",":
        return None
    whole = len(telling.text[slice(*telling.inner(words, 0))].split()) > _LONG // 2
    return _signature(words, runs, {","}) if whole else None


def _holds_no_more(number: int, sentences: Sequence[Sentence]) -> bool:
    """Return whether a sentence is all of its paragraph, and a quotation before it all of another."""
    last = number + 1 == len(sentences) or sentences[number + 1].block != sentences[number].block
    opens = number < 2 or sentences[number - 2].block != sentences[number - 1].block
    return last and opens and all(word.kind != "word" for word in sentences[number - 1].words)


def _signature(words: Sequence[Word], runs: NameRuns, parting: Container[str] = _DASHES) -> Range | None:
    """Return where the name stands that signs passages before it, or the sentence before; None where none does."""
    dash = 0
    while dash < len(words) and words[dash].kind == "quote":
        dash += 1
    if not dash + 1 < len(words) <= dash + 1 + _LONG or words[dash].low not in parting:
        return None
    row = words[dash + 1 :]
    if has_verb(row):
        return None
    if any(word.kind == "quote" or word.cue is not None for word in row):
        return None
    name = next(iter(runs.names(row)), None)
    if name is None or name.titled or name.end - name.start < _FULL:
        return None
    closed = name.end == len(row) or row[name.end].low in {",", ".", "("}
    return (dash + 1, dash + 1 + name.end) if closed else None
