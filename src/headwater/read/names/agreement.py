"""What a verb or a role without a name shows of whom it tells, by gender and number."""

import regex

from headwater.read.names.centers import fits
from headwater.read.names.mentions import Entity, Register
from headwater.read.names.pronouns import Pronouns
from headwater.read.words.lexicon import Lexicon, gender_of, gender_shown_by
from headwater.read.words.word import Word
from headwater.text.tokens import each_token
from headwater.values import Speaker

#: Over how many code points a role is looked for that was named before.
_NEW = 20_000
#: How many words stand between "I" and its verb at most; words that somebody repeats of another.
_BESIDE = 3
_INNER = regex.compile(r"[«„“‚‘][^«»„“”‚‘’]*[»“”’]")


def fits_verb(speaker: Speaker, kind: str | None, register: Register) -> bool:
    """Return whether a verb of this `kind` (m, f, n, p; None where nothing shows it) may tell of the speaker."""
    entity, lex = register.named(speaker.name), register.lex
    if kind is None or (entity is not None and entity.person and entity.gender is not None):
        return kind is None or (entity is not None and entity.gender == kind)
    head = next((word for word in speaker.name.lower().split() if word in lex.nominatives), None)
    if head is None:
        first = speaker.name.lower()
        plain = lex.pack.syntax.cases_show_subjects and " " not in first and not (entity and entity.person)
        return kind == gender_of(first, lex.pack.syntax) if plain else kind in {"m", "f"}
    if head in lex.pack.people.feminine_titles:
        return kind == "f"
    return kind == gender_of(head, lex.pack.syntax) if _shows_gender(head, lex) else kind in {"m", "f"}


def own_gender(spoken: str, lex: Lexicon) -> str | None:
    """Return the gender, m or f, that somebody's words show of who speaks: "Powiedziałam", "я сказала"."""
    syntax = lex.pack.syntax
    if not (syntax.own_endings or syntax.own_words):
        return None
    words = [token.low for token in each_token(_INNER.sub(" ", spoken[1:-1]))]
    shown = {kind for low in words for kind in [_ending(low, syntax.own_endings)] if kind}
    for at, low in enumerate(words):
        if low in syntax.own_words:
            near = (*words[at + 1 : at + 1 + _BESIDE], *reversed(words[max(0, at - _BESIDE) : at]))
            verb = next((word for word in near if word.endswith(syntax.verb_endings)), "")
            shown |= {_ending(verb, syntax.agreement)}
    return next(iter(shown)) if shown in ({"m"}, {"f"}) else None


def _ending(low: str, endings: tuple[tuple[str, str], ...]) -> str:
    """Return what the first ending of a word that is listed shows, or nothing."""
    return next((kind for ending, kind in endings if low.endswith(ending)), "")


def _shows_gender(head: str, lex: Lexicon) -> bool:
    """Return whether a noun is of one gender; a role may be a woman's ("министр заявила")."""
    return head in lex.pack.people.persons or lex.is_body(head)


def bearer(role: Word, sentence: int, register: Register, pronouns: Pronouns) -> Entity | None:
    """Return the person named just before whose role nobody told, for a bare role: "Sara Ilic … Bramkarka"."""
    people = register.lex.pack.people
    if role.low not in people.titles | people.feminine_titles or role.low in people.persons:
        return None
    found = pronouns.person(role, sentence, "f" if role.low in people.feminine_titles else "m")
    near = (mention for mention in register.before(role.start) if sentence - mention.sentence <= 1)
    named = found is not None and found.role is None and any(mention.entity is found for mention in near)
    return found if named else None


def only_present(article: Word, head: Word, sentence: int, register: Register, *, far: int = 1) -> Entity | None:
    """Return the one person told of just now, for a role with its article that was not named before.

    "Einsatzleiter Kroll spricht von Glück. „…“, sagt der Brandmeister." A judge is not "the witness": who has a role
    stands behind no mere word for people. Over more sentences
    than one (`far`), it is the only one of that gender.
    """
    lex, text = register.lex, register.text
    gender = gender_shown_by(article.low, head.low, lex.pack.syntax)
    written = text[head.start : head.end]
    if gender is None or not lex.is_title(head.low) or text.rfind(written, max(0, head.start - _NEW), head.start) >= 0:
        return None
    near = {m.entity.name: m.entity for m in register.before(head.start) if sentence - m.sentence <= far}
    named = [who for who in near.values() if who.person or who.maybe]
    named = [who for who in named if fits(who, gender)] if far > 1 else named
    other = head.low in lex.pack.people.persons and head.low not in lex.pack.people.titles
    alone = len(named) == 1 and fits(named[0], gender) and not (other and named[0].role is not None)
    return named[0] if alone else None
