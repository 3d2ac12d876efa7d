"""The quotations of one article: marks, sentences, frames and speakers joined."""

from collections.abc import Sequence
from functools import cache

import regex

from headwater.read.names.headings import Heading
from headwater.read.names.mentions import Register
from headwater.read.speech.assemble import Assembly
from headwater.read.speech.headline import headline
from headwater.read.speech.speakers import Speakers
from headwater.read.words.cut import Cut
from headwater.read.words.labels import labelled_turns
from headwater.read.words.lexicon import Lexicon, lexicon
from headwater.read.words.marks import passages
from headwater.read.words.speaking import Speaking
from headwater.values import Article, Quotation, Where


def quotations(article: Article, title: Cut, text: Cut) -> tuple[Quotation, ...]:
    """Return what the article gives as somebody's words: of its title first, then of its text, in text order.

    Spans are code points of the text, or of the title where `where` is "headline".
    """
    lex = text.lex
    labelled, speaks = labelled_turns(text.text, text.blocks, lex.pack.cues), closes_lost_marks(lex)
    quoted = passages(text.text, text.blocks, lex.pack.marks, speaks, labelled)
    sentences = text.around(quoted)
    of_title = passages(title.text, title.blocks, lex.pack.marks, speaks)
    titles = title.around(of_title)
    heading = Heading(title.text, titles, lex)
    register = Register(text.text, sentences, lex, heading.opens_with())
    heading.tell(register)
    speakers = Speakers(text.text, register, lex)
    types = [block.type for block in article.blocks if block.type != "notice"]
    where: dict[int, Where] = {number: "caption" for number, of in enumerate(types) if of == "caption"}
    body = Assembly(article, text.text, sentences, quoted, speakers, lex, where).read()
    return (*(headline(article, title, of_title, register, body) if of_title else ()), *body)


#: Classes of words that no name begins with.
_NO_NAME = frozenset({"sub", "wh", "comp", "coord", "prep", "det", "pron", "neg", "gadv"})
#: A pronoun that may stand before a verb has fewer letters than this.
_LIGHT = 5
#: A verb of no list, by its ending, before who speaks: "denerwuje się radna".
_UNLISTED = r"\p{Ll}{2,}\L<endings>(?:\s+\L<adverbs>){0,2}\s+(?:\L<roles>\b|\p{Lu}\p{Ll}+)"

#: A verb of saying behind how it is said, before who speaks: "честно отвечает практикант".
_BY_MANNER = r"\L<adverbs>\s+\L<verbs>\s+(?:\L<roles>\b|\p{Lu}\p{Ll}+)"


def closes_lost_marks(lex: Lexicon) -> Speaking:
    """Return what finds where words with a lost closing mark end: before a sentence that names its speaker."""
    return Speaking(_lost_mark(lex.pack.tag))


@cache
def _lost_mark(tag: str) -> regex.Pattern[str] | None:
    lex = lexicon(tag)
    cues, helpers = lex.cues, sorted(lex.pack.syntax.auxiliaries)
    light = {f"{word} " for word in lex.pack.syntax.group_adverbs if len(word) < _LIGHT}
    others = sorted(word for word, kind in lex.pack.syntax.subject_pronouns.items() if kind in "mfp") or ["-"]
    known = sorted(lex.pack.pledges.definite if lex.pack.cues.regular else ()) or ["-"]
    light |= {form for word in lex.pack.syntax.elisions for form in (word, word.replace("'", "’"))}
    acts = {"said", "wrote", *(("thought",) if lex.pack.marks.dash_quotes else ())}  # "– Det går, tror Ada Lund."
    verbs = sorted(form for form, cue in cues.items() if "fin" in cue.forms and cue.act in acts)
    if not verbs:
        return None
    source = r"(?:\p{Lu}[\w.'’-]*\s+|\L<others>\s+|\L<known>\s+\w+\s+){0,4}"
    opens = rf"(?:[,.?!…]|\s[—–-])\s+{source}(?:\L<light>)?"
    before = sorted(light) or [""]
    if lex.pack.syntax.cases:
        return _lost_mark_cased(lex, verbs, before)
    parts = sorted(form for form, cue in cues.items() if "part" in cue.forms and cue.act in {"said", "wrote"})
    if not parts or not helpers or lex.pack.cues.regular:
        return regex.compile(rf"{opens}\L<verbs>\b", verbs=verbs, light=before, others=others, known=known)
    own = sorted(word for word, kind in lex.pack.syntax.subject_pronouns.items() if kind in {"1", "2"})
    own = own if lex.pack.marks.dash_quotes else ["-"]  # "tycker jag" is no narrator's
    asked = r"\p{Ll}+\L<clitics>\s+\p{Ll}+\s+\L<infinitives>"  # "finit-elle par dire"
    told = r"(?:\p{Ll}+\s+)?\L<helpers>(?:\L<clitics>)?\s+\L<parts>"  # "– ha detto X –", "nous a-t-il dit"
    return regex.compile(
        rf"{opens}(?:\L<verbs>|{told}|{asked})\b(?!\s+\L<own>\b)",
        verbs=verbs,
        light=before,
        others=others,
        known=known,
        own=own,
        helpers=helpers,
        parts=parts,
        clitics=sorted(lex.pack.syntax.clitics) or ["-"],
        infinitives=sorted(lex.pack.cues.infinitives) or ["-"],
    )


def _lost_mark_cased(lex: Lexicon, verbs: Sequence[str], light: Sequence[str]) -> regex.Pattern[str]:
    """Return the pattern of who speaks where nouns have cases: a verb, one of no list, or words that name a source."""
    syntax = lex.pack.syntax
    own = tuple(ending for ending, _ in syntax.own_endings)
    function = sorted(word.capitalize() for word, tags in lex.tags.items() if tags & _NO_NAME)
    name = r"(?:(?!\L<function>\s)\p{Lu}[\w.'’-]*\s+){0,4}"
    links = "|".join(map(regex.escape, sorted(syntax.reporting_links)))
    linked = rf"(?:(?:{links})\s+(?:\p{{Ll}}+\s+){{0,2}})?" if links else ""  # ", diye genç adam anlattı"
    told = rf"\L<verbs>\b|\L<negations>\s\L<gestures>\b|{_UNLISTED}"
    said = rf"(?:[,.?!…]|\s[—–-])\s+(?:{linked}{name}(?:\L<light>)?(?:{told})|{_BY_MANNER})"
    closes = rf"|,?\s(?:(?:{links})\s+)?\L<verbs>(?=\s*[.!?…:])" if links else ""  # "“Köprü açılacak dedi."
    return regex.compile(
        rf"{said}|[.?!…]\s+\L<naming>\s+(?:\p{{Lu}}|\L<forms>\b){closes}",
        verbs=sorted({*verbs, *lex.pack.cues.gestures} - lex.pack.cues.written),
        negations=sorted(syntax.negations) or ["-"],
        gestures=sorted(lex.pack.cues.gestures) or ["-"],
        light=light,
        function=function or ["-"],
        endings=[ending for ending in sorted(syntax.verb_endings) if ending not in own],
        roles=sorted(lex.nominatives | {word for word, kind in syntax.subject_pronouns.items() if kind in "mfnp"}),
        adverbs=sorted(syntax.group_adverbs),
        naming=sorted(words[0].upper() + words[1:] for words in lex.pack.cues.before_source) or ["-"],
        forms=sorted(lex.pack.people.title_forms) or ["-"],
    )
