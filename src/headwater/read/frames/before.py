"""Cues before what is said: "X said (that) …", ", adding that …", "X vowed to …", "X called it “…”"."""

from collections.abc import Sequence

from msgspec.structs import replace

from headwater.read.frames.adjuncts import skip_adjuncts
from headwater.read.frames.contents import complement_of, ends_infinitive
from headwater.read.frames.ends import clause_end, object_end
from headwater.read.frames.frame import Frame, drops_subjects, frame_of, parts_clauses
from headwater.read.frames.naming import speaks
from headwater.read.names.cases import writing_of
from headwater.read.words.clauses import has_verb
from headwater.read.words.groups import Range, Site
from headwater.read.words.lexicon import agrees_with
from headwater.read.words.word import Word


def frame_before(site: Site, source: Range | None, *, shared: bool) -> Frame | None:
    """Return the frame of a cue before what is said: "X said (that) …", ", adding that …", "X vowed to …"."""
    words, syntax, behind = site.words, site.syntax, site.group.span[1]
    if source is not None and source[0] >= behind and not (site.group.form == "gerund" and site.cues.regular):
        behind = source[1]  # but "Noting that …, | Lund put"
    at, between = skip_adjuncts(site, behind)
    if at >= site.last:
        return None
    complement, start = complement_of(site, at)
    if complement == "none" or _is_told_by_verb(site, complement):
        return None
    end = clause_end(site, start)
    if complement in {"phrase", "clause"} and drops_subjects(syntax):
        stop = _before_next_cue(site, start, end)
        complement, end = (complement if stop == end else "phrase"), stop
        end = start if _asked_in_relative(words[start:end], site, source) else end
    if complement in {"phrase", "preposition", "gerund"} and site.cues.regular:
        end = object_end(site, start, end)
    if end <= start or _is_things(site, source, complement, start, end) or _holds(site, complement, start, end):
        return None
    if syntax.cases and end == start + 1 and words[start].low in syntax.object_pronouns:
        return None  # "запитав його, чому …"
    if syntax.cases and source is None and complement in {"preposition", "phrase"} and not _calls(site, start, end):
        return None  # "Его обвиняют в краже"
    if complement == "quote" and _only_marks_told(site, start, end):
        end = start + 1
    found = frame_of(site, "before", complement, source, ((start, end),), between, shared=shared)
    return replace(found, sure=True) if _is_sure(site, complement, source, start, end) else found


def _is_things(site: Site, source: Range | None, complement: str, start: int, end: int) -> bool:
    """Return whether a mere object, without marks, is that of a beast or a thing: "Зверьки оценивают высоту"."""
    if source is None or complement not in {"preposition", "phrase"} or not site.syntax.cases_show_subjects:
        return False
    return not speaks(site, source) and all(word.kind != "quote" for word in site.words[start:end])


def _is_sure(site: Site, complement: str, source: Range | None, start: int, end: int) -> bool:
    """Return whether grammar alone shows that what stands in `start:end` behind a cue is reported."""
    if complement == "infinitive":
        return ends_infinitive(site, start) or _told_in_infinitive(site)
    if complement == "phrase":
        return _asks(site, start, end)
    if complement != "that":
        return False
    verb = site.words[site.group.core[0]].low
    if source is None:
        return parts_clauses(site) and agrees_with(verb, site.syntax) != "p"
    place = source[0] == 1 and site.words[0].low in site.syntax.places_speak
    return place or verb in site.cues.from_source or parts_clauses(site)


def _holds(site: Site, complement: str, start: int, end: int) -> bool:
    """Return whether a verb has an object there and says nothing: "mantuvo los tipos"."""
    held = complement == "phrase" and site.group.cue.lemma in site.cues.clausal
    return held and all(word.kind != "quote" for word in site.words[start:end])


def _is_told_by_verb(site: Site, complement: str) -> bool:
    """Return whether a verb before "with the reason that" tells itself what follows, or it leads to no clause."""
    start = site.group.span[0]
    if site.group.form != "gerund" or "prep" not in site.words[start].tags:
        return False
    end = site.group.span[1]
    bare = "det" in site.words[end - 1].tags and all(word.kind != "quote" for word in site.words[end:])
    verbs = [group.span[1] for group in site.groups[: site.number] if group.form == "finite"]
    beside = bool(verbs) and all(word.kind == "word" for word in site.words[verbs[-1] : start])
    return beside or bare or complement == "question"  # "počítá s tím, že …"


def _only_marks_told(site: Site, start: int, end: int) -> bool:
    """Return whether what is said ends with the marks at `start`: "Il testo, definito «inutile», arriva in aula"."""
    words, syntax = site.words, site.syntax
    parted = start + 1 < end and words[start + 1].low == ","
    if syntax.finite_endings and site.group.form == "bare participle":
        return True
    joined = syntax.cases and start + 2 < end and "coord" in words[start + 2].tags
    return parted and (joined or (bool(syntax.latter_objects) and _in_relative(site)))


def _before_next_cue(site: Site, start: int, end: int) -> int:
    """Return where an object ends that a comma parts from the next cue: "pidió calma, dijo que …"."""
    for group in site.groups[site.number + 1 :]:
        comma = group.span[0] - 1
        if group.form == "finite" and start < comma < end and site.words[comma].low == ",":
            return end if has_verb(site.words[start:comma]) else comma
    return end


def _asked_in_relative(told: Sequence[Word], site: Site, source: Range | None) -> bool:
    """Return whether a relative clause has a mere object: "un obrero, que pidió el anonimato, dijo"."""
    relative = source is not None and source[1] == source[0] + 1 and "rel" in site.words[source[0]].tags
    return relative and not has_verb(told) and all(word.kind != "quote" for word in told)


def _asks(site: Site, start: int, end: int) -> bool:
    """Return whether an infinitive tells what somebody is asked to do: "призвал жителей не спешить"."""
    if not site.syntax.cases or site.group.cue.act != "said" or not site.syntax.cases_show_subjects:
        return False
    clause = next((at for at in range(start, end) if site.words[at].kind != "word"), end)
    noun = writing_of(site.words[start].low, site.lex) is not None  # "осудил решение ввести визы"
    return not noun and any("inf" in word.tags and not word.capital for word in site.words[start + 1 : clause])


def _told_in_infinitive(site: Site) -> bool:
    """Return whether a verb of saying may have what is said as infinitive: "dit craindre", "giura di non sapere"."""
    syntax = site.syntax
    marked = bool(syntax.latter_objects) and not syntax.infinitive_marks.isdisjoint(syntax.binders)
    parted = syntax.cases_show_subjects and site.group.cue.lemma not in site.lex.refusing
    return (marked or parted) and site.group.cue.act == "said"


def _in_relative(site: Site) -> bool:
    """Return whether a cue stands in a relative clause behind a comma: ", que X considera “grave”, …"."""
    words, at = site.words, site.group.span[0]
    comma = next((i for i in range(at - 1, 0, -1) if words[i].low == ","), at)
    return comma + 1 < at and "rel" in words[comma + 1].tags


def _calls(site: Site, start: int, end: int) -> bool:
    """Return whether a verb of one person calls something what stands in marks: "Nazwał go „złodziejem”"."""
    one = agrees_with(site.words[site.group.core[0]].low, site.syntax) in {"m", "f", "n"}
    return one and any(word.kind == "quote" for word in site.words[start:end])
