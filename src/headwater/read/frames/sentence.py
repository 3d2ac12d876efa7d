"""Cues and their frames: what may be said by whom in a sentence, before it is decided what is.

A cue stands before what is said ("X said that …"), behind it ("…, X said"), turned round ("…, said X"), shares the
source of the cue before it (", adding that …"), names a source ("according to X"), or is a noun ("X's claim that …").
The frames are those of Krestel, Bergler and Witte, "Minding the source" (2008), and Pareti, "Attribution" (2015).
"""

from collections.abc import Sequence

from msgspec.structs import replace

from headwater.read.frames.adjuncts import skip_adjuncts
from headwater.read.frames.behind import frame_behind
from headwater.read.frames.contents import complement_of, ends_infinitive, says_something
from headwater.read.frames.dropped import frame_dropped
from headwater.read.frames.ends import clause_end, object_end
from headwater.read.frames.frame import Frame, drops_subjects, frame_of, words_left, words_right
from headwater.read.frames.naming import cites_another, frame_naming, frame_naming_after
from headwater.read.frames.opening import frame_opening
from headwater.read.frames.seeming import frames_seeming
from headwater.read.frames.taken_up import frame_taken_up
from headwater.read.frames.written import frames_written
from headwater.read.names.cases import writing_of
from headwater.read.sources.beside import agent_of, subject_of
from headwater.read.sources.cased_behind import cited_source
from headwater.read.sources.cited import cited_as_saying, cited_by_name
from headwater.read.sources.inverted import behind_quote, inverted_source
from headwater.read.sources.places import place_behind_anybody
from headwater.read.words.clauses import has_verb, is_told, phrase_left, phrase_right
from headwater.read.words.cut import Word
from headwater.read.words.groups import Range, Site, is_asked, sites
from headwater.read.words.lexicon import Lexicon, agrees_with


def frames(words: Sequence[Word], lex: Lexicon) -> list[Frame]:
    """Return every frame that the sentence's cues may fill, in order of the cues; one cue may have several."""
    return [frame for site in sites(words, lex) for frame in frames_of(site)]


def frames_of(site: Site) -> list[Frame]:
    """Return the frames of one cue."""
    group = site.group
    asked = site.lex.pack.syntax.latter_objects and not site.lex.pack.syntax.nouns_capitalised and not group.span[0]
    asked = asked and _before_agent(site, None) is None  # but "Qualifié de « vain » par X, …"
    if group.form == "bare participle" and (asked or is_asked(site.words, group.core[0], group.cue, site.lex)):
        return []  # "Asked why, X said", "Questionado sobre o prazo, X disse"
    found = _OF_FORM.get(group.form, frames_of_verb)(site)
    if group.cue.lemma in site.lex.pack.cues.voiced:
        opens = site.words[0].kind == "quote"
        found = [_only_marks(frame) for frame in found if frame.complement == "quote" and (opens or _led_to(frame))]
    cited = cited_as_saying(site) or cited_by_name(site) or cited_source(site)
    return found if cited is None else [replace(frame, source=cited, shared=False, antecedent=None) for frame in found]


def _holds_marks(site: Site, frame: Frame) -> bool:
    """Return whether marks stand in what a frame tells."""
    return any(word.kind == "quote" for part in frame.content for word in site.words[slice(*part)])


def _only_marks(frame: Frame) -> Frame:
    """Return a frame that leads to marks with them alone as what is said: "rompe il silenzio: “…”, scrive ai fan"."""
    if frame.order != "before":
        return frame
    start = frame.content[0][0]
    return replace(frame, content=((start, start + 1),))


def _led_to(frame: Frame) -> bool:
    """Return whether a verb of manner leads to the marks behind it: by its subject, or by nothing but a mark."""
    return frame.order == "before" and (frame.source is not None or frame.content[0][0] <= frame.cue[1] + 1)


def frames_of_verb(site: Site) -> list[Frame]:
    """Return the frames of a verb: behind what is said, turned round, before it."""
    seeming = frames_seeming(site)
    if seeming is not None:
        return seeming
    written = frames_written(site)
    if written is not None or _is_only_written(site):
        return written or []
    if site.number + 1 < len(site.groups) and cites_another(site.at(site.number + 1)):
        return []
    source, shared = subject_of(site)
    opening = frame_opening(site, source)
    opening = opening or frame_taken_up(site, source) or _before_agent(site, source)
    if opening is not None:
        return [opening]
    behind = frame_behind(site, source) if source and not shared else None
    inverted = frame_inverted(site)
    if behind is not None or (inverted is not None and source is not None and says_something(site)):
        inverted_told = None
    else:
        inverted_told = inverted
    if source is None and inverted is None:
        dropped = frame_dropped(site)
        if dropped is not None:
            return [dropped]
    before = None
    parted = site.lex.pack.syntax.cases and inverted_told is not None
    parted |= inverted_told is not None and inverted_told.sure and len(inverted_told.content) > 1
    if not parted and (behind is None or inverted is not None) and not (inverted_told is not None and source is None):
        before = frame_before(site, source, shared=shared)
    return [frame for frame in (behind, inverted_told, before) if frame is not None and not _only_retold(site, frame)]


def _only_retold(site: Site, frame: Frame) -> bool:
    """Return whether a cue in the mood of reported speech holds no words of its own, but stands in somebody's."""
    if not frame.told or frame.complement in {"that", "question", "infinitive"}:
        return False
    return not _holds_marks(site, frame)


def _is_only_written(site: Site) -> bool:
    """Return whether a verb tells nothing where no writing is named: "Fest steht, dass"."""
    lemma, cues = site.group.cue.lemma, site.lex.pack.cues
    return lemma in cues.written and lemma not in cues.calling


def frame_before(site: Site, source: Range | None, *, shared: bool) -> Frame | None:
    """Return the frame of a cue before what is said: "X said (that) …", ", adding that …", "X vowed to …"."""
    behind = site.group.span[1]
    if source is not None and source[0] >= behind:
        behind = source[1]
    at, between = skip_adjuncts(site, behind)
    if at >= site.last:
        return None
    complement, start = complement_of(site, at)
    if complement == "none":
        return None
    cases = site.lex.pack.syntax.cases
    end = clause_end(site, start)
    if complement in {"phrase", "clause"} and drops_subjects(site.lex.pack.syntax):
        stop = _before_next_cue(site, start, end)
        complement, end = (complement if stop == end else "phrase"), stop
        end = start if _asked_in_relative(site.words[start:end], site, source) else end
    if complement in {"phrase", "preposition", "gerund"} and site.lex.pack.cues.regular:
        end = object_end(site, start, end)
    if end <= start:
        return None
    if cases and source is None and complement in {"preposition", "phrase"} and not _calls(site, start, end):
        return None  # "Его обвиняют в краже"
    if complement == "quote" and _only_marks_told(site, start, end):
        end = start + 1
    found = frame_of(site, "before", complement, source, ((start, end),), between, shared=shared)
    places = site.lex.pack.syntax.places_speak
    place = source is not None and source[0] == 1 and site.words[0].low in places
    place |= source is not None and site.words[site.group.core[0]].low in site.lex.pack.cues.from_source
    late = complement == "infinitive" and (ends_infinitive(site, start) or _told_in_infinitive(site))
    late |= complement == "phrase" and _asks(site, start, end)
    several = source is None and agrees_with(site.words[site.group.core[0]].low, site.lex.pack.syntax) == "p"
    sure = (complement == "that" and (place or (_parts_clauses(site) and not several))) or late
    return replace(found, sure=True) if sure else found


def _only_marks_told(site: Site, start: int, end: int) -> bool:
    """Return whether what is said ends with the marks at `start`: "Il testo, definito «inutile», arriva in aula"."""
    words, syntax = site.words, site.lex.pack.syntax
    parted = start + 1 < end and words[start + 1].low == ","
    if syntax.finite_endings and site.group.form == "bare participle":
        return True
    joined = syntax.cases and start + 2 < end and "coord" in words[start + 2].tags
    return parted and (joined or (bool(syntax.latter_objects) and _in_relative(site)))


def _before_agent(site: Site, source: Range | None) -> Frame | None:
    """Return the frame of a passive with marks before its agent: "was called “a disgrace” by X"; None without them."""
    if site.group.form == "bare participle" and source is None and not site.lex.pack.cues.regular:
        source = agent_of(site)  # "Le texte, jugé « vain » par X, …"
    start, end = site.group.span[1], source[0] - 1 if source is not None else 0
    if site.group.form not in {"passive", "bare participle"} or not any(
        word.kind == "quote" for word in site.words[start:end]
    ):
        return None
    complement, first = complement_of(site, start)
    return frame_of(site, "before", complement, source, ((first, end),), (start, first)) if first < end else None


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
    clause = next((at for at in range(start, end) if site.words[at].kind != "word"), end)
    noun = writing_of(site.words[start].low, site.lex) is not None  # "осудил решение ввести визы"
    asked = any("inf" in word.tags and not word.capital for word in site.words[start + 1 : clause]) and not noun
    return asked and site.lex.pack.syntax.cases_show_subjects and site.group.cue.act == "said"


def _told_in_infinitive(site: Site) -> bool:
    """Return whether a verb of saying may have what is said as infinitive: "dit craindre", "giura di non sapere"."""
    syntax = site.lex.pack.syntax
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
    one = agrees_with(site.words[site.group.core[0]].low, site.lex.pack.syntax) in {"m", "f", "n"}
    return one and any(word.kind == "quote" for word in site.words[start:end])


def frame_inverted(site: Site) -> Frame | None:
    """Return the frame of a cue turned round: "…," said X."""
    start = site.group.span[0]
    behind = behind_quote(site, start) or (start > 0 and site.words[start - 1].low == ",")
    place = place_behind_anybody(site, site.group.span[1]) if behind else None
    source = place or inverted_source(site)
    as_word = start > 1 and site.words[start - 1].low in site.lex.pack.syntax.as_words
    content = words_left(site, start - as_word) if source else ()
    if source is None or not content:
        return None
    stop = source[1]
    found = frame_of(site, "inverted", "quote", source, content + words_right(site, stop, content), (stop, stop))
    plain = as_word and not site.lex.pack.cues.regular and not behind_quote(site, start - 1)
    if plain:
        return replace(found, form="naming", complement="clause", order="after")
    told = site.words[slice(*content[0])]
    follows = (
        site.lex.pack.syntax.subject_follows
        and site.words[start - 1].low == ","
        and (all("gadv" in word.tags for word in site.words[stop : site.last]) or site.words[stop].low == ":")
    )
    clause = follows and has_verb(told) and not any(word.kind == "quote" for word in told)
    clause |= is_told(told) or _closes_clause(site, found)
    joined = len(found.content) > 1 and all(word.tags & {"coord", "gadv"} for word in told)  # "Ma, ricorda X, …"
    return replace(found, sure=True) if clause or joined else found


def _parts_clauses(site: Site) -> bool:
    """Return whether a comma and a complementizer alone show that a verb reports a clause: "сказал, что …"."""
    syntax = site.lex.pack.syntax
    return syntax.cases_show_subjects and syntax.commas_part_clauses and site.group.cue.act in {"said", "wrote"}


def _closes_clause(site: Site, frame: Frame) -> bool:
    """Return whether a comma parts a verb of saying and its subject from the clause before: "Мост цел, заверил мэр"."""
    parted = _parts_clauses(site) and site.words[site.group.span[0] - 1].low in {",", "—", "–"}
    told, *more = (site.words[slice(*part)] for part in frame.content)
    row = site.words[slice(*frame.source)] if frame.source is not None else ()
    speaks = any(word.capital or "pron" in word.tags or word.low in site.lex.nominatives for word in row)
    return parted and speaks and (len(told) > 1 or bool(more)) and all(word.kind != "quote" for word in told)


def frame_noun(site: Site) -> list[Frame]:
    """Return the frame of a noun: "X's claim that …", "the claim by X that …"."""
    words = site.words
    start, end = site.group.span
    at, source = end, None
    if at < site.last and words[at].low in site.lex.pack.cues.noun_owners:
        stop = phrase_right(words, at + 1, site.last)
        source, at = (at + 1, stop), stop
    of_that = at + 1 < site.last and "bind" in words[at].tags and "comp" in words[at + 1].tags
    at += of_that  # "la promesa del alcalde | de que"
    if at >= site.last or not ("comp" in words[at].tags or ("to" in words[at].tags and at == end)):
        return []
    begin = phrase_left(words, end)
    if begin is not None and source is None:
        owner = next((i for i in range(start - 1, begin - 1, -1) if words[i].low.endswith(("'s", "s'"))), None)
        if owner is not None:
            verb = site.lex.pack.cues.regular and begin and "to" in words[begin - 1].tags and not words[begin].tags
            source = (begin + bool(verb and begin < owner), owner + 1)  # "to accept | Russia's promise that"
        elif "poss" in words[begin].tags:
            source = (begin, begin + 1)
    complement = "that" if "comp" in words[at].tags else "infinitive"
    first = at + (complement == "that")
    last = clause_end(site, first)
    if complement == "that" and not has_verb(words[: end - 1]):
        last = _before_main_verb(words, first, last)
    if complement == "infinitive":  # "the promise to build | was kept"
        main = {"aux", "modal", "verb"}
        last = next((i for i in range(first + 1, last) if words[i].tags & main or words[i].low == ","), last)
    return [frame_of(site, "before", complement, source, ((first, last),), (end, at))] if last > first else []


def _before_main_verb(words: Sequence[Word], start: int, end: int) -> int:
    """Return where a clause ends before the verb of its sentence: "Claims that the council lied | were rejected"."""
    helping, heads = {"aux", "modal"}, list[int]()
    for at in range(start, end):
        if words[at].low == "," or words[at].tags & {"coord", "sub", "rel", "wh"}:
            return end
        opens = bool(words[at].tags & helping) and not words[at - 1].tags & helping
        if opens or (has_verb(words[at : at + 1]) and not has_verb(words[at - 1 : at])):
            heads.append(at)
    return heads[1] if len(heads) > 1 and heads[1] > heads[0] > start else end


#: How the frames are found of cues that are no verbs, by their form.
_OF_FORM = {"naming": frame_naming, "naming_after": frame_naming_after, "noun": frame_noun}
