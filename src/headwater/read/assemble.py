"""Frames and passages become quotations: direct, partial, indirect, each with speaker, cue and channel."""

from collections.abc import Mapping, Sequence
from typing import TypedDict, Unpack

from msgspec import structs

from headwater.read.channels import channel
from headwater.read.clauses import phrase_left, phrase_right
from headwater.read.cut import Sentence, Word
from headwater.read.frames import Frame
from headwater.read.judge import enough, judged, model
from headwater.read.lexicon import Lexicon, agrees_with
from headwater.read.marks import Passage
from headwater.read.particles import frames
from headwater.read.sources import first_subject
from headwater.read.speakers import Speakers
from headwater.read.verb_final import final_frames, is_called
from headwater.read.verb_final_sources import colon_subject
from headwater.read.verb_first import first_frames, is_work
from headwater.read.verb_first_sources import colon_source
from headwater.text.spans import Span, trimmed
from headwater.values import Act, Article, Quotation, QuotationType, Speaker, Where, Words, identity

#: A frame that holds marks is told from here on.
_HARDLY = 0.15
#: Marks around as few words as these are distance, where no cue holds them.
_SCARE = 4
#: A quote without a cue has more words than this, or is nobody's.
_SHORT = 6
_ACTS_OF_SPEECH = {"said", "wrote"}


class Told(TypedDict, total=False):
    """What a frame tells of a quotation."""

    act: Act
    speaker: Speaker | None
    cue: Words | None
    channel: Words | None
    addressee: Words | None
    via: Speaker | None
    within: str | None
    well_formed: bool
    scare: bool


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
        self.article, self.text, self.sentences, self.quoted = article, text, sentences, quoted
        self.speakers, self.lex, self.where = speakers, lex, where
        self.weights = model(lex.pack.tag)
        self.out: list[Quotation] = []
        #: The last direct quotation, to which sentences of nothing but quotation are added.
        self.open: tuple[int, Quotation] | None = None
        #: Who answers where the reporter asks.
        self.asked: Speaker | None = None
        #: Who speaks in blocks of dialogue that a dash opens.
        self.turns: dict[int, Speaker | None] = {}

    def read(self) -> list[Quotation]:
        """Return the quotations of the text, in text order."""
        for number, sentence in enumerate(self.sentences):
            self._sentence(number, sentence)
            if sentence.words and sentence.words[0].kind == "quote" and self._is_turn(sentence.words[0]):
                self.turns.setdefault(sentence.block, self.open[1].speaker if self.open else None)
        unlike = {quotation.id: quotation for quotation in reversed(self.out)}
        return sorted(unlike.values(), key=lambda quotation: (quotation.spans[0], quotation.type))

    def _sentence(self, number: int, sentence: Sentence) -> None:
        words = sentence.words
        marked = [at for at, word in enumerate(words) if word.kind == "quote"]
        names = {at for at in marked if self._is_name(words, at) or self._so_called(words, at)}
        quotes = [at for at in marked if at not in names]
        if quotes and not any(word.kind in {"word", "number", "glyph"} for word in words):
            self._bare(number, sentence, quotes)
            return
        found = self._best(words, self._frames(words))
        owned: dict[int, int] = {}
        for at in quotes:
            best = None if self._is_called(words, at) else self._owner(found, at)
            if best is not None:
                owned[at] = best
        told = len(self.out)
        for index, frame in enumerate(found):
            self._framed(number, sentence, frame, [at for at in quotes if owned.get(at) == index])
        if len(self.out) == told and self._goes_on_reported(number, sentence, quotes):
            marked = [at for at in marked if at in names]
        for at in marked:
            if at not in owned and at not in names and self._goes_on_behind(number, words, at):
                self._same(number, sentence, at)
            elif at not in owned:
                self._free(number, sentence, at, name=at in names)
        if words[-1].low == ":" and self.lex.pack.syntax.verb_final:
            self._announced(words, number)

    def _goes_on_behind(self, number: int, words: Sequence[Word], at: int) -> bool:
        """Return whether a passage goes on behind who speaks in the same sentence: “A,” she said, “B.”."""
        final = self.lex.pack.syntax.verb_final
        same = self.open is not None and self.open[0] == number and not final
        return same and at > 1 and words[at - 1].low in {",", "—", "–", "-"}

    def _same(self, number: int, sentence: Sentence, at: int) -> None:
        """Tell a passage as the words of who was told just now."""
        if self.open is None:
            return
        old = self.open[1]
        made = self._make(
            "direct",
            (self._inner(sentence.words, at),),
            old.where,
            old.confidence,
            speaker=old.speaker,
            cue=old.cue,
            channel=old.channel,
            addressee=old.addressee,
            act=old.act,
            via=old.via,
            well_formed=self._well(sentence.words, [at]),
        )
        self.out.append(made)
        self.open = (number, made)

    def _framed(self, number: int, sentence: Sentence, frame: Frame, quotes: list[int]) -> None:
        """Tell a frame that holds `quotes`, or is likely enough without any."""
        words = sentence.words
        if not frame.content:
            self._announce(number, sentence, frame)
        elif quotes or frame.chance >= enough(frame):
            if quotes or self._free_words(words, frame):
                self._tell(number, sentence, frame, quotes)
            else:  # another frame holds its passages: it only tells who speaks
                self._said(words, frame, number)

    def _is_called(self, words: Sequence[Word], at: int) -> bool:
        """Return whether the words beside marks tell that a name stands in them, by the order of words."""
        syntax = self.lex.pack.syntax
        if syntax.verb_final:
            return is_called(words, at, self.lex)
        return (syntax.verb_first or syntax.cases) and is_work(words, at, self.lex)

    def _frames(self, words: Sequence[Word]) -> list[Frame]:
        """Return the frames of a sentence by the order of words of its language."""
        syntax = self.lex.pack.syntax
        if syntax.verb_final:
            return final_frames(words, self.lex)
        return first_frames(words, self.lex) if syntax.verb_first else frames(words, self.lex)

    def _announced(self, words: Sequence[Word], number: int) -> None:
        """Note whose words the next paragraph holds, where a sentence ends with a colon."""
        subject = colon_subject(words, len(words) - 1, self.lex)
        speaker = self.speakers.resolve(words, subject, number) if subject else None
        if speaker is not None:
            self.speakers.remember(number, speaker, None)

    def _goes_on_reported(self, number: int, sentence: Sentence, quotes: list[int]) -> bool:
        """Tell a sentence without a cue that goes on in the mood of reported speech; return whether it is one."""
        words, forms = sentence.words, self.lex.pack.syntax.reported_verbs
        pronouns = self.lex.pack.syntax.subject_pronouns
        if not forms or not any(word.low in forms and not word.capital for word in words):
            return False
        if any(pronouns.get(word.low) == "1" for word in words):
            return False
        speaker = self._told_of(number, sentence) if number else None
        if speaker is None:
            return False
        where = self.where.get(sentence.block, "body")
        last = len(words) - (words[-1].kind == "mark")
        whole = self._make("indirect", (self._span(words, (0, last)),), where, 0.6, speaker=speaker)
        self.out.append(whole)
        for at in quotes:
            self.out.append(
                self._make(
                    self._kind(words, at),
                    (self._inner(words, at),),
                    where,
                    0.6,
                    speaker=speaker,
                    within=whole.id,
                    well_formed=self._well(words, [at]),
                )
            )
        return True

    def _so_called(self, words: Sequence[Word], at: int) -> bool:
        """Return whether marks hold what something is called: "the so-called “rule”"."""
        titles = self.lex.pack.cues.speech_titles
        return bool(at) and words[at - 1].low in titles and words[at - 1].cue is None

    def _is_name(self, words: Sequence[Word], at: int) -> bool:
        """Return whether marks hold the name of a firm, paper or ship, where the language writes names so."""
        rules = self.lex.pack
        if not rules.marks.names_in_marks or (at and words[at - 1].low in {":", ",", "—", "–"}):
            return False
        inner = self.text[slice(*self._inner(words, at))].split()
        if len(inner) > 4 or not inner[0][0].isupper() or not inner[-1][-1].isalnum():
            return False
        if not at and at + 1 < len(words) and words[at + 1].low in {",", "—", "–"}:
            return False
        return not rules.syntax.nouns_capitalised or (len(inner) > 1 and all(word[0].isupper() for word in inner))

    def _best(self, words: Sequence[Word], found: Sequence[Frame]) -> list[Frame]:
        """Return the likeliest frame of each cue."""
        best: dict[tuple[int, int], Frame] = {}
        for frame in (judged(words, one, self.weights) for one in found):
            if frame.cue not in best or frame.chance > best[frame.cue].chance:
                best[frame.cue] = frame
        return list(best.values())

    def _owner(self, found: Sequence[Frame], at: int) -> int | None:
        """Return the frame that holds the quote, the nearest and likeliest."""
        best: tuple[float, int] | None = None
        for index, frame in enumerate(found):
            if frame.chance < _HARDLY or not any(start <= at < end for start, end in frame.content):
                continue
            near = 1 / (1 + min(abs(at - frame.cue[1]), abs(frame.cue[0] - at)))
            alone = (at, at + 1) in frame.content  # of what A says that B said, what B said is B's
            value = frame.chance + near * 0.3 - 0.2 * (frame.source is None) + 0.3 * alone
            if best is None or value > best[0]:
                best = (value, index)
        return best[1] if best else None

    # ---- what a frame tells

    def _tell(self, number: int, sentence: Sentence, frame: Frame, quotes: list[int]) -> None:
        words = sentence.words
        told = self._said(words, frame, number)
        where = self.where.get(sentence.block, "body")
        if quotes and not self._free_words(words, frame):
            told["well_formed"] = self._well(words, quotes)
            made = self._make("direct", tuple(self._inner(words, at) for at in quotes), where, frame.chance, **told)
            self.out.append(made)
            self.open = (number, made)
            return
        spans = tuple(self._span(words, part) for part in frame.content)
        whole = self._make("indirect", spans, where, frame.chance, **told)
        self.out.append(whole)
        told["within"] = whole.id
        for at in quotes:
            told["well_formed"] = self._well(words, [at])
            made = self._make(self._kind(words, at), (self._inner(words, at),), where, frame.chance, **told)
            self.out.append(made)
            if made.type == "direct":
                self.open = (number, made)

    def _announce(self, number: int, sentence: Sentence, frame: Frame) -> None:
        """Give the sentence of nothing but quotation before this one its speaker; else wait for one behind it."""
        told = self._said(sentence.words, frame, number)
        before = self.open[1] if self.open is not None and number - self.open[0] == 1 else None
        if before is None or before.cue is not None or told["speaker"] is None:
            return
        made = structs.replace(before, **told)
        self.out[self._place_of(before)] = made
        self.open = None

    def _said(self, words: Sequence[Word], frame: Frame, number: int) -> Told:
        """Return who says it, with what cue, through what, to whom, in whose words."""
        speaker = self._speaker(words, frame, number)
        through, to = channel(self.text, words, frame, self.lex)
        aside = frame.lemma in self.lex.pack.cues.owned and not self.lex.pack.cues.quoted_from
        if speaker is not None and frame.act in _ACTS_OF_SPEECH and not aside:
            paper = words[frame.cue[1] - 1].low if frame.form == "naming" else None
            paper = paper if paper in self.lex.pack.cues.said_before else None
            self.speakers.remember(number, speaker, through.text if through else paper)
        return Told(
            act=frame.act,
            speaker=speaker,
            cue=self._cue(words, frame),
            channel=through,
            addressee=to,
            via=self._via(words, frame),
        )

    def _via(self, words: Sequence[Word], frame: Frame) -> Speaker | None:
        """Return the speaker in whose reported words this frame stands: A says that B said."""
        cue = words[frame.cue[0]].start
        for outer in reversed(self.out):
            if outer.spans[-1][1] < words[0].start:
                return None
            holds = any(start <= cue < end for start, end in outer.spans)
            if outer.type == "indirect" and holds and outer.act in _ACTS_OF_SPEECH:
                return outer.speaker
        return None

    def _speaker(self, words: Sequence[Word], frame: Frame, number: int) -> Speaker | None:
        syntax = self.lex.pack.syntax
        verb = next((w for w in reversed(words[slice(*frame.cue)]) if w.cue is not None), words[frame.cue[1] - 1])
        finite = frame.form in {"finite", "naming"}
        kind = agrees_with(verb.low, syntax) if finite else None
        if frame.source is None:
            dropped = syntax.subject_dropped and finite and frame.order in {"before", "after"}
            return self.speakers.left_out(verb, kind, number) if dropped else None
        speaker = self.speakers.resolve(words, frame.antecedent or frame.source, number)
        if speaker is not None and kind is not None:
            self.speakers.learn(speaker, kind)
        if speaker is None or frame.antecedent is None:
            return speaker
        who = words[frame.source[0]]
        return Speaker(name=speaker.name, role=speaker.role, span=(who.start, who.end))

    def _kind(self, words: Sequence[Word], at: int) -> QuotationType:
        inner = self.text[slice(*self.quoted[words[at].passage].span)]
        before = words[at - 1] if at else None
        opens = before is None or before.low in {",", ":"}
        return "direct" if opens and inner[0].isupper() and inner[-1] in ".!?," and len(inner) > 40 else "partial"

    def _free_words(self, words: Sequence[Word], frame: Frame) -> int:
        return sum(
            word.kind in {"word", "number", "glyph"} for start, end in frame.content for word in words[start:end]
        )

    def _cue(self, words: Sequence[Word], frame: Frame) -> Words:
        span = (words[frame.cue[0]].start, words[frame.cue[1] - 1].end)
        return Words(text=self.text[slice(*span)], span=span)

    def _span(self, words: Sequence[Word], part: tuple[int, int]) -> Span:
        start, end = part
        first, last = words[start], words[end - 1]
        return trimmed(self.text, (first.start, last.end))

    def _inner(self, words: Sequence[Word], at: int) -> Span:
        return self.quoted[words[at].passage].span

    def _well(self, words: Sequence[Word], quotes: list[int]) -> bool:
        return all(self.quoted[words[at].passage].well_formed for at in quotes)

    # ---- quotes without a cue

    def _bare(self, number: int, sentence: Sentence, quotes: list[int]) -> None:
        """Tell a sentence of nothing but quotation, which goes on with the speaker before it."""
        words = sentence.words
        spans = tuple(self._inner(words, at) for at in quotes)
        near = self.open is not None and number - self.open[0] == 1
        before = self.sentences[self.open[0]] if self.open else None
        if near and self.open and before and (before.block == sentence.block or self._goes_on(before)):
            old = self.open[1]
            # one quotation where its marks stay open over a paragraph; else the next words of the same speaker
            whole = self._goes_on(before)
            made = self._make(
                "direct",
                (*old.spans, *spans) if whole else spans,
                old.where,
                old.confidence,
                speaker=old.speaker,
                cue=old.cue,
                channel=old.channel,
                addressee=old.addressee,
                act=old.act,
                via=old.via,
                well_formed=self._well(words, quotes) and (old.well_formed or not whole),
            )
            self.open = (number, made)
            if not whole:
                self.out.append(made)
                return
            self.out[self._place_of(old)] = made
            return
        if self._is_turn(words[quotes[0]]):
            speaker = self._next_to_speak(sentence, number)
        else:
            speaker = self._told_of(number, sentence) if number else None
        made = self._make(
            "direct",
            spans,
            self.where.get(sentence.block, "body"),
            0.6,
            speaker=speaker,
            well_formed=self._well(words, quotes),
        )
        self.out.append(made)
        if speaker is not None:
            self.speakers.remember(number, speaker, None)
        self.open = (number, made)

    def _told_of(self, number: int, sentence: Sentence) -> Speaker | None:
        """Return who speaks in a sentence of nothing but quotation: of whom its paragraph told just now, or last."""
        before = self.sentences[number - 1]
        asked = bool(before.words) and before.words[-1].low == "?"
        if asked and self.asked is not None:
            return self.asked
        told = self.speakers.topic(sentence.words[0], number) if before.block == sentence.block else None
        told = told or self.speakers.last(number - 3) or self.speakers.central()
        if asked:
            told = told or self.speakers.nearest(sentence.words[0], number)
            self.asked = told
        return told

    def _is_turn(self, quote: Word) -> bool:
        """Return whether a passage opens its block with a dash."""
        return self.text[quote.start] in "—–-"

    def _next_to_speak(self, sentence: Sentence, number: int) -> Speaker | None:
        """Return who speaks in a dialogue of two where nobody is told: who did not speak just now."""
        block = sentence.block
        if block - 2 in self.turns and block - 1 in self.turns:
            return self.turns[block - 2]
        if block - 1 not in self.turns:
            return None
        before = self.turns[block - 1]
        answered = (spoke for spoke in reversed(self.turns.values()) if spoke is not None and before is None)
        others = (*answered, *(spoke for _, _, spoke in reversed(self.speakers.spoke)))
        other = next((other for other in others if before is None or other.name != before.name), None)
        return other if other is not None or before is not None else self.speakers.nearest(sentence.words[0], number)

    def _place_of(self, told: Quotation) -> int:
        """Return where a quotation stands that was told a moment ago."""
        return next(at for at in range(len(self.out) - 1, -1, -1) if self.out[at] is told)

    def _goes_on(self, before: Sentence) -> bool:
        last = before.words[-1]
        return last.kind == "quote" and self.quoted[last.passage].goes_on

    def _free(self, number: int, sentence: Sentence, at: int, *, name: bool = False) -> None:
        words = sentence.words
        span = self._inner(words, at)
        where = self.where.get(sentence.block, "body")
        length = len(self.text[slice(*span)].split())
        scare = where != "headline" and (name or length <= _SCARE or self._is_title(words, at))
        speaker = self._of_headline(words, number) if where == "headline" else None
        if where != "headline" and not scare and length > 2:
            speaker = self._without_cue(words, at, number, length)
        self.out.append(
            self._make(
                "partial", (span,), where, 0.5, speaker=speaker, scare=scare, well_formed=self._well(words, [at])
            )
        )

    def _is_title(self, words: Sequence[Word], at: int) -> bool:
        """Return whether marks hold a title or a name: its kind or an article before it, or capitals all over."""
        cues = self.lex.pack.cues
        if self._is_called(words, at):
            return True
        near = {word.low for word in (*words[max(0, at - 2) : at], *words[at + 1 : at + 2])}
        if near & {*cues.speech_titles, *cues.work_nouns} or (at and "det" in words[at - 1].tags):
            return True
        long = [word for word in self.text[slice(*self._inner(words, at))].split() if len(word) > 3]
        return len(long) > 1 and not self.lex.pack.syntax.nouns_capitalised and all(w[0].isupper() for w in long)

    def _without_cue(self, words: Sequence[Word], at: int, number: int, length: int) -> Speaker | None:
        """Return whose a quote without a cue is: what a colon follows, else who spoke last, if it is long enough."""
        if words[at - 1].low == ":" and at > 1:
            subject = self._subject_before_colon(words, at - 1) or self._before_colon(words, at - 1)
            if subject is None:
                return self.speakers.topic(words[at], number) or self.speakers.last(number - 1)
            return self.speakers.resolve(words, subject, number)
        if length <= _SHORT:
            return None
        return self.speakers.last()

    def _subject_before_colon(self, words: Sequence[Word], colon: int) -> tuple[int, int] | None:
        """Return the subject of a clause that ends with a colon, by the order of words of the language."""
        syntax = self.lex.pack.syntax
        if syntax.verb_final:
            return colon_subject(words, colon, self.lex)
        return colon_source(words, colon, self.lex) if syntax.verb_first else first_subject(words, colon)

    def _before_colon(self, words: Sequence[Word], colon: int) -> tuple[int, int] | None:
        """Return the name before a colon: "Lund: “No.”"."""
        begin = phrase_left(words, colon)
        return (begin, colon) if begin is not None and words[begin].capital else None

    def _of_headline(self, words: Sequence[Word], number: int) -> Speaker | None:
        """Return whom a headline begins with, if that is a name."""
        if self.lex.pack.syntax.uncased or self.lex.pack.people.suffix_mark:
            first = next(iter(self.speakers.register.names(words)), None)
            named = first is not None and first.titled == 0
            speaker = self.speakers.resolve(words, (first.titled, first.end), number) if first and named else None
            entity = self.speakers.register.named(speaker.name) if speaker is not None else None
            return speaker if entity is not None and (entity.person or entity.maybe) else None
        end = phrase_right(words, 0)
        if not end or not words[0].capital or end == len(words) or words[end].kind == "quote":
            return None
        return self.speakers.resolve(words, (0, end), number)

    def _make(
        self, kind: QuotationType, spans: tuple[Span, ...], where: Where, confidence: float, **told: Unpack[Told]
    ) -> Quotation:
        return Quotation(
            id=identity(self.article.id, self.article.revision, "quotation", repr((kind, where, spans))),
            article=self.article.id,
            type=kind,
            spans=spans,
            text=" ".join(self.text[slice(*span)] for span in spans),
            where=where,
            confidence=round(confidence, 2),
            **told,
        )
