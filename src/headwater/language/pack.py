"""The shape of a language file, and its checked reader."""

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Literal

import msgspec
from msgspec import Struct

from headwater.text.sentences import SentenceRules

#: The pack for languages that have no file of their own.
DEFAULT = "und"


class Source(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where the knowledge of a file comes from."""

    name: str
    url: str | None = None


class Marks(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Quotation marks, as pairs of an opening and a closing mark, most usual first."""

    pairs: tuple[tuple[str, str], ...] = ()
    #: Whether a dash at the head of a paragraph opens speech.
    dash_dialogue: bool = False
    #: Whether speech goes on behind its speaker only where another dash stands.
    dash_again: bool = False
    #: Whether who speaks may be told between commas inside the marks (« Oui, dit-elle. Non. »).
    comma_narration: bool = False
    #: Whether names of firms, papers and ships stand in marks; such a name is no quotation.
    names_in_marks: bool = False


class Words(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that carry grammar, not matter."""

    #: Articles, prepositions, conjunctions, auxiliaries, pronouns: left out where matter is compared.
    function: frozenset[str] = frozenset()
    #: Name of the Snowball stemmer, or None.
    stemmer: str | None = None


class Calendar(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Names of months and days, in lower case: January (Monday) first, each with its forms and abbreviations."""

    months: tuple[tuple[str, ...], ...] = ()
    weekdays: tuple[tuple[str, ...], ...] = ()


class Phrase(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Cues of several words, such as "point out"; the first is inflected, `{be}` stands for every form of to be."""

    act: Literal["said", "wrote", "thought", "wanted", "shown"]
    words: tuple[str, ...]


class Cues(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that give other words as somebody's: verbs by act, nouns, and what stands around them.

    Where `regular` has rules, verbs are base forms and are inflected by them; else they are finite forms as they stand.
    """

    regular: tuple[tuple[str, str, str, str], ...] = ()
    irregular: tuple[tuple[str, str, str, str, str], ...] = ()
    said: tuple[str, ...] = ()
    wrote: tuple[str, ...] = ()
    thought: tuple[str, ...] = ()
    wanted: tuple[str, ...] = ()
    shown: tuple[str, ...] = ()
    #: Forms that need an auxiliary before them ("gesagt"), and forms that share a subject ("añadiendo").
    participles: tuple[str, ...] = ()
    gerunds: tuple[str, ...] = ()
    #: Participles behind which stands who says so ("“…” diyen X"), and passives that leave out who does.
    heads: tuple[str, ...] = ()
    #: Forms whose source is in the genitive before what is said ("X'in “…” dediği").
    owned: tuple[str, ...] = ()
    agentless: tuple[str, ...] = ()
    phrases: tuple[Phrase, ...] = ()
    #: Words that name the source, before its name ("according to") or after it ("zufolge").
    before_source: tuple[str, ...] = ()
    after_source: tuple[str, ...] = ()
    #: Words before a verb by which what is told stands in the next sentence or the one before ("as follows").
    announcers: tuple[str, ...] = ()
    #: Cues that name nobody ("it is said"): their source stands elsewhere.
    hearsay: frozenset[str] = frozenset()
    #: Words before one who is quoted at second hand ("عن X قوله"); words of `before_source` whose preposition is glued
    #: to the name behind them, and what that preposition hides ("وفقا للوزارة": الوزارة).
    quoted_from: frozenset[str] = frozenset()
    #: Forms to which a pronoun may be glued as their object ("سألته").
    with_object: frozenset[str] = frozenset()
    #: Last words of `before_source` to which a pronoun is glued that stands for the source ("تعبيرها").
    possessed: frozenset[str] = frozenset()
    #: Verbs behind which a noun of action says what is asked for or promised, and the prepositions before it.
    demands: frozenset[str] = frozenset()
    asked_with: frozenset[str] = frozenset()
    asked_glued: tuple[str, ...] = ()
    gluing: frozenset[str] = frozenset()
    glued: tuple[tuple[str, str], ...] = ()
    #: Those of them that name a source only before a name, a role, a body or a writing, not in "podle plánu".
    weak_sources: frozenset[str] = frozenset()
    #: Verbs whose source stands before them behind a preposition ("Z raportu X wynika, że").
    from_source: frozenset[str] = frozenset()
    #: What is added to the log odds of every frame, where cues have few other meanings.
    plain: float = 0.0
    nouns: tuple[str, ...] = ()
    #: Nouns that stand for what was said or wrote before ("the statement").
    said_before: tuple[str, ...] = ()
    #: Such nouns in the case that says that something stands in them ("açıklamada"); their author stands before them.
    documents: frozenset[str] = frozenset()
    #: Verbs whose object is spoken to ("told reporters").
    telling: frozenset[str] = frozenset()
    #: Verbs that hold a cue in the infinitive without a change of speaker ("went on to say").
    carriers: tuple[str, ...] = ()
    #: What shows that marks hold a title or a name, not an utterance.
    speech_titles: tuple[str, ...] = ()
    work_nouns: tuple[str, ...] = ()
    #: Prepositions and nouns of what was spoken through; prepositions and nouns of those who were spoken to.
    channels: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    channel_nouns: frozenset[str] = frozenset()
    addressees: frozenset[str] = frozenset()


class Syntax(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Closed classes of words that show where noun phrases and clauses begin and end; all in lower case."""

    determiners: frozenset[str] = frozenset()
    prepositions: frozenset[str] = frozenset()
    #: Prepositions that bind a noun phrase to the noun before them ("a spokesman for the council").
    binders: frozenset[str] = frozenset()
    #: Prepositions between a role and its field or place ("الباحثة في القانون").
    fields: frozenset[str] = frozenset()
    #: Prepositions of what is spoken about, not of time, place or channel ("warned of").
    topics: frozenset[str] = frozenset()
    coordinators: frozenset[str] = frozenset()
    subordinators: frozenset[str] = frozenset()
    complementizers: frozenset[str] = frozenset()
    questions: frozenset[str] = frozenset()
    relatives: frozenset[str] = frozenset()
    be: frozenset[str] = frozenset()
    auxiliaries: frozenset[str] = frozenset()
    modals: frozenset[str] = frozenset()
    infinitive_marks: frozenset[str] = frozenset()
    #: Endings of infinitives, where they need no mark ("prometió construir") or their mark is a preposition too ("di").
    infinitive_endings: tuple[str, ...] = ()
    negations: frozenset[str] = frozenset()
    #: Adverbs inside a group of verbs, and the endings of others.
    group_adverbs: frozenset[str] = frozenset()
    adverb_endings: tuple[str, ...] = ()
    times: frozenset[str] = frozenset()
    #: Pronouns with what they stand for: m, f, n (a thing or body), p (several), 1 (the writer), 2, r (relative).
    subject_pronouns: dict[str, str] = {}
    possessives: dict[str, str] = {}
    object_pronouns: frozenset[str] = frozenset()
    #: Prepositions of who acts in a passive, and conjunctions that join names.
    agents: frozenset[str] = frozenset()
    joiners: frozenset[str] = frozenset({"&"})
    #: Frequent finite verbs that are no cues.
    verbs: frozenset[str] = frozenset()
    possessive_marks: tuple[str, ...] = ()
    #: Words behind a subject, far from its verb ("ने", は), the surest first.
    subject_marks: tuple[str, ...] = ()
    #: Whether what `prepositions` and `channels` hold stands behind its noun.
    postpositions: bool = False
    #: Whether every noun has a capital, so that a capital shows no name.
    nouns_capitalised: bool = False
    #: Words that open "as X said": the source stands between them and the verb.
    as_words: frozenset[str] = frozenset()
    #: Whether a reported clause follows its cue behind a comma without more ("sagte, er komme").
    clause_after_comma: bool = False
    #: Whether a subject may follow its verb ("am Montag sagte X", "dijo X que"), or be left out ("Añadió que").
    subject_follows: bool = False
    subject_dropped: bool = False
    #: Endings of finite verbs, for words of no other class; and endings of cues that show of whom they speak, longest
    #: first, each with m, f, n or p: where a subject is left out, "powiedziała" is a woman's.
    verb_endings: tuple[str, ...] = ()
    agreement: tuple[tuple[str, str], ...] = ()
    #: Whether every clause is parted by commas ("zapytał, czy"), but a named source by none ("Według X most stoi").
    commas_part_clauses: bool = False
    #: Whether nouns have case endings and no articles: `titles`, `institutions` and given names as listed then begin a
    #: subject, and a bare role ("minister") may point back.
    cases: bool = False
    #: Verb forms that give a clause as somebody's words without a cue ("er sei krank").
    reported_verbs: frozenset[str] = frozenset()
    #: Whether no blanks part words, so that every character is one; names then stand behind titles or hold dots.
    unspaced: bool = False
    #: Prepositions of a place that speaks, before a plural verb without a subject ("В министерстве заявили").
    places_speak: frozenset[str] = frozenset()
    #: Determiners that never begin a subject ("dem").
    oblique_determiners: frozenset[str] = frozenset()
    #: Endings of nouns and adjectives behind words that name a source; without one of them a word is no part of it.
    source_endings: tuple[str, ...] = ()
    #: Endings that a common noun has only where it is no subject.
    oblique_endings: tuple[str, ...] = ()
    #: Whether the verb closes its clause (SOV): source, what is said, cue. Then what is said ends with a quoted
    #: passage, with words that link one to its cue behind it ("diye"), or with a verb that has one of these endings
    #: ("olduğunu").
    verb_final: bool = False
    reporting_links: frozenset[str] = frozenset()
    reported_endings: tuple[str, ...] = ()
    #: Whether the verb opens its clause (VSO): cue, source, what is said.
    verb_first: bool = False
    #: Whether the script has no capitals: then given names, roles and verbs of saying show what is a name.
    uncased: bool = False
    #: The article, where it is glued to its noun ("ال"), and conjunctions that are glued to the word behind them ("و").
    article: str = ""
    conjunctions: tuple[str, ...] = ()
    #: Prepositions that are glued so, pronouns glued to a verb as its object, and to a noun as its owner, longest
    #: first, the last with what the noun ends with otherwise.
    glued_prepositions: tuple[str, ...] = ()
    object_endings: tuple[str, ...] = ()
    owner_endings: tuple[tuple[str, str], ...] = ()
    #: Short words glued to the next one ("l'"), and pronouns glued to the one before ("-t-il").
    elisions: tuple[str, ...] = ()
    clitics: tuple[str, ...] = ()


class People(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Titles, roles and bodies that speak; given names, only to tell he from she. All in lower case."""

    masculine_titles: frozenset[str] = frozenset()
    feminine_titles: frozenset[str] = frozenset()
    #: Small words inside names ("dos", "de" in "Jan de Vries").
    particles: frozenset[str] = frozenset()
    #: Those that also tie an office to a surname ("minister Smit van Justitie"): they go on a given name alone.
    office_particles: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()
    #: Titles in other cases than that of a subject.
    title_forms: frozenset[str] = frozenset()
    #: Endings of further titles ("-minister").
    title_endings: tuple[str, ...] = ()
    #: In scripts without capitals: titles behind a name, the longest first, and what only honours it (氏, "जी").
    titles_behind: tuple[str, ...] = ()
    honorifics: tuple[str, ...] = ()
    institutions: frozenset[str] = frozenset()
    institution_endings: tuple[str, ...] = ()
    masculine_names: frozenset[str] = frozenset()
    feminine_names: frozenset[str] = frozenset()
    #: Case endings of names, longest first: two forms without them are one name.
    name_endings: tuple[str, ...] = ()
    #: Words inside names that another one follows ("عبد", "بن"), where a script shows no names by capitals.
    name_links: frozenset[str] = frozenset()
    #: The sign between a name and its case ending ("Lund'un").
    suffix_mark: str = ""
    #: Case endings of titles and bodies, longest first, and ends that they soften ("valiliğin": valilik).
    case_endings: tuple[str, ...] = ()
    genitives: tuple[str, ...] = ()
    softened: tuple[tuple[str, str], ...] = ()
    #: Endings of names in other cases, each with its ending in that of a subject ("Konrada": Konrad), longest first.
    name_cases: tuple[tuple[str, str], ...] = ()
    #: Endings of surnames that only women have.
    feminine_endings: tuple[str, ...] = ()


class Numbers(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How numbers are written and what qualifies them. All words in lower case."""

    #: The sign before decimals, and the signs between groups of three digits (a blank may be one).
    decimal: str = "."
    groups: tuple[str, ...] = (",", " ")
    #: Words for numbers below the first scale (`seven`), for factors (`hundred`), and factors glued to digits (`bn`).
    values: dict[str, float] = {}
    scales: dict[str, float] = {}
    glued: dict[str, float] = {}
    #: Words that stand between the parts of one number (`two hundred and ten`).
    joiners: frozenset[str] = frozenset()
    #: Words that mean one before a factor (`a million`) and nothing elsewhere.
    single: frozenset[str] = frozenset()
    #: Shares (`quarter`), which need a number, an article or "of" beside them.
    fractions: dict[str, float] = {}
    #: Shares that stand alone ("half the seats"), and the words behind a share that show that it is one.
    single_share: frozenset[str] = frozenset()
    of_share: frozenset[str] = frozenset()
    #: Words for a sign below zero.
    minus: frozenset[str] = frozenset()
    #: Orders of magnitude without a number (`hundreds`), with what they come to at least.
    orders: dict[str, float] = {}
    #: Phrases before (behind) a number that qualify it, by the contract's modifiers.
    before: dict[str, tuple[str, ...]] = {}
    behind: dict[str, tuple[str, ...]] = {}
    #: Phrases between two numbers, or before the first of them, that make a range.
    between: frozenset[str] = frozenset()
    range_opens: frozenset[str] = frozenset()
    #: Verbs and adverbs that say which way a number went, nouns that do so behind it, and the word before its goal.
    up: frozenset[str] = frozenset()
    down: frozenset[str] = frozenset()
    to: frozenset[str] = frozenset()
    #: Words that may stand between such a verb and the number, nouns of change behind it, the word before where it came
    #: from, words between the parts of "one in four", and words that tie a measure to what follows (`of`, `to`).
    steps: frozenset[str] = frozenset()
    rises: frozenset[str] = frozenset()
    falls: frozenset[str] = frozenset()
    by: frozenset[str] = frozenset()
    origin: frozenset[str] = frozenset()
    ratio: frozenset[str] = frozenset()
    linked: frozenset[str] = frozenset()
    #: What makes a duration of a unit of time (`month-long`), and what joins two near numbers to a range (`or`).
    long: frozenset[str] = frozenset()
    either: frozenset[str] = frozenset()
    #: Modifiers that before a time mostly mean "during", and the words before them behind which they do not.
    during: frozenset[str] = frozenset()
    not_during: frozenset[str] = frozenset()
    #: Words before a number that make it a name (`no`, `article`), and such words behind it (`street`).
    names: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()
    #: Words that tell an age (`aged`, `old`) and a time of day (`pm`, `o'clock`).
    ages: frozenset[str] = frozenset()
    clock: frozenset[str] = frozenset()
    #: Words that the number one is not a count before (`one day`, `one another`).
    not_one: frozenset[str] = frozenset()
    #: Prepositions before a year (`in 1990`).
    years: frozenset[str] = frozenset()


class Nouns(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How the noun that is counted is found and named."""

    #: Which word of the group behind a number is the noun: the `last` plural, the `first` word, the first with a
    #: `capital`, or the first without an ending of `adjectives`.
    take: Literal["last", "first", "capital", "ending"] = "last"
    adjectives: tuple[str, ...] = ()
    #: Nouns for human beings: counted together as people.
    people: frozenset[str] = frozenset()
    #: What is said of human beings who are counted without a noun (`12 killed`).
    harmed: frozenset[str] = frozenset()
    #: Endings of capitalised words for people of a place (`Norvians`).
    demonyms: tuple[str, ...] = ()
    #: Nouns whose number counts human beings (`toll`).
    tolls: frozenset[str] = frozenset()
    #: Endings of plurals, tried in order, with the ending of the singular; then the plurals that follow no ending.
    plural_endings: tuple[tuple[str, str], ...] = ()
    plurals: dict[str, str] = {}
    #: Endings that look like a plural and are none.
    not_plural: tuple[str, ...] = ()
    #: Words between a number and "its" noun that open a group (`two of the`).
    partitive: frozenset[str] = frozenset()
    #: Pronouns behind it that stand for those spoken of (`two of them`).
    them: frozenset[str] = frozenset()


class PledgeVerbs(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Verbs (base forms) of one force, who is bound by them, and how what is to be done follows them."""

    force: Literal["pledged", "offered", "proposed", "demanded", "scheduled", "refused"]
    binds: Literal["subject", "object"] = "subject"
    #: `to` + verb, `that` + clause, with `state` one that tells no act of its subject, a `gerund`, a `thing`, a `noun` of the list of requests; of bound objects `object`
    #: + to, or a `time` before it.
    takes: frozenset[str]
    #: Whether only what bodies and people in public do is told (`decide`), not anybody's private life.
    public: bool = False
    words: tuple[str, ...]


class Pledges(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words by which somebody is bound to act. All in lower case."""

    verbs: tuple[PledgeVerbs, ...] = ()
    #: By force: words behind "to be" and before "to" (`ready`), nouns before "to", "that" and "of" (`promise`).
    adjectives: dict[str, frozenset[str]] = {}
    nouns: dict[str, frozenset[str]] = {}
    #: Of these nouns, those that also stand before "of"; those that a verb keeps, and that a verb breaks.
    nouns_of: frozenset[str] = frozenset()
    keep: frozenset[str] = frozenset()
    broken: frozenset[str] = frozenset()
    #: Modals that bind in the speaker's own mouth, in reported speech, and their negations.
    will: frozenset[str] = frozenset()
    would: frozenset[str] = frozenset()
    wont: frozenset[str] = frozenset()
    #: Modals and words that leave open whether anything was promised.
    hedges: frozenset[str] = frozenset()
    #: Conjunctions of what is only supposed or asked.
    unreal: frozenset[str] = frozenset()
    #: Base forms and participles of what is no act that can be promised (`be`, `know`, `comment`, `affected`).
    no_acts: frozenset[str] = frozenset()
    #: Base forms of frequent acts that look like nouns or stand right before theirs ("that the town put rods up").
    acts: frozenset[str] = frozenset()
    #: Of `no_acts`, those that who speaks can answer for by a day (`be`), and by which others gain (`get`).
    states: frozenset[str] = frozenset()
    gains: frozenset[str] = frozenset()
    #: Base forms of speaking, which refusals and promises of the press are full of (`comment`).
    speech: frozenset[str] = frozenset()
    #: Nouns of which "is to" only tells what they are (`aim`).
    goals: frozenset[str] = frozenset()
    #: Words that open a source behind a clause (`according`).
    sources: frozenset[str] = frozenset()
    #: Endings of participles, irregular ones whole.
    participle_endings: tuple[str, ...] = ()
    #: Verbs by which an event goes on (`resume`), and words that only explain what was promised (`meaning`).
    runs: frozenset[str] = frozenset()
    explains: frozenset[str] = frozenset()
    #: Everybody and nobody: those whom advice addresses.
    public: frozenset[str] = frozenset()
    #: Further nouns for bodies that act (`country`, `team`).
    bodies: frozenset[str] = frozenset()
    #: What holds proposals (`plan`), and what is granted or rejected (`request`).
    proposals: frozenset[str] = frozenset()
    requests: frozenset[str] = frozenset()
    #: Words before a condition, longest first.
    conditions: tuple[str, ...] = ()
    #: Forms of "to make (it) clear" and the like, which say without a verb of saying.
    events: frozenset[str] = frozenset()


class Dues(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that say when something falls due. All in lower case."""

    #: Before a span of time that counts from now (`within`), or that something lasts (`for`).
    within: frozenset[str] = frozenset()
    lasting: frozenset[str] = frozenset()
    #: Before a day or month (`by`, `on`).
    by: frozenset[str] = frozenset()
    #: Days counted from today (`tomorrow = 1`).
    days: dict[str, int] = {}
    next: frozenset[str] = frozenset()
    #: Ends of spans (`end`), as in "by the end of the year".
    ends: frozenset[str] = frozenset()


class Scale(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words of which each class claims more than the one before: `reduce`, then `suspend`, then `halt`.

    Words are base forms; a phrase inflects its first word. A word may stand on several scales.
    """

    #: What a stronger word than the text's makes of a headline.
    kind: Literal["strength", "scope"] = "strength"
    classes: tuple[tuple[str, ...], ...]


class Strength(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How strongly and how surely something is said. All in lower case."""

    scales: tuple[Scale, ...] = ()
    #: Pairs of words of which one denies the other.
    opposites: tuple[tuple[str, str], ...] = ()
    #: Words that deny what follows; and how many words further they reach.
    denials: frozenset[str] = frozenset()
    #: Words before a verb that leave it open (`may`), put it into the future (`will`), or tell it as done (`has`).
    possible: frozenset[str] = frozenset()
    future: frozenset[str] = frozenset()
    done: frozenset[str] = frozenset()
    #: Verbs of saying that leave open whether it is true (`allege`), as base forms.
    claims: frozenset[str] = frozenset()
    #: Endings of participles, which behind a determiner are adjectives ("a limited number") and claim nothing.
    participles: tuple[str, ...] = ()


class Pack(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What Headwater knows about one language."""

    #: BCP 47 tag of the language.
    tag: str
    name: str
    #: What the file does not cover, for who corrects it.
    not_covered: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    marks: Marks = Marks()
    sentences: SentenceRules = SentenceRules()
    words: Words = Words()
    calendar: Calendar = Calendar()
    numbers: Numbers = Numbers()
    nouns: Nouns = Nouns()
    pledges: Pledges = Pledges()
    dues: Dues = Dues()
    cues: Cues = Cues()
    syntax: Syntax = Syntax()
    people: People = People()
    strength: Strength = Strength()


@cache
def pack(tag: str | None) -> Pack:
    """Return the pack for a BCP 47 tag such as `de` or `zh-Hant-TW`; without a file for it, the default pack.

    Raises ValueError, naming the file and the field, where a language file breaks its shape.
    """
    name = (tag or DEFAULT).split("-")[0].lower()
    return _read(name if name in known() else DEFAULT)


@cache
def known() -> frozenset[str]:
    """Return the language tags that have a file."""
    return frozenset(entry.name[:-5] for entry in _folder().iterdir() if entry.name.endswith(".toml"))


def _folder() -> Traversable:
    return files("headwater.language") / "data"


@cache
def _read(name: str) -> Pack:
    raw = (_folder() / f"{name}.toml").read_bytes()
    try:
        return msgspec.toml.decode(raw, type=Pack)
    except (msgspec.ValidationError, ValueError) as error:
        raise ValueError(
            f"The language file {name}.toml breaks its shape: {error}. Correct the field that it names."
        ) from error
