"""Cues in a sentence, each with its group of verbs: auxiliaries, adverbs, and carriers such as "went on to"."""

from collections.abc import Sequence

from msgspec import Struct

from headwater.read.words.clauses import verbal
from headwater.read.words.cut import Word
from headwater.read.words.lexicon import Lexicon
from headwater.read.words.parts import Cue
from headwater.read.words.unlisted import closes_speech, may_tell

Range = tuple[int, int]
#: Within how many words a verb's other part closes its clause.
_CLAUSE = 30
#: Within how many words behind a verb of citing the verb of saying stands.
_CITED = 12


class Group(Struct, frozen=True, kw_only=True, gc=False):
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
    #: Where the other part of the verb stands that closes its clause ("teilte … mit").
    part: int | None = None


class Site(Struct, frozen=True, gc=False):
    """One group in its sentence; ranges count words, `last` is the end of the sentence without its closing mark."""

    words: Sequence[Word]
    lex: Lexicon
    groups: Sequence[Group]
    number: int
    last: int

    @property
    def group(self) -> Group:
        """The group at hand."""
        return self.groups[self.number]

    def at(self, number: int) -> "Site":
        """Return the place of another group of the sentence."""
        return Site(self.words, self.lex, self.groups, number, self.last)


def sites(words: Sequence[Word], lex: Lexicon) -> list[Site]:
    """Return every cue of the sentence with its group, in order."""
    groups = _groups(words, lex)
    last = len(words)
    while last > 0 and words[last - 1].kind == "mark" and words[last - 1].low in ".!?…;,。।":
        last -= 1
    return [Site(words, lex, groups, number, last) for number in range(len(groups))]


def _groups(words: Sequence[Word], lex: Lexicon) -> list[Group]:
    out: list[Group] = []
    done, opening, follows = 0, lex.opening, lex.pack.syntax.cases or lex.pack.syntax.subject_follows
    quoted = follows and any(word.kind == "quote" for word in words)
    for at in range(len(words)) if quoted else [at for at, word in enumerate(words) if word.low in opening]:
        if at < done:
            continue
        word = words[at]
        core, cue = _core(words, at, lex) if word.low in opening else (at, None)
        if core == at + 1 and not may_tell(words, at, lex.pack):
            cue = None
        if cue is None and quoted and closes_speech(words, at, lex):
            core, cue = at + 1, Cue(word.low, "said", frozenset({"fin", "sure"}))
        if cue is None or _tells_of_channel(words, at, lex):
            continue
        group = _group(words, at, core, cue, lex)
        if group.form == "base" and not lex.pack.cues.regular:
            continue  # an infinitive that nobody's verb carries
        while out and out[-1].core[0] >= group.span[0]:
            out.pop()  # a carrier: the "seemed" of "seemed to suggest"
        out.append(group)
        done = core
    return out


def _tells_of_channel(words: Sequence[Word], at: int, lex: Lexicon) -> bool:
    """Return whether a participle tells where a writing stands: "in a statement | posted on Friday"."""
    cue = words[at].cue
    behind = at > 1 and words[at - 1].low in lex.pack.cues.channel_nouns and bool(words[at - 2].tags & {"det", "poss"})
    behind &= at + 1 < len(words) and bool(words[at + 1].tags & {"prep", "time"})
    return behind and cue is not None and cue.act == "wrote" and {"part", "fin"} <= cue.forms


def _phrase(words: Sequence[Word], at: int, lex: Lexicon) -> tuple[int, Cue] | None:
    """Return the cue of several words that begins at `at`; adverbs may stand behind its first word."""
    near = _behind_adverbs(words, at + 1)
    for rest, cue in lex.phrases[words[at].low]:
        if rest and rest[0] not in near:
            continue
        skip = 1
        while at + skip < len(words) and "gadv" in words[at + skip].tags and words[at + skip].low != rest[0]:
            skip += 1
        if tuple([word.low for word in words[at + skip : at + skip + len(rest)]]) == rest:
            return at + skip + len(rest), cue
    return None


def _behind_adverbs(words: Sequence[Word], start: int) -> list[str]:
    """Return the words from `start` to the first that is no adverb."""
    out: list[str] = []
    for word in words[start:]:
        out.append(word.low)
        if "gadv" not in word.tags:
            break
    return out


def _naming(words: Sequence[Word], at: int, lex: Lexicon) -> tuple[int, Cue] | None:
    """Return the words at `at` that name a source behind them ("according to"), as a cue."""
    for naming in lex.before_source[words[at].low]:
        end = at + len(naming)
        if _stands(words, at, naming) and not _names_nothing(words, at, end):
            return end, Cue(" ".join(naming), "said", frozenset({"naming"}))
        if len(naming) > 1 and _with_possessive(words, at, naming):
            return end + 1, Cue(" ".join(naming), "said", frozenset({"naming"}))
    return None


def _stands(words: Sequence[Word], at: int, row: Sequence[str]) -> bool:
    """Return whether the words `row` stand at `at`."""
    return tuple([word.low for word in words[at : at + len(row)]]) == tuple(row)


def _names_nothing(words: Sequence[Word], at: int, end: int) -> bool:
    """Return whether words that may name a source count ("il secondo ponte"), or stand before a verb or "cui"."""
    before = words[at - 1].tags if at else frozenset()
    counts = not before.isdisjoint({"det", "prep"}) and "aux" not in before
    if counts or end == len(words):
        return counts
    following = words[end]
    verb = not following.capital and following.cue is not None and verbal(words, end)
    verb |= "inf" in following.tags and not following.capital and end == at + 1  # "pour calmer"
    return verb or ({"rel", "comp"} <= following.tags and "det" not in following.tags)


def _core(words: Sequence[Word], at: int, lex: Lexicon) -> tuple[int, Cue | None]:  # noqa: PLR0911 # a kind a line
    """Return where the cue ends that begins at `at`, and the cue; None where none begins."""
    word = words[at]
    naming = _naming(words, at, lex) if word.low in lex.before_source else None
    if naming is not None:
        return naming
    if word.kind in {"quote", "mark"}:
        return at, None
    phrase = _phrase(words, at, lex) if word.low in lex.phrases else None
    noun = word.kind == "glyph" and at > 0 and "topic" in words[at - 1].tags  # 对于质疑
    if phrase is not None:
        return (at, None) if noun else phrase
    part = _other_part(words, at, lex) if word.low in lex.parted else None
    if part is not None:
        lemma = word.cue.lemma if word.cue is not None else f"{word.low} {words[part].low}"
        return at + 1, Cue(lemma, "said", frozenset({"fin", "sure"}))
    for row in lex.after_source.get(word.low, ()) if at else ():
        if tuple(w.low for w in words[at : at + len(row)]) == row:
            return at + len(row), Cue(" ".join(row), "said", frozenset({"naming_after"}))
    if word.low in lex.nouns and at and not (word.cue is not None and verbal(words, at)):
        return at + 1, Cue(word.low, "said", frozenset({"noun"}))
    if word.cue is not None and verbal(words, at) and word.kind != "mark":
        end = cited_end(words, at, lex)
        said = words[end - 1].cue if end is not None else None
        cue = word.cue if said is None else Cue(said.lemma, said.act, word.cue.forms)
        return end or at + 1, cue
    return at, None


def cited_end(words: Sequence[Word], at: int, lex: Lexicon) -> int | None:
    """Return where the words end that lead from who is cited to what he said: "quoted her | as saying"."""
    cues, cue = lex.pack.cues, words[at].cue
    if cue is None or cue.lemma not in cues.cites:
        return None
    for i in range(at + 1, min(len(words), at + _CITED)):
        row = next((row for row in cues.cited_as if _stands(words, i, row)), None)
        if row is not None:
            return i + len(row)
    return None


def _other_part(words: Sequence[Word], at: int, lex: Lexicon) -> int | None:
    """Return where the part of the verb at `at` stands that closes its clause: "teilte die Polizei | mit"."""
    parts = lex.parted.get(words[at].low)
    if parts is None or (words[at].capital and at):
        return None
    for end in range(at + 1, min(at + _CLAUSE, len(words))):
        word, following = words[end], words[end + 1] if end + 1 < len(words) else None
        if word.kind == "mark" and word.low not in {"(", ")", "-"}:
            return None
        closes = following is None or following.kind in {"mark", "quote"} or bool(following.tags & {"coord", "comp"})
        if word.low in parts and closes:
            return end
    return None


def _with_possessive(words: Sequence[Word], at: int, naming: tuple[str, ...]) -> bool:
    """Return whether a possessive before its last word names the source: "podle jeho slov" of "podle slov"."""
    last = at + len(naming)
    owned = last < len(words) and "poss" in words[last - 1].tags and words[last].low == naming[-1]
    return owned and _stands(words, at, naming[:-1])


def _group(words: Sequence[Word], at: int, end: int, cue: Cue, lex: Lexicon) -> Group:
    """Widen a cue to the left over its auxiliaries, adverbs and carriers ("went on to say")."""
    start, seen = at, set[str]()
    negated = False
    clitic: int | None = None
    verb = cue.forms.isdisjoint({"noun", "naming", "naming_after"})
    while verb and start > 0:
        word = words[start - 1]
        if word.tags & {"aux", "modal", "to", "neg"} and "poss" not in word.tags:
            seen |= word.tags
            reflexive = start > 1 and words[start - 2].low in lex.pack.syntax.reflexives
            seen |= {"reflexive"} if reflexive and "be" in word.tags else set()
            negated |= "neg" in word.tags
        elif start > 1 and "pron" in word.tags and word.start - words[start - 2].end in {1, 3} and _glued(words, start):
            clitic = start - 1
        elif _stressed_between_commas(words, start, lex):  # "se sont, elles, félicitées"
            start -= 2
        elif not ("gadv" in word.tags or (is_adverb(word, lex) and not _behind_article(words, start))) or word.capital:
            carried = "to" in words[start].tags and _carrier(words, start, lex)
            if not carried:
                break
            start = carried
            seen.add("carrier")
            clitic = carried + 1 if "pron" in words[carried + 1].tags else clitic
            continue
        start -= 1
    bare = start
    while bare < at and ("gadv" in words[bare].tags or is_adverb(words[bare], lex)):
        bare += 1
    form = _form(words, cue, seen, bare)
    if cue.forms == {"base"} and not lex.pack.cues.regular:
        form = "finite" if seen & {"modal", "carrier"} else "gerund" if _shares(words, start, lex) else "base"
    return Group(
        span=(start, end),
        bare=(bare, end),
        clitic=clitic,
        core=(at, end),
        cue=cue,
        form=form,
        negated=negated,
        modal="modal" in seen,
        part=_other_part(words, at, lex) if end == at + 1 else None,
    )


def _stressed_between_commas(words: Sequence[Word], at: int, lex: Lexicon) -> bool:
    """Return whether a pronoun between commas stands before `at`, behind an auxiliary."""
    row = words[at - 4 : at] if at > 3 else ()
    parted = len(row) == 4 and row[1].low == row[3].low == "," and "aux" in row[0].tags
    return parted and row[2].low in lex.pack.syntax.stressed_pronouns


def _shares(words: Sequence[Word], start: int, lex: Lexicon) -> bool:
    """Return whether an infinitive from `start` shares the source of the cue before it: "avant d'ajouter"."""
    marked = start > 1 and bool(words[start - 1].tags & {"prep", "to"})
    return any(word.low in lex.pack.cues.sharing for word in words[max(0, start - 1 - marked) : start])


def _behind_article(words: Sequence[Word], at: int) -> bool:
    """Return whether an article stands before the word before `at`: "le gouvernement" is no adverb."""
    return at > 1 and "det" in words[at - 2].tags


def _glued(words: Sequence[Word], at: int) -> bool:
    """Return whether the pronoun before `at` hangs on the auxiliary before it, by a hyphen and no blank."""
    return "aux" in words[at - 2].tags and words[at - 2].end != words[at - 1].start


def is_adverb(word: Word, lex: Lexicon) -> bool:
    """Return whether the word has the ending of an adverb."""
    endings = lex.pack.syntax.adverb_endings
    ends = bool(endings) and word.low.endswith(endings) and len(word.low) > 4 and not word.capital
    return ends and not lex.is_title(word.low)


def _carrier(words: Sequence[Word], to: int, lex: Lexicon) -> int | None:
    """Return where a carrier verb before "to" begins: "went on [to say]", "seemed [to suggest]"."""
    if to > 1 and "pron" in words[to - 1].tags and words[to - 2].low in lex.carriers:
        return to - 2  # "finit-elle par dire"
    for back in (2, 1):
        if to >= back and " ".join(word.low for word in words[to - back : to]) in lex.carriers:
            return to - back
    return None


def _form(words: Sequence[Word], cue: Cue, seen: set[str], start: int) -> str:  # noqa: PLR0911 # a form a line
    for form in ("noun", "naming", "naming_after"):
        if form in cue.forms:
            return form
    for kind, form in (("none", "passive"), ("own", "gerund")):
        if kind in cue.forms:
            return form
    if "to" in words[start].tags:
        return "infinitive"
    if "ger" in cue.forms and "be" not in seen:
        return "gerund"
    if "part" in cue.forms and "be" in seen and "reflexive" not in seen:
        return "passive"
    if "part" in cue.forms and not seen and (cue.forms == {"part"} or (start == 0 and "base" not in cue.forms)):
        return "bare participle"
    if "base" in cue.forms and "fin" not in cue.forms and not seen & {"modal", "aux"}:
        return "base"
    return "finite"
