"""The shape of a language file, and its checked reader."""

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

import msgspec
from msgspec import Struct

from headwater.language.conjugation import Conjugation, conjugated
from headwater.language.cues import Cues
from headwater.language.numbers import Nouns, Numbers
from headwater.language.paradigms import unfolded
from headwater.language.people import People
from headwater.language.pledges import Dues, Pledges
from headwater.language.syntax import Syntax
from headwater.language.tags import UNKNOWN, primary
from headwater.text.sentences import SentenceRules

#: The pack for languages that have no file of their own.
DEFAULT = UNKNOWN


class Source(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where the knowledge of a file comes from."""

    name: str
    url: str | None = None


class Marks(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Quotation marks, as pairs of an opening and a closing mark, most usual first."""

    pairs: tuple[tuple[str, str], ...] = ()
    #: Whether a dash at the head of a paragraph opens speech.
    dash_dialogue: bool = False
    #: Dashes that open a paragraph which is the reporter's question ("――").
    asking_dashes: tuple[str, ...] = ()
    #: Whether speech goes on behind its speaker only where another dash stands.
    dash_again: bool = False
    #: Whether a whole paragraph that a dash opens is speech even alone.
    dash_alone: bool = False
    #: Where who speaks may be told between commas inside the marks (« Oui, dit-elle. Non. »): the articles that open
    #: a role there (« Oui, dit le maire. Non. »), conjunctions that go on with the narrator, and "." where a verb alone
    #: may end its sentence (“Nie, mówi. Tak.”), "," where its clause; without capitals what somebody does meanwhile
    #: ("يقول وهو").
    comma_narration: tuple[str, ...] = ()
    #: Auxiliaries that may stand before the verb there (« Oui, a dit le maire. Non. »).
    comma_helpers: tuple[str, ...] = ()
    #: Prepositions of who is told, where the subject follows ("répond aux riverains Ada Lund").
    comma_recipients: tuple[str, ...] = ()
    #: Words that only a clause of what is said has, behind the comma that ends who speaks there, not a role
    #: (« Oui, dit Ada Lund, mais il est tard. »), or "," where any words behind it go on with what is said; where a
    #: dash closes who speaks, words of the first person ("– Nevím, říkal jsem.").
    comma_clauses: frozenset[str] = frozenset()
    #: Relatives, with which who speaks is explained instead (« Oui, dit Ada Lund, qui habite là. Non. »).
    comma_relatives: frozenset[str] = frozenset()
    #: Whether a dash quotes anybody's words as marks do, not turns of a dialogue: then a verb right behind a comma, a
    #: question or a call tells who speaks, whatever follows it ("– Ja, säger borgmästaren. Nej."), and who spoke in the
    #: paragraph before goes on.
    dash_quotes: bool = False
    #: Whether who speaks may be told behind the words of a turn without another dash ("- Nereye? dedi Lund."), and
    #: turns of hyphens may follow a verb of saying with a colon.
    dash_once: bool = False
    #: Whether names of firms, papers and ships stand in marks; such a name is no quotation.
    names_in_marks: bool = False


class Words(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that carry grammar, not matter."""

    #: Articles, prepositions, conjunctions, auxiliaries, pronouns: left out where matter is compared.
    function: frozenset[str] = frozenset()
    #: Whether another language with a file has most of them too, so that they alone never tell its texts for certain.
    shared: bool = False
    #: Name of the Snowball stemmer, or None.
    stemmer: str | None = None


class Calendar(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Names of months and days, in lower case: January (Monday) first, each with its forms and abbreviations."""

    months: tuple[tuple[str, ...], ...] = ()
    weekdays: tuple[tuple[str, ...], ...] = ()
    #: Whether a date in figures has its day first, whatever sign parts them ("3/4/2031").
    day_first: bool = False


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
    conjugation: Conjugation = Conjugation()
    cues: Cues = Cues()
    syntax: Syntax = Syntax()
    people: People = People()
    #: Words for units of measure, by the names of units.toml: all forms that stand behind numbers, in lower case.
    units: dict[str, tuple[str, ...]] = {}


@cache
def pack(tag: str | None) -> Pack:
    """Return the pack for a BCP 47 tag such as `de` or `zh-Hant-TW`; without a file for it, the default pack.

    Raises ValueError, naming the file and the field, where a language file breaks its shape.
    """
    name = primary(tag)
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
        read = msgspec.toml.decode(raw, type=Pack)
        cues, people = unfolded(read.cues, read.cues.paradigms), unfolded(read.people, read.people.paradigms)
    except (msgspec.ValidationError, ValueError) as error:
        raise ValueError(
            f"The language file {name}.toml breaks its shape: {error}. Correct the field that it names."
        ) from error
    return msgspec.structs.replace(read, cues=conjugated(cues, read.conjugation), people=people)
