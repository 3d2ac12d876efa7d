"""Cues in a sentence, each with its group of verbs: auxiliaries, adverbs, and carriers such as "went on to"."""

from collections.abc import Sequence

from msgspec import Struct, structs

from headwater.language.cues import Cues
from headwater.language.syntax import Syntax
from headwater.read.words.clauses import phrase_right
from headwater.read.words.cues import cue_at, other_part, tells_of_channel
from headwater.read.words.lexicon import Lexicon
from headwater.read.words.parts import Cue
from headwater.read.words.unlisted import closes_speech, may_tell
from headwater.read.words.word import Word

Range = tuple[int, int]

#: Classes of words that help a verb; forms of cues that are no verbs.
_HELPING, _NOUNS = frozenset({"aux", "modal", "to", "neg"}), frozenset({"noun", "naming", "naming_after"})

_BASE = frozenset({"base"})
#: An adverb known by its ending has more letters than this.
_STEM = 4


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
    #: The group at hand, which is `groups[number]`.
    group: Group
    #: What the language of the sentence is like.
    syntax: Syntax
    cues: Cues

    def at(self, number: int) -> "Site":
        """Return the place of another group of the sentence."""
        group = self.groups[number]
        return Site(self.words, self.lex, self.groups, number, self.last, group, self.syntax, self.cues)


def sites(words: Sequence[Word], lex: Lexicon) -> list[Site]:
    """Return every cue of the sentence with its group, in order."""
    groups = _groups(words, lex)
    if not groups:
        return []
    last = len(words)
    while last > 0 and words[last - 1].kind == "mark" and words[last - 1].low in ".!?…;,。।":
        last -= 1
    syntax, cues = lex.pack.syntax, lex.pack.cues
    return [Site(words, lex, groups, number, last, group, syntax, cues) for number, group in enumerate(groups)]


def lone(words: Sequence[Word], lex: Lexicon, cue: Range, last: int) -> Site:
    """Return the place of words that stand for a cue."""
    said = Cue(words[cue[0]].low, "said", frozenset({"fin"}))
    group = Group(span=cue, bare=cue, clitic=None, core=cue, cue=said, form="finite", negated=False, modal=False)
    return Site(words, lex, [group], 0, last, group, lex.pack.syntax, lex.pack.cues)


def _groups(words: Sequence[Word], lex: Lexicon) -> list[Group]:
    out: list[Group] = []
    opening, syntax, cues = lex.opening, lex.pack.syntax, lex.pack.cues
    quoted = (syntax.cases or syntax.subject_follows) and "quote" in [word.kind for word in words]
    done = 0
    for at in range(len(words)) if quoted else [at for at, word in enumerate(words) if word.low in opening]:
        if at < done:
            continue
        low = words[at].low
        core, cue = cue_at(words, at, lex) if low in opening else (at, None)
        if core == at + 1 and (low in cues.voiced or low in cues.reflexive) and not may_tell(words, at, lex.pack):
            cue = None
        if cue is None and not quoted:
            continue
        if cue is None and closes_speech(words, at, lex):
            core, cue = at + 1, Cue(low, "said", frozenset({"fin", "sure"}))
        if cue is None or tells_of_channel(words, at, lex) or (not at and _is_noun_of_speech(words, lex)):
            continue
        group = _group(words, at, core, cue, lex)
        if group.negated and quoted and words[at].cue is None and closes_speech(words, at, lex):
            group = structs.replace(group, negated=False)  # "– A! – nie wytrzymał radny"
        if group.form == "base" and not cues.regular and cleft_subject(words, at, lex) is None:
            continue  # an infinitive that nobody's verb carries
        while out and out[-1].core[0] >= group.span[0]:
            out.pop()  # a carrier: the "seemed" of "seemed to suggest"
        out.append(group)
        done = core
    return out


def _group(words: Sequence[Word], at: int, end: int, cue: Cue, lex: Lexicon) -> Group:
    """Widen a cue to the left over its auxiliaries, adverbs and carriers ("went on to say")."""
    start, syntax, negated = at, lex.pack.syntax, False
    seen: set[str] = set()
    clitic: int | None = None
    verb = cue.forms.isdisjoint(_NOUNS)
    while verb and start > 0:
        word = words[start - 1]
        tags = word.tags
        if not tags.isdisjoint(_HELPING) and "poss" not in tags:
            seen |= tags
            clitic = start - 1 if "pron" in tags and tags & {"aux", "modal"} else clitic  # "he's claiming"
            reflexive = start > 1 and words[start - 2].low in syntax.reflexives
            seen |= {"reflexive"} if reflexive and "be" in tags else set()
            negated |= "neg" in tags
        elif start > 1 and "pron" in tags and word.start - words[start - 2].end in {1, 3} and _glued(words, start):
            clitic = start - 1
        elif word.low == "," and _stressed_between_commas(words, start, lex):  # "se sont, elles, félicitées"
            start -= 2
        elif ("sub" in tags or word.low in syntax.object_articles) and _stands_between(words, start, at, cue, lex):
            pass
        elif word.capital or not ("gadv" in tags or (is_adverb(word, lex) and not _behind_article(words, start))):
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
    form = "bare participle" if not seen and is_asked(words, at, cue, lex) else _form(words, cue, seen, bare)
    if cue.forms == _BASE and not lex.pack.cues.regular:
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
        part=other_part(words, at, lex) if end == at + 1 and words[at].low in lex.parted else None,
    )


def is_asked(words: Sequence[Word], at: int, cue: Cue, lex: Lexicon) -> bool:
    """Return whether a verb of asking or telling says what somebody is asked: "Asked why, …", "X, told that …, …"."""
    if (at and words[at - 1].low != ",") or "part" not in cue.forms or at + 1 >= len(words):
        return False
    asks = bool(lex.pack.cues.regular) and cue.lemma.split(" ")[0] in lex.pack.cues.informing
    return asks and (at == 0 or not words[at + 1].tags.isdisjoint({"wh", "comp", "prep"}))


def _is_noun_of_speech(words: Sequence[Word], lex: Lexicon) -> bool:
    """Return whether a noun with its owner heads the sentence, not a verb: "Replica piccata dell'assessore: «…»"."""
    if words[0].low not in lex.pack.cues.utterances or not lex.pack.syntax.object_articles:
        return False
    owner = next((i for i in (1, 2) if i < len(words) and "bind" in words[i].tags), 0)
    return owner > 0 and all(word.kind == "word" and not word.tags and not word.capital for word in words[1:owner])


def cleft_subject(words: Sequence[Word], infinitive: int, lex: Lexicon) -> Range | None:
    """Return who is meant in a cleft before an infinitive: "È stata Ada Lund | a dire che"."""
    mark = infinitive - 1
    if mark < 1 or words[mark].low not in lex.pack.syntax.cleft_marks:
        return None
    begin = next((at for at in range(mark) if "be" in words[at].tags), mark)
    opens = begin < mark and all(word.tags & {"gadv", "coord", "neg"} for word in words[:begin])
    while begin < mark and words[begin].tags & {"be", "gadv"} and words[begin].tags.isdisjoint({"det"}):
        begin += 1
    end = phrase_right(words, begin, mark)
    closed = end == mark or (words[end].low == "," == words[mark - 1].low)
    return (begin, end) if opens and closed and end > begin else None


def is_relative_subject(site: Site) -> bool:
    """Return whether a relative right before a verb that stands second is its subject: "X, som | kallade det …"."""
    start = site.group.span[0]
    if start < 2 or site.words[start - 2].low != ",":
        return False
    before = site.words[start - 1].tags
    return "rel" in before and before.isdisjoint({"det", "pron", "wh"}) and site.syntax.stands_second


def _stands_between(words: Sequence[Word], start: int, at: int, cue: Cue, lex: Lexicon) -> bool:
    """Return whether the word before `start` is inside a group: "has | since | apologised", "la | acusó de"."""
    word = words[start - 1]
    if word.low in lex.pack.syntax.object_articles:  # no article stands before a verb
        return "aux" in words[start].tags if start < at else {"fin", "sure"} <= cue.forms
    return start > 1 and "prep" in word.tags and "sub" in word.tags and "aux" in words[start - 2].tags


def _stressed_between_commas(words: Sequence[Word], at: int, lex: Lexicon) -> bool:
    """Return whether a pronoun between commas stands before `at`, behind an auxiliary."""
    parted = at > 3 and words[at - 1].low == words[at - 3].low == "," and "aux" in words[at - 4].tags
    return parted and words[at - 2].low in lex.pack.syntax.stressed_pronouns


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


def is_adverb(word: Word, lex: Lexicon, *, capital: bool = False) -> bool:
    """Return whether the word has the ending of an adverb, with a capital only at the head of its sentence."""
    low = word.low
    ends = low.endswith(lex.pack.syntax.adverb_endings) and len(low) > _STEM and (capital or not word.capital)
    return ends and not lex.is_title(low)


def _carrier(words: Sequence[Word], to: int, lex: Lexicon) -> int | None:
    """Return where a carrier verb before "to" begins: "went on [to say]", "seemed [to suggest]"."""
    if to > 1 and "pron" in words[to - 1].tags and words[to - 2].low in lex.carriers:
        return to - 2  # "finit-elle par dire"
    for back in (2, 1):
        if to >= back and " ".join(word.low for word in words[to - back : to]) in lex.carriers:
            return to - back
    return None


def _form(words: Sequence[Word], cue: Cue, seen: set[str], start: int) -> str:  # noqa: PLR0911 # a form a line
    forms = cue.forms
    if not forms.isdisjoint(_NOUNS):
        return next(form for form in ("noun", "naming", "naming_after") if form in forms)
    if "none" in forms:
        return "passive"
    if "own" in forms:
        return "gerund"
    if "to" in words[start].tags:
        return "infinitive"
    if "ger" in forms and "be" not in seen:
        return "gerund"
    if "part" in forms and "be" in seen and "reflexive" not in seen:
        return "passive"
    if "part" in forms and not seen and (len(forms) == 1 or (start == 0 and "base" not in forms)):
        return "bare participle"
    if "base" in forms and "fin" not in forms and seen.isdisjoint({"modal", "aux"}):
        return "base"
    return "finite"
