"""Verbs of a language file that stand there as dictionaries have them, and the forms of them that news writes."""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct, structs

from headwater.language.cues import Cues

#: Cues whose verbs have gerunds that tell, infinitives behind another verb, and participles behind an auxiliary.
_SAYING = ("said", "wrote")
_SPOKEN = (*_SAYING, "voiced")
_ACTS = (*_SPOKEN, "thought", "wanted", "shown")
#: Other lists of verbs, which know them by their finite forms.
_LISTS = ("telling", "informing", "calling")


class Pattern(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How verbs of one pattern are inflected in the third person: what is cut off, and what stands there instead."""

    #: What is cut off the infinitive; what an infinitive of this pattern ends with, where that is longer.
    cut: str
    of: tuple[str, ...] = ()
    #: Endings of the present, which stand behind the strong stem, and of the other tenses.
    present: tuple[str, ...]
    others: tuple[str, ...]
    #: The participle, and the gerund.
    participle: str
    gerund: str


class Conjugation(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The patterns of a language's verbs; the longest ending that fits an infinitive decides."""

    patterns: tuple[Pattern, ...] = ()
    #: Ends of infinitives, each with what the stem ends with in the present ("ecordar": "ecuerd"), longest first.
    strong: tuple[tuple[str, str], ...] = ()
    #: How dictionaries mark verbs that are reflexive alone, and what stands there without it ("quejarse": "quejar").
    reflexive: tuple[tuple[str, str], ...] = ()
    #: Endings of participles of those, where they agree with the subject, as listed first ("indignée").
    agreeing: tuple[str, ...] = ()
    #: What is glued to finite forms of those as their pronoun ("queixou-se").
    glued: tuple[str, ...] = ()


class Verb(Struct, frozen=True):
    """The forms of one verb."""

    infinitive: str
    finite: tuple[str, ...]
    participles: tuple[str, ...]
    gerund: str
    reflexive: bool


def inflected(word: str, rules: Conjugation) -> Verb | None:
    """Return the forms of the verb that a dictionary writes as `word`; None where no pattern fits it.

    Other words of a locution stand behind every form: "hausser le ton".
    """
    first, blank, rest = word.partition(" ")
    if blank and not word.endswith(tuple(mark for mark, _ in rules.reflexive)):
        verb = inflected(first, rules)
        return _followed(verb, blank + rest) if verb is not None else None
    mark, bare = next(((mark, bare) for mark, bare in rules.reflexive if word.endswith(mark)), ("", ""))
    infinitive = word.removesuffix(mark) + bare
    fits = [(len(end), one) for one in rules.patterns for end in one.of or (one.cut,) if infinitive.endswith(end)]
    if not fits:
        return None
    pattern = max(fits, key=lambda fit: fit[0])[1]
    weak = infinitive.removesuffix(pattern.cut)
    strong = next((infinitive.removesuffix(end) + new for end, new in rules.strong if infinitive.endswith(end)), weak)
    finite = (*(strong + end for end in pattern.present), *(weak + end for end in pattern.others))
    participle = weak + pattern.participle
    return Verb(
        infinitive,
        (*finite, *(form + pronoun for form in finite for pronoun in rules.glued)) if mark else finite,
        _agreeing(participle, rules.agreeing) if mark else (participle,),
        weak + pattern.gerund,
        bool(mark),
    )


def _followed(verb: Verb, rest: str) -> Verb:
    """Return the forms of a verb with the `rest` of its locution behind each."""
    finite, participles = (tuple(form + rest for form in forms) for forms in (verb.finite, verb.participles))
    return Verb(verb.infinitive + rest, finite, participles, verb.gerund + rest, verb.reflexive)


def _agreeing(participle: str, endings: Sequence[str]) -> tuple[str, ...]:
    return tuple(participle.removesuffix(endings[0]) + end for end in endings) or (participle,)


def conjugated(cues: Cues, rules: Conjugation) -> Cues:
    """Return `cues` with every verb that stands there as dictionaries have it replaced by its forms."""
    if not rules.patterns:
        return cues
    verbs = {act: [*_known(getattr(cues, act), rules)] for act in _ACTS}
    known = [verb for act in _ACTS for verb in verbs[act]]
    spoken = [verb for act in _SPOKEN for verb in verbs[act]]
    finite = {name: tuple(_finite(getattr(cues, name), rules)) for name in (*_ACTS, *_LISTS)}
    bound = _forms(verb for verb in known if verb.reflexive) - _forms(verb for verb in known if not verb.reflexive)
    voiced = _forms(verbs["voiced"]) - _forms(verb for act in _ACTS if act != "voiced" for verb in verbs[act])
    return structs.replace(
        cues,
        **{act: finite[act] for act in ("wrote", "thought", "wanted", "shown")},
        **{name: frozenset(finite[name]) for name in _LISTS},
        said=(*finite["said"], *finite["voiced"]),
        voiced=voiced.union(finite["voiced"]) - frozenset(finite["said"]),
        reflexive=frozenset(form for form in bound if not (rules.glued and form.endswith(rules.glued))),
        participles=(*cues.participles, *(form for verb in known for form in verb.participles)),
        infinitives=(*cues.infinitives, *(verb.infinitive for verb in spoken)),
        gerunds=(*cues.gerunds, *(verb.gerund for act in _SAYING for verb in verbs[act])),
    )


def _forms(verbs: Iterable[Verb]) -> set[str]:
    return {form for verb in verbs for form in (*verb.finite, *verb.participles, verb.infinitive)}


def _known(words: Iterable[str], rules: Conjugation) -> Iterator[Verb]:
    """Return the verbs among `words` that stand there as dictionaries have them."""
    for word in words:
        verb = inflected(word, rules)
        if verb is not None:
            yield verb


def _finite(words: Iterable[str], rules: Conjugation) -> Iterator[str]:
    """Return the finite forms of verbs, and words that are no infinitives as they stand."""
    for word in words:
        verb = inflected(word, rules)
        if verb is None:
            yield word
        else:
            yield from verb.finite
