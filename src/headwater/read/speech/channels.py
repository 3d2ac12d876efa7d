"""Through what, and to whom, something was said: "told reporters", "in a nightly video message", "on Telegram"."""

from collections.abc import Sequence

from headwater.read.frames.frame import Frame
from headwater.read.words.clauses import nominal, phrase_right
from headwater.read.words.lexicon import Lexicon
from headwater.read.words.word import Word
from headwater.values import Words

#: An addressee of more words is cut to its head.
_FEW = 6
#: How many words behind a cue a channel is looked for.
_FAR = 16


class Channels:
    """Finds the channels and addressees of one text."""

    def __init__(self, text: str, lex: Lexicon) -> None:
        self.text, self.lex, self.cues = text, lex, lex.pack.cues
        #: Nouns one of which stands in every channel, where the word that shows it stands before it.
        self._nouns = self.cues.channel_nouns | self.cues.addressees
        self._behind = lex.pack.syntax.postpositions

    def around(self, words: Sequence[Word], frame: Frame) -> tuple[Words | None, Words | None]:
        """Return the channel and the addressee that stand around the cue of `frame`, each with its place, or None."""
        told = _addressee(words, frame) if frame.lemma in self.cues.informing else None
        if told is not None:
            start, end = told
            head = next((at for at in range(start + 1, end) if "bind" in words[at].tags), end)
            whole = _words(self.text, words, start - 1, end if end - start <= _FEW else head)
            pronoun = words[start].low in self.lex.pack.syntax.object_pronouns
            occasion = words[head - 1].low in self.cues.channel_nouns - self.cues.addressees
            return (None if pronoun else whole), (None if occasion else _words(self.text, words, start, head))
        if not self._behind and self._nouns.isdisjoint([word.low for word in words]):
            return None, None
        for start, end in _places(words, frame):
            found = self._through(words, start, end)
            if found is not None:
                return _words(self.text, words, *found), _recipients(self.text, words, found, self.lex)
        return None, None

    def _through(self, words: Sequence[Word], start: int, end: int) -> tuple[int, int] | None:
        cues = self.cues
        if self._behind:
            return _through_behind(words, start, end, self.lex)
        for at in range(start, end):
            if words[at].low not in cues.channels and words[at].low not in cues.recipients:
                continue
            stop = phrase_right(words, at + 1, end)
            phrase = words[at + 1 : stop]
            head = next((i for i, w in enumerate(phrase) if "bind" in w.tags), len(phrase))
            names = [w.low for w in phrase[:head]]
            if words[at].low in cues.channels and any(name in cues.channel_nouns for name in names):
                return at, stop
            if words[at].low in cues.recipients and any(name in cues.addressees for name in names):
                return at, stop
        return None


def _places(words: Sequence[Word], frame: Frame) -> list[tuple[int, int]]:
    """Return where a channel may stand: behind the cue, behind a source that follows it, before the source."""
    behind = frame.cue[1]
    if frame.source is not None and frame.source[0] >= behind:
        behind = frame.source[1]
    content = [start for start, _ in frame.content if start >= behind]
    places = [(behind, min([*content, behind + _FAR, len(words)]))]
    if frame.source is not None and frame.source[1] < frame.cue[0]:
        places.append((frame.source[1], frame.cue[0]))
    before = min(frame.source[0], frame.cue[0]) if frame.source is not None else frame.cue[0]
    if before and frame.order == "before":
        places.append((0, before))
    return places


def _through_behind(words: Sequence[Word], start: int, end: int, lex: Lexicon) -> tuple[int, int] | None:
    """Return the channel in `start:end` where what shows it stands behind its noun: 会見で, "एक बयान में"."""
    cues, stops = lex.pack.cues, lex.pack.syntax.subject_marks
    for at in range(start + 1, end):
        for marks, nouns in ((cues.channels, cues.channel_nouns), (cues.recipients, cues.addressees)):
            if words[at].low not in marks or words[at].kind == "quote":
                continue
            begin = at
            while begin > start and nominal(words[begin - 1]) and words[begin - 1].low not in stops:
                begin -= 1
            row = [word.low for word in words[begin:at]]
            glyphs = words[at].kind == "glyph"
            if (row and row[-1] in nouns) or (glyphs and "".join(row).endswith(tuple(nouns))):
                return begin, at + 1
    return None


def _addressee(words: Sequence[Word], frame: Frame) -> tuple[int, int] | None:
    if frame.form == "passive":
        return None
    start = frame.cue[1]
    limit = min([s for s, _ in frame.content if s >= start] or [len(words)])
    end = phrase_right(words, start, min(limit, len(words)))
    if end == start and start < limit and words[start].kind == "word" and "prep" not in words[start].tags:
        end = start + 1
    return (start, end) if end > start and words[start].low not in {"that", "it"} else None


def _recipients(text: str, words: Sequence[Word], found: tuple[int, int], lex: Lexicon) -> Words | None:
    start, end = found
    if lex.pack.syntax.postpositions and words[end - 1].low in lex.pack.cues.recipients:
        return _words(text, words, start, end - 1)
    for at in range(start, end):
        if words[at].low == "to":
            return _words(text, words, at + 1, end)
    after = end
    if after < len(words) and words[after].low == "to":
        stop = phrase_right(words, after + 1)
        if stop > after + 1:
            return _words(text, words, after + 1, stop)
    return None


def _words(text: str, words: Sequence[Word], start: int, end: int) -> Words:
    span = (words[start].start, words[end - 1].end)
    return Words(text=text[slice(*span)], span=span)
