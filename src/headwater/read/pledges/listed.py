"""Verbs that bind, in languages whose files list their forms: "prometió abrir …", "… söz verdi".

Such a verb has a subject as a verb of saying has one, so that the same rules find it. What is to be done stands behind
it (an infinitive, a clause, a thing) or, where the verb closes its clause, before it. Whom a demand binds is the object
beside its verb, else the subject of the clause that it opens.
"""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from msgspec.structs import replace

from headwater.language.pledges import PledgeVerbs
from headwater.read.pledges.binding import Binding, How
from headwater.read.pledges.clause_ends import QUOTES
from headwater.read.pledges.listed_acts import act_before, act_behind, bound_by, ends_denied, is_public
from headwater.read.pledges.parted import as_written, is_whole, joints, parted
from headwater.read.sources.appositions import antecedent_of
from headwater.read.sources.beside import shared_source, subject_of
from headwater.read.sources.inverted import inverted_source
from headwater.read.sources.marked import subject_in
from headwater.read.sources.verb_final import subject_at
from headwater.read.sources.verb_first import source_at
from headwater.read.words.clauses import phrase_left
from headwater.read.words.compiling import row, seconds
from headwater.read.words.groups import Group, Range, Site, sites
from headwater.read.words.lexicon import Lexicon, lexicon
from headwater.read.words.parts import Cue
from headwater.read.words.word import Word

#: How many words a subject stands before its verb at most to open what is told.
_FAR = 14
_OPENING, _CLOSING = {"«", "„", "“", '"'}, {"»", "“", "”", '"'}
#: Words in which an act begins, and words of the longest name in marks.
_OPENS = 3
_NAME = 8


class Listed(NamedTuple):
    """The words of one language that bind, and its lexicon with them as cues."""

    lex: Lexicon
    groups: dict[str, PledgeVerbs]
    #: First words of what binds: sentences without one are not looked at.
    opening: frozenset[str]
    #: Verbs of two words whose second may stand at the end of the clause ("lehnte … ab"), by their first.
    parted: dict[str, frozenset[str]]


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
    participles = (written for group in lex.pack.pledges.verbs for written in group.participles)
    merged = replace(lex, cues=cues, phrases=phrases, seconds=seconds(phrases), opening=lex.opening | opening)
    return Listed(merged, groups, frozenset(opening), parted(groups, participles, lex.pack))


def _of_adjectives(lex: Lexicon) -> list[PledgeVerbs]:
    """Return adjectives ("dispuesto") as verbs of their force that an infinitive follows."""
    forces, syntax = lex.pack.pledges.adjectives.items(), lex.pack.syntax
    takes = frozenset({"to"} | ({"that"} if syntax.infinitive_marks & syntax.complementizers else set()))  # "redo att"
    return [PledgeVerbs(force=force, takes=takes, words=tuple(words)) for force, words in forces]


def listed_bindings(words: Sequence[Word], tag: str) -> list[Binding]:
    """Return where the listed verbs of the language `tag` bind somebody, in order."""
    known = listed(tag)
    if known.opening.isdisjoint([word.low for word in words]):
        return []
    renamed = [
        replace(word, cue=known.lex.cues[word.low]) if word.low in known.groups and word.kind == "word" else word
        for word in words
    ]
    bare = (site for site in sites(renamed, known.lex) if site.group.cue.lemma in known.groups and is_whole(site))
    found = [_binding(site, known) for site in bare]
    for at, part in joints(renamed, known.parted):
        joined = (*renamed[: at + 1], renamed[part], *renamed[at + 1 : part], *renamed[part + 1 :])
        here = [site for site in sites(joined, known.lex) if site.group.span[0] <= at < site.group.span[1]]
        told = [site for site in here if site.group.cue.lemma in known.groups]
        bound = [_binding(site, known) for site in told]
        whole = [as_written(binding, at, part) for binding in bound if binding is not None]
        alone = {at, part} if told else set[int]()
        found = [*(b for b in found if b is None or b.verb not in alone), *whole]
    return [binding for binding in found if binding is not None]


def _binding(site: Site, known: Listed) -> Binding | None:
    verb, group = known.groups[site.group.cue.lemma], site.group
    site = _past_pronouns(site, verb)
    others = verb.binds == "object" or group.cue.lemma in verb.participles  # "wurde verpflichtet"
    loose = group.form in {"infinitive", "gerund"} or (others and _is_passive(site))
    if group.modal or loose or (group.negated and verb.binds == "object") or (_is_past(verb) and _is_earlier(site)):
        return None
    before = act_before(site, verb) if _closes(site) else None
    source = _source(site, before)
    act = before or act_behind(site, verb, source)
    if act is None or (verb.force == "proposed" and is_public(site, (act[0], min(act[1], act[0] + _OPENS)))):
        return None
    bound = bound_by(site, verb, source, act) if verb.binds == "object" else source
    if verb.binds == "object" and (bound is None or is_public(site, bound)):
        return None
    if _is_done(site, act) or (verb.force == "refused" and _is_told(site, act)):
        return None
    if bound is not None and source is not None and source[0] < bound[0] < source[1]:
        source = (source[0], bound[0])  # "طالبت النقابة الحكومة"
    act = act[0], _within_marks(site.words, group.span[0], act)
    denied = group.negated or (before is not None and ends_denied(site, act))
    refused = denied and verb.force in {"offered", "pledged", "scheduled"}
    start, end = group.span
    near = source is not None and source[1] <= start and start - source[0] < _FAR
    begin = source[0] if source is not None and near else min(start, act[0])
    if source is not None and before is not None:
        begin = min(source[0], act[0])
    how: How = "object" if verb.binds == "object" else "verb"
    offered = verb.force == "proposed" and any(
        w.low in known.lex.pack.pledges.offers for w in site.words[slice(*act)][:3]
    )
    force = "refused" if refused else "offered" if offered else verb.force
    return Binding(
        force, how, start, begin, act[0], max(act[1], end), bound, source,
        public=verb.public, official=verb.official, dated=verb.dated,
    )  # fmt: skip


def _within_marks(words: Sequence[Word], verb: int, act: Range) -> int:
    """Return where an act ends that is told in marks: with them, at the latest."""
    opened = next((i for i in range(verb, -1, -1) if words[i].low in QUOTES), None)
    if opened is None or words[opened].low not in _OPENING or act[0] < verb:
        return act[1]
    return next((i for i in range(act[0] + 1, act[1]) if words[i].low in _CLOSING), act[1])


def _is_done(site: Site, act: Range) -> bool:
    """Return whether somebody tells of what he did or did not ("niega haber cobrado", "assure n'avoir rien reçu")."""
    opening = site.words[act[0] : min(act[1], act[0] + _OPENS)]
    return any({"aux", "inf"} <= word.tags for word in opening)


def _is_told(site: Site, act: Range) -> bool:
    """Return whether somebody refuses to speak."""
    return any(word.low in site.lex.pack.pledges.speech for word in site.words[slice(*act)])


def _is_passive(site: Site) -> bool:
    """Return whether the verb is in the passive: "ist aufgefordert worden"."""
    end = site.group.span[1]
    follows = site.words[end] if end < site.last else None
    return site.group.form == "passive" or (follows is not None and "aux" in follows.tags)


def _is_past(verb: PledgeVerbs) -> bool:
    """Return whether what such a verb told before is no longer to be done: a promise holds on."""
    return verb.force != "pledged" or verb.official or verb.dated


def _is_earlier(site: Site) -> bool:
    """Return whether somebody had decided before what is told: "había decidido"."""
    return any(word.low in site.lex.pack.pledges.earlier for word in site.words[slice(*site.group.span)])


def _past_pronouns(site: Site, verb: PledgeVerbs) -> Site:
    """Widen the group over pronouns of objects before it ("s'est engagée", "lui a promis"), which are active."""
    words, group = site.words, site.group
    start, syntax = group.span[0], site.lex.pack.syntax
    while start and (words[start - 1].low in syntax.object_pronouns or words[start - 1].low in syntax.elisions):
        start -= 1
    active = verb.binds == "subject" and group.form == "passive" and start < group.span[0]
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
        return _before_glued(site, source_at(site.words, end, site.last, site.lex, both=True))
    relative = _over_relative(site, start)
    if relative is not None:
        return relative
    found = subject_of(site)[0] or inverted_source(site)
    found = antecedent_of(site, found) or found
    if found is None and start and site.words[start - 1].low in _CLOSING:
        found = _named_in_marks(site, start)
    if found is None:
        found = _phrase_before(site, start) or shared_source(site)
    return found


def _named_in_marks(site: Site, start: int) -> Range | None:
    """Return the phrase before a verb that ends with a name in marks: "Банк «Северный» обязался"."""
    opening = next((i for i in range(start - 2, max(-1, start - _NAME), -1) if site.words[i].low in _OPENING), None)
    begin = None if opening is None else phrase_left(site.words, opening)
    return None if begin is None else (begin, start)


def _before_glued(site: Site, source: Range | None) -> Range | None:
    """Return a source behind its verb without the noun of action that is its object: "بفتح", "الشركة | دفع أجور"."""
    glued, lex = site.lex.pack.syntax.glued_prepositions, site.lex
    if source is None or not glued:
        return source
    lows = [word.low for word in site.words]
    definite = [lex.without_article(low) != low for low in lows]
    body = lex.is_body(lows[source[0]])
    for i in range(source[0] + 1, source[1]):
        if lows[i].startswith(glued) or (body and definite[i - 1] and not definite[i] and lows[i] not in lex.given):
            return source[0], i
    return source


def _over_relative(site: Site, start: int) -> Range | None:
    """Return the phrase that a relative pronoun before the verb stands for: "Ana Ruiz, que anunció"."""
    words = site.words
    if start < 2 or "rel" not in words[start - 1].tags:
        return None
    end = start - 1 - (words[start - 2].low == ",")
    begin = phrase_left(words, end)
    return None if begin is None else (begin, end)


def _phrase_before(site: Site, start: int) -> Range | None:
    """Return the phrase that ends at `start`, for adjectives and verbs that a time or place stands before."""
    begin = phrase_left(site.words, start)
    return (begin, start) if begin is not None and "prep" not in site.words[max(0, begin - 1)].tags else None
