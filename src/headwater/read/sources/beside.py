"""Where the source of a cue stands: before it, behind it, over an insertion, shared with the cue before it."""

from collections.abc import Callable, Sequence
from functools import cache

from headwater.language import pack
from headwater.read.frames.frame import drops_subjects
from headwater.read.names.fields import role_left
from headwater.read.sources.appositions import PARTING, before_relative, over_commas, without_bracket
from headwater.read.sources.cased import relative_of, subject_in_its_case
from headwater.read.sources.cased_behind import place_over_commas, written_before
from headwater.read.sources.cased_marks import head_of_clause, inserted_subject, named_in_marks, over_naming
from headwater.read.sources.following import following_subject, no_subject, skip_time_left
from headwater.read.sources.inverted import inverted_source
from headwater.read.sources.marked import marked_subject, over_postpositions
from headwater.read.sources.outer import (
    behind_opening,
    counted_or_described,
    is_inner,
    is_only_object,
    parted_subject,
)
from headwater.read.sources.over_clauses import over_participle, over_relative
from headwater.read.sources.places import place_behind_anybody, place_that_speaks
from headwater.read.unspaced import clauses as unspaced
from headwater.read.unspaced.classes import Script
from headwater.read.words.clauses import FINITE, nominal, phrase_left, phrase_right, verbal
from headwater.read.words.groups import Range, Site, cleft_subject, is_relative_subject
from headwater.read.words.word import Word


def subject_of(site: Site) -> tuple[Range | None, bool]:
    """Return the source of the cue, and whether it is shared with the cue before it."""
    group, syntax = site.group, site.syntax
    anybody = group.clitic if group.clitic is not None else group.span[1]
    place = place_behind_anybody(site, anybody)
    if place is not None or group.clitic is not None:
        return place or (anybody, anybody + 1), False
    if group.form == "bare participle" and not site.cues.regular:
        return of_auxiliary(site, group.span[0]), False
    for elsewhere in _elsewhere(site.lex.pack.tag):
        found = elsewhere(site)
        if found is not None:
            return found, False
    if group.form in {"gerund", "bare participle"}:
        return shared_source(site), True
    if group.form == "passive" or site.words[group.core[0]].low.startswith(syntax.passive_beginnings):
        return agent_of(site), False
    start = group.span[0]
    marked = place_that_speaks(site, start) if syntax.places_speak and not syntax.cases else None
    if marked is None and syntax.subject_marks:
        marked = marked_subject(site, start)
    return (marked, False) if marked is not None else subject_before(site, skip_time_left(site, start))


@cache
def _elsewhere(tag: str) -> tuple[Callable[[Site], Range | None], ...]:
    """Return the rules of a language for subjects that do not end before their verb."""
    syntax = pack(tag).syntax
    rules = (
        (syntax.cleft_marks, _in_cleft),
        (syntax.latter_words, _latter_before),
        (syntax.subject_follows, following_subject),
        (syntax.subject_dropped and not syntax.cases, of_main_clause),
    )
    return tuple([rule for needed, rule in rules if needed])


def _in_cleft(site: Site) -> Range | None:
    """Return who is meant in a cleft before an infinitive: "È stata Ada Lund | a dire che"."""
    return cleft_subject(site.words, site.group.core[0], site.lex)


def _latter_before(site: Site) -> Range | None:
    """Return "the latter" right before its verb: "Ce dernier | rit"."""
    words, start = site.words, site.group.span[0]
    latter = start > 1 and words[start - 1].low in site.syntax.latter_words and "det" in words[start - 2].tags
    return (start - 2, start) if latter else None


def subject_before(site: Site, start: int) -> tuple[Range | None, bool]:
    """Return the subject that ends at `start`: a pronoun, a phrase, one behind commas, or that of a cue before."""
    words, syntax = site.words, site.syntax
    if syntax.unspaced:
        found = unspaced.subject(words, start, Script(site.lex.pack.tag))
        return (found, False) if found is not None else (shared_source(site), True)
    before = words[start - 1] if start else None
    near = None
    if before is not None and "rel" in before.tags and "pron" in before.tags:
        near = start - 1, start
    elif before is not None and before.low in {"-", ","} and site.cues.regular:
        near = parted_subject(site, start)
    if near is not None:
        return near, False
    if before is not None and ("coord" in before.tags or before.low in PARTING):
        joined = (
            over_naming(site, start)
            or before_relative(site, start)
            or over_commas(site, start)
            or place_over_commas(site, start)
        )
        if joined is None and before.low == "," and not syntax.subject_dropped:
            joined = over_relative(site, start - 1)  # "Een buurvrouw die het zag, vertelt"
        if joined is None and "coord" in before.tags:
            return shared_source(site), True
        return joined, False
    if syntax.cases and site.group.form != "infinitive":
        start -= start > 0 and words[start - 1].low in syntax.emphatic  # "Wójt | sam | przyznaje", "jak | sama | mówi"
        written = words[site.group.core[0]].low in site.cues.from_source
        found = written_before(words, start, site.lex) if written else None
        found = found or over_naming(site, start) or inserted_subject(site, start) or named_in_marks(site)
        found = found or subject_in_its_case(site, start)
        return found or place_that_speaks(site, start), False
    return subject_beside(site, start)


def subject_beside(site: Site, start: int) -> tuple[Range | None, bool]:
    """Return the phrase that ends at `start` as subject, or that of a cue before."""
    words, syntax = site.words, site.syntax
    if syntax.postpositions:
        start = over_postpositions(words, start, site.lex)
    begin = phrase_left(words, start)
    head = over_relative(site, start) if syntax.subject_follows else None
    if head is None and begin and site.cues.regular:
        head = over_participle(site, begin, start) or counted_or_described(site, begin, start)
    if head is not None:
        return head, False
    begin = role_left(words, begin, site.lex) if begin and syntax.fields else begin
    if begin is not None and no_subject(site, begin, start):
        begin = None
    if begin is None and relative_before(site, start):
        return (start - 1, start), False
    if begin is None:
        return (shared_source(site), True) if site.group.form == "infinitive" else (None, False)
    bound = begin and "prep" in words[begin - 1].tags and "sub" not in words[begin - 1].tags
    infinitive = site.group.form == "infinitive"
    apart = bound and (infinitive or "part" in site.group.cue.forms)
    if apart or (infinitive and site.cues.regular and is_only_object(site, begin)):
        return shared_source(site), True  # "over acts deemed wrong", "took to the stage to say"
    if bound and words[begin].kind == "glyph":  # "X在…上说": the place stands between source and verb
        name = phrase_left(words, begin - 1)
        begin, start = (begin, start) if name is None else (name, begin - 1)
    elif bound and site.group.form == "finite" and _no_subject_behind_prepositions(site):
        return _before_circumstance(site, begin, start), False
    return (begin, without_bracket(words, begin, start)), False


def _no_subject_behind_prepositions(site: Site) -> bool:
    syntax = site.syntax
    return syntax.subject_dropped or syntax.subject_follows


def _before_circumstance(site: Site, begin: int, end: int) -> Range | None:
    """Return the subject before a circumstance that ends at its verb ("o cartaz | na porta | diz"), or None.

    Where a subject may be left out, a phrase behind a preposition is none ("Nella requisitoria aveva parlato di …"),
    but a writing is in an impersonal clause ("Nell'articolo si afferma che …").
    """
    words, lex = site.words, site.lex
    impersonal = any(word.low in lex.pack.syntax.reflexives for word in words[slice(*site.group.span)])
    impersonal |= words[site.group.core[0]].low in lex.pack.cues.from_source  # "Din raport reiese că …"
    written = impersonal and any(word.low in lex.pack.cues.said_before for word in words[begin:end])
    if lex.pack.syntax.cases or written:
        return begin, end
    name = phrase_left(words, begin - 1)
    behind = name is not None and name > 0 and "prep" in words[name - 1].tags
    return None if name is None or behind else (name, begin - 1)


def of_main_clause(site: Site) -> Range | None:
    """Return the subject of the sentence for a verb without its own: "emitió una nota en la que asegura"."""
    words, at, syntax = site.words, site.group.span[0] - 1, site.syntax
    drops = syntax.subject_dropped and not syntax.cases and site.group.form == "finite"
    if not drops or at < 2 or "rel" not in words[at].tags:
        return None
    behind = "prep" in words[at - 1 - ("det" in words[at - 1].tags)].tags
    return first_subject(words, at) if behind else None


def relative_before(site: Site, start: int) -> bool:
    """Return whether the word before `start` is a relative pronoun behind a noun, as subject ("un cartel que reza")."""
    words = site.words
    if start < 2 or "rel" not in words[start - 1].tags or site.group.form != "finite":
        return False
    at = start - 2 - (start > 2 and words[start - 2].low == ",")
    if words[at].low == ")" and is_relative_subject(site):  # "Ivo Brandt (S), som | kallade det …"
        at = next((i for i in range(at - 1, 0, -1) if words[i].low == "("), at + 1) - 1
    noun, told = words[at], words[at].cue is not None and verbal(words, at)
    return nominal(noun) and noun.kind == "word" and not told and noun.tags.isdisjoint({"verb", "det", "time"})


def of_auxiliary(site: Site, start: int) -> Range | None:
    """Return the subject of a participle far from its auxiliary: "X hat am Montag gesagt"."""
    words = site.words
    for at in range(start - 1, max(-1, start - 16), -1):
        if words[at].kind == "quote" or words[at].low == ",":
            return None
        if words[at].tags & {"aux", "modal"}:
            begin = phrase_left(words, skip_time_left(site, at))
            if begin == at - 1 and "as" in words[begin].tags:
                begin = None  # "so hatte Telm gesagt"
            if at - 1 == begin and words[begin].low in site.syntax.latter_objects and "pron" in words[at + 1].tags:
                return at + 1, at + 2  # "Das habe er gesagt"
            if begin is not None and not (begin and "prep" in words[begin - 1].tags):
                return (begin, at)
            end = phrase_right(words, at + 1, start)
            return (at + 1, end) if end > at + 1 else None
    return None


def shared_source(site: Site) -> Range | None:
    """Return the source of the cue before in this sentence, else the subject of its first verb."""
    relative = relative_of(site) if site.syntax.cases else behind_opening(site)
    if relative is not None:
        return relative
    for number in range(site.number - 1, -1, -1):
        if site.groups[number].form in {"finite", "passive"}:
            earlier = site.at(_of_main_verb(site, number))
            source = subject_of(earlier)[0] or inverted_source(earlier)
            if source is not None and is_inner(site, earlier, source):
                continue
            if source is not None:
                return source
            if drops_subjects(site.syntax) or _opens_sentence(earlier):
                return None  # "También relató que X … y agregó": left out in both
    if site.syntax.unspaced:
        return unspaced.carried(site.words, site.group.span[0], Script(site.lex.pack.tag))
    found = _of_first_verb(site)
    if found is None and site.syntax.cases_show_subjects and site.group.form == "gerund":
        found = head_of_clause(site.words, site.group.span[0], site.lex)
    if found is None or not site.syntax.cases:
        return found
    governed = found[0] > 0 and "prep" in site.words[found[0] - 1].tags  # "W mowie nazwał go X i ostrzegł, że"
    return None if governed or all("gadv" in word.tags for word in site.words[slice(*found)]) else found


def _of_first_verb(site: Site) -> Range | None:
    """Return the subject of the first verb; behind a circumstance, a name behind it: "I går var | Lund | arg"."""
    words, limit = site.words, site.group.span[0]
    found = first_subject(words, limit)
    governed = found is not None and found[0] > 0 and "prep" in words[found[0] - 1].tags
    if found is None or not (governed and site.syntax.stands_second):
        return found
    end = at = found[1] + 1
    while end < limit and (words[end].capital or (end == at and "pron" in words[end].tags)):
        end += 1
    return (at, end) if end > at else None


def _of_main_verb(site: Site, number: int) -> int:
    """Return which verb told the clause that verb `number` stands in, for a gerund: "X wrote they knew, saying"."""
    words, behind = site.words, site.group.span[0]
    if site.group.form != "gerund" or words[behind - 1].low != ",":
        return number
    for before in range(number - 1, -1, -1):
        group, clause = site.groups[before], words[site.groups[before].core[1] : site.groups[number].core[0]]
        if group.form != "finite" or any(word.kind == "mark" or "coord" in word.tags for word in clause):
            break
        number = before
    return number


def _opens_sentence(site: Site) -> bool:
    """Return whether a verb opens its sentence, or stands behind adverbs alone, where nouns have cases."""
    opens = all(word.tags & {"gadv", "coord", "time"} for word in site.words[: site.group.span[0]])
    return opens and site.syntax.cases and not site.syntax.verb_final


def agent_of(site: Site) -> Range | None:
    """Return who speaks in a passive: behind "by"; else nobody is named."""
    at = site.group.span[1]
    for index in range(at, min(at + 6, site.last)):
        if site.words[index].low in site.syntax.agents:
            end = phrase_right(site.words, index + 1, site.last)
            return (index + 1, end) if end > index + 1 else None
    return None


def first_subject(words: Sequence[Word], limit: int) -> Range | None:
    """Return the subject of the first finite verb before `limit`."""
    for at in range(1, limit):
        word = words[at]
        if word.capital or word.kind != "word":
            continue
        finite = (
            not word.tags.isdisjoint(FINITE)
            or word.low.endswith("ed")
            or (word.cue is not None and "fin" in word.cue.forms and verbal(words, at))
        )
        if finite:
            end = at
            while end > 1 and "gadv" in words[end - 1].tags and words[end - 1].tags.isdisjoint({"pron"}):
                end -= 1  # "La compañía | se lo ha tomado con humor"
            begin = phrase_left(words, end)
            if begin is not None and not all("gadv" in word.tags for word in words[begin:end]):
                return (begin, end)
    return None
