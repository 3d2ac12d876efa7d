"""Who says a clause: the statement around it, else the verb of saying beside it in the sentence."""

import re
from collections.abc import Sequence

from msgspec import Struct

from headwater.read.pledges.parties import is_adverbial, phrase_from, phrase_text, says, subject
from headwater.read.words.lexicon import Lexicon
from headwater.read.words.word import Word
from headwater.text.spans import Pages, Span
from headwater.values import Quotation, Speaker

_OPENING = frozenset({"“", '"', "„"})
_APPOSED = re.compile(r", (?:an? |the )?([^,.\n]{3,60})(?=[,.])")
#: How many words an apposition between a speaker and the verb may have.
_APPOSITION = 12


class Voice(Struct, frozen=True, gc=False):
    """The speaker of a clause: `direct` in his own words, `beside` where the verb of saying is in the sentence."""

    speaker: Speaker | None
    direct: bool = False
    beside: bool = False
    #: The verb of saying, where one is known.
    cue: str | None = None
    #: Where the statement begins that the clause stands in.
    begin: int = 0


class Voices:
    """The voices of one article."""

    def __init__(self, text: str, quotations: Sequence[Quotation], lex: Lexicon) -> None:
        """Read the voices of `text`; where cues have rules, also verbs of saying that no quotation has."""
        self.text, self.lex = text, lex
        self.told = [q for q in quotations if q.where != "headline" and not q.scare and q.speaker is not None]
        self._pages = Pages((q.spans[0][0], q.spans[-1][1]) for q in self.told)
        #: What appositions tell of speakers, by name.
        self._roles: dict[str, str | None] = {}

    def of(self, words: Sequence[Word], clause: tuple[int, int]) -> Voice:
        """Return who says the words `clause` (numbers of words, half-open) of the sentence `words`."""
        span = (words[clause[0]].start, words[clause[1] - 1].end)
        around = self._around(span)
        if around is not None and around.speaker is not None:
            cue = around.cue.span if around.cue else None
            beside = cue is None or (words[0].start <= cue[0] and cue[1] <= words[-1].end)
            told = around.cue.text.lower() if around.cue else None
            return Voice(self._with_role(around.speaker), around.type == "direct", beside, told, around.spans[0][0])
        found = self._beside(words, clause) if self.lex.pack.cues.regular else None
        if found is None or not phrase_text(self.text, words, found[0]):  # nothing but marks
            return Voice(None)
        name, last, cue_at = found
        role = phrase_text(self.text, words, (name[0], last))
        inside = any(word.low in _OPENING for word in words[: clause[0] + 1])
        speaker = Speaker(
            name=phrase_text(self.text, words, name), role=role, span=(words[name[0]].start, words[name[1] - 1].end)
        )
        return Voice(speaker, inside, beside=True, cue=words[cue_at].low)

    def _beside(self, words: Sequence[Word], clause: tuple[int, int]) -> tuple[Span, int, int] | None:
        return _before(words, clause[0], self.lex) or _behind(words, clause[1], self.lex)

    def within(self, span: Span) -> list[Quotation]:
        """Return the statements that begin in `span`."""
        near = (self.told[number] for number in self._pages.near(span))
        return [quotation for quotation in near if span[0] <= quotation.spans[0][0] < span[1]]

    def _around(self, span: Span) -> Quotation | None:
        """Return the shortest statement that holds most of `span` and whose verb of saying does not lie in it."""
        best: tuple[int, Quotation] | None = None
        for quotation in (self.told[number] for number in self._pages.near(span)):
            if quotation.cue is not None and span[0] <= quotation.cue.span[0] < span[1]:
                continue
            start, end = quotation.spans[0][0], quotation.spans[-1][1]
            common = min(end, span[1]) - max(start, span[0])
            if common * 2 > span[1] - span[0] and (best is None or end - start < best[0]):
                best = (end - start, quotation)
        return best[1] if best else None

    def _with_role(self, speaker: Speaker) -> Speaker:
        """Return the speaker with the role that an apposition behind his name tells: "Ada Lund, a Norvian envoy,"."""
        if speaker.role is not None:
            return speaker
        if speaker.name not in self._roles:
            self._roles[speaker.name] = self._apposed(speaker.name)
        role = self._roles[speaker.name]
        return speaker if role is None else Speaker(name=speaker.name, role=role, span=speaker.span)

    def _apposed(self, name: str) -> str | None:
        """Return what the first apposition behind a name tells."""
        at = self.text.find(f"{name}, ")
        while at >= 0:
            told = _APPOSED.match(self.text, at + len(name))
            if told is not None:
                return told.group(1)
            at = self.text.find(f"{name}, ", at + 1)
        return None


def _before(words: Sequence[Word], begin: int, lex: Lexicon) -> tuple[Span, int, int] | None:
    """Return the speaker who governs the clause at `begin`, where what tells of him ends, and the verb."""
    for i in range(begin - 1, -1, -1):
        if words[i].low in {";", ".", "!", "?"}:
            return None
        tells = words[i].cue is not None and (says(words, i, lex) or _has_said(words, i))
        if tells and not _is_apart(words, i, begin):
            found = subject(words, i, lex)
            if found is not None and not _is_article(words, found):
                end = i
                while end > found[1] and ("aux" in words[end - 1].tags or is_adverbial(words, end - 1, lex)):
                    end -= 1
                return found, end, i
    return None


def _is_article(words: Sequence[Word], phrase: Span) -> bool:
    """Return whether a phrase is an article alone: the verb behind it describes, as in "a detailed plan"."""
    return all("det" in word.tags and "pron" not in word.tags for word in words[slice(*phrase)])


def _is_apart(words: Sequence[Word], at: int, begin: int) -> bool:
    """Return whether a verb of saying ends a relative clause, as in "those who spoke took part"."""
    relative = at > 0 and "rel" in words[at - 1].tags and "comp" not in words[at - 1].tags
    return relative and at + 1 < begin and "comp" not in words[at + 1].tags


def _has_said(words: Sequence[Word], at: int) -> bool:
    """Return whether a participle of saying stands behind "has" or "had"."""
    cue = words[at].cue
    past = cue is not None and "part" in cue.forms and cue.act in {"said", "wrote"}
    return past and any("aux" in word.tags and "be" not in word.tags for word in words[max(0, at - 3) : at])


def _behind(words: Sequence[Word], end: int, lex: Lexicon) -> tuple[Span, int, int] | None:
    """Return the speaker in ", Ada said", ", Ada, the mayor, said" or ", said Ada" behind the clause, and the verb."""
    i = end
    while i < len(words) and words[i].kind == "mark" and words[i].low not in {".", ";"}:
        i += 1
    if i >= len(words):
        return None
    if says(words, i, lex):
        stop = phrase_from(words, i + 1, lex)
        return ((i + 1, stop), stop, i) if stop > i + 1 else None
    stop = cue = phrase_from(words, i, lex)
    if stop < len(words) and words[stop].low == ",":
        stops = range(stop + 1, min(len(words), stop + _APPOSITION))
        cue = next((j + 1 for j in stops if words[j].low == ","), stop)
    verb = cue
    while verb < len(words) - 1 and words[verb].tags & {"aux", "gadv"}:
        verb += 1  # "their institute has confirmed"
    told = verb < len(words) and (says(words, verb, lex) or _has_said(words, verb))
    return ((i, stop), cue, verb) if stop > i and told else None
