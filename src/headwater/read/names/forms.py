"""What a name is written as, and what its form shows: its parts without endings, the case of a subject, a gender."""

from collections.abc import Sequence
from functools import cache

from headwater.read.names.beginnings import Named
from headwater.read.names.capitals import without_ending
from headwater.read.names.cases import in_subject_case, plainer
from headwater.read.unspaced import names as unspaced_names
from headwater.read.words.kept import Kept
from headwater.read.words.lexicon import Lexicon, lexicon
from headwater.read.words.word import Word


def plainer_form(known: str, name: str, lex: Lexicon) -> str:
    """Return of two forms of one name that of a subject: with a given name as listed, else the shorter one."""
    given = lex.nominatives
    shown = [form.lower().split()[0] in given for form in (known, name)]
    if shown[0] != shown[1]:
        return known if shown[0] else name
    same = len(name) == len(known) and plainer(known, name, lex.pack.people)
    return name if len(name) < len(known) or same else known


def parts_of(words: Sequence[Word], name: Named, lex: Lexicon) -> tuple[str, ...]:
    """Return the words of a name in lower case, without endings."""
    if lex.pack.syntax.unspaced:
        return unspaced_names.parts(words[name.start : name.end])
    known = bare(lex.pack.tag)
    if name.end - name.start > 1:
        return tuple([known[w.low] for w in words[name.start : name.end] if w.kind == "word"])
    only = words[name.start]
    return (known[only.low],) if only.kind == "word" else ()


@cache
def bare(tag: str) -> Kept[str]:
    """Return parts of names in a language without their possessive or case endings."""
    lex = lexicon(tag)
    return Kept(lambda low: _bare(low, lex))


def _bare(low: str, lex: Lexicon) -> str:
    if low.endswith("'s"):
        return low[:-2]
    mark = lex.pack.people.suffix_mark
    if mark and mark in low:
        return low.partition(mark)[0]
    return without_ending(low, lex)


def subject_form(text: str, words: Sequence[Word], name: Named, lex: Lexicon) -> str:
    """Return a name as written, in the case of a subject where its form shows the other one."""
    raw = text[words[name.start].start : words[name.end - 1].end]
    mark, cases = lex.pack.people.suffix_mark, lex.pack.people.name_cases
    if mark:
        low = words[name.end - 1].low
        return raw.replace("’", mark).partition(mark)[0] if mark in low else lex.in_base_case(raw, low)
    raw = raw[:-2] if raw.endswith(("'s", "’s")) else raw
    return (in_subject_case(raw, lex) or raw) if cases else raw


def gender_shown(words: Sequence[Word], name: Named, titles: Sequence[str], first: str, lex: Lexicon) -> str | None:
    """Return the gender that titles, the given name `first`, the ending of a surname or a role show."""
    people = lex.pack.people
    if first not in lex.given:
        first = first.partition("-")[0]  # "Paul-Antoine"
    woman = first in people.feminine_names and first not in people.masculine_names  # "le procureur Ada Lund"
    if first in people.masculine_names or (not woman and not people.masculine_titles.isdisjoint(titles)):
        return "m"
    ended = bool(people.feminine_endings) and words[name.end - 1].low.endswith(people.feminine_endings)
    if ended or first in people.feminine_names or not people.feminine_titles.isdisjoint(titles):
        return "f"
    return _gender_of_role(words, name, lex)


def _gender_of_role(words: Sequence[Word], name: Named, lex: Lexicon) -> str | None:
    """Return the gender that the role before a name shows, by its ending or its determiner: "la juge Lund"."""
    if name.titled == name.start:
        return None
    ended = lex.pack.people.feminine_title_endings
    if ended:
        return "f" if words[name.start - 1].low.endswith(ended) else None
    before = words[name.titled - 1].low if name.titled else ""
    return lex.pack.syntax.gendered_determiners.get(before)
