"""Words of a language by which somebody is bound to act, and by when."""

from typing import Literal

from msgspec import Struct

#: How firmly somebody is bound.
BindingForce = Literal["pledged", "offered", "proposed", "demanded", "scheduled", "refused"]


class PledgeVerbs(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Verbs (base forms) of one force, who is bound by them, and how what is to be done follows them."""

    force: BindingForce
    binds: Literal["subject", "object"] = "subject"
    #: `to` + verb, `that` + clause, with `state` one that tells no act of its subject, a `gerund`, a `thing`, a `gift`
    #: (a sum, or a thing to somebody), a `noun` of the list of requests; of bound objects `object` + to, or a `time`
    #: before it.
    takes: frozenset[str]
    #: Whether only what bodies and people in public do is told (`decide`), not anybody's private life.
    public: bool = False
    #: Whether a person's own is not told (`decide`): done when it is told, as a rule; that of a body is a measure.
    official: bool = False
    #: Whether only what is to be done by a day is told (`announce`).
    dated: bool = False
    #: Base forms where the cues have rules of inflection, else finite forms as news writes them, or several words.
    words: tuple[str, ...] = ()
    #: Forms behind an auxiliary ("promis"), where words are finite forms.
    participles: tuple[str, ...] = ()


class Pledges(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words by which somebody is bound to act. All in lower case."""

    verbs: tuple[PledgeVerbs, ...] = ()
    #: By force: words behind "to be" and before "to" (`ready`), nouns before "to", "that" and "of" (`promise`).
    adjectives: dict[BindingForce, frozenset[str]] = {}
    nouns: dict[BindingForce, frozenset[str]] = {}
    #: Of these nouns, those that also stand before "of"; those that a verb keeps, and that a verb breaks.
    nouns_of: frozenset[str] = frozenset()
    #: Places and writings that names hold as they hold bodies, and that bind themselves to nothing.
    no_bodies: frozenset[str] = frozenset()
    #: Adjectives and nouns of hope and fear: what hangs on them is only supposed ("optimistic that …").
    hopes: frozenset[str] = frozenset()
    #: Verbs by which news hands on what others do: who uses them binds himself to nothing.
    hearsay: frozenset[str] = frozenset()
    keep: frozenset[str] = frozenset()
    #: Of those that keep, the forms of what was kept.
    kept: frozenset[str] = frozenset()
    broken: frozenset[str] = frozenset()
    #: Modals that bind in the speaker's own mouth, in reported speech, and their negations.
    will: frozenset[str] = frozenset()
    would: frozenset[str] = frozenset()
    wont: frozenset[str] = frozenset()
    #: Where verbs are listed as finite forms: endings (beginnings) of the future, those of the first person, and words
    #: that only look so.
    future_endings: tuple[str, ...] = ()
    future_beginnings: tuple[str, ...] = ()
    first_endings: tuple[str, ...] = ()
    first_words: frozenset[str] = frozenset()
    #: Beginnings of the first person, bare or behind a word of the future ("سن", "لن نرفع"); conjunctions with a
    #: pronoun in them, behind which the subject of the clause is left out ("أنه").
    first_beginnings: tuple[str, ...] = ()
    own_clauses: frozenset[str] = frozenset()
    #: Where verbs tell the future by a present of their own ("zbudują"): those of acts, in the third person; what
    #: negates them when it is written in one with them.
    futures: frozenset[str] = frozenset()
    negation_prefix: str = ""
    #: Endings of the first person of the plural in the present, beside its pronoun where it is not left out ("wir
    #: öffnen").
    first_presents: tuple[str, ...] = ()
    #: Where the future looks like the present of other verbs: beginnings that its verbs have, and endings that they
    #: have not ("сократит", not "сокращает").
    future_prefixes: tuple[str, ...] = ()
    present_endings: tuple[str, ...] = ()
    #: Forms of verbs by which somebody says that something will surely be so ("assurer"): what they tell in the future,
    #: or deny, is a promise; and nouns for those in whose name others speak ("client").
    assures: frozenset[str] = frozenset()
    represented: frozenset[str] = frozenset()
    #: Parts of verbs that stand apart from them, or before the mark of their infinitive ("lehnte … ab", "abzulehnen").
    verb_prefixes: frozenset[str] = frozenset()
    #: Endings of infinitives that close a clause in the future ("wird … bauen").
    closing: tuple[str, ...] = ()
    no_futures: frozenset[str] = frozenset()
    #: Where a verb closes its clause: what stands between it and what is to be done ("को", ことを), as endings.
    closers: tuple[str, ...] = ()
    #: How what stands before such a verb ends where it is denied: 引き上げない | と.
    denials: tuple[str, ...] = ()
    #: Endings of infinitives and nouns of action, where the syntax has none.
    infinitives: tuple[str, ...] = ()
    #: Prepositions before the one who is asked ("exigió al Gobierno").
    asked_of: frozenset[str] = frozenset()
    #: Auxiliaries of what was decided before the time of which is told ("había", "hatte").
    earlier: frozenset[str] = frozenset()
    #: Modals and words that leave open whether anything was promised.
    hedges: frozenset[str] = frozenset()
    #: Conjunctions of what is only supposed or asked.
    unreal: frozenset[str] = frozenset()
    #: Base forms and participles of what is no act that can be promised (`be`, `know`, `comment`, `affected`); where
    #: presents of the first person bind, also theirs ("haben").
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
    #: Endings of the past and of gerunds that verbs of no list have; words, and pairs of words, that may stand inside a
    #: group of verbs like its adverbs ("both", "at least", "'ll").
    past_endings: tuple[str, ...] = ()
    gerund_endings: tuple[str, ...] = ()
    inner_adverbs: frozenset[str] = frozenset()
    #: Verbs by which an event goes on (`resume`), and words that only explain what was promised (`meaning`).
    runs: frozenset[str] = frozenset()
    explains: frozenset[str] = frozenset()
    #: Words that begin a clause of their own, and the word behind a conjunction that only narrows it ("but only").
    begins: frozenset[str] = frozenset()
    only: frozenset[str] = frozenset()
    #: Subjects that name nothing (`there`), determiners of none (`no`) and of something known (`the`), and words that
    #: tell no two parties apart (`the`, `mr`).
    expletives: frozenset[str] = frozenset()
    nones: frozenset[str] = frozenset()
    definite: frozenset[str] = frozenset()
    empty: frozenset[str] = frozenset()
    #: Pronouns that stand for nobody in particular, and endings of adjectives of places, as they are formed from names.
    indefinite: frozenset[str] = frozenset()
    place_endings: tuple[str, ...] = ()
    #: Prepositions between an office and what it is for ("head of Norvia Rail"), and titles of courtesy as they are
    #: written before a surname, which show a human being.
    offices_of: frozenset[str] = frozenset()
    courtesies: tuple[str, ...] = ()
    #: Everybody and nobody: those whom advice addresses.
    public: frozenset[str] = frozenset()
    #: Further nouns for bodies that act (`country`, `team`).
    bodies: frozenset[str] = frozenset()
    #: People by what they are, several at once, who can be bound but decide nothing for others (`médecins`).
    groups: frozenset[str] = frozenset()
    #: What holds proposals (`plan`), and what is granted or rejected (`request`).
    proposals: frozenset[str] = frozenset()
    requests: frozenset[str] = frozenset()
    #: What is offered where it is proposed (`mediation`, `help`).
    offers: frozenset[str] = frozenset()
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
    #: Of these, those that mean the last day; words between a day and its month (`of`); words for the span under way.
    last: frozenset[str] = frozenset()
    of: frozenset[str] = frozenset()
    this: frozenset[str] = frozenset()
    #: Endings of cases, glued to names of days and months or behind an apostrophe ("cumaya", "Nisan'a").
    endings: tuple[str, ...] = ()
    #: Whether names of days and months are written with a capital; further forms of names of days, Monday first.
    capitals: bool = False
    weekdays: tuple[tuple[str, ...], ...] = ()
    #: Where no blanks are written: the signs behind the number of a year, a month and a day.
    signs: tuple[str, ...] = ()
    #: Words behind a date that belong to it (之前, `morning`), the longest first; seasons; words before an event by
    #: which something is due (`until`).
    behind: tuple[str, ...] = ()
    seasons: frozenset[str] = frozenset()
    until: frozenset[str] = frozenset()
    #: Where no blanks are written: named spans with their unit and how many lie ahead (明年: years, 1); words before
    #: the name of a day with how many weeks lie ahead (下: 1); parts of a year or month with their last day
    #: (上半年: 06-30, 底: last, none known: ""); what closes a duration (之内), that it lies behind (三天前),
    #: and numbers nobody counts (数, 几); what stands behind a fiscal year (年度), and the month with which one begins.
    spans: dict[str, tuple[str, int]] = {}
    weeks: dict[str, int] = {}
    parts_of: dict[str, str] = {}
    durations: frozenset[str] = frozenset()
    past: frozenset[str] = frozenset()
    some: frozenset[str] = frozenset()
    fiscal: frozenset[str] = frozenset()
    fiscal_month: int = 1
    #: Phrases that tell a time as a whole, with the days until then ("1"), the unit under way that ends then ("years"),
    #: `now`, or nothing where it cannot be known ("until further notice" = "").
    fixed: dict[str, str] = {}
    #: Seasons in a form that tells by itself when ("весной", "ilkbaharda"); parts of a day before its name ("مساء");
    #: words between a number and its unit of time ("ten working days").
    in_season: frozenset[str] = frozenset()
    parts: frozenset[str] = frozenset()
    counted_as: frozenset[str] = frozenset()
