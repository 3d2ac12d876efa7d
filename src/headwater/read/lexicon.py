"""The words of a language file, compiled for look-up: word classes, cue forms, cues of several words."""

from collections.abc import Iterable
from functools import cache, partial
from typing import get_args

from msgspec import Struct

from headwater.language import pack
from headwater.language.cues import Cues
from headwater.language.pack import Pack
from headwater.language.syntax import Syntax
from headwater.read.kept import Kept
from headwater.read.parts import Cue, Form, Parts
from headwater.text.tokens import each_token
from headwater.values import Act

#: Phrases as rows of words, by their first word.
Rows = dict[str, list[tuple[str, ...]]]


class Lexicon(Struct, frozen=True, kw_only=True):
    """Look-up tables of one language, all in lower case with straight apostrophes."""

    pack: Pack
    #: Word classes by word.
    tags: dict[str, frozenset[str]]
    cues: dict[str, Cue]
    #: First word of a cue of several words → (the other words, cue), longest first.
    phrases: dict[str, list[tuple[tuple[str, ...], Cue]]]
    #: Words before and behind a source that name it, by their first word, longest first.
    before_source: Rows
    after_source: Rows
    nouns: frozenset[str]
    #: Words that a cue may begin with.
    opening: frozenset[str]
    #: The words of what stands between blanks.
    parts: Parts
    #: Every form of the verbs that carry a cue in the infinitive, with the words behind them.
    carriers: frozenset[str]
    #: Roles, bodies and given names in the case of a subject, where cases are told apart.
    nominatives: frozenset[str]
    #: Given names of men and women.
    given: frozenset[str]
    #: Whether a word is a title or role of a person.
    titles: Kept[bool]

    def without_article(self, low: str) -> str:
        """Return a word without the article that is glued to it."""
        article = self.pack.syntax.article
        return low[len(article) :] if article and low.startswith(article) and len(low) > len(article) + 1 else low

    def possessed(self, low: str) -> str | None:
        """Return a word without the pronoun of its owner that is glued to it; None where none is."""
        for ending, instead in self.pack.syntax.owner_endings:
            if low.endswith(ending) and len(low) > len(ending) + 2:
                return low[: -len(ending)] + instead
        return None

    def names_source(self, low: str) -> bool:
        """Return whether a word alone names the source behind it."""
        return (low,) in self.before_source.get(low, ())

    def is_title(self, low: str) -> bool:
        """Return whether a word is a title or role of a person."""
        return self.titles[low]

    def is_body(self, low: str) -> bool:
        """Return whether a word names a body that speaks."""
        people, low = self.pack.people, self.without_article(low)
        return low in people.institutions or (
            bool(people.institution_endings) and low.endswith(people.institution_endings)
        )

    def in_base_case(self, written: str, low: str) -> str:
        """Return words that end with `low` with it in the case of a subject: "Sağlık Bakanlığından"."""
        bare = None if self.is_title(low) or self.is_body(low) else self.without_case(low)
        return written if bare is None else written[: len(written) - len(low) + len(bare) - 1] + bare[-1]

    def without_case(self, low: str) -> str | None:
        """Return a name before its suffix mark, or the title or body of which `low` is another case; else None."""
        people = self.pack.people
        if people.suffix_mark and people.suffix_mark in low:
            return low.partition(people.suffix_mark)[0]
        for ending in people.case_endings:
            stem = low.removesuffix(ending)
            if stem == low:
                continue
            hard = [stem.removesuffix(soft) + end for soft, end in people.softened if stem.endswith(soft)]
            found = next((word for word in (stem, *hard) if self.is_title(word) or self.is_body(word)), None)
            if found is not None:
                return found
        return None


def _is_title(tag: str, low: str) -> bool:
    lex = _compiled(tag)
    people = lex.pack.people
    forms = [lex.without_article(low), *filter(None, [lex.possessed(low)])]
    listed = (people.titles, people.persons, people.title_forms, people.masculine_titles, people.feminine_titles)
    ended = bool(people.title_endings) and any(form.endswith(people.title_endings) for form in forms)
    forms.append(low.rpartition("-")[2])
    if lex.pack.syntax.nouns_capitalised:  # "Lastwagenfahrer"
        forms += [low[at:] for at in range(3, len(low) - 4)]
    return ended or any(form in words for form in forms for words in listed)


def lexicon(tag: str | None) -> Lexicon:
    """Return the compiled words of the language with BCP 47 tag `tag`."""
    return _compiled(pack(tag).tag)


@cache
def _compiled(tag: str) -> Lexicon:
    rules = pack(tag)
    cues = _cue_forms(rules.cues)
    if rules.syntax.cases:  # no verb looks like a noun there
        cues = {form: Cue(cue.lemma, cue.act, cue.forms | {"sure"}) for form, cue in cues.items()}
    tags = _tags(rules)
    phrases = _phrases(rules, cues)
    before, after = _by_first(rules.cues.before_source), _by_first(rules.cues.after_source)
    nouns = frozenset(rules.cues.nouns) | frozenset(noun + "s" for noun in rules.cues.nouns if rules.cues.regular)
    return Lexicon(
        pack=rules,
        tags=tags,
        cues=cues,
        parts=Parts(rules, tags, cues),
        phrases=phrases,
        before_source=before,
        after_source=after,
        nouns=nouns,
        opening=nouns.union(cues, phrases, before, after),
        carriers=_carriers(rules.cues),
        nominatives=_nominatives(rules),
        given=rules.people.masculine_names | rules.people.feminine_names,
        titles=Kept(partial(_is_title, rules.tag)),
    )


def _by_first(phrases: Iterable[str]) -> Rows:
    out: Rows = {}
    for words in sorted(map(row, phrases), key=len, reverse=True):
        out.setdefault(words[0], []).append(words)
    return out


def _tags(rules: Pack) -> dict[str, frozenset[str]]:
    syntax = rules.syntax
    classes: dict[str, frozenset[str]] = {
        "det": syntax.determiners,
        "prep": syntax.prepositions,
        "post": syntax.prepositions if syntax.postpositions else frozenset(),
        "bind": syntax.binders,
        "coord": syntax.coordinators,
        "sub": syntax.subordinators,
        "comp": syntax.complementizers,
        "wh": syntax.questions,
        "as": syntax.as_words,
        "rel": syntax.relatives,
        "be": syntax.be,
        "aux": syntax.auxiliaries | syntax.be,
        "modal": syntax.modals,
        "join": syntax.joiners,
        "topic": syntax.topics,
        "to": syntax.infinitive_marks,
        "weak": syntax.infinitive_marks if syntax.infinitive_endings else frozenset(),
        "neg": syntax.negations,
        "gadv": syntax.group_adverbs,
        "time": syntax.times
        | {name for names in (*rules.calendar.weekdays, *rules.calendar.months) for name in names if name != "may"},
        "pron": frozenset(syntax.subject_pronouns),
        "poss": frozenset(syntax.possessives),
        "particle": rules.people.particles,
        "verb": syntax.verbs | syntax.reported_verbs,
    }
    out: dict[str, set[str]] = {}
    for name, members in classes.items():
        for word in members:
            out.setdefault(word.replace("’", "'"), set()).add(name)
    return {word: frozenset(names) for word, names in out.items()}


def _cue_forms(cues: Cues) -> dict[str, Cue]:
    out: dict[str, Cue] = {}
    for act in get_args(Act):
        for word in getattr(cues, act):
            for form, kinds in _inflected(word, cues).items():
                if form not in out:
                    out[form] = Cue(word, act, kinds)
    lists = (
        ("base", cues.infinitives),
        ("part", cues.participles),
        ("ger", cues.gerunds),
        ("head", cues.heads),
        ("own", cues.owned),
        ("none", cues.agentless),
    )
    for kind, members in lists:
        for word in members:
            known = out.get(word)
            forms = frozenset({kind}) | (known.forms if known else frozenset())
            out[word] = Cue(known.lemma if known else word, known.act if known else "said", forms)
    return out


def _inflected(word: str, cues: Cues) -> dict[str, frozenset[Form]]:
    """Return the forms of a base form, or the word itself as a finite form where the file has no rules."""
    if not cues.regular:
        return {word: frozenset({"fin"})}
    rows = [row for row in cues.irregular if row[0] == word]
    if not rows:
        ending, *endings = next(rule for rule in cues.regular if word.endswith(rule[0]))
        stem = word[: len(word) - len(ending)]
        third, past, gerund = (stem + new for new in endings)
        rows = [(word, third, past, past, gerund)]
    out: dict[str, set[Form]] = {}
    for base, third, past, participle, gerund in rows:
        pairs = ((base, "base"), (third, "fin"), (past, "fin"), (participle, "part"), (gerund, "ger"))
        for form, kind in pairs:
            out.setdefault(form, set()).add(kind)
    return {form: frozenset(kinds) for form, kinds in out.items()}


def _phrases(rules: Pack, cues: dict[str, Cue]) -> dict[str, list[tuple[tuple[str, ...], Cue]]]:
    out: dict[str, list[tuple[tuple[str, ...], Cue]]] = {}
    for group in rules.cues.phrases:
        for words in group.words:
            first, *rest = words.split()
            forms = (
                {form.replace("’", "'"): frozenset({"fin"}) for form in rules.syntax.be}
                if first == "{be}"
                else _inflected(first, rules.cues)
            )
            for form, kinds in forms.items():
                cue = Cue(words, group.act, kinds)
                out.setdefault(form, []).append((tuple(rest), cue))
    for form, cue in cues.items():
        first, *rest = row(form)
        if rest:  # written without blanks: each character is a word
            out.setdefault(first, []).append((tuple(rest), cue))
    for entries in out.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return out


@cache
def row(words: str) -> tuple[str, ...]:
    """Return words as they stand in a row of tokens: characters of unspaced scripts alone, elided words whole."""
    return tuple(
        low
        for written in words.split()
        for low in ([written] if written.endswith("'") else [token.text for token in each_token(written)])
    )


def _carriers(cues: Cues) -> frozenset[str]:
    out: set[str] = set()
    for carrier in cues.carriers:
        head, *tail = carrier.split()
        out |= {" ".join((form, *tail)) for form in _inflected(head, cues)}
    return frozenset(out)


def _nominatives(rules: Pack) -> frozenset[str]:
    people = rules.people
    if not rules.syntax.cases:
        return frozenset()
    roles = people.titles | people.masculine_titles | people.feminine_titles | people.institutions | people.persons
    return (roles - rules.cues.channel_nouns) | people.masculine_names | people.feminine_names


def gender_of(noun: str, syntax: Syntax) -> str:
    """Return the gender, or p for the plural, that a noun in the case of a subject shows by its ending."""
    return next((gender for ending, gender in syntax.noun_genders if noun.endswith(ending)), "m")


def agrees_with(low: str, syntax: Syntax) -> str | None:
    """Return of whom a verb speaks by its ending (m, f, n, p), or None."""
    return next((kind for ending, kind in syntax.agreement if low.endswith(ending)), None)
