"""Cues and their frames: what may be said by whom in a sentence, before it is decided what is.

A cue stands before what is said ("X said that …"), behind it ("…, X said"), turned round ("…, said X"), shares the source
of the cue before it (", adding that …"), names a source ("according to X"), or is a noun ("X's claim that …").
The frames are those of Krestel, Bergler and Witte, "Minding the source" (2008), and Pareti, "Attribution" (2015).
"""

from collections.abc import Sequence

from msgspec import Struct

from headwater.read.clauses import SPOKEN, Word, has_verb, nominal, phrase_left, phrase_right, verbal
from headwater.read.lexicon import Cue, Lexicon

Range = tuple[int, int]


class Frame(Struct, frozen=True, kw_only=True):
    """One way to read a cue; all places are ranges of words in the sentence."""

    #: The whole group of verbs, with its auxiliaries.
    cue: Range
    lemma: str
    act: str
    #: Form of the cue: finite, infinitive, gerund, passive, noun, naming.
    form: str
    #: before, after, inverted, middle
    order: str
    #: What stands where the words should be: that, clause, question, infinitive, quote, phrase, preposition, gerund.
    complement: str
    source: Range | None
    content: tuple[Range, ...]
    #: What a relative pronoun stands for: "Smith" in "Smith, who said".
    antecedent: Range | None = None
    #: The source is that of the cue before it, or the subject of the sentence.
    shared: bool = False
    negated: bool = False
    modal: bool = False
    #: Where the words between cue and content stand (channel, addressee, time).
    between: Range = (0, 0)


class Group(Struct, frozen=True, kw_only=True):
    """A group of verbs around one cue."""

    span: Range
    #: The same without adverbs at its head.
    bare: Range
    #: A pronoun inside the group that is its subject ("a-t-il dit").
    clitic: int | None
    core: Range
    cue: Cue
    form: str
    negated: bool
    modal: bool


def frames(words: Sequence[Word], lex: Lexicon) -> list[Frame]:
    """Return every frame that the sentence's cues may fill, in order of the cues."""
    groups = _groups(words, lex)
    out: list[Frame] = []
    for number, group in enumerate(groups):
        out += _Reading(words, lex, groups, number, group).frames()
    return out


def _groups(words: Sequence[Word], lex: Lexicon) -> list[Group]:
    out: list[Group] = []
    at = 0
    while at < len(words):
        core, cue = _core(words, at, lex)
        if cue is None:
            at += 1
            continue
        group = _group(words, at, core, cue, lex)
        while out and out[-1].core[0] >= group.span[0]:
            out.pop()  # a carrier: the "seemed" of "seemed to suggest"
        out.append(group)
        at = core
    return out


def _core(words: Sequence[Word], at: int, lex: Lexicon) -> tuple[int, Cue | None]:
    word = words[at]
    for naming in lex.before_source:
        if word.low == naming[0] and tuple(w.low for w in words[at : at + len(naming)]) == naming:
            return at + len(naming), Cue(" ".join(naming), "said", frozenset({"naming"}))
    if word.kind in {"quote", "mark"}:
        return at, None
    for rest, cue in lex.phrases.get(word.low, ()):
        skip = 1
        while at + skip < len(words) and "gadv" in words[at + skip].tags and words[at + skip].low != rest[0]:
            skip += 1
        here = tuple(w.low for w in words[at + skip : at + skip + len(rest)])
        if here == rest:
            return at + skip + len(rest), cue
    for naming in lex.after_source:
        if at and tuple(w.low for w in words[at : at + len(naming)]) == naming:
            return at + len(naming), Cue(" ".join(naming), "said", frozenset({"naming_after"}))
    if word.low in lex.nouns and at and not (word.cue is not None and verbal(words, at)):
        return at + 1, Cue(word.low, "said", frozenset({"noun"}))
    if word.cue is not None and verbal(words, at) and word.kind != "mark":
        return at + 1, word.cue
    return at, None


def _group(words: Sequence[Word], at: int, end: int, cue: Cue, lex: Lexicon) -> Group:
    """Widen a cue to the left over its auxiliaries, adverbs and carriers ("went on to say")."""
    start, seen = at, set[str]()
    negated = False
    clitic: int | None = None
    while start > 0 and cue.forms.isdisjoint({"noun", "naming", "naming_after"}):
        word = words[start - 1]
        if word.tags & {"aux", "modal", "to", "neg"} and "poss" not in word.tags:
            seen |= word.tags
            negated |= "neg" in word.tags
        elif start > 1 and "pron" in word.tags and word.start - words[start - 2].end in {1, 3} and _glued(words, start):
            clitic = start - 1
        elif not ("gadv" in word.tags or _adverb(word, lex)) or word.capital:
            carried = "to" in words[start].tags and _carrier(words, start, lex)
            if not carried:
                break
            start = carried
            continue
        start -= 1
    bare = start
    while bare < at and ("gadv" in words[bare].tags or _adverb(words[bare], lex)):
        bare += 1
    form = _form(words, at, cue, seen, bare)
    return Group(
        span=(start, end),
        bare=(bare, end),
        clitic=clitic,
        core=(at, end),
        cue=cue,
        form=form,
        negated=negated,
        modal="modal" in seen,
    )


def _glued(words: Sequence[Word], at: int) -> bool:
    """Return whether the pronoun before `at` hangs on the auxiliary before it, by a hyphen and no blank."""
    return "aux" in words[at - 2].tags and words[at - 2].end != words[at - 1].start


def _adverb(word: Word, lex: Lexicon) -> bool:
    endings = lex.pack.syntax.adverb_endings
    return bool(endings) and word.low.endswith(endings) and len(word.low) > 4 and not word.capital


def _carrier(words: Sequence[Word], to: int, lex: Lexicon) -> int | None:
    """Return where a carrier verb before "to" begins: "went on [to say]", "seemed [to suggest]"."""
    carriers = lex.pack.cues.carriers
    for back in (2, 1):
        if to - back < 0:
            continue
        first = words[to - back]
        lemma = first.cue.lemma if first.cue is not None else first.low
        rest = [w.low for w in words[to - back + 1 : to]]
        for carrier in carriers:
            head, *tail = carrier.split()
            if tail == rest and (first.low in _stems(head) or lemma == head):
                return to - back
    return None


def _stems(head: str) -> set[str]:
    return (
        {head, head + "s", head + "ed", head + "d", "went", "goes"}
        if head == "go"
        else {head, head + "s", head + "ed", head + "d", head[:-1] + "ing", "began" if head == "begin" else head}
    )


def _form(words: Sequence[Word], at: int, cue: Cue, seen: set[str], start: int) -> str:
    for form in ("noun", "naming", "naming_after"):
        if form in cue.forms:
            return form
    if "to" in words[start].tags:
        return "infinitive"
    if "ger" in cue.forms and "be" not in seen:
        return "gerund"
    if "part" in cue.forms and "be" in seen and words[at].low not in _NOT_PASSIVE:
        return "passive"
    if "part" in cue.forms and not seen and (cue.forms == {"part"} or (start == 0 and "base" not in cue.forms)):
        return "bare participle"
    if "base" in cue.forms and "fin" not in cue.forms and not seen & {"modal", "aux"}:
        return "base"
    return "finite"


_NOT_PASSIVE = {"agreed", "concerned"}


class _Reading:
    """The frames of one group."""

    def __init__(self, words: Sequence[Word], lex: Lexicon, groups: Sequence[Group], number: int, group: Group) -> None:
        self.words, self.lex, self.groups, self.number, self.group = words, lex, groups, number, group
        self.last = len(words)
        while self.last > 0 and words[self.last - 1].kind == "mark" and words[self.last - 1].low in ".!?…;,。":
            self.last -= 1

    def frames(self) -> list[Frame]:
        form = self.group.form
        before = self.groups[self.number - 1] if self.number else None
        if before is not None and before.form == "naming" and self.words[self.group.core[0]].kind == "glyph":
            if not any(word.kind == "mark" for word in self.words[before.core[1] : self.group.core[0]]):
                return []  # the verb of "据…报道"
        if form == "naming":
            return self._naming()
        if form == "naming_after":
            return self._naming_after()
        if form == "noun":
            return self._noun()
        source, shared = self._subject()
        out = [frame for frame in (self._behind(source) if source and not shared else None,) if frame is not None]
        inverted = self._inverted()
        if inverted is not None and not out and (source is None or not self._says_something()):
            out.append(inverted)
            if source is None:
                return out
        if not out or inverted is not None:
            out += [frame for frame in (self._before(source, shared),) if frame is not None]
        return out

    # ---- the source

    def _subject(self) -> tuple[Range | None, bool]:
        """Return the source of the cue, and whether it is shared with the cue before it."""
        start = self.group.span[0]
        words = self.words
        if self.group.clitic is not None:
            return (self.group.clitic, self.group.clitic + 1), False
        if self.group.form == "bare participle" and not self.lex.pack.cues.regular:
            return self._of_auxiliary(start), False
        follows = self._following_subject()
        if follows is not None:
            return follows, False
        if self.group.form in {"gerund", "bare participle"}:
            return self._shared_source(), True
        if self.group.form == "passive":
            return self._agent(), False
        start = self._skip_time_left(start)
        if start > 0 and words[start - 1].low in {"who", "which", "that"} and "rel" in words[start - 1].tags:
            end = start - 1
            if end and words[end - 1].low == ",":
                end -= 1
            return (start - 1, start), False
        if start > 0 and (words[start - 1].tags & {"coord"} or words[start - 1].low == ","):
            joined = self._over_commas(start)
            if joined is not None:
                return joined, False
            if words[start - 1].tags & {"coord"}:
                return self._shared_source(), True
            return None, False
        begin = phrase_left(words, start)
        if begin is None:
            return (self._shared_source(), True) if self.group.form == "infinitive" else (None, False)
        if begin and "prep" in words[begin - 1].tags and "part" in self.group.cue.forms:
            return self._shared_source(), True  # "over acts deemed wrong": a participle behind the phrase
        return (begin, start), False

    def _following_subject(self) -> Range | None:
        """Return the subject behind its verb, where the language puts it there: "am Montag sagte X, dass"."""
        start, end = self.group.span
        words = self.words
        if not self.lex.pack.syntax.subject_follows or self.group.form != "finite" or end >= self.last:
            return None
        if self._behind_quote(start):
            return None
        left = phrase_left(words, self._skip_time_left(start))
        if left is not None and not (left and "prep" in words[left - 1].tags and "bind" not in words[left - 1].tags):
            return None
        if words[end].tags & {"comp", "prep", "wh", "to"} and "det" not in words[end].tags:
            return None
        stop = self._name_end(end, phrase_right(words, end, self.last))
        closed = stop < len(words) and (
            words[stop].kind in {"mark", "quote"} or words[stop].tags & {"comp", "prep", "time", "wh", "gadv"}
        )
        return (end, stop) if stop > end and closed else None

    def _behind_quote(self, at: int) -> bool:
        """Return whether a quoted passage stands before `at`, a comma or dash between them or not."""
        words = self.words
        while at > 0 and words[at - 1].kind == "mark" and words[at - 1].low in {",", "—", "–", "-"}:
            at -= 1
        return at > 0 and words[at - 1].kind == "quote"

    def _name_end(self, start: int, end: int) -> int:
        """Cut what is no part of a name behind its verb, where cases do without prepositions."""
        if self.lex.pack.cues.regular or self.lex.pack.syntax.nouns_capitalised:
            return end
        names = [at for at in range(start, end) if self.words[at].capital]
        return names[-1] + 1 if len(names) > 1 else end

    def _of_auxiliary(self, start: int) -> Range | None:
        """Return the subject of a participle far from its auxiliary: "X hat am Montag gesagt"."""
        words = self.words
        for at in range(start - 1, max(-1, start - 16), -1):
            if words[at].kind == "quote" or words[at].low == ",":
                return None
            if "aux" in words[at].tags:
                begin = phrase_left(words, self._skip_time_left(at))
                if begin is not None and not (begin and "prep" in words[begin - 1].tags):
                    return (begin, at)
                end = phrase_right(words, at + 1, start)
                return (at + 1, end) if end > at + 1 else None
        return None

    def _antecedent(self, source: Range | None) -> Range | None:
        """Return the phrase that the relative pronoun of a source stands for."""
        words = self.words
        if source is None or source[1] - source[0] != 1 or "rel" not in words[source[0]].tags:
            return None
        if "det" in words[source[0]].tags and words[source[0]].low != "that":
            return None
        end = source[0]
        if end and words[end - 1].low == ",":
            joined = self._over_commas(end)
            if joined is not None:
                return joined
            end -= 1
        begin = phrase_left(words, end)
        return (begin, end) if begin is not None else None

    def _skip_time_left(self, start: int) -> int:
        """Step back over "on Tuesday" or "Friday" between a subject and its verb."""
        at = start
        while (
            at > 0
            and (words := self.words)[at - 1].tags & {"time"}
            or (at > 1 and self.words[at - 1].kind == "number" and "time" in self.words[at - 2].tags)
        ):
            if "det" in words[at - 1].tags and "time" not in words[at - 1].tags:
                break
            at -= 1
        if at < start:
            if at > 0 and "prep" in self.words[at - 1].tags:
                return at - 1
            return at if at > 0 and (nominal(self.words[at - 1]) or self.words[at - 1].low == ",") else start
        return start

    def _over_commas(self, verb: int) -> Range | None:
        """Return the subject before an insertion between commas: "Smith, the mayor of Tarn, said"."""
        words = self.words
        if words[verb - 1].low != ",":
            return None
        commas = [i for i in range(verb - 1) if words[i].low == ","]
        tried = 0
        for comma in reversed(commas):
            tried += 1
            if tried > 3 or verb - comma > 40:
                return None
            inside = words[comma + 1 : verb - 1]
            if not inside or any(w.kind == "quote" for w in inside):
                return None
            begin = phrase_left(words, comma)
            if begin is None:
                continue
            opener = (
                begin == 0
                or words[begin - 1].low in {",", "—", "–", ":", ";"}
                or words[begin - 1].tags
                & {
                    "coord",
                    "sub",
                    "comp",
                    "prep",
                }
                or words[begin - 1].kind == "quote"
            )
            leading = begin and "prep" in words[begin - 1].tags
            if opener and not leading and self._heads(begin, comma):
                return (begin, comma)
        return None

    def _heads(self, begin: int, comma: int) -> bool:
        """Return whether the phrase can be what an insertion explains: no bare time or place at the head."""
        phrase = self.words[begin:comma]
        return not all("time" in w.tags or w.kind == "number" for w in phrase)

    def _shared_source(self) -> Range | None:
        """Return the source of the cue before in this sentence, else the subject of its first verb."""
        for earlier in reversed(self.groups[: self.number]):
            if earlier.form in {"finite", "passive"}:
                reading = _Reading(self.words, self.lex, self.groups, list(self.groups).index(earlier), earlier)
                inverted = reading._inverted()
                source, _ = reading._subject()
                if source is not None:
                    return source
                if inverted is not None:
                    return inverted.source
        return first_subject(self.words, self.group.span[0])

    def _agent(self) -> Range | None:
        """Return who speaks in a passive: behind "by"; else nobody is named."""
        at = self.group.span[1]
        for index in range(at, min(at + 6, self.last)):
            if self.words[index].low in {"by", "von", "par", "por"}:
                end = phrase_right(self.words, index + 1, self.last)
                return (index + 1, end) if end > index + 1 else None
        return None

    # ---- what is said

    def _says_something(self) -> bool:
        """Return whether behind the cue there is a clause of what is said, not only a source or a time."""
        at = self._skip_adjuncts(self.group.span[1])[0]
        return at < self.last and (self.words[at].tags & {"comp", "wh", "to"} != set())

    def _inverted(self) -> Frame | None:
        """ "…," said X."""
        start, end = self.group.span
        words = self.words
        if self.group.form != "finite" or start == 0 or end >= self.last:
            return None
        before = words[start - 1]
        if not (before.kind == "quote" or before.low in {",", "—", "–", "-", "'"}):
            return None
        quoted = self._behind_quote(start)
        if words[end].tags & {"comp", "prep", "to", "wh", "sub"} - {"wh"} or words[end].kind in {"quote", "mark"}:
            return None
        stop = self._name_end(end, phrase_right(words, end, self.last))
        if stop == end:
            return None
        following = words[stop] if stop < len(words) else None
        closed = following is None or following.kind in {"mark", "quote"}
        loose = stop >= self.last - 1 or (
            following is not None
            and (following.tags & {"prep", "time", "sub", "rel"} != set() or following.cue is not None)
        )
        if not (closed or (loose and quoted)):
            return None
        content = self._left(start)
        if not content:
            return None
        return self._frame("inverted", "quote", (end, stop), content + self._more_behind(stop, content), (stop, stop))

    def _behind(self, source: Range) -> Frame | None:
        """ "…, X said." """
        words = self.words
        begin = min(source[0], self.group.span[0])
        if begin > 1 and words[begin - 1].low in self.lex.pack.syntax.as_words:
            begin -= 1
        if begin == 0 or source[0] > self.group.core[0]:
            return None
        before = words[begin - 1]
        if not (before.kind == "quote" or before.low in {",", "—", "–", "-"}):
            return None
        if before.low in {"—", "–", "-"} and self._says_something():
            return None
        after, between = self._skip_adjuncts(self.group.span[1])
        quoted = self._behind_quote(begin)
        if not quoted and after + 1 < self.last and words[after + 1].kind == "quote":
            if words[after].low in {",", ":"}:
                return None  # "Asked why, X said, “…”"
        loose = self.group.form == "finite" and after < self.last and self._tells_nothing(after)
        ends = loose or (
            after >= self.last
            or words[after].low in {",", ".", ";", ":", "—", "–"}
            or (words[after].kind == "quote" and quoted)
        )
        if not quoted:
            ends = ends and has_verb(words[: begin - 1]) and words[after - 1].low != ":" and not _colon(words, after)
        elif not ends and words[after].tags & {"sub", "coord", "rel"} - {"wh"}:
            ends = True
        if quoted and self.group.form == "finite" and self._closes_like_speech(begin):
            ends = True
        if not ends:
            return None
        content = self._left(begin)
        if not content:
            return None
        more = self._more_behind(after, content)
        return self._frame("after" if not more else "middle", "quote", source, content + more, between)

    def _closes_like_speech(self, at: int) -> bool:
        """Return whether a comma, inside the marks or behind them, parts a quotation from the cue behind it."""
        return self.words[at - 1].kind != "quote" or self.words[at - 1].low == SPOKEN

    def _tells_nothing(self, after: int) -> bool:
        """Return whether behind the cue there are only circumstances: "…, X said at the end of talks to save Y"."""
        return self.words[after].tags & {"prep", "sub"} != set() or (
            after > self.group.span[1] and self._complement(after)[0] in {"infinitive", "none", "preposition"}
        )

    def _left(self, end: int) -> tuple[Range, ...]:
        """Return what stands before a cue that closes its sentence, back to the sentence's head or the cue before."""
        words = self.words
        stop = end
        while stop > 0 and words[stop - 1].kind == "mark" and words[stop - 1].low in {",", "—", "–", "-"}:
            stop -= 1
        start = 0
        if stop and words[stop - 1].kind == "quote" and not any(w.kind == "quote" for w in words[: stop - 1]):
            head = words[: stop - 1]
            if head and head[-1].kind == "mark" and head[-1].low in {",", ":"} and len(head) < 8 and not has_verb(head):
                start = stop - 1
        return ((start, stop),) if stop > start else ()

    def _more_behind(self, after: int, content: tuple[Range, ...]) -> tuple[Range, ...]:
        """Return the words that go on behind a cue in the middle: "“A,” X said, “B.”", "The plan, X said, was B"."""
        words = self.words
        at = after
        while at < self.last and words[at].kind == "mark" and words[at].low in {",", ";", "—", "–", ":"}:
            at += 1
        if at >= self.last or (at == after and words[at].kind != "quote"):
            return ()
        if "coord" in words[at].tags and at + 1 < self.last and words[at + 1].kind == "quote":
            at += 1
        unfinished = bool(words[at].tags & {"aux", "modal", "verb"}) or not has_verb(words[: content[0][1]])
        if words[at].kind == "quote" or (unfinished and not any(w.kind == "quote" for w in words[: content[0][1]])):
            return ((at, max(at + 1, self._clause_end(at))),)
        return ()

    def _before(self, source: Range | None, shared: bool) -> Frame | None:
        """ "X said (that) …", ", adding that …", "X vowed to …" """
        behind = self.group.span[1]
        if source is not None and source[0] >= behind:
            behind = source[1]
        at, between = self._skip_adjuncts(behind)
        words = self.words
        if at >= self.last:
            return None
        complement, start = self._complement(at)
        if complement == "none":
            return None
        end = self._clause_end(start)
        if end <= start:
            return None
        return self._frame("before", complement, source, ((start, end),), between, shared=shared)

    def _complement(self, at: int) -> tuple[str, int]:
        words = self.words
        word = words[at]
        if word.kind == "mark" and word.low in {":", ","}:
            if at + 1 < self.last and words[at + 1].kind == "quote":
                return "quote", at + 1
            if word.low == ":" and at + 1 < self.last:
                return "clause", at + 1
            if at + 1 < self.last and "comp" in words[at + 1].tags:
                return "that", at + 2
            return self._behind_comma(at)
        if word.kind == "quote":
            return "quote", at
        if "comp" in word.tags and at + 1 < self.last:
            return "that", at + 1
        if "to" in word.tags and at + 1 < self.last and nominal(words[at + 1]):
            return "infinitive", at
        if word.low in {"whether", "if", "why", "how", "what", "where", "when", "who", "which"}:
            return "question", at
        if "prep" in word.tags:
            return "preposition", at
        if word.low.endswith("ing") and not word.capital:
            return "gerund", at
        if word.tags & {"aux", "modal"} and at == self.group.span[1]:
            return "rest", at  # "a letter that X said was late"
        if nominal(word) or "pron" in word.tags or "gadv" in word.tags:
            return ("clause" if self._clause_follows(at) else "phrase"), at
        return "none", at

    def _behind_comma(self, at: int) -> tuple[str, int]:
        """Return the clause behind a bare comma, in languages that part it so: "sagte, er komme"."""
        rest = self.words[at + 1 : self.last]
        if not self.lex.pack.syntax.clause_after_comma or len(rest) < 2:
            return "none", at
        if "wh" in rest[0].tags:
            return "question", at + 1
        spaced = rest[0].kind != "glyph"
        if spaced and ("rel" in rest[0].tags and "det" not in rest[0].tags or not has_verb(rest[:14])):
            return "none", at
        return ("infinitive" if "to" in rest[0].tags else "clause"), at + 1

    def _clause_follows(self, at: int) -> bool:
        """Return whether a noun phrase with its verb follows, not only an object."""
        words = self.words
        if "gadv" in words[at].tags and "det" not in words[at].tags:
            at += 1
        end = phrase_right(words, at, self.last)
        while end < self.last and ("gadv" in words[end].tags or _adverb(words[end], self.lex)):
            end += 1
        if end >= self.last:
            return False
        word = words[end]
        if word.low == ",":
            return has_verb(words[end : min(end + 14, self.last)])
        return bool(word.tags & {"aux", "modal", "verb"}) or (
            not word.capital and (word.low.endswith("ed") or (word.cue is not None and verbal(words, end)))
        )

    def _skip_adjuncts(self, at: int) -> tuple[int, Range]:
        """Step over what may stand between cue and words: addressee, time, place, channel. Return both ends."""
        words, begin = self.words, at
        that = next(
            (i for i in range(at, min(at + 16, self.last)) if "comp" in words[i].tags or words[i].low in {":"}), None
        )
        if that is not None and not has_verb(words[at:that]) and not any(w.kind == "quote" for w in words[at:that]):
            if not any(w.low in {",", ";"} for w in words[at : that - 1]) or words[that].low == ":":
                return that, (begin, that)
        inserted = self._insertion(at)
        if inserted is not None:
            return inserted, (begin, inserted)
        if at < self.last and self.group.cue.lemma in _TELLING and self._names_addressee(at):
            at = self._addressee_end(at)
        at = self._skip_loose(at)
        return at, (begin, at)

    def _insertion(self, at: int) -> int | None:
        """Step over what stands between commas before "that": "warned, however, that"."""
        words = self.words
        if at + 2 >= self.last or words[at].low != ",":
            return None
        for index in range(at + 2, min(at + 8, self.last - 1)):
            if words[index].low == "," and "comp" in words[index + 1].tags:
                return index + 1
        return None

    def _names_addressee(self, at: int) -> bool:
        """Return whether an object follows that is spoken to, not the subject of what is said."""
        words = self.words
        if _object_pronoun(words[at]) and words[at].low != "it":
            return True
        if not nominal(words[at]) or words[at].low == "this":
            return False
        end = phrase_right(words, at, self.last)
        following = words[end] if end < len(words) else None
        return following is None or following.tags.isdisjoint({"aux", "modal", "verb"})

    def _addressee_end(self, at: int) -> int:
        if _object_pronoun(self.words[at]):
            return at + 1
        return phrase_right(self.words, at, self.last)

    def _skip_loose(self, at: int) -> int:
        words = self.words
        while at < self.last:
            word = words[at]
            if "time" in word.tags and not (word.low in {"this", "last", "next"} and not self._time_next(at)):
                at += 1
                continue
            if "prep" in word.tags and word.low not in {"of", "about", "against", "for", "as", "than", "like"}:
                end = phrase_right(words, at + 1, self.last)
                if "to" in word.tags and not self._spoken_to(at, end):
                    break
                if "sub" in word.tags and end < self.last and has_verb(words[end : end + 2]):
                    break  # "after it vowed": a clause of its own
                if end == at + 1 and at + 1 < self.last and "time" in words[at + 1].tags:
                    end = at + 2
                if end == at + 1:
                    break
                if end < self.last and words[end].kind == "mark" and words[end].low not in {",", ":"}:
                    break
                at = end
                continue
            if ("gadv" in word.tags and "det" not in word.tags) or _adverb(word, self.lex):
                at += 1
                continue
            break
        return at

    def _spoken_to(self, to: int, end: int) -> bool:
        """Return whether "to" names whom one speaks to, before what is said: "said to the press that"."""
        words = self.words
        if end == to + 1 or not (words[to + 1].capital or words[to + 1].tags & {"det", "poss"} or end == to + 2):
            return False
        following = words[end] if end < len(words) else None
        return following is not None and (
            following.kind in {"quote", "mark"} or bool(following.tags & {"comp", "prep", "time"})
        )

    def _time_next(self, at: int) -> bool:
        return at + 1 < self.last and "time" in self.words[at + 1].tags

    def _clause_end(self, start: int) -> int:
        """Return where the reported clause ends: the sentence's end, or where another cue takes over."""
        words = self.words
        for group in self.groups[self.number + 1 :]:
            at = group.span[0]
            if at <= start:
                continue
            cut = self._takes_over(group, at)
            if cut is not None and cut > start:
                return self._without_marks(cut)
        return self._without_marks(self._relative(start))

    def _relative(self, start: int) -> int:
        """Return where the reporter goes on about a quoted name ("“…,” which are"), else the sentence's end."""
        words = self.words
        for at in range(start + 1, self.last):
            if words[at].low == "which" and words[at - 1].kind == "quote":
                return at
        return self.last

    def _takes_over(self, group: Group, at: int) -> int | None:
        words = self.words
        before = words[at - 1]
        if group.form == "naming":
            return at if before.low == "," or before.kind == "quote" else None
        if group.form == "gerund" and before.low == ",":
            return at
        if group.form != "finite":
            return None
        if "coord" in before.tags and self.group.form == "finite" and group.cue.act == self.group.cue.act:
            return at - 1
        begin = phrase_left(words, at)
        if begin is None or begin == 0:
            return None
        head = words[begin - 1]
        if (
            head.tags & {"coord", "sub"}
            and begin > 1
            and (words[begin - 2].low in {",", ";"} or ("coord" in head.tags and group.cue.act == self.group.cue.act))
        ):
            return begin - 1
        if head.low == "," and self.group.span[0] == 0 and self.group.form in {"gerund", "bare participle"}:
            return begin
        if head.low in {",", ";"} or head.kind == "quote":
            after = _Reading(words, self.lex, self.groups, list(self.groups).index(group), group)
            closing = after._skip_adjuncts(group.span[1])[0] >= self.last
            return begin if closing or head.low == ";" else None
        return None

    def _without_marks(self, end: int) -> int:
        while (
            end > 0 and self.words[end - 1].kind == "mark" and self.words[end - 1].low in {",", "—", "–", "-", ";", ":"}
        ):
            end -= 1
        return end

    # ---- named sources and nouns

    def _naming(self) -> list[Frame]:
        """ "according to X": the rest of the sentence is X's."""
        words = self.words
        start, end = self.group.span
        stop = phrase_right(words, end, self.last)
        stop = next((g.core[0] for g in self.groups if end < g.core[0] < stop and words[end].kind == "glyph"), stop)
        if stop == end:
            return []
        if start == 0 or (start == 1 and "coord" in words[0].tags):
            comma = stop
            while comma < self.last and words[comma].low != "," and comma < stop + 20:
                comma += 1
            content = ((comma + 1, self._clause_end(comma + 1)),) if comma + 1 < self.last else ()
            order = "before"
        else:
            content = self._left(start)
            order = "after"
            if stop < self.last and words[stop].low in {","} or (stop < self.last and words[stop].kind == "quote"):
                after = stop + (words[stop].low == ",")
                if self._goes_on(content, after):
                    content = (*content, (after, self._clause_end(after)))
                    order = "middle"
        return [self._frame(order, "clause", (end, stop), content, (stop, stop))] if content else []

    def _goes_on(self, content: tuple[Range, ...], after: int) -> bool:
        """Return whether the sentence before a named source is not finished, and goes on behind it."""
        if after >= self.last:
            return False
        words = self.words
        head = words[content[0][0] : content[0][1]] if content else []
        if words[after].kind == "quote" or not has_verb(head):
            return True
        return (
            "coord" in words[after].tags
            or bool(words[after].tags & {"prep"})
            and any(w.kind == "quote" for w in words[after:])
        )

    def _naming_after(self) -> list[Frame]:
        """ "X zufolge": the source stands before its word."""
        words = self.words
        start, end = self.group.span
        begin = phrase_left(words, start)
        if begin is None:
            return []
        content = ((end, self._clause_end(end)),) if begin == 0 else self._left(begin)
        return [self._frame("after", "clause", (begin, start), content, (end, end))] if content else []

    def _noun(self) -> list[Frame]:
        """ "X's claim that …", "the claim by X that …" """
        words = self.words
        start, end = self.group.span
        at, source = end, None
        if at < self.last and words[at].low in {"by", "from", "of"}:
            stop = phrase_right(words, at + 1, self.last)
            source, at = (at + 1, stop), stop
        if at >= self.last or not ("comp" in words[at].tags or ("to" in words[at].tags and at == end)):
            return []
        begin = phrase_left(words, end)
        if begin is not None and source is None:
            owner = next((i for i in range(start - 1, begin - 1, -1) if words[i].low.endswith(("'s", "s'"))), None)
            if owner is not None:
                source = (begin, owner + 1)
            elif "poss" in words[begin].tags:
                source = (begin, begin + 1)
        complement = "that" if "comp" in words[at].tags else "infinitive"
        first = at + (complement == "that")
        content = ((first, self._clause_end(first)),)
        return [self._frame("before", complement, source, content, (end, at))] if content[0][1] > first else []

    def _frame(
        self,
        order: str,
        complement: str,
        source: Range | None,
        content: tuple[Range, ...],
        between: Range,
        *,
        shared: bool = False,
    ) -> Frame:
        group = self.group
        return Frame(
            cue=group.bare,
            lemma=group.cue.lemma,
            act=group.cue.act,
            form=group.form,
            order=order,
            complement=complement,
            source=source,
            antecedent=self._antecedent(source),
            content=content,
            shared=shared,
            negated=group.negated,
            modal=group.modal,
            between=between,
        )


_TELLING = {
    "tell",
    "ask",
    "inform",
    "remind",
    "assure",
    "reassure",
    "advise",
    "warn",
    "urge",
    "order",
    "instruct",
    "promise",
    "thank",
    "congratulate",
}
_OBJECT_PRONOUNS = {"him", "her", "them", "us", "me", "you", "it"}


def _object_pronoun(word: Word) -> bool:
    return word.low in _OBJECT_PRONOUNS


def _colon(words: Sequence[Word], at: int) -> bool:
    return at < len(words) and words[at].low == ":"


def first_subject(words: Sequence[Word], limit: int) -> Range | None:
    """Return the subject of the first finite verb before `limit`."""
    for at in range(1, limit):
        word = words[at]
        if word.capital or word.kind != "word":
            continue
        finite = (
            word.tags & {"verb", "aux", "modal"}
            or word.low.endswith("ed")
            or (word.cue is not None and "fin" in word.cue.forms and verbal(words, at))
        )
        if finite:
            begin = phrase_left(words, at)
            if begin is not None:
                return (begin, at)
    return None
