"""Whom words mean: pronouns, "the country", and for whom an official speaks."""

from collections.abc import Sequence
from functools import cached_property

from headwater.language.pack import Pack
from headwater.read.figures.nouns import singular
from headwater.read.pledges.parties import phrase_text, possessor
from headwater.read.pledges.party_names import PartyNames, capitals, is_body
from headwater.read.pledges.voices import Voice
from headwater.read.words.lexicon import lexicon
from headwater.read.words.word import Word
from headwater.text.spans import Span
from headwater.values import Speaker

#: How many letters at least a place has in common with its adjective.
_STEM = 4


class Parties:
    """The names of one article, and what its words may mean by them."""

    def __init__(self, text: str, language: Pack, heard: frozenset[str]) -> None:
        """Know the names of `text`, and those of who was `heard` in it."""
        self.text, self.language, self.heard = text, language, heard
        self._known = PartyNames(text, language, heard)

    @cached_property
    def _names(self) -> dict[str, list[str]]:
        """The names of the article by their first four letters, most frequent first."""
        out: dict[str, list[str]] = {}
        for name in capitals(self.text):
            out.setdefault(name[:_STEM], []).append(name)
        return out

    def named(self, words: Sequence[Word], phrase: Span | None, voice: Voice) -> str | None:
        """Return the party that a phrase names; None for a pronoun that does not mean the speaker."""
        if phrase is None:
            return None
        if phrase[1] == phrase[0] + 1 and self.kind(words[phrase[0]].low):
            return self._spoken(words[phrase[0]].low, voice)
        name = phrase_text(self.text, words, self._noun_phrase(words, self._past_time(words, phrase)))
        if not name:
            return None
        parts = name.split()
        if len(parts) == 1 and name.islower():
            return self._known.without_case(name) or name
        if (
            voice.speaker
            and len(parts) == 2
            and parts[0].lower() in self.language.pledges.definite
            and self.is_body(parts[1])
        ):
            return self.principal(voice.speaker) or name
        return name

    def _past_time(self, words: Sequence[Word], phrase: Span) -> Span:
        """Return a phrase without the day or time that stands before the party: "6 June 2005 Ada Lund"."""
        at, dated = phrase[0], False
        while at < phrase[1]:
            word = words[at]
            timed = "time" in word.tags and not word.capital
            dated |= timed or (at > phrase[0] and word.low in self._months)
            if not (timed or word.kind in {"number", "mark"} or word.low in self._months | self.language.dues.of):
                break
            at += 1
        return (at, phrase[1]) if dated and at < phrase[1] else phrase

    def _noun_phrase(self, words: Sequence[Word], phrase: Span) -> Span:
        """Return a phrase up to an adverb or adjective behind its noun, where nouns have capitals: "die Stadt dazu"."""
        if not self.language.syntax.nouns_capitalised:
            return phrase
        named = next((i for i in range(*phrase) if words[i].capital and "det" not in words[i].tags), phrase[1])
        loose = (i for i in range(named + 1, phrase[1]) if words[i].kind == "word" and not words[i].capital)
        end = next((i for i in loose if words[i].tags.isdisjoint({"det", "prep", "coord"})), phrase[1])
        return phrase[0], end

    @cached_property
    def _months(self) -> frozenset[str]:
        return frozenset(form for forms in self.language.calendar.months for form in forms)

    def same(self, a: str | None, b: str | None) -> bool:
        """Return whether one name holds all the words of the other ("the ministry", "the Norvian ministry")."""
        left, right = self._content(a), self._content(b)
        return bool(left and right) and (left <= right or right <= left)

    def _content(self, name: str | None) -> set[str]:
        words = {(possessor(word) or word).lower().strip(".,") for word in (name or "").split()}
        return words - self.language.pledges.empty

    def own(self, words: Sequence[Word], phrase: Span, voice: Voice) -> str | None:
        """Return the speaker's side if the phrase names it; None for others, of whom he only foretells something."""
        speaker, first = voice.speaker, words[phrase[0]]
        if speaker is None:
            return None
        if phrase[1] == phrase[0] + 1 and self.kind(first.low):
            return self._spoken(first.low, voice)
        name = phrase_text(self.text, words, phrase)
        ours = self._represented(words, phrase) if voice.direct else None
        if ours or self.same(name, speaker.name) or self.same(name, speaker.role):
            return ours or name
        if self._is_spokesman(speaker) and first.capital and not self.is_person(Speaker(name=name)):
            return name  # "Norvia Rail would pay, the company's director said"
        definite = first.low in self.language.pledges.definite or first.low in self.language.syntax.possessives
        if definite and self.is_body(words[phrase[1] - 1].low):
            return self.principal(speaker) or name
        return None

    def _represented(self, words: Sequence[Word], phrase: Span) -> str | None:
        """Return the word for somebody in whose name another speaks: "my client will not pay"."""
        named = (word for word in words[slice(*phrase)] if word.low in self.language.pledges.represented)
        return next((self.text[word.start : word.end] for word in named), None)

    def kind(self, word: str) -> str | None:
        """Return what a pronoun or possessive stands for: m, f, n, p, 1, 2; None for other words."""
        low = word.partition("'")[0]
        syntax = self.language.syntax
        return (
            None
            if low in self.language.pledges.indefinite
            else syntax.subject_pronouns.get(low) or syntax.possessives.get(low)
        )

    def _spoken(self, pronoun: str, voice: Voice) -> str | None:
        """Return the speaker, where a pronoun can mean him: "I" in his own words, "he" in those of another."""
        kind, speaker = self.kind(pronoun), voice.speaker
        if speaker is None or not voice.beside or kind == "2" or (kind == "1") != voice.direct:
            return None
        return None if self.is_mistaken(pronoun, speaker) else speaker.name

    def is_mistaken(self, pronoun: str, speaker: Speaker) -> bool:
        """Return whether a pronoun cannot mean the speaker: "it" no human being, "he" no body."""
        kind = self.kind(pronoun)
        parts = speaker.name.split()
        body = parts[0].lower() in self.language.syntax.determiners and self.is_body(parts[-1])
        return (kind == "n" and self.is_person(speaker)) or (
            kind in {"m", "f"} and body and not self.is_person(speaker)
        )

    def is_body(self, word: str) -> bool:
        """Return whether a noun names a body that acts: ministry, company, country; in the singular or plural."""
        return is_body(word, self.language)

    def is_person(self, speaker: Speaker) -> bool:
        """Return whether the speaker is surely a human being: he has a role, a title, or more than one name."""
        parts = speaker.name.split()
        if self._is_role(parts[-1].lower()) or self._is_role(parts[0].lower().strip(".")):
            return True
        definite = parts[0].lower() in self.language.syntax.determiners
        if definite or len(parts) < 2 or any(self.is_body(part) for part in parts):
            return False
        given = parts[0].lower() in lexicon(self.language.tag).given
        return speaker.role is not None or given or self._is_titled(parts[-1])

    def _is_role(self, low: str) -> bool:
        people = self.language.people
        listed = (people.titles, people.masculine_titles, people.feminine_titles, self.language.nouns.people)
        return any(low in words for words in listed)

    def _is_titled(self, surname: str) -> bool:
        """Return whether the article gives the surname a title somewhere, or the person a pronoun: "Mr Lund"."""
        return any(f"{title} {surname}" in self.text for title in self.language.pledges.courtesies)

    def _is_spokesman(self, speaker: Speaker) -> bool:
        """Return whether the role tells that he speaks for a body, but not for which: "the company’s director"."""
        words = (speaker.role or "").split()
        owner = next((possessor(word) for word in words if possessor(word)), None)
        return owner is not None and owner[0].islower() and self.is_body(owner)

    def is_official(self, speaker: Speaker) -> bool:
        """Return whether the speaker is a body or speaks for one: what he says of its acts is its decision."""
        parts = speaker.name.split()
        if any(part.lower() in self.language.cues.documents for part in parts):
            return False
        if any(part.lower() in self.language.nouns.people for part in parts):
            return speaker.role is not None
        if self.language.syntax.unspaced:
            return speaker.role is not None or self._known.ends_in_party(speaker.name)
        body = any(self.is_body(part) for part in parts) or (len(parts) == 1 and parts[0][0].isupper())
        return body or speaker.role is not None or self.principal(speaker) is not None

    def acts(self, name: str) -> bool:
        """Return whether a name is one of a party that decides and plans: a body, a people, a person with a name."""
        parts = name.split()
        determiners, people = self.language.syntax.determiners, self.language.nouns.people
        if not self.language.cues.regular:
            return self._known.is_party(name)
        known = any(self.is_body(part) or (part[:1].isupper() and part.lower() not in determiners) for part in parts)
        return known or parts[-1].lower() in people or parts[0].lower() in self.language.pledges.definite

    def may_act(self, name: str) -> bool:
        """Return whether a name is one of a party, or of several who are known by what they do: "landlords"."""
        last, regular = name.rsplit(maxsplit=1)[-1], self.language.cues.regular
        return self.acts(name) or (bool(regular) and singular(last, self.language.nouns) not in {None, last})

    def governs(self, name: str) -> bool:
        """Return whether a name is that of a body or an office, or one that no person of the article bears."""
        if self.language.syntax.unspaced:
            return self._known.ends_in_party(name)
        last, lex = name.rsplit(maxsplit=1)[-1], lexicon(self.language.tag)
        lows, people = [lex.without_article(part.lower()) for part in name.split()], self.language.nouns.people
        several = people | self.language.pledges.groups
        bodies = any((lex.is_body(low) or lex.is_title(low)) and low not in several for low in lows)
        if bodies or (self.is_body(last) and last.lower() not in people):
            return True
        borne = any(heard.endswith(f" {last}") and self._may_be_person(heard) for heard in self.heard)
        return last[:1].isupper() and not borne and not self.is_person(Speaker(name=name))

    def _may_be_person(self, name: str) -> bool:
        """Return whether a name of several words holds no word for a body."""
        return self.is_person(Speaker(name=name)) or not any(self.is_body(part) for part in name.split())

    def principal(self, speaker: Speaker) -> str | None:
        """Return for whom an official speaks: the owner in his role ("Norvia’s minister", "Norvian envoy")."""
        parts = (speaker.role or speaker.name).replace(",", " ").split()
        for word in parts:
            owner = possessor(word)
            if owner and owner[0].isupper():
                return owner
        for at, word in enumerate(parts[:-1]):
            if word in self.language.pledges.offices_of and parts[at + 1][0].isupper() and speaker.role:
                return " ".join(parts[at + 1 :])
        return next((place for word in parts if (place := self._place_of(word))), None)

    def _place_of(self, adjective: str) -> str | None:
        """Return the place of which a word is the adjective: a name of the article that shares its stem."""
        if not adjective[:1].isupper() or not adjective.endswith(self.language.pledges.place_endings):
            return None
        for name in self._names.get(adjective[:_STEM], ()):
            stem = name[:-1] if len(name) > _STEM else name
            if len(name) >= _STEM and adjective.startswith(stem) and adjective != name:
                return name
        return None
