"""Quotations without a cue: whose they are follows from who speaks before them, beside them or by turns."""

from collections.abc import Sequence

from headwater.read.names.cases import writing_of
from headwater.read.sources.places import anybodys_place
from headwater.read.sources.verb_final import colon_subject
from headwater.read.speech import by_punctuation
from headwater.read.speech.before_colon import BeforeColon
from headwater.read.speech.marked_names import titled
from headwater.read.speech.of_headline import OfHeadline
from headwater.read.speech.speakers import Speakers
from headwater.read.speech.told import Telling, Told
from headwater.read.speech.turns import Turns
from headwater.read.unspaced import clauses as unspaced
from headwater.read.words.clauses import has_verb, is_told
from headwater.read.words.lexicon import Lexicon
from headwater.read.words.word import SPOKEN, Sentence, Word
from headwater.values import Quotation, QuotationType, Speaker

#: Marks around as few words as these are distance, where no cue holds them.
_SCARE = 4
#: A quote without a cue has more words than this, or is nobody's.
_SHORT = 6
#: A colon behind fewer words parts no clause; over how many sentences who spoke last goes on.
_FEW, _BACK = 2, 2
#: Within how many words from marks on a sentence ends that only says what they were: ", blev svaret.".
_REPLY = 5
#: How many characters a word has about, where no blanks part words.
_GLYPHS = 2
#: What ends a sentence inside marks.
_ENDS = "。！？…!?."


class Uncued:
    """Finds whose the quotations without a cue are, in text order."""

    def __init__(self, telling: Telling, sentences: Sequence[Sentence], speakers: Speakers, lex: Lexicon) -> None:
        self.telling, self.sentences, self.speakers, self.lex = telling, sentences, speakers, lex
        self.turns = Turns(telling, sentences, speakers, lex)
        self.topics, self.interview = self.turns.topics, self.turns.interview
        #: Whether the language has no words of saying: punctuation alone tells.
        self.wordless = not (lex.pack.cues.said or lex.pack.cues.regular)
        self.colon = BeforeColon(self.topics, speakers, lex)
        self.headline = OfHeadline(self.colon, speakers, lex)

    def goes_on_behind(self, number: int, words: Sequence[Word], at: int) -> bool:
        """Return whether a passage goes on behind who speaks in the same sentence: “A,” she said, “B.”."""
        final, told = self.lex.pack.syntax.verb_final, self.telling.open
        if told is not None and at == 0 and told[0] == number - 1 and self.telling.is_turn(words[0]):
            return self.turns.inside(number)  # "– A – mówi X. – B. Y zapewnia, że C"
        same = told is not None and told[0] == number and not final
        return same and at > 1 and words[at - 1].low in {",", "—", "–", "-", *(":" if self.topics.shown else "")}

    def same(self, number: int, sentence: Sentence, at: int) -> None:
        """Tell a passage as the words of who was told just now."""
        if self.telling.open is not None:
            self._again(number, self.telling.open[1], sentence, [at])

    def _again(self, number: int, old: Quotation, sentence: Sentence, quotes: list[int]) -> None:
        """Tell passages as further words of a quotation told before."""
        told = self.telling
        spans = tuple(told.inner(sentence.words, at) for at in quotes)
        whole = old.spans[-1][1] <= sentence.words[0].start and told.goes_on(self.sentences[number - 1])
        made = told.make(
            "direct",
            (*old.spans, *spans) if whole else spans,  # one quotation where its marks stay open over a paragraph
            old.where,
            old.confidence,
            Told(
                speaker=old.speaker,
                cue=old.cue,
                channel=old.channel,
                addressee=old.addressee,
                act=old.act,
                via=old.via,
                well_formed=told.well(sentence.words, quotes) and (old.well_formed or not whole),
            ),
        )
        if whole:
            told.replace(old, made)
        else:
            told.out.append(made)
        told.open = (number, made)

    def labelled(self, number: int, sentence: Sentence, at: int) -> bool:
        """Tell the answer that a label leads to without marks; return whether this is a turn of such an interview."""
        told, words = self.telling, sentence.words
        if at < 2 or at + 1 < len(words) or words[at - 1].low != ":":
            return False
        whole = told.quoted[words[at].passage]
        if whole.outer != whole.span:
            return False
        if whole.asked:
            return True  # what the reporter asks is nobody's
        answered = self.interview.labelled(words[:at])
        speaker = self.interview.answerer if answered else self.speakers.resolve(words, (0, at - 1), number)
        told.tell("direct", (whole.span,), told.where(sentence), 0.6, Told(speaker=speaker))
        if speaker is not None:
            self.speakers.remember(number, speaker, None)
        return True

    def bare(self, number: int, sentence: Sentence, quotes: list[int]) -> None:
        """Tell a sentence of nothing but quotation, which goes on with the speaker before it."""
        told, words = self.telling, sentence.words
        before = self.sentences[told.open[0]] if told.open and number - told.open[0] == 1 else None
        if told.open and before and (before.block == sentence.block or told.goes_on(before)):
            self._again(number, told.open[1], sentence, quotes)
            return
        if self.wordless or (self.interview.asks(sentence.block) and sentence.block - 1 not in self.turns.taken):
            speaker = None
        elif self.interview.answers(sentence.block) and (guest := self.turns.guest(number)) is not None:
            speaker = guest
        elif told.is_turn(words[quotes[0]]) and not self.turns.inside(number):
            speaker = self.turns.next_to_speak(sentence, number)
        else:
            just = self.speakers.last(number - 1) if told.is_turn(words[quotes[0]]) else None
            speaker = just or (self.turns.told_of(number, sentence) if number else None)
        spans = tuple(told.inner(words, at) for at in quotes)
        well = told.well(words, quotes)
        made = told.tell("direct", spans, told.where(sentence), 0.6, Told(speaker=speaker, well_formed=well))
        if speaker is not None:
            self.speakers.remember(number, speaker, None)
        told.open = (number, made)

    def reporter(self, number: int, sentence: Sentence) -> Speaker | None:
        """Return whose words a sentence gives that goes on in the mood of reported speech; None for others.

        Asked where `reported_verbs` show that mood.
        """
        words, pronouns = sentence.words, self.lex.pack.syntax.subject_pronouns
        if not number or not is_told(words):
            return None
        if any(pronouns.get(word.low) == "1" for word in words):
            return None
        return self._just_spoke(number, sentence) or self.turns.told_of(number, sentence)

    def reported(self, sentence: Sentence, quotes: list[int], speaker: Speaker) -> None:
        """Tell a sentence without a cue, in the mood of reported speech, with the passages in it."""
        told, words = self.telling, sentence.words
        where, last = told.where(sentence), len(words) - (words[-1].kind == "mark")
        reported = next(at for at, word in enumerate(words) if "told" in word.tags and not word.capital)
        first = next((at + 1 for at in range(reported - 1, 0, -1) if words[at].low == ":"), 0)
        whole = told.tell("indirect", (told.span(words, (first, last)),), where, 0.6, Told(speaker=speaker))
        for at in quotes:
            kind, span, well = told.kind(words, at), told.inner(words, at), told.well(words, [at])
            told.tell(kind, (span,), where, 0.6, Told(speaker=speaker, within=whole.id, well_formed=well))

    def _just_spoke(self, number: int, sentence: Sentence) -> Speaker | None:
        """Return who spoke in the sentence before, if it stands in the same paragraph."""
        return self.speakers.last(number - 1) if self.sentences[number - 1].block == sentence.block else None

    def free(self, number: int, sentence: Sentence, at: int, *, name: bool = False) -> None:
        """Tell a passage beside other words, which no frame holds."""
        told, words = self.telling, sentence.words
        span, where = told.inner(words, at), told.where(sentence)
        gesture = self._gestured(words, at, number)
        if gesture is not None:
            well = told.well(words, [at])
            made = told.tell("direct", (span,), where, 0.6, Told(speaker=gesture, well_formed=well))
            self.speakers.remember(number, gesture, None)
            told.open = (number, made)
            return
        inner = told.text[slice(*span)]
        length = len(inner) // _GLYPHS if self.lex.pack.syntax.unspaced else len(inner.split())
        whole = inner[0].isupper() and inner[-1] in ".!?…" and self.topics.shown
        shown = self._shown(words, at, inner, number)
        whole |= shown is not None or (self.wordless and by_punctuation.told_apart(words, at, inner))
        short = length <= _SCARE and not whole and not (at > 1 and words[at - 1].low == ":")
        scare = where != "headline" and (name or short or titled(words, at, inner, self.lex))
        speaker = self.headline.speaker(words, at, number) if where == "headline" else None
        if where != "headline" and not scare:
            dateline = self.topics.shown and self.behind_dateline(words, at)
            known = shown is not None or dateline or self.wordless
            speaker = shown if known else self._without_cue(words, at, number, length)
        if shown is not None and self.wordless:
            self.speakers.remember(number, shown, None)
        if speaker is not None and self.turns.questioned(number):
            self.turns.asked = speaker
        well, alone = told.well(words, [at]), not scare and self.behind_dateline(words, at)
        alone |= at == 0 and shown is not None and self.wordless
        kind: QuotationType = "direct" if alone else "partial"
        made = told.tell(kind, (span,), where, 0.5, Told(speaker=speaker, scare=scare, well_formed=well))
        told.open = (number, made) if alone else told.open

    @staticmethod
    def behind_dateline(words: Sequence[Word], at: int) -> bool:
        """Return whether a passage is all that a sentence says behind its dateline: "ROME, 3 May - “…”."."""
        closes = at + 1 >= len(words) or (at + 2 == len(words) and words[at + 1].kind == "mark")
        return closes and at > 1 and words[at - 1].low in {"-", "–", "—"} and not has_verb(words[:at])

    def _gestured(self, words: Sequence[Word], at: int, number: int) -> Speaker | None:
        """Return who does something between passages of what is said, or beside one: “A，”陶布放下笔，“B。”."""
        if not self.lex.pack.syntax.unspaced:
            return None
        whole = self.telling.text[self.telling.inner(words, at)[1] - 1] in _ENDS
        if whole and at > 2 and words[at - 1].low == "," and at + 1 >= len(words):  # 他抓起一把土，“B。”
            place = unspaced.speaker(words, at - 1, self.speakers.register.runs.script)
            return self.speakers.resolve(words, place, number) if place is not None else None
        if words[at].low != SPOKEN:
            return None
        end = next((i for i in range(at + 1, len(words)) if words[i].kind in {"quote", "mark"}), len(words))
        alone = at == 0 and not any(word.kind == "quote" for word in words[1:])  # “A，”他摆摆手。
        if not alone and (end + 1 >= len(words) or words[end].low != "," or words[end + 1].kind != "quote"):
            return None
        names = (name for name in self.speakers.register.runs.names(words) if name.titled == at + 1)
        place = next(((name.titled, name.end) for name in names), None)
        place = place or unspaced.speaker(words, end, self.speakers.register.runs.script)
        if place is None or (alone and place[0] != at + 1):
            return None
        return self.speakers.resolve(words, place, number)

    def announced(self, words: Sequence[Word], number: int) -> None:
        """Note whose words the next paragraph holds, where a sentence ends with a colon."""
        subject = colon_subject(words, len(words) - 1, self.lex)
        speaker = self.speakers.resolve(words, subject, number) if subject else None
        if speaker is not None:
            self.speakers.remember(number, speaker, None)

    def _without_cue(self, words: Sequence[Word], at: int, number: int, length: int) -> Speaker | None:
        """Return whose a quote without a cue is: what a colon follows, else who spoke last, if it is long enough."""
        answered = self.interview.labelled(words[:at])
        if answered is not None:
            return self.interview.answerer if answered else None
        if self.topics.shown:
            second = any(self.lex.pack.syntax.subject_pronouns.get(word.low) == "2" for word in words[:at])
            asked = self.interview.guest if second else None  # "Vous écrivez : « … »"
            return asked or self._by_topic(words, at, number, length)
        if words[at - 1].low == ":" and at > 1:
            subject = self.colon.subject(words, at - 1) or self.colon.named(words, at - 1)
            if subject is None:
                return self.speakers.topic(words[at], number) or self.speakers.last(number - 1)
            return self.speakers.resolve(words, subject, number)
        parted = self.lex.pack.syntax.unspaced and words[at - 1].low == ","
        written = self.lex.pack.syntax.cases_show_subjects and writing_of(words[at - 1].low, self.lex) is not None
        if (length <= _SHORT and not parted) or written:  # "transparent „…”"
            return None
        syntax = self.lex.pack.syntax
        shown = syntax.verb_first or syntax.verb_final or syntax.unspaced
        told = self.topics.before(number) if shown else None
        return told or (None if syntax.unspaced else self.speakers.last())

    def _shown(self, words: Sequence[Word], at: int, inner: str, number: int) -> Speaker | None:
        """Return whose words a noun of speech beside marks, or a verb in them, shows them to be."""
        if at > 0 and words[at - 1].low in self.lex.pack.cues.captions:  # "z podpisem „…”", "con la leyenda «…»"
            return self.topics.of(words[:at], number) or self.topics.before(number)
        if self.wordless:
            named = by_punctuation.named_beside(words, at, inner, self.speakers.register.runs)
            return self.speakers.resolve(words, (named.titled, named.end), number) if named is not None else None
        if self.lex.pack.syntax.cases_show_subjects:
            return self.topics.of_utterance(words[:at], number)
        if not self.topics.shown:
            return None
        told = self._told_inside(words, at, inner, number) or self._uttered(words, at, number)
        return told or self._of_list(words, at, number)

    def _of_list(self, words: Sequence[Word], at: int, number: int) -> Speaker | None:
        """Return whose passages before a colon are, of which its clause tells: "« Non », « jamais » : X s'emporte"."""
        colon = next((i for i in range(at + 1, len(words)) if words[i].low == ":"), len(words))
        listed = all(word.kind in {"quote", "mark"} or "coord" in word.tags for word in words[:colon])
        rest = words[colon + 1 :]
        return self.topics.of(rest, number) if listed and rest and all(w.kind != "quote" for w in rest) else None

    def _told_inside(self, words: Sequence[Word], at: int, inner: str, number: int) -> Speaker | None:
        """Return the subject of a verb of saying that marks begin with: "Le maire a « regretté un malentendu »"."""
        first = self.lex.parts.of[inner.split(maxsplit=1)[0]] if at else ()
        cue = first[-1].cue if first and not first[-1].capital else None
        if cue is None or cue.act not in {"said", "wrote"} or words[at - 1].kind != "word":
            return None
        fits = (
            "part" in cue.forms
            if "aux" in words[at - 1].tags
            else "fin" in cue.forms and "prep" not in words[at - 1].tags
        )
        return (self.topics.of(words[:at], number) or self.topics.before(number)) if fits else None

    def _uttered(self, words: Sequence[Word], at: int, number: int) -> Speaker | None:
        """Return whose noun of speech leads to a passage, or tells of it behind: "…, è il commento di X"."""
        if words[at - 1].low == ":" and at >= _FEW:
            return self.topics.uttering(words[:at], number)
        behind = words[at + 1 : at + 4]
        named = any("be" in word.tags for word in behind) and behind[0].low in {",", ":", "—", "–"}
        owner = self.topics.uttering(words[at + 1 :], number) if named else None
        alone = named and owner is None and behind[-1].low in self.lex.pack.cues.utterances
        alone &= len(words) - at <= _REPLY and self.lex.pack.syntax.stands_second
        return self.topics.before(number) if alone else owner  # "”Nej”, blev svaret."

    def _by_topic(self, words: Sequence[Word], at: int, number: int, length: int) -> Speaker | None:
        """Return whose a quote without a cue is by the subject of its sentence, or of those before."""
        own = self.topics.of(words[:at], number)
        if words[at - 1].low != ":" or at < _FEW:
            if length <= _SHORT:
                return None
            return own or self.speakers.last(number - _BACK)
        place = anybodys_place(words, at - 1, self.lex)
        named = place or self.colon.named(words, at - 1)
        if named is not None and (named == place or self.speakers.names.somebody(words, *named) == named):
            return self.speakers.resolve(words, named, number)
        narrated = "coord" in words[0].tags and any("inf" in word.tags for word in words[1:3])  # "Et d'ajouter :"
        closing = self.topics.subjects.closing(words, at - 1) if own is None else None
        if closing is not None:
            return self.speakers.resolve(words, closing, number)
        told = any(word.tags & {"verb", "aux"} for word in words[:at]) and not self._drops_subject(words)
        if own is not None or (not narrated and told):
            return own
        return self.topics.before(number) or self.speakers.last(number - _BACK)

    def _drops_subject(self, words: Sequence[Word]) -> bool:
        """Return whether a clause opens with its auxiliary, where subjects are left out: "Poi ha letto:"."""
        loose = {"gadv", "time", "coord"}
        at = next((i for i, word in enumerate(words) if not word.tags & loose or "aux" in word.tags), 0)
        return self.lex.pack.syntax.subject_dropped and "aux" in words[at].tags and "be" not in words[at].tags
