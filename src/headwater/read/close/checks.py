"""Proposals of a close reader held against the text: what holds becomes a statement, what does not is refused."""

from collections.abc import Iterable, Sequence
from typing import get_args

from msgspec.structs import replace

from headwater.language.pack import pack
from headwater.read.close.proposals import BoundTo, Proposal, SaidBy
from headwater.read.pledges.dues import due
from headwater.text.spans import Span, overlap, within
from headwater.text.standing import blanked, standing
from headwater.text.tokens import words as words_of
from headwater.values import Article, Force, Pledge, Quotation, Speaker, Statement, Words, identity

#: Code points: between a statement and the mention of its speaker, of a name, of a pledge.
_NEAR, _LONGEST_NAME, _LONGEST_PLEDGE = 1000, 120, 600
#: Names that begin alike in so many letters are forms of one name.
_STEM = 4


class RefusedError(Exception):
    """A proposal does not hold; its text is the reason, as the end of a sentence."""


class Checks:
    """The statements of one article, and what a reader's proposals have made of them so far.

    `told` are all statements; those that are made or changed carry the maker's name.
    """

    def __init__(self, article: Article, statements: Iterable[Statement], maker: str) -> None:
        self._article, self._maker = article, maker
        self._told = {one.id: one for one in statements}
        language = pack(article.lang).syntax
        self._pronouns = (
            frozenset(language.subject_pronouns)
            | frozenset(language.possessives)
            | frozenset(language.stressed_pronouns)
            | language.object_pronouns
        )
        self._determiners = language.determiners

    @property
    def told(self) -> tuple[Statement, ...]:
        """Return the statements as they stand now, new ones last."""
        return tuple(self._told.values())

    def left_open(self) -> tuple[Quotation, ...]:
        """Return the statements whose speaker is unknown, or one whom no part of the name at hand tells."""
        return tuple(one for one in self._told.values() if isinstance(one, Quotation) and self._is_open(one))

    def take(self, proposal: Proposal) -> None:
        """Take a proposal. Raises RefusedError where the text does not bear it out or the answer is known."""
        made = self._said_by(proposal) if isinstance(proposal, SaidBy) else self._bound_to(proposal)
        for one in made:
            self._told[one.id] = one

    # -- speakers
    def _is_open(self, one: Quotation) -> bool:
        if one.scare or one.where == "headline" or one.made_by is not None:
            return False
        if one.speaker is None or one.speaker.span is None:
            return True
        return not self._names(self._article.text[slice(*one.speaker.span)], one.speaker.name)

    def _said_by(self, proposal: SaidBy) -> Sequence[Quotation]:
        one = self._told.get(proposal.quotation)
        if not isinstance(one, Quotation):
            raise RefusedError("no such statement was asked about")
        if not self._is_open(one):
            raise RefusedError("the speaker is known already")
        if standing(one.text, proposal.words, (0, len(one.text))) is None:
            raise RefusedError("the words are not those of the statement")
        around = blanked(self._article.text, one.spans)  # nobody is named as a speaker by what he says
        mention = self._mention(around, proposal.mention, one)
        name = self._name(around, proposal.name)
        words = self._article.text[slice(*mention)]
        if not self._names(words, name) and self._is_other_name(words):
            raise RefusedError("the mention is another name")
        if one.speaker is not None and one.speaker.name == name:
            return ()  # as the light reading found it
        return self._with_parts(one, Speaker(name=name, role=self._role(name), span=mention))

    def _mention(self, around: str, mention: Words, one: Quotation) -> Span:
        (begin, end), text = mention.span, mention.text
        near = max(begin, one.spans[0][0] - _NEAR), min(end, one.spans[-1][1] + _NEAR)
        in_text = begin >= 0 and end <= len(around) and len(text) <= _LONGEST_NAME
        found = standing(around, text, near, near=one.spans[0][0]) if in_text else None
        if found is not None:
            return found
        if in_text and standing(around, text, mention.span) is not None:
            raise RefusedError("the mention stands far from the statement")
        raise RefusedError("the mention does not stand where it is said to")

    def _with_parts(self, one: Quotation, speaker: Speaker) -> Sequence[Quotation]:
        """Return the statement and the open pieces of it that stand in marks, as this speaker's."""
        pieces = [part for part in self.left_open() if part.within == one.id]
        return [replace(part, speaker=speaker, made_by=self._maker) for part in (one, *pieces)]

    def _role(self, name: str) -> str | None:
        speakers = (one.speaker for one in self._told.values() if isinstance(one, Quotation) and one.speaker)
        return next((speaker.role for speaker in speakers if speaker.name == name and speaker.role), None)

    # -- names
    def _name(self, text: str, name: str) -> str:
        """Return a name as the text or the headline writes it. Raises RefusedError where it names nobody there."""
        for place in (text, self._article.title or ""):
            found = standing(place, name, (0, len(place)))
            if found is not None and found[1] - found[0] <= _LONGEST_NAME:
                self._refuse_pronoun(name)
                return place[slice(*found)]
        raise RefusedError("the name is not in the report")

    def _refuse_pronoun(self, name: str) -> None:
        if all(word.lower() in self._pronouns | self._determiners for word in words_of(name)):
            raise RefusedError("a pronoun names nobody")

    def _names(self, mention: str, name: str) -> bool:
        """Return whether a mention is a part or a form of a name: `Lund’s` of Ada Lund, not `she`."""
        said, named = mention.casefold(), name.casefold()
        if said in named.split() or (said and said == named):
            return True
        parts = [word for word in words_of(named) if word not in self._determiners]
        heard = [word for word in words_of(said) if word not in self._determiners]
        forms = any(a == b or a[:_STEM] == b[:_STEM] or a.startswith((b + "'", b + "’")) for a in heard for b in parts)
        return forms and not set(heard) <= self._pronouns

    def _is_other_name(self, mention: str) -> bool:
        """Return whether a mention begins as names do: with a capital that no pronoun or determiner has."""
        first = words_of(mention)[:1]
        return mention[:1].isupper() and not {word.lower() for word in first} & (self._pronouns | self._determiners)

    # -- pledges
    def _bound_to(self, proposal: BoundTo) -> Sequence[Pledge]:
        article, text = self._article, self._article.text
        span = standing(text, proposal.words.text, proposal.words.span)
        if span is None or "\n" in text[slice(*span)] or span[1] - span[0] > _LONGEST_PLEDGE:
            raise RefusedError("the words of the pledge do not stand where they are said to")
        act = standing(text, proposal.action, span)
        force = next((force for force in get_args(Force) if force == proposal.force), None)
        if act is None or force is None:
            raise RefusedError("what is to be done, or with what force, is not told")
        if any(isinstance(one, Pledge) and one.where != "headline" and overlap(one.span, span) for one in self.told):
            raise RefusedError("a pledge is known there already")
        bound = self._party(proposal.bound)
        speaker = self._party(proposal.speaker) if proposal.speaker else self._speaker_at(span) or bound
        others = force in {"demanded", "proposed"} or (force == "scheduled" and speaker != bound)
        made = Pledge(
            id=identity(article.id, article.revision, "pledge", repr((span,))),
            article=article.id,
            bound=bound,
            speaker=speaker,
            action=text[slice(*act)],
            due=due(text, act, pack(article.lang), article.published),
            force=force,
            on_behalf=others and not self._names(bound, speaker),
            span=span,
            text=text[slice(*span)],
            made_by=self._maker,
        )
        return [made]

    def _party(self, party: Words) -> str:
        found = standing(self._article.text, party.text, party.span)
        if found is None or found[1] - found[0] > _LONGEST_NAME:
            raise RefusedError("who is bound, or who says so, is not mentioned there")
        self._refuse_pronoun(party.text)
        return self._article.text[slice(*found)]

    def _speaker_at(self, span: Span) -> str | None:
        said = (one for one in self._told.values() if isinstance(one, Quotation) and one.speaker and not one.scare)
        holds = (one for one in said if one.where != "headline" and any(within(span, part) for part in one.spans))
        return next((one.speaker.name for one in holds if one.speaker), None)
