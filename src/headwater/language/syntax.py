"""Closed classes of words and endings of a language, and how its clauses are built."""

from msgspec import Struct


class Syntax(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Closed classes of words that show where noun phrases and clauses begin and end; all in lower case."""

    determiners: frozenset[str] = frozenset()
    prepositions: frozenset[str] = frozenset()
    #: Letters that are written in two ways, each with the one that this file writes ("ज़": "ज").
    folds: tuple[tuple[str, str], ...] = ()
    #: Letters of another script of the language, and in their places those that this file writes (說: 说).
    letters: tuple[str, str] = ("", "")
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
    #: Auxiliaries behind a verb that make a passive of it ("कहा गया").
    passive_auxiliaries: frozenset[str] = frozenset()
    #: Endings of infinitives that are nouns, whose owner is a noun of saying ("खोलने की घोषणा").
    verbal_nouns: tuple[str, ...] = ()
    modals: frozenset[str] = frozenset()
    infinitive_marks: frozenset[str] = frozenset()
    #: Endings of infinitives, where they need no mark ("prometió construir") or their mark is a preposition too ("di").
    infinitive_endings: tuple[str, ...] = ()
    #: Endings of gerunds, which an adverb that binds nouns too leads in ("en haussant les épaules").
    led_gerunds: tuple[str, ...] = ()
    negations: frozenset[str] = frozenset()
    #: Adverbs inside a group of verbs, and the endings of others.
    group_adverbs: frozenset[str] = frozenset()
    adverb_endings: tuple[str, ...] = ()
    times: frozenset[str] = frozenset()
    #: Pronouns with what they stand for: m, f, s (somebody of either), n (a thing or body), p (several), i (anybody),
    #: 1 (the writer), 2, r (relative).
    subject_pronouns: dict[str, str] = {}
    possessives: dict[str, str] = {}
    #: Pronouns behind prepositions, where they have forms of their own ("selon lui").
    stressed_pronouns: dict[str, str] = {}
    #: Pronouns for the latter of two ("celui-ci").
    latter_pronouns: dict[str, str] = {}
    #: Words behind a demonstrative that mean the latter ("ce dernier").
    latter_words: frozenset[str] = frozenset()
    #: Words behind an article that mean who was told of just now ("le même"); behind none some are adverbs.
    same_words: frozenset[str] = frozenset()
    #: Demonstratives that stand as objects before the verb ("Das habe er gesagt").
    latter_objects: frozenset[str] = frozenset()
    #: What stands before a verb whose object is what was said before ("c'est ce qu'a dit X").
    latter_clauses: tuple[str, ...] = ()
    #: Pronouns for somebody who is not named, where a bare word behind a verb is no subject else ("comentó uno").
    indefinite_pronouns: frozenset[str] = frozenset()
    #: How long ago something was said: what opens it before a word of time ("hace un mes").
    ago: frozenset[str] = frozenset()
    #: Endings of verbs that tell what somebody does meanwhile ("dice mirando al mar").
    gerund_endings: tuple[str, ...] = ()
    #: Endings of participles that tell how somebody is meanwhile ("recuerda apoyado en una barra").
    participle_endings: tuple[str, ...] = ()
    #: Demonstratives behind their noun, which close its phrase ("jembatan itu | aman"); a role with one points back.
    pointing_words: frozenset[str] = frozenset()
    #: Determiners of what was not spoken of before ("a").
    indefinite_determiners: frozenset[str] = frozenset()
    #: Determiners of the singular that show gender, m or f ("une").
    gendered_determiners: dict[str, str] = {}
    object_pronouns: frozenset[str] = frozenset()
    #: Subject pronouns that are objects as well ("sie").
    either_pronouns: frozenset[str] = frozenset()
    #: Prepositions of who acts in a passive, and conjunctions that join names.
    #: Pronouns before an auxiliary "to be" that make no passive of it ("s'est dit").
    reflexives: frozenset[str] = frozenset()
    agents: frozenset[str] = frozenset()
    #: Where no blanks part words: what behind a verb shows that it goes on beside another one (着).
    lasting: frozenset[str] = frozenset()
    #: There too: what behind a word shows that it is a verb (蹲在, 低下).
    complements: frozenset[str] = frozenset()
    #: There too: words of place and time that close a phrase of a preposition (在…上), verbs that end a subject as
    #: `verbs` do, verbs of being, verbs whose object is a noun of action (受到批评), and words that only hold the
    #: characters of other classes (小说, 问题).
    localizers: frozenset[str] = frozenset()
    predicates: frozenset[str] = frozenset()
    copulas: frozenset[str] = frozenset()
    light_verbs: frozenset[str] = frozenset()
    unrelated: frozenset[str] = frozenset()
    joiners: frozenset[str] = frozenset({"&"})
    #: Frequent finite verbs that are no cues.
    verbs: frozenset[str] = frozenset()
    possessive_marks: tuple[str, ...] = ()
    #: Words behind a subject, far from its verb ("ने", は), the surest first.
    subject_marks: tuple[str, ...] = ()
    #: What marks the object of a verb ("を", "को"), also at the end of `reporting_links` whose noun tells what is said.
    object_mark: str = ""
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
    #: First letters of verbs that may speak of a woman or of a man ("تقول", "ترك"), and of those of the present.
    feminine_beginnings: tuple[str, ...] = ()
    present_beginnings: tuple[str, ...] = ()
    #: Endings of adjectives of a woman or thing ("العليا").
    feminine_adjectives: tuple[str, ...] = ()
    #: Frequent adjectives that stand behind a noun for somebody ("السابق").
    adjectives: frozenset[str] = frozenset()
    #: Endings of finite verbs, for words of no other class; and endings of cues that show of whom they speak, longest
    #: first, each with m, f, n or p: where a subject is left out, "powiedziała" is a woman's.
    verb_endings: tuple[str, ...] = ()
    #: Beginnings of verbs, in the same way, where prefixes make them ("membangun").
    verb_beginnings: tuple[str, ...] = ()
    #: Pronouns in the dative before a verb, with what they stand for ("le parece").
    datives: dict[str, str] = {}
    #: What parts who is meant from an infinitive in a cleft ("È stato X a dire che").
    cleft_marks: frozenset[str] = frozenset()
    #: Endings of finite forms that are no nouns, so that an article before them is a pronoun ("la acusó de").
    finite_endings: tuple[str, ...] = ()
    #: Those articles.
    object_articles: frozenset[str] = frozenset()
    #: Longer endings that show a noun all the same; words with the article are nouns anyhow.
    noun_endings: tuple[str, ...] = ()
    #: Prepositions behind which a clause tells a circumstance, not what is said ("قبل أن"), and words that set a topic
    #: before its verb ("أما").
    clause_prepositions: frozenset[str] = frozenset()
    topic_words: frozenset[str] = frozenset()
    agreement: tuple[tuple[str, str], ...] = ()
    #: Endings of verbs in the first person, longest first, each with what they show of who speaks: m, f, p or nothing
    #: ("zrobiłam"); and words beside which another verb shows it ("я сказала").
    own_endings: tuple[tuple[str, str], ...] = ()
    own_words: frozenset[str] = frozenset()
    #: Possessives that point back to the subject of their clause ("podle svých slov").
    own_determiners: frozenset[str] = frozenset()
    #: Words that stress a subject and stand for none alone, where nouns have cases ("jak sama twierdzi").
    emphatic: frozenset[str] = frozenset()
    #: Whether every clause is parted by commas ("zapytał, czy"), but a named source by none ("Według X most stoi").
    commas_part_clauses: bool = False
    #: Whether nouns have case endings and no articles: `titles`, `institutions` and given names as listed then begin a
    #: subject, and a bare role ("minister") may point back.
    cases: bool = False
    #: Verb forms that give a clause as somebody's words without a cue ("er sei krank").
    reported_verbs: frozenset[str] = frozenset()
    #: How verbs begin whose subject is what is told, and behind which stands who tells it ("disampaikan X").
    passive_beginnings: tuple[str, ...] = ()
    #: Whether no blanks part words, so that every character is one; names then stand behind titles or hold dots.
    unspaced: bool = False
    #: Prepositions of a place that speaks, before a plural verb without a subject ("В министерстве заявили").
    places_speak: frozenset[str] = frozenset()
    #: Determiners that never begin a subject ("dem").
    oblique_determiners: frozenset[str] = frozenset()
    #: Endings of nouns and adjectives behind words that name a source; without one of them a word is no part of it.
    source_endings: tuple[str, ...] = ()
    #: Endings of adjectives beside a subject ("главный тренер"), where nouns have cases.
    adjective_endings: tuple[str, ...] = ()
    #: Endings of nouns in the case of a subject, longest first, with m, f, n or p; without one of them a noun is m.
    noun_genders: tuple[tuple[str, str], ...] = ()
    #: Endings of nouns for things that no noun for a man has ("decyzja").
    thing_endings: tuple[str, ...] = ()
    #: Last letters of nouns in the plural, as subjects.
    plural_endings: tuple[str, ...] = ()
    #: Endings that a common noun has only where it is no subject, and signs that it is written with there alone.
    oblique_endings: tuple[str, ...] = ()
    oblique_signs: tuple[str, ...] = ()
    #: Whether the verb closes its clause (SOV): source, what is said, cue. Then what is said ends with a quoted
    #: passage, with words that link one to its cue behind it ("diye"), or with a verb that has one of these endings
    #: ("olduğunu").
    verb_final: bool = False
    reporting_links: frozenset[str] = frozenset()
    reported_endings: tuple[str, ...] = ()
    #: Endings of participles that tell of the noun behind them.
    relative_endings: tuple[str, ...] = ()
    #: Links that make speech of marks before any verb ("“…” diye omuz silkti").
    saying_links: frozenset[str] = frozenset()
    #: Endings of finite verbs that close a sentence, for those of no list behind marks.
    closing_endings: tuple[str, ...] = ()
    #: Endings of verbs that tell at second hand what somebody said once ("sormuş").
    hearsay_endings: tuple[str, ...] = ()
    #: Whether the verb opens its clause (VSO): cue, source, what is said.
    verb_first: bool = False
    #: Whether the script has no capitals: then given names, roles and verbs of saying show what is a name.
    uncased: bool = False
    #: The article, where it is glued before its noun ("ال"), and conjunctions glued to the word behind them ("و").
    article: str = ""
    #: Endings of roles, bodies and writings with the article behind them, each with that of the noun without it, of
    #: which the first that fits decides ("ministru": "ministrul", "ministrului").
    definite_endings: tuple[tuple[str, str], ...] = ()
    #: Endings of whose something is, behind a noun with such an article ("ministrul Transporturilor").
    genitive_endings: tuple[str, ...] = ()
    conjunctions: tuple[str, ...] = ()
    #: Prepositions that are glued so, pronouns glued to a verb as its object, and to a noun as its owner, longest
    #: first, the last with what the noun ends with otherwise.
    glued_prepositions: tuple[str, ...] = ()
    object_endings: tuple[str, ...] = ()
    owner_endings: tuple[tuple[str, str], ...] = ()
    #: Short words glued to the next one ("l'"), and pronouns glued to the one before ("-t-il").
    elisions: tuple[str, ...] = ()
    clitics: tuple[str, ...] = ()

    @property
    def stands_second(self) -> bool:
        """Whether the verb stands second in its sentence, its subject before or behind it (Germanic)."""
        return self.subject_follows and not (self.subject_dropped or self.cases or self.elisions)

    @property
    def cases_show_subjects(self) -> bool:
        """Whether the case of a noun alone shows a subject, on either side of its verb (Slavic)."""
        return self.cases and not self.verb_final
