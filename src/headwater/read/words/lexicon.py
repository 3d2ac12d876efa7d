"""The words of a language file for look-up: word classes, cue forms, cues of several words, titles and bodies."""

from functools import cache, partial

from msgspec import Struct

from headwater.language import pack
from headwater.language.pack import DEFAULT, Pack
from headwater.language.syntax import Syntax
from headwater.read.words import compiling
from headwater.read.words.compiling import Phrases, Rows
from headwater.read.words.kept import Kept
from headwater.read.words.parts import Cue, Parts


class Lexicon(Struct, frozen=True, kw_only=True):
    """Look-up tables of one language, all in lower case with straight apostrophes."""

    pack: Pack
    #: Word classes by word.
    tags: dict[str, frozenset[str]]
    cues: dict[str, Cue]
    #: First word of a cue of several words → (the other words, cue), longest first.
    phrases: Phrases
    #: Second words of rows of words that begin a cue, by their first; an empty word where any may follow.
    seconds: dict[str, frozenset[str]]
    #: Words before and behind a source that name it, by their first word, longest first.
    before_source: Rows
    after_source: Rows
    #: Finite forms whose other part closes their clause, with those parts.
    parted: dict[str, frozenset[str]]
    nouns: frozenset[str]
    #: Words that a cue may begin with.
    opening: frozenset[str]
    #: The words of what stands between blanks.
    parts: Parts
    #: Every form of the verbs that carry a cue in the infinitive, with the words behind them.
    carriers: frozenset[str]
    #: Roles, bodies and given names in the case of a subject, where cases are told apart.
    nominatives: frozenset[str]
    #: Verbs of refusing, as they are listed among those of pledges.
    refusing: frozenset[str]
    #: Given names of men and women.
    given: frozenset[str]
    #: Small words inside names.
    name_particles: frozenset[str]
    #: Roles and bodies with the article behind them, with what they are without it ("ministrul": "ministru").
    definite: dict[str, str]
    #: Titles and roles of persons, as they are listed.
    roles: frozenset[str]
    #: Whether a word is a title or role of a person; whether it names a body that speaks.
    titles: Kept[bool]
    bodies: Kept[bool]

    def without_article(self, low: str) -> str:
        """Return a word without the article that is glued to it, before it or behind it."""
        article = self.pack.syntax.article
        if not article:
            return self.definite.get(low, low)
        return low[len(article) :] if low.startswith(article) and len(low) > len(article) + 1 else low

    def as_subject(self, written: str) -> str:
        """Return a role or body whose article shows a genitive with that of a subject: "primarul" for "primarului"."""
        low, endings = written.lower(), self.pack.syntax.genitive_endings
        bare = self.definite.get(low) if endings and low.endswith(endings) else None
        forms = [form for form, of in self.definite.items() if of == bare and not form.endswith(endings)]
        best = min(forms, key=len, default=low) if bare is not None else low
        return best[0].upper() + best[1:] if written[0].isupper() else (written if best == low else best)

    def possessed(self, low: str) -> str | None:
        """Return a word without the pronoun of its owner that is glued to it; None where none is."""
        for ending, instead in self.pack.syntax.owner_endings:
            if low.endswith(ending) and len(low) > len(ending) + 2:
                return low[: -len(ending)] + instead
        return None

    def folded(self, written: str) -> str:
        """Return what is written in the letters that the language file writes."""
        return written.translate(self.parts.letters)

    def names_source(self, low: str) -> bool:
        """Return whether a word alone names the source behind it."""
        return (low,) in self.before_source.get(low, ())

    def is_title(self, low: str) -> bool:
        """Return whether a word is a title or role of a person."""
        return self.titles[low]

    def is_body(self, low: str) -> bool:
        """Return whether a word names a body that speaks, or several people by their role."""
        return self.bodies[low]

    def is_writing(self, low: str) -> bool:
        """Return whether a word names a writing, in languages of long nouns as its end ("Jahresbericht")."""
        cues, long = self.pack.cues, self.pack.syntax.nouns_capitalised
        return low in cues.said_before or low in cues.channel_nouns or (long and low.endswith(cues.said_before))

    def in_base_case(self, written: str, low: str) -> str:
        """Return words that end with `low` with it in the case of a subject: "Sağlık Bakanlığından"."""
        bare = None if self.is_title(low) or self.is_body(low) else self.without_case(low)
        same = next((at for at, (a, b) in enumerate(zip(low, bare or "", strict=False)) if a != b), len(bare or ""))
        return written if bare is None else written[: len(written) - len(low) + same] + bare[same:]

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
            known = [word for word in (stem, *hard) if self.is_title(word) or self.is_body(word)]
            found = next((word for word in known if word not in people.title_forms), known[0] if known else None)
            if found is not None:
                return found
        return None


def _is_title(tag: str, low: str) -> bool:
    lex = _compiled(tag)
    people = lex.pack.people
    forms = [lex.without_article(low), *filter(None, [lex.possessed(low)])]
    ended = bool(people.title_endings) and any(form.endswith(people.title_endings) for form in forms)
    forms.append(low.rpartition("-")[2])
    if lex.pack.syntax.nouns_capitalised:  # "Lastwagenfahrer"
        forms += [low[at:] for at in range(3, len(low) - 4)]
    return ended or not lex.roles.isdisjoint(forms)


def _is_body(tag: str, low: str) -> bool:
    lex = _compiled(tag)
    people, low = lex.pack.people, lex.without_article(low)
    if low in people.institutions or low.endswith(people.institution_endings):
        return True
    return any(low.endswith(end) and lex.is_title(low.removesuffix(end)) for end in people.title_plurals)


def lexicon(tag: str | None) -> Lexicon:
    """Return the compiled words of the language with BCP 47 tag `tag`."""
    return _compiled(pack(tag).tag)


@cache
def _compiled(tag: str) -> Lexicon:
    rules = pack(tag)
    cues = compiling.cue_forms(rules.cues)
    ends = rules.syntax.finite_endings
    if rules.syntax.cases or ends:  # no verb, or none with such an ending, looks like a noun there
        shown = (form for form in cues if rules.syntax.cases or ("fin" in cues[form].forms and form.endswith(ends)))
        cues |= {form: Cue(cues[form].lemma, cues[form].act, cues[form].forms | {"sure"}) for form in [*shown]}
    tags = compiling.tags(rules)
    phrases = compiling.phrases(rules, cues)
    parted = compiling.parted(rules.cues)
    before, after = compiling.by_first(rules.cues.before_source), compiling.by_first(rules.cues.after_source)
    nouns = frozenset(rules.cues.nouns) | frozenset(noun + "s" for noun in rules.cues.nouns if rules.cues.regular)
    return Lexicon(
        pack=rules,
        tags=tags,
        cues=cues,
        parts=Parts(rules, tags, cues),
        phrases=phrases,
        seconds=compiling.seconds(phrases, before, after),
        before_source=before,
        after_source=after,
        parted=parted,
        nouns=nouns,
        opening=nouns.union(cues, phrases, parted, before, after),
        carriers=compiling.carriers(rules.cues),
        nominatives=compiling.nominatives(rules),
        refusing=frozenset(low for verb in rules.pledges.verbs if verb.force == "refused" for low in verb.words),
        name_particles=rules.people.particles | (pack(DEFAULT).people.particles - rules.people.no_particles),
        given=rules.people.masculine_names | rules.people.feminine_names,
        definite=compiling.definite(rules),
        roles=compiling.roles(rules),
        titles=Kept(partial(_is_title, rules.tag)),
        bodies=Kept(partial(_is_body, rules.tag)),
    )


def gender_of(noun: str, syntax: Syntax) -> str:
    """Return the gender, or p for the plural, that a noun in the case of a subject shows by its ending."""
    return next((gender for ending, gender in syntax.noun_genders if noun.endswith(ending)), "m")


def gender_shown_by(determiner: str, noun: str, syntax: Syntax) -> str | None:
    """Return the gender of a noun for a person by its determiner, or its own ending: "la juge", "l'élue"."""
    article = syntax.gendered_determiners.get(determiner)
    both = determiner in syntax.elisions or (article is not None and determiner in syntax.possessives)
    if not both or not syntax.gendered_determiners:
        return article
    ending = next((gender for end, gender in syntax.noun_genders if noun.endswith(end)), "s")
    return article if ending == "s" else ending


def agrees_with(low: str, syntax: Syntax) -> str | None:
    """Return of whom a verb speaks by its ending (m, f, n, p), or None."""
    return next((kind for ending, kind in syntax.agreement if low.endswith(ending)), None)
