"""Words of a language by which other words are somebody's."""

from typing import Literal

from msgspec import Struct

from headwater.language.paradigms import Paradigm


class Phrase(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Cues of several words, such as "point out".

    The first is inflected where there are rules for that. `{be}` stands for every form of to be, `{name}` for each of
    the forms of that name ("दावा {do}").
    """

    act: Literal["said", "wrote", "thought", "wanted", "shown"]
    words: tuple[str, ...]


class Cues(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that give other words as somebody's: verbs by act, nouns, and what stands around them.

    Where `regular` has rules, verbs are base forms and are inflected by them; else they are finite forms as they stand,
    or stand as dictionaries have them where the language has a `conjugation`, which puts their forms instead. Forms
    that many verbs share stand once, as `paradigms`.
    """

    paradigms: tuple[Paradigm, ...] = ()

    regular: tuple[tuple[str, str, str, str], ...] = ()
    irregular: tuple[tuple[str, str, str, str, str], ...] = ()
    said: tuple[str, ...] = ()
    wrote: tuple[str, ...] = ()
    thought: tuple[str, ...] = ()
    wanted: tuple[str, ...] = ()
    shown: tuple[str, ...] = ()
    #: Verbs that tell how something is spoken, or what somebody does meanwhile: only with marks beside them ("sourit").
    voiced: frozenset[str] = frozenset()
    #: Verbs that tell a clause or marks, and do something else with an object ("mantiene los tipos").
    clausal: frozenset[str] = frozenset()
    #: Forms that tell only behind a reflexive pronoun ("s'indigne").
    reflexive: frozenset[str] = frozenset()
    #: Forms that need an auxiliary before them ("gesagt"), and forms that share a subject ("añadiendo").
    participles: tuple[str, ...] = ()
    #: Infinitives, which tell behind one of `carriers` or a modal ("a tenu à préciser").
    infinitives: tuple[str, ...] = ()
    gerunds: tuple[str, ...] = ()
    #: Participles behind which stands who says so ("“…” diyen X"), and passives that leave out who does.
    heads: tuple[str, ...] = ()
    #: Forms whose source is in the genitive before what is said ("X'in “…” dediği").
    owned: tuple[str, ...] = ()
    agentless: tuple[str, ...] = ()
    #: Finite forms whose other part closes their clause, by that part ("teilte … mit").
    parted: dict[str, tuple[str, ...]] = {}
    phrases: tuple[Phrase, ...] = ()
    #: Forms that phrases take in, by a name; each of one or more words.
    forms: dict[str, tuple[str, ...]] = {}
    #: Words that name the source, before its name ("according to") or after it ("zufolge").
    before_source: tuple[str, ...] = ()
    after_source: tuple[str, ...] = ()
    #: Words before a verb by which what is told stands in the next sentence or the one before ("as follows").
    announcers: tuple[str, ...] = ()
    #: Where no blanks part words: what behind a verb of saying shows that its words stand before it (说完).
    closing: frozenset[str] = frozenset()
    #: There too: verbs of speech that tell what is said only before marks or a colon (感谢, 骂).
    quoting: frozenset[str] = frozenset()
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
    #: Verbs of what somebody does while they speak, which tell who speaks beside a passage ("– Nie – kiwa głową.").
    gestures: frozenset[str] = frozenset()
    #: Verbs whose source stands before them behind a preposition ("Z raportu X wynika, że").
    from_source: frozenset[str] = frozenset()
    #: Verbs that give the words of somebody else ("цитирует министра"), what they have as object then ("слова"), and
    #: verbs of the writer's hearing behind which a place speaks ("usłyszeliśmy w urzędzie").
    citing: frozenset[str] = frozenset()
    #: Verbs of citing that say so with further words, and these: "quoted him *as saying*".
    cites: frozenset[str] = frozenset()
    cited_as: tuple[tuple[str, ...], ...] = ()
    words_said: frozenset[str] = frozenset()
    heard: frozenset[str] = frozenset()
    #: What is added to the log odds of every frame, where cues have few other meanings.
    plain: float = 0.0
    #: What is added for a frame that grammar alone shows to report, by its conjunction, its order or its marks.
    sure: float = 1.0
    #: Labels before a colon of what a reporter asks, and of what is answered, where an interview is set so ("Frage:").
    asking: frozenset[str] = frozenset()
    answering: frozenset[str] = frozenset()
    nouns: tuple[str, ...] = ()
    #: Prepositions between such a noun and who says it ("the claim by X that").
    noun_owners: frozenset[str] = frozenset()
    #: Verbs that name nobody behind a pronoun that is an article too: "klinkt het", "luidt het in een brief".
    impersonal: frozenset[str] = frozenset()
    #: Nouns that stand for what was said or wrote before ("the statement").
    said_before: tuple[str, ...] = ()
    #: Nouns of speech whose owner speaks behind a colon, or before them ("la réponse du maire : « … »").
    utterances: frozenset[str] = frozenset()
    #: In scripts without blanks: nouns for the manner of speech that a clause tells of somebody ("语气").
    tones: frozenset[str] = frozenset()
    #: Nouns, in their case, for words that somebody puts to a picture: "wrzuciła zdjęcie z podpisem „…”".
    captions: frozenset[str] = frozenset()
    #: Verbs of what seems so to somebody in the dative: "le parece", "lui semble".
    seeming: tuple[str, ...] = ()
    #: Words for what somebody in the dative feels or believes ("X को यकीन है कि").
    feelings: frozenset[str] = frozenset()
    #: Verbs that tell what is written and name nobody: whose words it is stands behind a preposition ("steht").
    written: frozenset[str] = frozenset()
    #: Such nouns in the case that says that something stands in them ("açıklamada"); their author stands before them.
    documents: frozenset[str] = frozenset()
    #: What stands behind a writing in which something is said ("रिपोर्ट में").
    documents_behind: frozenset[str] = frozenset()
    #: Verbs whose object is spoken to ("told reporters").
    telling: frozenset[str] = frozenset()
    #: Verbs that have an object nearly always: what cannot speak behind them is that ("رفض القرار").
    transitive: frozenset[str] = frozenset()
    #: Nouns for what somebody feels, affirms or denies, which never speak ("أبدى استعداد الشركة").
    attitudes: frozenset[str] = frozenset()
    #: Those of `telling` whose object is nothing but who is told ("inform", not "order"): it is the addressee.
    informing: frozenset[str] = frozenset()
    #: Verbs that hold a cue in the infinitive without a change of speaker ("went on to say").
    carriers: tuple[str, ...] = ()
    #: Words before an infinitive that shares the source of the cue before it ("avant d'ajouter", "tras añadir").
    sharing: frozenset[str] = frozenset()
    #: What shows that marks hold a title or a name, not an utterance.
    speech_titles: tuple[str, ...] = ()
    work_nouns: tuple[str, ...] = ()
    #: In scripts without blanks: nouns right behind marks that hold of what something is (“A”一事).
    matters: frozenset[str] = frozenset()
    #: Finite verbs by which something is only called so ("nennen sie die „Nebelfrau“").
    calling: frozenset[str] = frozenset()
    #: Prepositions and nouns of what was spoken through; prepositions and nouns of those who were spoken to.
    channels: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    channel_nouns: frozenset[str] = frozenset()
    addressees: frozenset[str] = frozenset()
    #: Where particles mark subjects: how verbs begin by which somebody is told something (言われ), and the particles
    #: of who tells it.
    undergone: tuple[str, ...] = ()
    undergone_by: tuple[str, ...] = ()
    #: Where no blanks are written: first characters of adverbs by which who spoke last goes on (她还说).
    adding: frozenset[str] = frozenset()
