"""Pledges: who is to do what, and with what force the article says so.

Who is bound is not always who speaks: "A wants B to act" binds B, who has promised nothing (`on_behalf`).
"""

from bisect import bisect_left
from collections.abc import Sequence
from operator import itemgetter
from typing import NamedTuple

from headwater.read.clauses import phrase_right
from headwater.read.cut import Cut, Sentence, Word
from headwater.read.lexicon import Lexicon
from headwater.read.pledges.binding import Binding, binding_rules
from headwater.read.pledges.bindings import bindings
from headwater.read.pledges.dues import due
from headwater.read.pledges.meant import Parties
from headwater.read.pledges.parties import phrase_text, possessor
from headwater.read.pledges.parts import STRAY, beneficiary, condition, span_of, within_statement
from headwater.read.pledges.voices import Voice, Voices
from headwater.text.spans import Span
from headwater.values import Article, Due, Force, Pledge, Quotation, Speaker, identity

#: Before the first sentence by more than anything reaches back.
_LONG_AGO = -99
#: How many code points back a pronoun may mean who spoke.
_NEAR = 500


def pledges(article: Article, text: Cut, quotations: Sequence[Quotation]) -> tuple[Pledge, ...]:
    """Return the pledges of the article's text, in text order; `text` is that text, cut.

    Titles are not read: a headline's promise is held against the text elsewhere. `quotations` say who speaks; where
    they do not, the nearest verb of saying in the sentence does.
    """
    reader = _Reader(article, text.lex, quotations)
    for sentence in text.sentences():
        reader.read(sentence)
    return tuple(reader.out)


class _Settled(NamedTuple):
    """Who is bound after all, with what force, and who says so."""

    bound: str
    force: Force
    speaker: str | None


class _Reader:
    """One pass over an article: what was said so far tells what "it" and "the decision" stand for."""

    def __init__(self, article: Article, lex: Lexicon, quotations: Sequence[Quotation]) -> None:
        self.article, self.lex, self.voices = (
            article,
            lex,
            Voices(article.text, quotations, beside=bool(lex.pack.cues.regular)),
        )
        self.rules = binding_rules(lex.pack.tag)
        self.words = lex.pack.pledges
        heard = frozenset(q.speaker.name for q in quotations if q.speaker)
        self.parties = Parties(article.text, lex.pack, heard)
        #: Whom pronouns mean that stand as the subject of a verb of saying.
        self.mentions = {q.speaker.span: q.speaker for q in quotations if q.speaker and q.speaker.span}
        #: Where somebody spoke, and who.
        spoke = ((q.spans[0][0], q.speaker) for q in quotations if q.speaker and q.where != "headline")
        self.spoke: list[tuple[int, Speaker]] = sorted(spoke, key=itemgetter(0))
        self.out: list[Pledge] = []
        #: By when places of the text say that something is to be done.
        self.dues: dict[Span, Due | None] = {}
        #: The pledge told last, who was heard last, and the sentences (by number) of both and of a plan.
        self.last: Pledge | None = None
        self.heard: Speaker | None = None
        self.subject: str | None = None
        self.number, self.told, self.planned = 0, _LONG_AGO, _LONG_AGO

    def read(self, sentence: Sentence) -> None:
        """Read one sentence; its pledges are added to `out`."""
        self.number += 1
        words = sentence.words
        for binding in bindings(words, self.rules):
            pledge = self._pledge(words, binding)
            if pledge is not None:
                self.out.append(pledge)
                self.last, self.told = pledge, self.number
        if not self.words.proposals.isdisjoint([word.low for word in words]):
            self.planned = self.number
        if not self.lex.pack.cues.regular:
            self.subject = self._opening(words)

    def _opening(self, words: Sequence[Word]) -> str | None:
        """Return the party that opens a sentence as its subject, for a pronoun that opens the next one."""
        end = phrase_right(words, 0)
        follows = words[end] if 0 < end < len(words) else None
        verb = follows is not None and (follows.cue is not None or follows.tags & {"aux", "verb", "modal"})
        name = phrase_text(self.article.text, words, (0, end)) if end else ""
        return name if name and verb and "pron" not in words[0].tags and self.parties.acts(name) else None

    def _pledge(self, words: Sequence[Word], binding: Binding) -> Pledge | None:
        voice = self._voice(words, binding)
        settled = self._settled(words, binding, voice)
        if settled is None:
            return None
        binding = within_statement(words, binding, voice.begin)
        text, span = self.article.text, span_of(words, binding)
        others = settled.force in {"demanded", "proposed"} or (settled.force == "scheduled" and settled.speaker)
        return Pledge(
            id=identity(self.article.id, self.article.revision, "pledge", repr((span,))),
            article=self.article.id,
            bound=settled.bound,
            speaker=settled.speaker,
            action=text[words[binding.action].start : span[1]].strip(STRAY),
            to=beneficiary(self.article.text, words, binding),
            condition=condition(self.article.text, words, binding, self.words.conditions),
            due=self._day(words, binding),
            force=settled.force,
            on_behalf=bool(others) and not self.parties.same(settled.bound, settled.speaker),
            span=span,
            text=text[span[0] : span[1]],
        )

    def _voice(self, words: Sequence[Word], binding: Binding) -> Voice:
        clause = (binding.begin, max(binding.end, binding.action + 1))
        voice = self.voices.of(words, clause)
        if voice.speaker is None:
            return voice
        if voice.speaker.name.lower() in self.lex.pack.syntax.subject_pronouns:
            meant = self.mentions.get(voice.speaker.span) if voice.speaker.span else None
            return voice._replace(speaker=meant or self.heard or self._before(voice.speaker.name, words[0].start))
        self.heard = voice.speaker
        return voice

    # -- who is bound
    def _settled(self, words: Sequence[Word], binding: Binding, voice: Voice) -> _Settled | None:
        """Return who is bound, the force, and who says so; None where nobody is bound after all."""
        if binding.how == "first":
            own = voice.speaker.name if voice.speaker and voice.direct else None
            return _Settled(own, binding.force, own) if own else None
        if binding.how in {"will", "would"}:
            return self._by_modal(words, binding, voice)
        return None if binding.dated and self._day(words, binding) is None else self._by_word(words, binding, voice)

    def _by_word(self, words: Sequence[Word], binding: Binding, voice: Voice) -> _Settled | None:
        """Return whom a verb, adjective or noun binds."""
        says = voice.speaker.name if voice.speaker else None
        bound = self._named(words, binding.bound, voice) or self._anaphoric(words, binding, voice)
        if bound is None or not (self.lex.pack.cues.regular or self.parties.acts(bound)):
            return None
        if binding.how == "object":
            asker = self._named(words, binding.asker, voice) or says
            return _Settled(bound, binding.force, asker)
        if binding.public and not self.parties.acts(bound):
            return None
        if binding.force == "scheduled":
            return _Settled(bound, binding.force, None)
        return _Settled(bound, binding.force, says or bound)

    def _named(self, words: Sequence[Word], phrase: Span | None, voice: Voice) -> str | None:
        """Return the party that a phrase names; for a pronoun that does not mean the speaker, what reading found."""
        name = self.parties.named(words, phrase, voice)
        if name is not None or phrase is None or phrase[1] > phrase[0] + 1:
            return name
        speaker = self.mentions.get((words[phrase[0]].start, words[phrase[0]].end))
        if speaker is None and voice.speaker is None:
            if phrase[0] == 0 and self.subject and self.parties.kind(words[0].low) in {"m", "f", "n", "p"}:
                return self.subject
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

    def _anaphoric(self, words: Sequence[Word], binding: Binding, voice: Voice) -> str | None:
        """Return who is bound by "the decision", "its promise", "it": who was bound last, or who speaks for himself."""
        if binding.how == "noun" and voice.direct and voice.speaker:
            return self.parties.principal(voice.speaker) or voice.speaker.name
        reach = 3 if binding.how == "noun" else 1
        first = words[binding.begin].low
        pronoun = binding.bound is not None and self.parties.kind(first) in {"n", "p"}
        near = self.last is not None and self.number - self.told <= reach
        if self.last is None or not near or not (pronoun or (binding.how == "noun" and first in self.words.definite)):
            return None
        return self.last.bound

    def _by_modal(self, words: Sequence[Word], binding: Binding, voice: Voice) -> _Settled | None:
        if binding.how == "would" and binding.force == "pledged" and not binding.state:
            proposed = self._proposed(words, binding, voice)
            if proposed is not None:
                return proposed
        speaker = voice.speaker
        if speaker is None:
            return self._scheduled(words, binding, None) if binding.how == "will" else None
        if binding.passive:
            promised = self._is_promise(voice)
            official = voice.beside and self.parties.is_official(speaker)
            bound = self.parties.principal(speaker) or speaker.name
            return _Settled(bound, binding.force, speaker.name) if official or promised else None
        own = self.parties.own(words, binding.bound, voice) if binding.bound and self._speaks(voice) else None
        if binding.state or binding.bound is None or self._is_promise(voice):
            return self._answered_for(words, binding, voice, own)
        if own is not None:
            return _Settled(own, binding.force, speaker.name)
        foretold = self.parties.is_official(speaker) and not voice.direct
        return self._scheduled(words, binding, speaker.name) if foretold else None

    def _speaks(self, voice: Voice) -> bool:
        """Return whether the speaker says it by a verb, where a mere source ("according to") may only suppose it."""
        cue = (voice.cue or "").split()
        return bool(self.lex.pack.cues.regular) or voice.direct or any(word in self.lex.cues for word in cue)

    def _is_promise(self, voice: Voice) -> bool:
        """Return whether the verb of saying binds who says so: "…, he promised"."""
        told = (voice.cue or "").split()[-1:] or [""]
        verbs = self.rules.verbs.get(told[0], ())
        return any(g.force == "pledged" and "state" in g.takes and not rest for rest, _, g in verbs)

    def _answered_for(self, words: Sequence[Word], binding: Binding, voice: Voice, own: str | None) -> _Settled | None:
        """Return who answers for what will be so: who promises it, says it of himself by a day, or gives it others."""
        speaker = voice.speaker
        if speaker is None:
            return None
        answers = own or self.parties.principal(speaker) or speaker.name
        if self._is_promise(voice):
            return _Settled(answers, binding.force, speaker.name)
        if binding.bound is None:  # "abrirá el lunes, dijo el alcalde": the subject is left out
            sure = self._speaks(voice) and not voice.direct and self.parties.is_official(speaker)
            return _Settled(answers, binding.force, speaker.name) if sure and self._day(words, binding) else None
        gains = words[binding.action].low in self.words.gains
        if own is not None and not gains and self._day(words, binding) is not None:
            return _Settled(own, binding.force, speaker.name)
        given = gains and own is None and self._is_public(words, binding.bound)
        gives = given and (voice.beside or voice.direct) and self.parties.is_official(speaker)
        return _Settled(answers, binding.force, speaker.name) if gives else None

    def _is_public(self, words: Sequence[Word], phrase: Span | None) -> bool:
        """Return whether people are meant by what they are, not by name: "every passenger", "customers", "each"."""
        people = self.words.public | self.lex.pack.nouns.people
        return phrase is not None and any(word.low in people and not word.capital for word in words[slice(*phrase)])

    def _day(self, words: Sequence[Word], binding: Binding) -> Due | None:
        """Return by when it is to be done: by what is to be done, else by what stands before a verb of the future."""
        span = span_of(words, binding)
        act = (words[binding.action].start, max(span[1], words[binding.action].end))
        return self._due(act) or (self._due(span) if binding.how != "verb" else None)

    def _due(self, place: Span) -> Due | None:
        if place not in self.dues:
            self.dues[place] = due(self.article.text, place, self.lex.pack, self.article.published)
        return self.dues[place]

    def _scheduled(self, words: Sequence[Word], binding: Binding, says: str | None) -> _Settled | None:
        """Return what the report or an official says will be done by others on a day; without a day it is foretold."""
        if binding.bound is None or binding.force != "pledged" or binding.state:
            return None
        bound = self.parties.named(words, binding.bound, Voice(None))
        regular = self.lex.pack.cues.regular
        day = self._day(words, binding if regular else binding._replace(how="verb")) or (
            says and condition(self.article.text, words, binding, self.words.conditions)
        )
        if bound is None or not day or not self.parties.acts(bound):
            return None
        return _Settled(bound, "scheduled", says)

    def _proposed(self, words: Sequence[Word], binding: Binding, voice: Voice) -> _Settled | None:
        """Return what a plan would have somebody do: "a plan under which …", or the sentence behind one."""
        proposals, begin = self.words.proposals, binding.begin
        if binding.bound is None or any(word.low in proposals for word in words[begin : binding.verb]):
            return None
        plan = next((i for i in range(begin - 1, max(-1, begin - 12), -1) if words[i].low in proposals), None)
        if plan is None and self.number - self.planned > 1:
            return self._still_proposed(words, binding, voice)
        bound = self.parties.named(words, binding.bound, voice)
        owner = phrase_text(self.article.text, words, (plan - 1, plan)) if plan else ""
        asker = possessor(words[plan - 1].low) and owner if plan else None
        return _Settled(bound, "proposed", asker or (voice.speaker.name if voice.speaker else None)) if bound else None

    def _still_proposed(self, words: Sequence[Word], binding: Binding, voice: Voice) -> _Settled | None:
        """Return what "they would" do behind something proposed, where nobody in the sentence says so of himself."""
        last = self.last
        pronoun = self.parties.kind(words[binding.begin].low) in {"n", "p"}
        if last is None or last.force != "proposed" or self.number - self.told > 2 or not pronoun or voice.beside:
            return None
        return _Settled(last.bound or "", "proposed", last.speaker)
