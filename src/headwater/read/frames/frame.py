"""A frame: one way to read a cue, with who may speak and what may be said."""

from collections.abc import Sequence
from itertools import takewhile

from msgspec import Struct
from msgspec.structs import replace

from headwater.language.syntax import Syntax
from headwater.read.frames.ends import clause_end
from headwater.read.sources.appositions import antecedent_of
from headwater.read.words.clauses import has_verb, is_told
from headwater.read.words.groups import Range, Site
from headwater.read.words.word import Word
from headwater.values import Act

#: How many words a full name has, at least.
_FULL = 2


class Frame(Struct, frozen=True, kw_only=True, gc=False):
    """One way to read a cue; all places are ranges of words in the sentence."""

    #: The whole group of verbs, with its auxiliaries.
    cue: Range
    lemma: str
    act: Act
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
    #: Whether grammar alone shows that the words are reported.
    sure: bool = False
    #: What is said opens with its verb, since the language leaves subjects out that are pronouns elsewhere.
    dropped: bool = False
    #: The language leaves its subject out: whoever it is, it is somebody told of before.
    left_out: bool = False
    #: Its words stand apart from others of the same cue, which has a frame for each.
    apart: bool = False
    #: Where the words between cue and content stand (channel, addressee, time).
    between: Range = (0, 0)
    #: The cue itself stands in the mood of reported speech: somebody else tells it ("er habe gesagt, dass").
    told: bool = False
    #: How likely it is an attribution, between 0 and 1, once it is judged.
    chance: float = 0.0


def frame_of(  # noqa: PLR0913, PLR0917 # what differs from frame to frame
    site: Site,
    order: str,
    complement: str,
    source: Range | None,
    content: tuple[Range, ...],
    between: Range,
    *,
    shared: bool = False,
) -> Frame:
    """Return the frame with what all have in common."""
    group, syntax = site.group, site.syntax
    if source is not None and syntax.subject_follows:
        source = _without_place(site, source)
    parted = group.form == "bare participle" and source is not None and not site.cues.regular
    found = Frame(
        cue=group.bare,
        lemma=group.cue.lemma,
        act=group.cue.act,
        form="finite" if parted else group.form,  # "X hat am Montag gesagt"
        order=order,
        complement=complement,
        source=source,
        antecedent=antecedent_of(site, source),
        content=content,
        shared=shared,
        negated=group.negated,
        modal=group.modal,
        between=between,
        dropped=complement == "that" and syntax.subject_dropped and _opens_with_verb(site, content),
        left_out=source is None and drops_subjects(syntax) and group.form == "finite",
    )
    return replace(found, told=True) if syntax.reported_verbs and _is_told_itself(site) else found


def _without_place(site: Site, source: Range) -> Range:
    """Return a source without where a full name belongs, where verbs stand second: "Ivo Brandt | från förbundet"."""
    if not site.syntax.stands_second:
        return source
    start, row = source[0], site.words[slice(*source)]
    bound = next((at for at, word in enumerate(row) if {"bind", "prep"} <= word.tags), 0)
    full = bound >= _FULL and all(word.capital for word in row[bound - _FULL : bound])
    return (start, start + bound) if full and row[bound].low not in site.lex.name_particles else source


def _is_told_itself(site: Site) -> bool:
    """Return whether the cue or its auxiliary, far from it or not, stands in the mood of reported speech."""
    start, end = site.group.span
    if site.group.form != "bare participle":
        return is_told(site.words[start:end])
    clause = takewhile(lambda word: word.low != ",", reversed(site.words[:start]))
    return any("told" in word.tags for word in clause)


def drops_subjects(syntax: Syntax) -> bool:
    """Return whether subjects are left out where the order of words would show them."""
    return syntax.subject_dropped and not (syntax.cases or syntax.unspaced or syntax.verb_final or syntax.verb_first)


def parts_clauses(site: Site) -> bool:
    """Return whether a comma and a complementizer alone show that a verb reports a clause: "сказал, что …"."""
    syntax = site.syntax
    return syntax.cases_show_subjects and syntax.commas_part_clauses and site.group.cue.act in {"said", "wrote"}


def _opens_with_verb(site: Site, content: tuple[Range, ...]) -> bool:
    if not content:
        return False
    at = content[0][0]
    while at + 1 < content[0][1] and "neg" in site.words[at].tags:
        at += 1
    return bool(site.words[at].tags & {"aux", "modal", "verb"})


def _told_before(site: Site, stop: int) -> bool:
    """Return whether a quote before `stop` is that of a cue before it, and another follows: X称“A”，Y却称之为“B”."""
    words, behind = site.words, site.group.span[1]
    follows = behind < site.last and words[behind].kind == "quote"
    if not follows or words[site.group.core[0]].kind != "glyph":
        return False
    quote = next((at for at in range(stop - 1, 0, -1) if words[at].kind == "quote"), 0)
    return any(group.core[1] <= quote and group.form == "finite" for group in site.groups[: site.number])


def words_left(site: Site, end: int) -> tuple[Range, ...]:
    """Return what stands before a cue that closes its sentence, back to the sentence's head or the cue before."""
    words = site.words
    stop = end
    while stop > 0 and words[stop - 1].kind == "mark" and words[stop - 1].low in {",", "—", "–", "-"}:
        stop -= 1
    if _told_before(site, stop):
        return ()
    start = 0
    if stop and words[stop - 1].kind == "quote" and not any(w.kind == "quote" for w in words[: stop - 1]):
        head = words[: stop - 1]
        if head and head[-1].kind == "mark" and head[-1].low in {",", ":"} and len(head) < 8 and not has_verb(head):
            start = stop - 1
    return ((start, stop),) if stop > start else ()


def words_right(site: Site, after: int, content: tuple[Range, ...]) -> tuple[Range, ...]:
    """Return the words that go on behind a cue in the middle: "“A,” X said, “B.”", "The plan, X said, was B"."""
    words = site.words
    if site.syntax.cases and after + 1 < site.last and words[after].low == ":":
        return ((after + 1, max(after + 2, clause_end(site, after + 1))),)  # "…, считает X: …"
    at = after
    while at < site.last and words[at].kind == "mark" and words[at].low in {",", ";", "—", "–", ":"}:
        at += 1
    if at >= site.last or (at == after and words[at].kind != "quote"):
        return ()
    if "coord" in words[at].tags and at + 1 < site.last and words[at + 1].kind == "quote":
        at += 1
    told = words[at - 1].low == "," and is_told(words[slice(*content[0])]) and is_told(words[at : site.last])
    unfinished = bool(words[at].tags & {"aux", "modal", "verb"}) or not has_verb(words[: content[0][1]])
    unfinished |= bool(site.cues.regular) and "be" in words[content[0][1] - 1].tags  # "It was, X said, late"
    unfinished &= not any(w.kind == "quote" for w in words[: content[0][1]])
    if words[at].kind == "quote" or unfinished or told or _only_opened(site, after, at):
        return ((at, max(at + 1, clause_end(site, at))),)
    return ()


def _only_opened(site: Site, after: int, at: int) -> bool:
    """Return whether what is said only begins before a cue between commas: "If it rains, X said, the fair is off"."""
    words = site.words
    parted = after < site.last and words[after].low == "," and has_verb(words[at : site.last])
    parted &= all(word.kind != "quote" for word in words[:at])
    head = words[0].tags
    asks = "wh" in words[at].tags and words[at].tags.isdisjoint({"rel", "pron", "det"})  # "It is unclear, X said, if"
    return parted and (("sub" in head and "gadv" not in head) or asks)


def joined_clauses(words: Sequence[Word], frame: Frame, syntax: Syntax) -> list[tuple[Range, ...]]:
    """Return what a frame tells, each clause that "and" joins with a complementizer of its own: "que …, y que …"."""
    if frame.complement != "that" or len(frame.content) != 1 or not drops_subjects(syntax):
        return [frame.content]
    start, end = frame.content[0]
    cuts = [at for at in range(start + 1, end - 2) if "coord" in words[at].tags and "comp" in words[at + 1].tags]
    begins, ends = [start, *(at + 2 for at in cuts)], [*(at - (words[at - 1].low == ",") for at in cuts), end]
    return [((begin, stop),) for begin, stop in zip(begins, ends, strict=True) if stop > begin]


def names_only(words: Sequence[Word], frame: Frame, syntax: Syntax) -> bool:
    """Return whether what holds marks tells no clause, but calls something so: "calificó la pena de “atroz”"."""
    called = frame.complement in {"phrase", "preposition"} and drops_subjects(syntax)
    return called and not any(has_verb(words[start:end]) for start, end in frame.content)
