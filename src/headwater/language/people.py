"""Names, titles and bodies of a language."""

from msgspec import Struct

from headwater.language.paradigms import Paradigm


class People(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Titles, roles and bodies that speak; given names, only to tell he from she. All in lower case."""

    paradigms: tuple[Paradigm, ...] = ()

    masculine_titles: frozenset[str] = frozenset()
    feminine_titles: frozenset[str] = frozenset()
    #: Common nouns for places that open their names ("Monte Cervo", "rue Lund"), which are no persons; where nouns have
    #: cases, in all of them, and what else a name in the genitive follows that is a school's or a street's ("имени").
    place_nouns: frozenset[str] = frozenset()
    #: Small words inside names ("dos", "de" in "Jan de Vries"); all languages know those of the default file too.
    particles: frozenset[str] = frozenset()
    #: Particles of the default file that are none here ("di", before places).
    no_particles: frozenset[str] = frozenset()
    #: Those that have a capital where no given name stands before them ("zegt De Boer"): then they begin a name.
    capital_particles: frozenset[str] = frozenset()
    #: Those that also tie an office to a surname ("minister Smit van Justitie"): they go on a given name alone.
    office_particles: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()
    #: In scripts without blanks: what stands before a title and belongs to it ("退休").
    former: frozenset[str] = frozenset()
    #: Prepositions inside titles ("Secretary of State").
    title_links: frozenset[str] = frozenset()
    #: Whether one name alone may be all that somebody has ("Suharto").
    single_names: bool = False
    #: Words of an office behind its title, which nothing binds to it: "Kepala | Dinas Perhubungan | Budi Santoso".
    offices: frozenset[str] = frozenset()
    #: Titles in other cases than that of a subject.
    title_forms: frozenset[str] = frozenset()
    #: Words for a person named before, with the roles of those they stand for; with none they stand for anybody
    #: ("парламентарий": "депутат").
    stand_ins: tuple[tuple[str, tuple[str, ...]], ...] = ()
    #: Words that describe anew whom a text is about, or the only one of their gender: nouns for people, and trades of
    #: artists, athletes and others ("l'actrice"), which somebody with another role does not have.
    describing: frozenset[str] = frozenset()
    trades: frozenset[str] = frozenset()
    #: Nouns for people that are no titles: kin, neighbours, trades.
    persons: frozenset[str] = frozenset()
    #: Nouns for men, women and people that are no titles where no file lists `persons`, since as such they would be cut
    #: off a name ("Man United").
    nouns_for_men: frozenset[str] = frozenset()
    nouns_for_women: frozenset[str] = frozenset()
    nouns_for_people: frozenset[str] = frozenset()
    #: Titles and nouns for people that are adjectives too ("a major issue").
    adjectival: frozenset[str] = frozenset()
    #: Determiners of one that is new, where determiners show no gender ("a", "another"): with a noun for a person they
    #: bring somebody in without a name.
    introducing: frozenset[str] = frozenset()
    #: Nouns for people who belong to somebody or to what happened ("neighbour", "victim"): with a definite article too
    #: they tell of somebody new, where the text tells of them for the first time.
    related: frozenset[str] = frozenset()
    #: What stands behind a number and a hyphen for somebody of that age: "81-åringen", "der 81-Jährige".
    aged: frozenset[str] = frozenset()
    #: Of `persons`, words for kin, behind which a name in another case tells whose kin somebody is ("żona Nowaka").
    kin: frozenset[str] = frozenset()
    #: Endings of words for several people: their article behind them ("läkarna"), or, in scripts without blanks, what
    #: no pronoun for one means (们).
    several: tuple[str, ...] = ()
    #: In scripts without blanks: what behind a surname tells of a family or its house (何家).
    families: frozenset[str] = frozenset()
    #: Words for somebody's kin that show their owner, of whom the text goes on telling ("oğlu": his or her son).
    owned_kin: frozenset[str] = frozenset()
    #: Endings of further titles ("-minister").
    title_endings: tuple[str, ...] = ()
    #: Endings that every title takes in the plural, in which it speaks as bodies do ("gazeteci": gazeteciler).
    title_plurals: tuple[str, ...] = ()
    #: In scripts without capitals: titles behind a name, the longest first, and what only honours it (氏, "जी").
    titles_behind: tuple[str, ...] = ()
    honorifics: tuple[str, ...] = ()
    #: In scripts without blanks: what stands behind a surname that tells who it is (吴小姐, 陈姓店长).
    titles_after: frozenset[str] = frozenset()
    institutions: frozenset[str] = frozenset()
    institution_endings: tuple[str, ...] = ()
    masculine_names: frozenset[str] = frozenset()
    feminine_names: frozenset[str] = frozenset()
    #: In scripts without blanks: characters that foreign names are written with, and words before a noun for somebody
    #: named before ("这位").
    name_characters: str = ""
    #: Endings of surnames from a place or a tribe, which have the article as nouns have it ("الراوي").
    origins: tuple[str, ...] = ()
    #: Endings of words that open no name of no list, for they show an object ("بحثا").
    nameless_endings: tuple[str, ...] = ()
    #: In scripts without blanks: what stands before a familiar name (老陈), what behind a surname tells of kin or of
    #: somebody whose name is kept back (陈姓), and how verbs of being called end (名叫); in scripts without capitals
    #: those verbs ("ويدعى").
    familiar: frozenset[str] = frozenset()
    kept_back: frozenset[str] = frozenset()
    called: tuple[str, ...] = ()
    #: First characters of names, which begin with the surname there.
    surnames: frozenset[str] = frozenset()
    pointing: tuple[str, ...] = ()
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
    #: The same for surnames by themselves, of which the first that fits decides, where a given name shows the gender
    #: but not which case its surname has: of "Tomáše Zimy" Zima.
    surnames_of_men: tuple[tuple[str, str], ...] = ()
    surnames_of_women: tuple[tuple[str, str], ...] = ()
    #: Endings of adjectives in other cases with the gender of their noun (m, f, n) and that of a subject, the longest
    #: first: "Urzędu Geologicznego" is the "Urząd Geologiczny".
    adjective_cases: tuple[tuple[str, str, str], ...] = ()
    #: Endings of roles that only women have ("-in"), and of surnames.
    feminine_title_endings: tuple[str, ...] = ()
    feminine_endings: tuple[str, ...] = ()
    #: Endings of names from the father's, between given name and surname.
    patronymics: tuple[str, ...] = ()
