"""The words of a language file made into tables for look-up: word classes, forms of cues, rows of words."""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import product
from typing import get_args

from headwater.language.cues import Cues
from headwater.language.pack import Pack
from headwater.read.words.parts import Cue, Form
from headwater.text.tokens import each_token
from headwater.values import Act

#: Short forms of months are names elsewhere, where months have no capital: "lis", "maj".
_SHORT = 3

#: How many words a row has that may have a possessive before its last one.
_POSSESSED = 2

#: Phrases as rows of words, by their first word.
Rows = dict[str, list[tuple[str, ...]]]
#: Cues of several words by their first word, longest first: the other words, and the cue.
Phrases = dict[str, list[tuple[tuple[str, ...], Cue]]]


def tags(rules: Pack) -> dict[str, frozenset[str]]:
    """Return the classes of each word that has any."""
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
        "alone": syntax.indefinite_pronouns if rules.cues.regular else frozenset(),
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
        | {name for names in (*rules.calendar.weekdays, *rules.calendar.months) for name in names}
        - syntax.modals
        - {name for month in rules.calendar.months for name in month if syntax.cases and len(name) <= _SHORT}
        - {name for month in rules.calendar.months for name in month[1:] if name in rules.people.masculine_names},
        "pron": frozenset(syntax.subject_pronouns),
        "poss": frozenset(syntax.possessives),
        "latter": frozenset(syntax.latter_pronouns),
        "particle": rules.people.particles,
        "point": syntax.pointing_words,
        "verb": syntax.verbs | syntax.reported_verbs,
        "told": syntax.reported_verbs,
    }
    out: dict[str, set[str]] = {}
    for name, members in classes.items():
        for word in members:
            out.setdefault(word.replace("’", "'"), set()).add(name)
    return {word: frozenset(names) for word, names in out.items()}


def cue_forms(cues: Cues) -> dict[str, Cue]:
    """Return every form of the cues of one word."""
    out: dict[str, Cue] = {}
    for act in get_args(Act):
        for word in getattr(cues, act):
            for form, kinds in inflected(word, cues).items():
                if form not in out:
                    out[form] = Cue(word, act, kinds)
    for word in cues.seeming:
        out.setdefault(word, Cue(word, "thought", frozenset({"fin"})))
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


def inflected(word: str, cues: Cues) -> dict[str, frozenset[Form]]:
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


def phrases(rules: Pack, cues: dict[str, Cue]) -> Phrases:
    """Return the cues of several words by their first word, longest first: the other words, and the cue."""
    out: Phrases = {}
    for group in rules.cues.phrases:
        for words in group.words:
            for first, *rest in _variants(words, rules):
                forms = {first: frozenset({"fin"})} if words.startswith("{") else inflected(first, rules.cues)
                for form, kinds in forms.items():
                    out.setdefault(form, []).append((tuple(rest), Cue(words, group.act, kinds)))
    for form, cue in cues.items():
        first, *rest = row(form)
        if rest:  # written without blanks: each character is a word
            out.setdefault(first, []).append((tuple(rest), cue))
    for entries in out.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return out


def _variants(words: str, rules: Pack) -> Iterator[list[str]]:
    """Yield a phrase with each of the forms that its names in braces stand for, as words."""
    forms = {"be": [form.replace("’", "'") for form in rules.syntax.be], **rules.cues.forms}
    parts = (forms[word[1:-1]] if word.startswith("{") else (word,) for word in words.split())
    return (" ".join(variant).split() for variant in product(*parts))


def seconds(phrases: Phrases, *naming: Rows) -> dict[str, frozenset[str]]:
    """Return the second words of cues of several words and of words that name a source, by their first.

    An empty word stands where one has no second, or may have another before it ("podle jeho slov").
    """
    out = {first: {"".join(rest[:1]) for rest, _ in rows} for first, rows in phrases.items()}
    for first, rows in (item for table in naming for item in table.items()):
        out.setdefault(first, set()).update(words[1] if len(words) > _POSSESSED else "" for words in rows)
    return {first: frozenset(words) for first, words in out.items()}


def by_first(phrases: Iterable[str]) -> Rows:
    """Return phrases as rows of words by their first word, longest first."""
    out: Rows = {}
    for words in sorted(map(row, phrases), key=len, reverse=True):
        out.setdefault(words[0], []).append(words)
    return out


@cache
def row(words: str) -> tuple[str, ...]:
    """Return words as they stand in a row of tokens: characters of unspaced scripts alone, elided words whole."""
    return tuple(
        low
        for written in words.split()
        for low in ([written] if written.endswith("'") else [token.text for token in each_token(written)])
    )


def parted(cues: Cues) -> dict[str, frozenset[str]]:
    """Return the forms whose other part closes their clause, with those parts."""
    out: dict[str, set[str]] = {}
    for part, forms in cues.parted.items():
        for form in forms:
            out.setdefault(form, set()).add(part)
    return {form: frozenset(parts) for form, parts in out.items()}


def carriers(cues: Cues) -> frozenset[str]:
    """Return every form of the verbs that carry a cue in the infinitive, with the words behind them."""
    out: set[str] = set()
    for carrier in cues.carriers:
        head, *tail = carrier.split()
        out |= {" ".join((form, *tail)) for form in inflected(head, cues)}
    return frozenset(out)


def roles(rules: Pack) -> frozenset[str]:
    """Return titles and roles of persons, and where cases show subjects words for kin."""
    people = rules.people
    kin = people.kin if rules.syntax.cases_show_subjects else frozenset[str]()
    listed = people.titles | people.persons | people.title_forms | people.masculine_titles | people.feminine_titles
    return listed | kin


def nominatives(rules: Pack) -> frozenset[str]:
    """Return roles, bodies and given names in the case of a subject, where cases are told apart."""
    people = rules.people
    if not rules.syntax.cases:
        return frozenset()
    roles = people.titles | people.masculine_titles | people.feminine_titles | people.institutions | people.persons
    roles |= people.kin
    return (roles - rules.cues.channel_nouns) | people.masculine_names | people.feminine_names


def definite(rules: Pack) -> dict[str, str]:
    """Return roles and bodies with the article behind them, each with what it is without it."""
    people, endings = rules.people, rules.syntax.definite_endings
    known = people.titles | people.masculine_titles | people.feminine_titles | people.institutions | people.persons
    known |= frozenset(rules.cues.said_before)
    out: dict[str, str] = {}
    for word in sorted(known) if endings else ():
        bare = next((bare for _, bare in endings if word.endswith(bare)), None)
        out |= {word.removesuffix(bare) + ending: word for ending, of in endings if of == bare is not None}
    return out
