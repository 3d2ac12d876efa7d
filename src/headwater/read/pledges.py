"""Pledges: who is to do what, and with what force the article says so.

Who is bound is not always who speaks: "A wants B to act" binds B, who has promised nothing (`on_behalf`).
"""

from collections.abc import Sequence
from typing import NamedTuple

from headwater.language.pack import Pack
from headwater.read.bindings import Binding, bindings
from headwater.read.clauses import Sentence, Word, read_sentences
from headwater.read.counted import singular
from headwater.read.dues import due
from headwater.read.lexicon import Lexicon, lexicon
from headwater.read.parties import phrase_from, phrase_text, possessor, principal, says, speaker_around, subject
from headwater.text.spans import Span
from headwater.values import Article, Pledge, Quotation, Speaker, identity

_STRAY = " ,;:“”\"'‘’„«»"


class _Voice(NamedTuple):
    """Who says a clause: the speaker, and whether his words are given in the first person."""

    speaker: Speaker | None
    direct: bool


def pledges(article: Article, quotations: Sequence[Quotation] = ()) -> tuple[Pledge, ...]:
    """Return the pledges of the article's text, in text order.

    Titles are not read: a headline's promise is held against the text elsewhere. `quotations` say who speaks; without
    them the nearest cue in the sentence does.
    """
    lex = lexicon(article.lang)
    blocks = [block.span for block in article.blocks if block.type != "notice"] or _paragraphs(article.text)
    reader = _Reader(article, lex, quotations)
    for sentence in read_sentences(article.text, blocks, (), lex):
        reader.read(sentence)
    return tuple(reader.out)


def _paragraphs(text: str) -> list[Span]:
    out: list[Span] = []
    at = 0
    for part in text.split("\n\n"):
        if part.strip():
            out.append((at, at + len(part)))
        at += len(part) + 2
    return out


class _Reader:
    """One pass over an article: what has been said so far tells what "it" and "the decision" stand for."""

    def __init__(self, article: Article, lex: Lexicon, quotations: Sequence[Quotation]) -> None:
        self.article, self.lex, self.quotations = article, lex, quotations
        self.language: Pack = lex.pack
        self.out: list[Pledge] = []
        self.names = _names(article.text)
        #: The party that was bound last, and in which sentence; the party that proposed something last.
        self.last: tuple[str, int] | None = None
        self.proposal: int | None = None
        self.number = 0

    def read(self, sentence: Sentence) -> None:
        self.number += 1
        words = sentence.words
        for binding in bindings(words, self.article.lang):
            pledge = self._pledge(words, binding)
            if pledge is not None:
                self.out.append(pledge)
                if pledge.bound:
                    self.last = (pledge.bound, self.number)
        if any(word.low in self.language.pledges.proposals for word in words):
            self.proposal = self.number

    def _pledge(self, words: Sequence[Word], binding: Binding) -> Pledge | None:
        voice = self._voice(words, binding)
        settled = self._settled(words, binding, voice)
        if settled is None:
            return None
        bound, force, speaker = settled
        if bound is None:
            return None
        text = self.article.text
        span = self._span(words, binding)
        action = text[words[binding.action].start : span[1]].strip(_STRAY)
        return Pledge(
            id=identity(self.article.revision, "pledge", repr((span,))),
            article=self.article.id,
            bound=bound,
            speaker=speaker,
            action=action,
            condition=self._condition(words, binding),
            due=due(text, (words[binding.begin].start, span[1]), self.language, self.article.published),
            force=force,  # type: ignore[arg-type] # `_settled` returns forces only
            on_behalf=force in {"demanded", "proposed"} and not self._same(bound, speaker),
            span=span,
            text=text[span[0] : span[1]],
        )

    def _span(self, words: Sequence[Word], binding: Binding) -> Span:
        end = max(binding.end, binding.action + 1)
        while end > binding.action + 1 and words[end - 1].low in {",", "“", "and", "but"}:
            end -= 1
        return words[binding.begin].start, words[end - 1].end

    # -- who speaks
    def _voice(self, words: Sequence[Word], binding: Binding) -> _Voice:
        span = self._span(words, binding)
        around = speaker_around(span, self.quotations)
        if around is not None:
            return _Voice(around.speaker, around.type == "direct")
        found = _cue_before(words, binding.begin) or _cue_behind(words, binding.end)
        if found is None:
            return _Voice(None, direct=False)
        role = phrase_text(self.article.text, words, found)
        name = role.partition(",")[0]
        inside = any(word.low in {"“", '"', "„"} for word in words[: binding.begin + 1])
        return _Voice(Speaker(name=name, role=role), inside)

    # -- who is bound
    def _settled(
        self, words: Sequence[Word], binding: Binding, voice: _Voice
    ) -> tuple[str | None, str, str | None] | None:
        """Return who is bound, the force, and who says so; None where nobody is bound after all."""
        says = voice.speaker.name if voice.speaker else None
        if binding.how in {"will", "would"}:
            return self._by_modal(words, binding, voice)
        if binding.how == "object":
            asker = self._named(words, binding.asker, voice) or says
            bound = self._named(words, binding.bound, voice)
            return (bound, binding.force, asker) if bound else None
        bound = self._named(words, binding.bound, voice)
        if bound is None and binding.how == "noun":
            bound = self._anaphoric(words, binding, voice)
        if (
            binding.how == "verb"
            and bound
            and binding.force in {"pledged", "scheduled"}
            and not self._body(words, binding, bound)
        ):
            return None
        return (bound, binding.force, says or bound) if bound else None

    def _anaphoric(self, words: Sequence[Word], binding: Binding, voice: _Voice) -> str | None:
        """Return who is bound by "the decision", "the promise": the party that was bound last, or who speaks."""
        if voice.direct and voice.speaker:
            return principal(voice.speaker, self.names, self.lex) or voice.speaker.name
        definite = words[binding.begin].low == "the"
        return self.last[0] if definite and self.last and self.number - self.last[1] <= 3 else None

    def _by_modal(
        self, words: Sequence[Word], binding: Binding, voice: _Voice
    ) -> tuple[str | None, str, str | None] | None:
        speaker = voice.speaker
        proposed = self._proposal_around(words, binding)
        if proposed and binding.how == "would" and binding.force == "pledged":
            bound = self._named(words, binding.bound, voice) if not binding.passive else None
            asker = self._named(words, proposed, voice) if isinstance(proposed, tuple) else None
            return (bound, "proposed", asker or (speaker.name if speaker else None)) if bound else None
        if speaker is None:
            return None
        if binding.passive:
            side = principal(speaker, self.names, self.lex) or speaker.name
            return (side, binding.force, speaker.name) if self._is_body(speaker) else None
        if binding.bound is None:
            return None
        own = self._own(words, binding.bound, voice)
        return (own, binding.force, speaker.name) if own else None

    def _own(self, words: Sequence[Word], phrase: Span, voice: _Voice) -> str | None:
        """Return the speaker's side, if the phrase names it; None for others, of whom he only foretells something."""
        speaker = voice.speaker
        if speaker is None:
            return None
        first = words[phrase[0]]
        low = first.low.partition("'")[0]
        kind = self.language.syntax.subject_pronouns.get(low) if phrase[1] == phrase[0] + 1 else None
        if kind == "1":
            return speaker.name if voice.direct else None
        if kind in {"m", "f", "n", "p"} and low not in {"this", "that", "some", "others", "many", "both", "all"}:
            return speaker.name if not voice.direct else None
        name = phrase_text(self.article.text, words, phrase)
        if self._same(name, speaker.name) or self._same(name, speaker.role):
            return name
        if first.low in {"the", "his", "her", "its", "their", "our"} and words[phrase[1] - 1].low in self._bodies:
            return principal(speaker, self.names, self.lex) or name
        return None

    @property
    def _bodies(self) -> frozenset[str]:
        return self.language.people.institutions | {"country", "nation", "state", "city", "club", "team", "side"}

    def _proposal_around(self, words: Sequence[Word], binding: Binding) -> Span | bool:
        """Return whether a plan is what the clause tells of: "a plan under which …", or one told of just before."""
        proposals = self.language.pledges.proposals
        if any(word.low in proposals for word in words[binding.begin : binding.verb]):
            return False
        for i in range(binding.begin - 1, max(0, binding.begin - 12), -1):
            if words[i].low in proposals:
                return (i - 1, i) if possessor(words[i - 1].low) else True
        return self.proposal is not None and self.number - self.proposal <= 1

    def _named(self, words: Sequence[Word], phrase: Span | None, voice: _Voice) -> str | None:
        if phrase is None:
            return None
        first = words[phrase[0]].low.partition("'")[0]
        single = phrase[1] == phrase[0] + 1
        pronouns, possessives = self.language.syntax.subject_pronouns, self.language.syntax.possessives
        if single and (first in pronouns or first in possessives):
            return self._meant(first, voice, phrase[0] < 4)
        return self._party(phrase_text(self.article.text, words, phrase), voice.speaker)

    def _meant(self, pronoun: str, voice: _Voice, opens: bool) -> str | None:
        """Return whom a pronoun means: in reported speech who speaks, else the party that was bound last."""
        kind = self.language.syntax.subject_pronouns.get(pronoun) or self.language.syntax.possessives.get(pronoun)
        if voice.speaker is not None and (kind == "1") == voice.direct:
            return voice.speaker.name
        if kind in {"n", "p"} and self.last and self.number - self.last[1] <= 1:
            return self.last[0]
        return None

    def _party(self, name: str, speaker: Speaker | None) -> str | None:
        """Return the name of a party; "the country" is the country of who speaks of it."""
        parts = name.split()
        if not parts:
            return None
        if speaker and len(parts) == 2 and parts[0].lower() == "the" and parts[1].lower() in self._bodies:
            return principal(speaker, self.names, self.lex) or name
        return name

    def _body(self, words: Sequence[Word], binding: Binding, bound: str) -> bool:
        """Return whether a decision or plan is one of a body or of its official, not of anybody's private life."""
        low = words[binding.verb].low
        if not low.startswith(("deci", "plan", "inten", "agree", "resol", "prepar", "commit")):
            return True
        return (
            bound.split()[0].lower() not in {"he", "she", "i"}
            and not bound.islower()
            or any(part.lower() in self._bodies for part in bound.split())
        )

    def _is_body(self, speaker: Speaker) -> bool:
        return (
            speaker.role is not None
            or any(part.lower() in self._bodies for part in speaker.name.split())
            or (speaker.name in self.names)
        )

    @staticmethod
    def _same(a: str | None, b: str | None) -> bool:
        if not a or not b:
            return False
        skip = {"the", "mr", "mrs", "ms", "of", "a"}
        left = {w.lower().strip(".") for w in a.split()} - skip
        right = {w.lower().strip(".").removesuffix("’s").removesuffix("'s") for w in b.split()} - skip
        return bool(left) and (left <= right or (bool(right) and right <= left))

    def _condition(self, words: Sequence[Word], binding: Binding) -> str | None:
        lows = [word.low for word in words]
        for phrase in self.language.pledges.conditions:
            parts = phrase.split()
            for i in range(binding.action, min(len(words), binding.end + 3) - len(parts) + 1):
                if lows[i : i + len(parts)] == parts:
                    end = next((j for j in range(i, len(words)) if words[j].low in {".", ";", "”"}), len(words))
                    return self.article.text[words[i].start : words[end - 1].end].strip(_STRAY)
        return None


def _names(text: str) -> tuple[str, ...]:
    """Return the capitalised words of the text that stand inside sentences, most frequent first."""
    counts: dict[str, int] = {}
    for before, word in zip(text.split(), text.split()[1:], strict=False):
        bare = word.strip("“”\"'‘’().,;:!?").removesuffix("’s").removesuffix("'s")
        if bare[:1].isupper() and before[-1:] not in '.!?”"':
            counts[bare] = counts.get(bare, 0) + 1
    return tuple(sorted(counts, key=lambda name: (-counts[name], name)))


def _cue_before(words: Sequence[Word], begin: int) -> Span | None:
    """Return the speaker, with what stands between him and his verb of saying, that governs the clause at `begin`."""
    for i in range(begin - 1, -1, -1):
        if words[i].low in {";", ".", "!", "?"}:
            return None
        if says(words, i) or _has_said(words, i):
            found = subject(words, i)
            if found is not None:
                return found[0], _before_verbs(words, i)
    return None


def _has_said(words: Sequence[Word], at: int) -> bool:
    """Return whether a participle of saying stands behind "has" or "had"."""
    cue = words[at].cue
    past = cue is not None and "part" in cue.forms and cue.act in {"said", "wrote"}
    return past and any(word.low in {"has", "have", "had"} for word in words[max(0, at - 3) : at])


def _before_verbs(words: Sequence[Word], at: int) -> int:
    end = at
    while end > 1 and (words[end - 1].tags & {"aux", "gadv"} or words[end - 1].low.endswith("ly")):
        end -= 1
    return end


def _cue_behind(words: Sequence[Word], end: int) -> Span | None:
    """Return the speaker in ", Ada said", ", Ada, the mayor, said" or ", said Ada" behind the clause."""
    i = end
    while i < len(words) and words[i].kind == "mark" and words[i].low not in {".", ";"}:
        i += 1
    if i >= len(words):
        return None
    if says(words, i):
        stop = phrase_from(words, i + 1)
        return (i + 1, stop) if stop > i + 1 else None
    stop = phrase_from(words, i)
    cue = stop
    if stop < len(words) and words[stop].low == ",":  # an apposition
        cue = next((j + 1 for j in range(stop + 1, min(len(words), stop + 12)) if words[j].low == ","), stop)
    return (i, cue) if stop > i and cue < len(words) and says(words, cue) else None
