"""Who speaks in a frame: its source, or whom the text tells of where the subject is left out."""

from collections.abc import Sequence

from headwater.read.frames.frame import Frame
from headwater.read.names.agreement import fits_verb, own_gender
from headwater.read.names.cases import writing_of
from headwater.read.speech.speakers import Speakers
from headwater.read.speech.topics import Topics
from headwater.read.speech.turns import Turns
from headwater.read.words.groups import Range
from headwater.read.words.lexicon import Lexicon, agrees_with, gender_shown_by
from headwater.read.words.word import Word
from headwater.values import Speaker

#: Within how many words a verb opens its sentence behind "and", and over how many sentences it goes on then.
_OPENS = 2


class FrameSpeakers:
    """Finds the speakers of frames in text order."""

    def __init__(self, speakers: Speakers, topics: Topics, turns: Turns, lex: Lexicon) -> None:
        self.speakers, self.topics, self.turns, self.lex = speakers, topics, turns, lex
        #: Whether the case of a noun shows a subject; whether that, or its place at the head of its sentence, does.
        self._cased = lex.pack.syntax.cases_show_subjects
        self._shown = topics.shown or self._cased
        #: Nouns of speech, which give their owners.
        self._utterances = lex.pack.cues.utterances if topics.shown else frozenset[str]()

    def of(self, words: Sequence[Word], frame: Frame, number: int) -> Speaker | None:
        """Return who speaks in a frame of sentence `number`, or None where nothing tells."""
        syntax = self.lex.pack.syntax
        verb = _verb(words, frame.cue)
        finite = frame.form in {"finite", "naming"}
        kind = agrees_with(verb.low, syntax) if finite and syntax.agreement else None
        if frame.source is None:
            drops = syntax.subject_dropped or syntax.postpositions
            dropped = drops and finite and frame.order in {"before", "after"}
            return self._left_out(words, frame, verb, kind, number) if dropped else self._led_on(words, frame, number)
        if frame.antecedent is None and self._shown and self._is_relative(words, frame.source):
            return None  # "Quien habla es Lund", "Hay quien habla de X"
        if self._cased and self._points_to_writing(words, frame.source, frame):
            return self._written_before(number)
        source = frame.antecedent or frame.source
        speaker = self._told_near(words, frame, frame.source, number) or self.speakers.resolve(words, source, number)
        if speaker is None and syntax.unspaced and (frame.shared or frame.act == "wrote"):
            return self.speakers.left_out(verb, kind, number)  # 本子第一页写着
        if speaker is not None and kind == "p" and self._cased:
            speaker = self._several(words[slice(*frame.source)], speaker)
        if speaker is not None and kind is not None:
            self.speakers.learn(speaker, kind)
        if speaker is None and self.topics.shown:
            speaker = self._pointed_to(words, source, frame, number)
        if speaker is None or frame.antecedent is None:
            return speaker
        who = words[frame.source[0]]
        return Speaker(name=speaker.name, role=speaker.role, span=(who.start, who.end))

    def _told_near(self, words: Sequence[Word], frame: Frame, source: Range, number: int) -> Speaker | None:
        """Return whom a source means by its noun of speech, by a role before it or by the sentence before."""
        told = self._utterer(words, frame.antecedent or source, number) if self._utterances else None
        if told is None and frame.form == "naming" and self.topics.shown:
            told = self._role_before(words, source, frame, number)
        if told is None and self._cased and frame.antecedent is None:
            told = self._without_name(words, source, number)
        return told

    def _is_relative(self, words: Sequence[Word], source: Range) -> bool:
        """Return whether a source is a relative or an interrogative pronoun alone."""
        start, end = source
        first = words[start].tags
        if end != start + 1 or not first:
            return False
        return (not start and "wh" in first) or first == {"rel"} or (self._cased and "rel" in first)  # ", ale které"

    def _role_before(self, words: Sequence[Word], source: Range, frame: Frame, number: int) -> Speaker | None:
        """Return the role that opens a sentence, which a source means: "Le maire nuance : c’est, selon lui, …"."""
        start, end = source
        syntax = self.lex.pack.syntax
        kind = syntax.subject_pronouns.get(words[start].low) if end == start + 1 and start > _OPENS else None
        agrees = kind in {"m", "f"} and syntax.gendered_determiners.get(words[0].low) == kind
        role = agrees and self.lex.is_title(words[1].low)
        return self.topics.of(words[: frame.cue[0]], number) if role else None

    def _pointed_to(self, words: Sequence[Word], place: Range, frame: Frame, number: int) -> Speaker | None:
        """Return whom a pronoun, or "the latter", takes up that is no person of the text: a body, several, anybody."""
        syntax = self.lex.pack.syntax
        if words[place[1] - 1].low in syntax.latter_words:  # "Il manager frena. «Passerà», dice quest'ultimo"
            return self.speakers.last(number) or self.topics.before(number)
        pronoun = syntax.subject_pronouns.get(words[place[0]].low)
        if pronoun in {"m", "f"}:
            if self.speakers.pronouns.is_unclear(words[place[0]], number, pronoun):
                return None
            return self._body_told_of(pronoun, number) or self.speakers.protagonist(pronoun)
        if pronoun == "p":
            return self._several_told_of(number)
        return self._anybody(frame, number) if pronoun == "i" else None

    def _anybody(self, frame: Frame, number: int) -> Speaker | None:
        """Return who speaks for anybody: the place told of, behind an impersonal verb of whom the text tells."""
        place = self.topics.place(number)
        if place is not None or frame.lemma not in self.lex.pack.cues.impersonal:
            return place
        return self.topics.before(number) or self.speakers.last(number - _OPENS)

    def _body_told_of(self, kind: str, number: int) -> Speaker | None:
        """Return the body that a pronoun of its gender takes up: "L'association se réjouit. Elle note que"."""
        told = self.topics.before(number) or self.speakers.last(number - _OPENS)
        known = self.speakers.register.named(told.name) if told is not None else None
        if told is None or (known is not None and known.person):
            return None
        row = self.lex.parts.of[told.name.split()[0]]
        determiner, noun = row[0].low, row[-1].low if len(row) > 1 else told.name.split()[-1].lower()
        return told if gender_shown_by(determiner, noun, self.lex.pack.syntax) in {kind, "s", None} else None

    def _points_to_writing(self, words: Sequence[Word], source: Range, frame: Frame) -> bool:
        """Return whether a source is a pronoun for what something is written in: "„…“ stojí v něm"."""
        start, end = source
        verb, cues = words[frame.cue[1] - 1].low, self.lex.pack.cues
        written = verb in cues.from_source or verb in cues.written
        return written and end == start + 1 and "pron" in words[start].tags and "prep" in words[start - 1].tags

    def _without_name(self, words: Sequence[Word], source: Range, number: int) -> Speaker | None:
        """Return whom a pronoun takes up of whom the sentence before tells without a name."""
        syntax = self.lex.pack.syntax
        start, end = source
        if end != start + 1 or not number:
            return None
        latter = (
            syntax.latter_pronouns.get(words[start].low) if words[start].low not in syntax.subject_pronouns else None
        )
        kind = latter or (syntax.subject_pronouns.get(words[start].low) if "pron" in words[start].tags else None)
        return self.topics.without_name(number - 1, kind, latter=latter is not None) if kind in {"m", "f"} else None

    def _written_before(self, number: int) -> Speaker | None:
        """Return who sent the writing of which the sentences before tell, or the writing itself."""
        for back in range(number - 1, max(-1, number - 1 - _OPENS), -1):
            words = self.topics.sentences[back].words
            at = next((i for i, word in enumerate(words) if writing_of(word.low, self.lex) is not None), None)
            if at is None:
                continue
            sender = self.topics.of(words, back)
            low = writing_of(words[at].low, self.lex) or ""
            named = sender is not None and writing_of(sender.name.lower(), self.lex) is None
            return sender if named else Speaker(name=low, span=(words[at].start, words[at].end))
        return self.topics.of(self.topics.sentences[number - 1].words, number - 1) if number else None

    def _utterer(self, words: Sequence[Word], source: Range, number: int) -> Speaker | None:
        """Return whose a noun of speech as a source is: "luidt het oordeel van Lund", "Ihr Motto lautet"."""
        start, end = source
        if self._utterances.isdisjoint([word.low for word in words[start:end]]):
            return None
        if "poss" in words[start].tags:
            return self.speakers.resolve(words, (start, start + 1), number)
        return self.topics.uttering(words[start:end], number)

    def once(self, words: Sequence[Word], frame: Frame, speaker: Speaker | None) -> bool:
        """Return whether a verb tells at second hand what somebody without a name once said: "Muhtar “Gel” demiş"."""
        hearsay = words[frame.cue[1] - 1].low.endswith(self.lex.pack.syntax.hearsay_endings)
        return hearsay and (speaker is None or self.speakers.register.named(speaker.name) is None)

    def _several(self, row: Sequence[Word], speaker: Speaker) -> Speaker:
        """Return several people by their role as written, which no person before them bears: "autorzy"."""
        body = any(self.lex.is_body(self.lex.without_case(word.low) or word.low) for word in row)
        one = not body and row[0].tags.isdisjoint({"pron", "det", "rel"}) and not any(word.capital for word in row)
        written = self.speakers.text[row[0].start : row[-1].end]
        return Speaker(name=written, span=(row[0].start, row[-1].end)) if one else speaker

    def _led_on(self, words: Sequence[Word], frame: Frame, number: int) -> Speaker | None:
        """Return of whom the text tells just now, for a verb without a subject before a colon: "Puis lance : « … »"."""
        spoke = self.speakers.spoke[-1] if self.speakers.spoke else None
        if frame.shared and spoke is not None and spoke[0] == number:
            return spoke[2]  # "Asegura que …, antes de añadir que …"
        shares = "coord" in words[0].tags or words[0].low in self.lex.pack.cues.sharing or frame.form == "gerund"
        if frame.shared and self.topics.shown and shares and frame.cue[0] <= _OPENS:
            behind = words[frame.content[-1][1] :] if frame.content else ()
            main = self.topics.of(behind[1:], number) if behind and behind[0].low == "," else None
            return main or self.topics.before(number) or self.speakers.last(number - _OPENS)  # "Et d'ajouter : « … »"
        own = self.topics.of(words[: frame.cue[0]], number) if frame.shared and self.topics.shown else None
        if own is not None:
            return own  # "Le club n'a pas donné suite, se contentant d'indiquer que …"
        if frame.form == "gerund" and self._cased:
            return self.topics.of(words[: frame.cue[0]], number) or self.topics.before(number)  # "Podruhé s tím, že"
        first = frame.content[0][0] if frame.content else 0
        colon = frame.form == "finite" and first > 1 and words[first].kind == "quote" and words[first - 1].low == ":"
        return self.topics.before(number) or self.turns.guest(number) if colon and self.topics.shown else None

    def _left_out(
        self, words: Sequence[Word], frame: Frame, verb: Word, kind: str | None, number: int
    ) -> Speaker | None:
        """Return who speaks where the subject is left out: who is asked, or of whom the text tells just now."""
        syntax = self.lex.pack.syntax
        kind = kind or self._own_gender(words, frame)
        if syntax.cases and kind != "1":
            own = self.topics.of(words[: frame.cue[0]], number)
            if own is not None and fits_verb(own, kind, self.speakers.register):
                return own
            asked = self.turns.answers(number)
            told = asked or self.topics.before(number, kind) or self.topics.before_turn(number, kind)
            told = told or self.speakers.left_out(verb, kind, number)
            known = self.speakers.register.named(told.name) if told is not None else None
            one = told is not None and ((known is not None and known.person) or self._names_one(told))
            return None if kind == "p" and one else told
        opens = syntax.verb_first or (syntax.postpositions and not syntax.reporting_links)
        if opens and kind not in {"1", "p"} and (told := self.topics.before(number, kind)) is not None:
            return told
        if kind in {"1", "p"} or not self.topics.shown:
            told = (self._several_told_of(number) if kind == "p" else None) or self.speakers.left_out(
                verb, kind, number
            )
            return None if kind == "p" and self.topics.shown and told is not None and self._is_one(told) else told
        first = next((at for at, word in enumerate(words) if word.kind == "quote"), 0)
        behind = frame.order == "after" and first > 1 and words[first - 1].low == ":"
        own = self.topics.of(words[:first], number) if behind else None
        asked = self.turns.answers(number)
        told = self.topics.before(number)
        if told is not None and any(word in syntax.possessives for word in told.name.lower().split()[:2]):
            told = None  # "Su hija nació allí": the owner stays who is talked of
        guest = None if syntax.postpositions else self.turns.guest(number)  # who was named just before, else
        told = own or asked or told or guest or self.topics.only_one(number, verb)
        return told or self.speakers.left_out(verb, kind, number)

    def _names_one(self, speaker: Speaker) -> bool:
        """Return whether a speaker is one, no body, by the last letters of the name: "Злоумышленник", not "жители"."""
        row = speaker.name.lower().split()
        body = any(self.lex.is_body(self.lex.without_case(low) or low) for low in row)
        return not body and not row[0].endswith(self.lex.pack.syntax.plural_endings or "")

    def _is_one(self, speaker: Speaker) -> bool:
        """Return whether a speaker is one person: named so, or described with a determiner of one."""
        known = self.speakers.register.named(speaker.name)
        first = speaker.name.lower().split()[0]
        return (known is not None and known.person) or first in self.lex.pack.syntax.gendered_determiners

    def _several_told_of(self, number: int) -> Speaker | None:
        """Return the place, or the people, that the paragraph tells of just now: "I genitori non si fidano"."""
        place = self.topics.place(number)
        told = self.topics.before(number) or self.topics.several(number) if place is None else None
        known = self.speakers.register.named(told.name) if told is not None else None
        return place or (None if known is not None and known.person else told)

    def _own_gender(self, words: Sequence[Word], frame: Frame) -> str | None:
        """Return the gender that the quoted words of a frame show of who speaks."""
        quoted = (word for part in frame.content for word in words[slice(*part)] if word.kind == "quote")
        found = (own_gender(self.speakers.text[word.start : word.end], self.lex) for word in quoted)
        return next((gender for gender in found if gender), None)


def _verb(words: Sequence[Word], cue: Range) -> Word:
    """Return the word of a group of verbs that carries its cue, the last one."""
    for word in reversed(words[slice(*cue)]):
        if word.cue is not None:
            return word
    return words[cue[1] - 1]
