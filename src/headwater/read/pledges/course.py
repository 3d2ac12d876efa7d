"""The course of an article as its pledges are read: what was said so far tells whom "it" and "they" stand for."""

from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from operator import itemgetter

from msgspec.structs import replace

from headwater.read.pledges.binding import Binding, binding_rules
from headwater.read.pledges.dues import due
from headwater.read.pledges.meant import Parties
from headwater.read.pledges.parties import phrase_text
from headwater.read.pledges.parts import span_of
from headwater.read.pledges.voices import Voice, Voices
from headwater.read.words.clauses import phrase_right
from headwater.read.words.lexicon import Lexicon
from headwater.read.words.word import Word
from headwater.text.spans import Span
from headwater.values import Article, Due, Pledge, Quotation, Speaker

#: Before the first sentence by more than anything reaches back.
_LONG_AGO = -99
#: How many code points back a pronoun may mean who spoke.
_NEAR = 500


class Course:
    """What is known at a place of an article: its parties, who spoke before, and which pledge was told last."""

    def __init__(self, article: Article, lex: Lexicon, quotations: Sequence[Quotation]) -> None:
        self.article, self.lex = article, lex
        self.rules = binding_rules(lex.pack.tag)
        self.words = lex.pack.pledges
        self._quotations = quotations
        #: By when places of the text say that something is to be done.
        self.dues: dict[Span, Due | None] = {}
        #: The pledge told last, in which sentence (by number), who was heard last, and the sentence before.
        self.last: Pledge | None = None
        self.heard: Speaker | None = None
        self.number, self.told = 0, _LONG_AGO
        self.before: Sequence[Word] = ()

    # Most articles bind nobody: what is known of one is gathered where somebody is bound.

    @cached_property
    def voices(self) -> Voices:
        """Who says what in the article."""
        return Voices(self.article.text, self._quotations, self.lex)

    @cached_property
    def parties(self) -> Parties:
        """Who can be bound."""
        heard = frozenset(q.speaker.name for q in self._quotations if q.speaker)
        return Parties(self.article.text, self.lex.pack, heard)

    @cached_property
    def mentions(self) -> dict[Span, Speaker]:
        """Whom pronouns mean that stand as the subject of a verb of saying."""
        return {q.speaker.span: q.speaker for q in self._quotations if q.speaker and q.speaker.span}

    @cached_property
    def spoke(self) -> list[tuple[int, Speaker]]:
        """Where somebody spoke, and who."""
        spoke = ((q.spans[0][0], q.speaker) for q in self._quotations if q.speaker and q.where != "headline")
        return sorted(spoke, key=itemgetter(0))

    def reach(self, number: int, before: Sequence[Word]) -> None:
        """Note that somebody is bound in a sentence, behind the words of the one before."""
        self.number, self.before = number, before

    def planned(self) -> bool:
        """Return whether the sentence before speaks of a plan."""
        follows = (*self.before[1:], None)
        told = (behind for word, behind in zip(self.before, follows, strict=False) if word.low in self.words.proposals)
        return any(behind is None or "to" not in behind.tags for behind in told)  # "plans to" is a verb

    def tell(self, pledge: Pledge) -> None:
        """Note that a pledge was told in the sentence."""
        self.last, self.told = pledge, self.number

    def voice(self, words: Sequence[Word], binding: Binding) -> Voice:
        """Return who says a binding; a pronoun that speaks is whom reading found, else who was heard last."""
        clause = (binding.begin, max(binding.end, binding.action + 1))
        voice = self.voices.of(words, clause)
        if voice.speaker is None:
            return voice
        if voice.speaker.name.lower() in self.lex.pack.syntax.subject_pronouns:
            meant = self.mentions.get(voice.speaker.span) if voice.speaker.span else None
            return replace(voice, speaker=meant or self.heard or self._before(voice.speaker.name, words[0].start))
        self.heard = voice.speaker
        return voice

    def named(self, words: Sequence[Word], phrase: Span | None, voice: Voice) -> str | None:
        """Return the party that a phrase names; for a pronoun that does not mean the speaker, what reading found."""
        name = self.parties.named(words, phrase, voice)
        if name is not None or phrase is None or phrase[1] > phrase[0] + 1:
            return name
        speaker = self.mentions.get((words[phrase[0]].start, words[phrase[0]].end))
        if speaker is None and voice.speaker is None:
            opens = phrase[0] == 0 and self.parties.kind(words[0].low) in {"m", "f", "n", "p"}
            subject = self._opening(self.before) if opens and not self.lex.pack.cues.regular else None
            if subject is not None:
                return subject
            speaker = self._before(words[phrase[0]].low, words[0].start)
        return None if speaker is None or self.parties.is_mistaken(words[phrase[0]].low, speaker) else speaker.name

    def _before(self, pronoun: str, start: int) -> Speaker | None:
        """Return who spoke last, shortly before `start`, whom the pronoun can mean."""
        if self.parties.kind(pronoun) not in {"m", "f", "n", "p"}:
            return None
        number = bisect_left(self.spoke, start, key=itemgetter(0))
        near = reversed(self.spoke[max(0, number - 3) : number])
        told = (speaker for at, speaker in near if start - at < _NEAR)
        return next((one for one in told if not self.parties.is_mistaken(pronoun, one)), None)

    def day(self, words: Sequence[Word], binding: Binding) -> Due | None:
        """Return by when it is to be done: by what is to be done, else by what stands before a verb of the future."""
        span = span_of(words, binding)
        act = (words[binding.action].start, max(span[1], words[binding.action].end))
        return self._due(act) or (self._due(span) if binding.how != "verb" else None)

    def dated(self, words: Sequence[Word], binding: Binding) -> bool:
        """Return whether it is to be done by a time that can be told, not only soon or until further notice."""
        due = self.day(words, binding)
        return due is not None and self.lex.pack.dues.fixed.get(due.text.lower()) != ""

    def _due(self, place: Span) -> Due | None:
        if place not in self.dues:
            self.dues[place] = due(self.article.text, place, self.lex.pack, self.article.published)
        return self.dues[place]

    def _opening(self, words: Sequence[Word]) -> str | None:
        """Return the party that opens a sentence as its subject, for a pronoun that opens the next one."""
        if not words:
            return None
        end = phrase_right(words, 0)
        follows = words[end] if 0 < end < len(words) else None
        verb = follows is not None and (follows.cue is not None or follows.tags & {"aux", "verb", "modal"})
        name = phrase_text(self.article.text, words, (0, end)) if end else ""
        return name if name and verb and "pron" not in words[0].tags and self.parties.acts(name) else None
