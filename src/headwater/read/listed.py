"""Verbs that bind, in languages whose files list their forms: "prometió abrir …", 承诺…, "… söz verdi".

Such a verb has a subject as a verb of saying has one, so that the same rules find it. What is to be done stands behind
it (an infinitive, a clause, a thing) or, where the verb closes its clause, before it. Whom a demand binds is the object
beside its verb, else the subject of the clause that it opens.
"""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from msgspec.structs import replace

from headwater.language.pledges import PledgeVerbs
from headwater.read.binding import Binding, How
from headwater.read.clauses import nominal, phrase_left, phrase_right
from headwater.read.contents import clause_end, opens_infinitive
from headwater.read.cut import Word
from headwater.read.groups import Group, Range, Site, sites
from headwater.read.lexicon import Lexicon, lexicon, row
from headwater.read.parts import Cue
from headwater.read.sources import antecedent_of, inverted_source, shared_source, subject_of
from headwater.read.subjects import subject_in
from headwater.read.verb_final_sources import inflected, subject_at
from headwater.read.verb_first_sources import source_at

#: How many words may stand between a verb and what is to be done, and in front of a verb that closes its clause.
_FAR, _BEFORE = 14, 40
#: How many characters the name of a body has at most where no blanks are written.
_NAME = 12
_QUOTES = {"“", "”", '"', "«", "»", "„", "「", "」", "‘", "’"}


class Listed(NamedTuple):
    """The words of one language that bind, and its lexicon with them as cues."""

    lex: Lexicon
    groups: dict[str, PledgeVerbs]
    #: First words of what binds: sentences without one are not looked at.
    opening: frozenset[str]


@cache
def listed(tag: str) -> Listed:
    """Return the words that bind in the language of the file `tag`, by the words of its verbs."""
    lex = lexicon(tag)
    groups: dict[str, PledgeVerbs] = {}
    cues, phrases = dict(lex.cues), {first: list(rows) for first, rows in lex.phrases.items()}
    opening: set[str] = set()
    for group in (*lex.pack.pledges.verbs, *_of_adjectives(lex)):
        for words, form in ((group.words, "fin"), (group.participles, "part")):
            for written in words:
                known = cues[written].forms if written in groups else frozenset[str]()
                first, *rest = row(written)
                cue = Cue(written, "wanted", known | {form} | ({"sure"} if lex.pack.syntax.cases else set()))
                groups[written] = group
                cues[written] = cue
                opening.add(first)
                if rest:
                    phrases.setdefault(first, []).insert(0, (tuple(rest), cue))
    for entries in phrases.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    merged = replace(lex, cues=cues, phrases=phrases, opening=lex.opening | opening)
    return Listed(merged, groups, frozenset(opening))


def _of_adjectives(lex: Lexicon) -> list[PledgeVerbs]:
    """Return adjectives ("dispuesto") as verbs of their force that an infinitive follows."""
    forces = lex.pack.pledges.adjectives.items()
    return [
        PledgeVerbs(force=force, takes=frozenset({"to"}), words=tuple(words))  # type: ignore[arg-type] # keys are forces
        for force, words in forces
    ]


def listed_bindings(words: Sequence[Word], tag: str) -> list[Binding]:
    """Return where the listed verbs of the language `tag` bind somebody, in order."""
    known = listed(tag)
    if known.opening.isdisjoint([word.low for word in words]):
        return []
    renamed = [
        replace(word, cue=known.lex.cues[word.low]) if word.low in known.groups and word.kind == "word" else word
        for word in words
    ]
    found = (_binding(site, known) for site in sites(renamed, known.lex) if site.group.cue.lemma in known.groups)
    return [binding for binding in found if binding is not None]


def _binding(site: Site, known: Listed) -> Binding | None:
    verb, group = known.groups[site.group.cue.lemma], site.group
    if group.modal or group.form in {"infinitive", "gerund"} or (group.negated and verb.binds == "object"):
        return None
    site = _past_pronouns(site, verb)
    before = _act_before(site) if _closes(site) else None
    source = _source(site, before)
    act = before or _act_behind(site, verb, source)
    if act is None:
        return None
    bound = _bound(site, verb, source, act) if verb.binds == "object" else source
    if verb.binds == "object" and (bound is None or _is_public(site, bound)):
        return None
    refused = group.negated and verb.force in {"offered", "pledged"}
    start, end = group.span
    near = source is not None and source[1] <= start and start - source[0] < _FAR
    begin = source[0] if source is not None and near else min(start, act[0])
    if source is not None and before is not None:
        begin = min(source[0], act[0])
    how: How = "object" if verb.binds == "object" else "verb"
    return Binding(
        "refused" if refused else verb.force, how, start, begin, act[0], max(act[1], end), bound, source,
        public=verb.public, dated=verb.dated,
    )  # fmt: skip


def _past_pronouns(site: Site, verb: PledgeVerbs) -> Site:
    """Widen the group over pronouns of objects before it ("s'est engagée", "lui a promis"); such a form is active."""
    words, group = site.words, site.group
    start, syntax = group.span[0], site.lex.pack.syntax
    while start and (words[start - 1].low in syntax.object_pronouns or words[start - 1].low in syntax.elisions):
        start -= 1
    active = verb.binds == "subject" and group.form == "passive"
    widened: Group = replace(group, span=(start, group.span[1]), form="finite" if active else group.form)
    groups = [*site.groups]
    groups[site.number] = widened
    return replace(site, groups=groups)


def _closes(site: Site) -> bool:
    syntax = site.lex.pack.syntax
    return bool(syntax.verb_final or syntax.subject_marks)


def _source(site: Site, act: Range | None) -> Range | None:
    """Return the subject of the verb."""
    syntax, (start, end) = site.lex.pack.syntax, site.group.span
    if syntax.verb_final:
        return subject_at(site, 0, act[0] if act and act[0] > 0 else start)
    if syntax.subject_marks:
        return subject_in(site, 0, start) or subject_of(site)[0]
    if syntax.verb_first:
        return _before_glued(site, source_at(site.words, end, site.last, site.lex))
    relative = _over_relative(site, start)
    if relative is not None:
        return relative
    found = subject_of(site)[0] or inverted_source(site)
    found = antecedent_of(site, found) or found
    if found is None and not syntax.unspaced:
        found = _phrase_before(site, start) or shared_source(site)
    return found


def _before_glued(site: Site, source: Range | None) -> Range | None:
    """Return a source behind its verb without a noun of action behind a preposition that is glued to it: "بفتح"."""
    glued = site.lex.pack.syntax.glued_prepositions
    if source is None or not glued:
        return source
    stop = next((i for i in range(source[0] + 1, source[1]) if site.words[i].low.startswith(glued)), source[1])
    return source[0], stop


def _over_relative(site: Site, start: int) -> Range | None:
    """Return the phrase that a relative pronoun before the verb stands for: "Ana Ruiz, que anunció"."""
    words = site.words
    if start < 2 or "rel" not in words[start - 1].tags or site.lex.pack.syntax.unspaced:
        return None
    end = start - 1 - (words[start - 2].low == ",")
    begin = phrase_left(words, end)
    return None if begin is None else (begin, end)


def _phrase_before(site: Site, start: int) -> Range | None:
    """Return the phrase that ends at `start`, for adjectives and verbs that a time or place stands before."""
    begin = phrase_left(site.words, start)
    return (begin, start) if begin is not None and "prep" not in site.words[max(0, begin - 1)].tags else None


def _act_before(site: Site) -> Range | None:
    """Return what stands before a verb that closes its clause, behind one of the language's closing words."""
    words, start = site.words, site.group.span[0]
    closers = site.lex.pack.pledges.closers
    floor = max(0, start - _BEFORE)
    glyphs = words[start - 1].kind == "glyph" if start else False
    ended = "".join(word.low for word in words[floor:start]) if glyphs else (words[start - 1].low if start else "")
    if not ended.endswith(closers) or not closers:
        return None
    begin = floor
    subject = subject_in(site, floor, start) if site.lex.pack.syntax.subject_marks else subject_at(site, floor, start)
    if subject is not None and subject[1] < start:
        begin = subject[1]
    while begin < start and (words[begin].kind == "mark" or words[begin].low in site.lex.pack.syntax.subject_marks):
        begin += 1
    return (begin, start) if begin < start else None


def _act_behind(site: Site, verb: PledgeVerbs, source: Range | None) -> Range | None:
    """Return what is to be done behind the verb: an infinitive, a clause, or a thing."""
    words, last = site.words, site.last
    at = site.group.span[1]
    if source is not None and at <= source[0] <= at + 2:
        at = source[1]
    if site.lex.pack.syntax.unspaced:
        start = at + (at < last and words[at].low in {",", ":"})
        return (start, clause_end(site, start)) if start + 1 < last and words[at].kind != "quote" else None
    opened = _opening(site, at)
    if opened is not None and verb.takes & {"to", "that", "object"}:
        return opened, max(opened + 1, clause_end(site, opened))
    asked = _object(site, at, site.last) if verb.binds == "object" and at < last and "prep" in words[at].tags else None
    if asked is None and "thing" not in verb.takes:
        return None
    thing = _thing(site, at if asked is None else asked[1])  # "reclama al Gobierno tres camiones"
    return None if thing is None else (thing, max(thing + 1, clause_end(site, thing)))


def _opening(site: Site, at: int) -> int | None:
    """Return where a clause or infinitive begins that the verb before `at` opens."""
    i, last = at, min(site.last, at + _FAR)
    while i < last and site.words[i].low not in {";", "(", ")"}:
        opened = _opened(site, i, at)
        if opened is not None:
            return opened if opened < site.last else None
        if site.words[i].low == ",":  # an insertion
            i = next((j for j in range(i + 1, min(last, i + 8)) if site.words[j].low == ","), last)
        i += 1
    return None


def _opened(site: Site, i: int, at: int) -> int | None:
    """Return where what the word at `i` opens begins, behind a verb that ends before `at`; None where it opens none."""
    words, syntax, word = site.words, site.lex.pack.syntax, site.words[i]
    if "comp" in word.tags or word.low == ":":
        return i + 1
    if word.low == ",":
        follows = words[i + 1] if i + 1 < site.last else word
        clause = syntax.nouns_capitalised or syntax.clause_after_comma
        if "comp" in follows.tags:
            return i + 2
        return i + 1 if clause and ("rel" not in follows.tags or "det" in follows.tags) else None
    if opens_infinitive(words, i, site.last) or ("weak" in word.tags and _bare_behind(site, i)):
        return i
    endings = site.lex.pack.pledges.infinitives
    if endings and word.kind == "word" and word.tags <= {"verb"} and word.low.endswith(endings):
        return i
    return at if "to" in word.tags and "weak" not in word.tags else None


def _bare_behind(site: Site, at: int) -> bool:
    """Return whether a plain word follows a mark of infinitives, as no noun does without its determiner."""
    follows = site.words[at + 1] if at + 1 < site.last else None
    return (
        at == site.group.span[1]
        and follows is not None
        and follows.kind == "word"
        and not (follows.capital or follows.tags - {"inf", "neg", "gadv"})
    )


def _thing(site: Site, at: int) -> int | None:
    """Return where a noun phrase begins at `at`, behind adverbs and pronouns."""
    words = site.words
    while at < site.last and (words[at].tags & {"gadv", "time"} and "det" not in words[at].tags):
        at += 1
    stands = at < site.last and nominal(words[at]) and "pron" not in words[at].tags and words[at].kind == "word"
    counted = at < site.last and words[at].kind == "number"
    return at if stands or counted else None


def _bound(site: Site, verb: PledgeVerbs, source: Range | None, act: Range) -> Range | None:
    """Return whom a demand binds: the object of its verb, else the subject of the clause behind it."""
    syntax = site.lex.pack.syntax
    if site.words[act[0]].kind == "glyph":
        behind = act[0] >= site.group.span[1]
        return _body_in(site, act[0], min(act[1], act[0] + _NAME) if behind else act[1], opens=behind)
    if act[1] <= site.group.span[0] or syntax.verb_final:
        return next(((at, at + 1) for at in range(act[0], act[1]) if inflected(site, at)), None)
    begin = source[1] if source is not None and source[0] >= site.group.span[1] else site.group.span[1]
    asked = _object(site, begin, act[0])
    if asked is not None or "that" not in verb.takes:
        return asked
    return _subject_within(site, act)


def _object(site: Site, begin: int, end: int) -> Range | None:
    """Return the party that stands between a verb and what is asked of it: "al Gobierno", "die Stadt"."""
    words, at = site.words, begin
    while at < end:
        word = words[at]
        leads = "prep" in word.tags and word.low in site.lex.pack.pledges.asked_of
        plain = nominal(word) and word.kind == "word" and not word.tags & {"time", "pron"}
        if leads or plain:
            first = at + (leads and "det" not in word.tags)
            stop = phrase_right(words, first, end)
            return (first, stop) if stop > first else None
        if word.kind == "mark" or "prep" in word.tags:
            return None
        at += 1
    return None


def _subject_within(site: Site, act: Range) -> Range | None:
    """Return the subject that opens the clause of what is asked: "que la empresa pague"."""
    words, at = site.words, act[0]
    end = phrase_right(words, at, act[1])
    if end <= at or any(word.tags & {"to", "inf"} for word in words[at : end + 1]):
        return None
    head = at + ("det" in words[at].tags)
    while head + 1 < end and not words[head].capital and _heads(site, head + 1) and not _heads(site, head):
        head += 1
    stop = head + 1
    while stop < end and words[stop].capital:
        stop += 1
    return (at, stop) if head < end and (head > at or _heads(site, head)) else None


def _heads(site: Site, at: int) -> bool:
    """Return whether the word is a name, a title or a body."""
    word, lex = site.words[at], site.lex
    body = lex.is_body(word.low) or word.low in lex.pack.pledges.bodies
    return word.capital or body or lex.is_title(word.low)


def _body_in(site: Site, start: int, end: int, *, opens: bool) -> Range | None:
    """Return the first body or office that is named in `start:end` of a row of characters."""
    people = site.lex.pack.people
    names = people.institutions | people.titles | site.lex.pack.pledges.bodies
    for at in range(start, end):
        written = "".join(word.low for word in site.words[at : at + _NAME])
        longest = max((len(name) for name in names if written.startswith(name)), default=0)
        if longest:
            return (start if opens and at - start < _NAME // 2 else at), at + longest
    return None


def _is_public(site: Site, bound: Range) -> bool:
    """Return whether everybody is told what to do, which is advice."""
    public = site.lex.pack.pledges.public
    written = "".join(word.low for word in site.words[slice(*bound)])
    glyphs = site.words[bound[0]].kind == "glyph"
    return (
        any(word in written for word in public)
        if glyphs
        else any(word.low in public for word in site.words[slice(*bound)])
    )
