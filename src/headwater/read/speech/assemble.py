"""Frames and passages become quotations: direct, partial, indirect, each with speaker, cue and channel."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from msgspec import structs

from headwater.read.frames.frame import Frame, joined_clauses, names_only
from headwater.read.frames.judge import enough, judged, model
from headwater.read.frames.particles import frames
from headwater.read.frames.taken_up import TAKEN_UP
from headwater.read.frames.verb_final import final_frames
from headwater.read.frames.verb_first import first_frames
from headwater.read.names.mentions import FULL
from headwater.read.speech.channels import Channels
from headwater.read.speech.frame_speakers import FrameSpeakers
from headwater.read.speech.marked_names import called, names_nobody
from headwater.read.speech.owners import owner
from headwater.read.speech.signed import signed
from headwater.read.speech.speakers import Speakers
from headwater.read.speech.told import Telling, Told
from headwater.read.speech.uncued import Uncued
from headwater.read.unspaced import clauses as unspaced
from headwater.read.unspaced.classes import Script
from headwater.read.unspaced.frames import chain_frames
from headwater.read.words.lexicon import Lexicon
from headwater.read.words.passage import Passage
from headwater.read.words.word import Sentence, Word
from headwater.values import Article, Quotation, Where, Words

#: How many passages of a sentence are taken up by the next at most.
_MARKED = 4
_ACTS_OF_SPEECH = {"said", "wrote"}
#: Kinds of words that are no marks.
_FREE = {"word", "number", "glyph"}


class Assembly:
    """Reads the sentences of one text in order."""

    def __init__(  # noqa: PLR0913, PLR0917 # what one text is read with
        self,
        article: Article,
        text: str,
        sentences: Sequence[Sentence],
        quoted: Sequence[Passage],
        speakers: Speakers,
        lex: Lexicon,
        where: Mapping[int, Where],
    ) -> None:
        self.text, self.sentences, self.speakers, self.lex = text, sentences, speakers, lex
        self.weights, self.channels = model(lex.pack.tag), Channels(text, lex)
        self.frames = _frames_of(lex, speakers.register.runs.script)
        #: Whether a mood shows that a sentence is reported; whether cases show subjects, and endings what is hearsay.
        self.has_mood = bool(lex.pack.syntax.reported_verbs)
        self.cased, self.hearsay = lex.pack.syntax.cases_show_subjects, bool(lex.pack.syntax.hearsay_endings)
        self.telling = Telling(article, text, quoted, where)
        #: What sources named by the way tell ("according to X, Y said"): Y stays who is talked of.
        self.named: set[str] = set()
        self.uncued = Uncued(self.telling, sentences, speakers, lex)
        self.spoken = FrameSpeakers(speakers, self.uncued.topics, self.uncued.turns, lex)

    def read(self) -> list[Quotation]:
        """Return the quotations of the text, in text order."""
        for number, sentence in enumerate(self.sentences):
            self._sentence(number, sentence)
            if sentence.words[0].kind == "quote":
                self.uncued.turns.note(number, sentence)
        return self.telling.in_order()

    def _sentence(self, number: int, sentence: Sentence) -> None:
        words, uncued = sentence.words, self.uncued
        inner = self._inside(words) if sentence.quotes else {}
        names = [at for at, marked in inner.items() if names_nobody(words, at, marked, self.lex)] if inner else []
        quotes = [at for at in inner if at not in names] if inner else []
        if quotes and not _has_words(words):
            uncued.bare(number, sentence, quotes)
            return
        if quotes and uncued.labelled(number, sentence, quotes[0]):
            return
        before = self.telling.just(number)
        if (quotes or before) and signed(number, self.sentences, self.telling, self.speakers, quotes):
            return
        if self.lex.pack.syntax.unspaced:
            self.speakers.told_of(words, number, sentence.block)
        found = [judged(words, frame, self.weights) for frame in self.frames(words)]
        found = _likeliest(found) if len(found) > 1 else found
        if before is not None:
            self._said_behind(number, sentence, found, before)
        owners = {at: self._owner(words, found, at, inner[at]) for at in quotes} if quotes else {}
        goes_on = self._told(number, sentence, found, owners) if found or self.has_mood else False
        for at in names if goes_on else inner:
            if owners.get(at) is not None:
                continue
            if at not in names and uncued.goes_on_behind(number, words, at):
                uncued.same(number, sentence, at)
            else:
                uncued.free(number, sentence, at, name=at in names)
        if words[-1].low == ":" and self.lex.pack.syntax.verb_final:
            uncued.announced(words, number)

    def _inside(self, words: Sequence[Word]) -> dict[int, str]:
        """Return what stands inside the marks of each passage of a sentence."""
        quotes = [at for at, word in enumerate(words) if word.kind == "quote"]
        return {at: self.text[slice(*self.telling.inner(words, at))] for at in quotes}

    def _owner(self, words: Sequence[Word], found: Sequence[Frame], at: int, inner: str) -> int | None:
        """Return which frame holds the passage at `at` with `inner` in it; None where none does."""
        lex = self.lex
        return owner(words, found, at, lex.pack.syntax) if found and not called(words, at, inner, lex) else None

    def _told(self, number: int, sentence: Sentence, found: Sequence[Frame], owners: Mapping[int, int | None]) -> bool:
        """Tell the frames of a sentence, or that it goes on in the mood of reported speech; return whether it does."""
        before = len(self.telling.out)
        reporter = self.uncued.reporter(number, sentence) if self.has_mood else None
        goes_on = reporter if reporter is not None and self._only_told(found) else None
        if goes_on is not None:
            self.uncued.reported(sentence, [at for at, held in owners.items() if held is None], goes_on)
        for index, frame in enumerate(found):
            held = [at for at, held in owners.items() if held == index] if owners else []
            if held or goes_on is None or not frame.told:
                self._framed(number, sentence, frame, held)
        if reporter is None or (goes_on is None and len(self.telling.out) > before):
            return False
        if goes_on is None:
            self.uncued.reported(sentence, list(owners), reporter)
        return True

    def _only_told(self, found: Sequence[Frame]) -> bool:
        """Return whether what the sentence tells is told by somebody itself: "Er habe gesagt, dass …"."""
        likely = [frame for frame in found if frame.content and frame.chance >= enough(frame, self.lex.pack.cues)]
        return bool(likely) and all(frame.told for frame in likely)

    def _said_behind(self, number: int, sentence: Sentence, found: Sequence[Frame], made: Quotation) -> None:
        """Give a quotation alone, of which nobody was told, to who speaks behind it: “A.” X told us that B."""
        before = self.sentences[number - 1]
        if not self._is_guessed(made, before):
            return
        unknown = made.speaker is None and self.uncued.topics.shown  # "Le chantier avance. “A.” X y croit."
        opens = number < 2 or unknown or self.sentences[number - 2].block != before.block
        first = next((frame for frame in found if frame.source and not frame.shared and frame.form == "finite"), None)
        source = first.source if first is not None else None
        script = self.speakers.register.runs.script
        begins = self.lex.pack.syntax.unspaced and unspaced.begins(sentence.words, source, script)
        behind = first is None and self.lex.pack.syntax.verb_final  # "“Kar yağdı.” Ada Lund gülüyor."
        if behind or before.block != sentence.block:
            self._opens_text(number, sentence, made)
        if behind or not ((opens or begins) and before.block == sentence.block):
            return
        told = first is not None and first.source is not None and first.source[1] <= first.cue[0]
        speaker = self.spoken.of(sentence.words, first, number) if first is not None and told else None
        if (first is None or speaker is None) and self.uncued.topics.shown:
            topics = self.uncued.topics  # “A.” X shrugs. “A.” The word is X's.
            speaker = topics.of(sentence.words, number) or (None if first else topics.uttering(sentence.words, number))
        if first is None and self.lex.pack.syntax.unspaced:
            speaker = self.speakers.chain.since(number)
        if speaker is not None:
            self.telling.replace(made, structs.replace(made, speaker=speaker))

    def _is_guessed(self, made: Quotation, before: Sentence) -> bool:
        """Return whether a sentence holds nothing but a quotation whose speaker nobody tells."""
        unknown = made.speaker is None
        if made.cue is not None:
            return False
        if any(word.kind == "word" for word in before.words):
            quote = next((at for at, word in enumerate(before.words) if word.kind == "quote"), 0)
            if not unknown or not self.uncued.behind_dateline(before.words, quote):
                return False
        shown = self.uncued.topics.shown and not self.uncued.interview.answers(before.block)
        return unknown or shown or self.lex.pack.syntax.unspaced

    def _opens_text(self, number: int, sentence: Sentence, made: Quotation) -> None:
        """Give words alone at the head of a text to whom the text opens with behind them: "– Ja." | "Ada Lund ler."."""
        heads = all(word.kind != "word" for row in self.sentences[:number] for word in row.words)
        who = self.uncued.topics.of(sentence.words, number) if heads and made.speaker is None else None
        entity = self.speakers.register.named(who.name) if who is not None else None
        if entity is not None and entity.person and len(entity.parts) >= FULL:
            self.telling.replace(made, structs.replace(made, speaker=who))

    def _framed(self, number: int, sentence: Sentence, frame: Frame, quotes: list[int]) -> None:
        """Tell a frame that holds `quotes`, or is likely enough without any."""
        words = sentence.words
        if not frame.content:
            self._announce(number, sentence, frame)
        elif quotes or frame.chance >= enough(frame, self.lex.pack.cues):
            if quotes or _tells_words(words, frame):
                self._tell(number, sentence, frame, quotes)
            else:  # another frame holds its passages: it only tells who speaks
                self._said(words, frame, number)

    # ---- what a frame tells

    def _tell(self, number: int, sentence: Sentence, frame: Frame, quotes: list[int]) -> None:
        words, telling = sentence.words, self.telling
        told = self._said(words, frame, number)
        where = telling.where(sentence)
        if quotes and not _tells_words(words, frame):
            if (begun := self._begun(number, quotes)) is not None and told["speaker"] is not None:
                telling.replace(begun, structs.replace(begun, speaker=told["speaker"]))
            told["well_formed"] = telling.well(words, quotes)
            spans = tuple([telling.inner(words, at) for at in quotes])
            made = telling.tell("direct", spans, where, frame.chance, told)
            telling.open = (number, made)
            return
        holders, called = [], quotes and names_only(words, frame, self.lex.pack.syntax)
        for clauses in () if called else joined_clauses(words, frame, self.lex.pack.syntax):
            spans = tuple([telling.span(words, part) for part in clauses])
            holders.append((clauses, telling.tell("indirect", spans, where, frame.chance, told)))
        if frame.form == "naming":
            self.named |= {whole.id for _, whole in holders}
        for at in quotes:
            held = (whole for clauses, whole in holders if any(start <= at < end for start, end in clauses))
            told["within"] = None if called else next(held, holders[0][1]).id
            told["well_formed"] = telling.well(words, [at])
            kind, inner = telling.kind(words, at), telling.inner(words, at)
            made = telling.tell(kind, (inner,), where, frame.chance, told)
            if made.type == "direct":
                telling.open = (number, made)

    def _begun(self, number: int, quotes: Sequence[int]) -> Quotation | None:
        """Return the passage without a cue that goes on with `quotes`, its marks open over the paragraph before."""
        number_before, before = self.telling.open or (-1, None)
        opens = before is not None and before.cue is None and not quotes[0] and number_before == number - 1
        return before if opens and self.telling.goes_on(self.sentences[number - 1]) else None

    def _announce(self, number: int, sentence: Sentence, frame: Frame) -> None:
        """Give the sentence of nothing but quotation before this one its speaker; else wait for one behind it."""
        telling, before = self.telling, self.telling.just(number)
        if frame.complement == TAKEN_UP and (before is None or before.cue is not None):
            self._taken_up(number, sentence, frame)
            return
        told = self._said(sentence.words, frame, number)
        if before is None or before.cue is not None or told["speaker"] is None:
            return
        telling.replace(before, structs.replace(before, **told))
        telling.open = None

    def _taken_up(self, number: int, sentence: Sentence, frame: Frame) -> None:
        """Give marks without a speaker to who says what their sentence tells: "Det är ”svårt”. Det säger Ada Lund."."""
        before, out = self.sentences[number - 1] if number else sentence, self.telling.out
        near = before.block == sentence.block and self.lex.pack.syntax.stands_second
        free = [told for told in out[-_MARKED:] if told.spans[0][0] >= before.words[0].start and told.cue is None]
        if not near or before is sentence or not free or any(told.speaker is not None for told in free):
            return
        said = self._said(sentence.words, frame, number)
        for told in free if said["speaker"] is not None else ():
            self.telling.replace(told, structs.replace(told, scare=False, **said))

    def _said(self, words: Sequence[Word], frame: Frame, number: int) -> Told:
        """Return who says it, with what cue, through what, to whom, in whose words."""
        speaker = self.spoken.of(words, frame, number)
        through, to = self.channels.around(words, frame)
        aside = frame.lemma in self.lex.pack.cues.owned and not self.lex.pack.cues.quoted_from
        outer = self._around(words, frame)
        spoke = self.speakers.spoke[-1][0] if self.speakers.spoke else -1
        inside = outer is not None and frame.order == "before" and outer.id not in self.named  # "A dice que B dijo"
        aside |= inside or (frame.antecedent is not None and spoke == number)
        aside |= self.cased and self._in_passing(words, frame, outer)
        aside |= self.hearsay and self.spoken.once(words, frame, speaker)
        if speaker is not None and frame.act in _ACTS_OF_SPEECH and not aside:
            paper = words[frame.cue[1] - 1].low if frame.form == "naming" else None
            paper = paper if paper in self.lex.pack.cues.said_before else None
            aside = frame.form == "naming" and self.lex.pack.syntax.unspaced
            self.speakers.remember(number, speaker, through.text if through else paper, aside=aside)
        return Told(
            act=frame.act,
            speaker=speaker,
            cue=self._cue(words, frame),
            channel=through,
            addressee=to,
            via=outer.speaker if outer is not None else None,
        )

    def _in_passing(self, words: Sequence[Word], frame: Frame, outer: Quotation | None) -> bool:
        """Return whether a frame only tells of speaking where nouns have cases: "Gdy X zapytał, czy …, odparł".

        So does an object of a verb in what a named source tells: "Zdaniem X rząd ogłosił decyzję".
        """
        opens = "sub" in words[0].tags and frame.complement in {"question", "that"}
        named = outer is not None and frame.complement in {"phrase", "preposition", "clause"}
        return named or (opens and frame.form == "finite")

    def _around(self, words: Sequence[Word], frame: Frame) -> Quotation | None:
        """Return the reported words in which this frame stands: A says that B said."""
        cue = words[frame.cue[0]].start
        for outer in reversed(self.telling.out):
            if outer.spans[-1][1] < words[0].start:
                return None
            holds = any(start <= cue < end for start, end in outer.spans)
            if outer.type == "indirect" and holds and outer.act in _ACTS_OF_SPEECH:
                return outer
        return None

    def _cue(self, words: Sequence[Word], frame: Frame) -> Words:
        first, after = frame.cue
        start, end = words[first].start, words[after - 1].end
        clitics = self.lex.pack.syntax.clitics
        if clitics and after < len(words) and words[after].low in clitics and words[after].start == end:
            end = words[after].end  # "kata|nya"
        return Words(text=self.text[start:end], span=(start, end))


def _likeliest(found: list[Frame]) -> list[Frame]:
    """Return the likeliest frame of each cue."""
    best: dict[tuple[tuple[int, int], bool], Frame] = {}
    for frame in found:
        key = frame.cue, frame.apart
        if key not in best or frame.chance > best[key].chance:
            best[key] = frame
    return list(best.values())


def _has_words(words: Sequence[Word]) -> bool:
    """Return whether there is more than marks and what they quote."""
    return any(word.kind in _FREE for word in words)


def _tells_words(words: Sequence[Word], frame: Frame) -> bool:
    """Return whether a frame tells more than marks and what they quote."""
    return any(_has_words(words[start:end]) for start, end in frame.content)


def _frames_of(lex: Lexicon, script: Script) -> Callable[[Sequence[Word]], list[Frame]]:
    """Return what finds the frames of a sentence by the order of words of its language."""
    syntax = lex.pack.syntax
    if syntax.verb_final:
        return partial(final_frames, lex=lex)
    if syntax.unspaced:
        return partial(chain_frames, lex=lex, script=script)
    return partial(first_frames if syntax.verb_first else frames, lex=lex)
