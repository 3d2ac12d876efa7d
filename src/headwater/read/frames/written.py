"""What a writing says by a verb that names nobody: "In dem Brief heißt es, …", "una nota en la que se lee que"."""

from msgspec.structs import replace

from headwater.read.frames.adjuncts import skip_loose
from headwater.read.frames.contents import complement_of
from headwater.read.frames.ends import clause_end
from headwater.read.frames.frame import Frame, frame_of, words_left, words_right
from headwater.read.sources.inverted import behind_quote
from headwater.read.sources.places import place_behind_anybody
from headwater.read.words.clauses import has_verb, phrase_left, phrase_right
from headwater.read.words.groups import Range, Site

#: How many words stand between the head of a clause and a verb that tells what is written there, at most.
_FAR = 12
#: What stands around a verb and its writing that break into what is written.
_BREAKS = frozenset({",", "–", "—"})


def frames_written(site: Site) -> list[Frame] | None:
    """Return the frame of a finite verb that tells what is written; None where no writing is named."""
    start, end = site.group.span
    anybody = end < site.last and site.syntax.subject_pronouns.get(site.words[end].low) == "i"
    end += anybody
    source = _in_relative(site, start) or _behind(site, end) or _at_head(site, start, anybody=anybody)
    source = source or (_owner_behind(site, end) if behind_quote(site, start) else _owner_before(site, start))
    if source is None and anybody:
        place = place_behind_anybody(site, end - 1)  # "lyder det fra Ada Lund"
        source = place if place is not None and place[0] > end else None
    if source is None:
        return None
    if site.words[start - 1].kind == "quote" and source[1] < start:  # "ein Schild, auf dem „…“ steht"
        return [frame_of(site, "after", "quote", source, ((start - 1, start),), (end, end))]
    at = skip_loose(site, max(end, source[1] if source[0] >= end else end))
    complement, first = complement_of(site, at) if at < site.last else ("none", at)
    if complement in {"that", "clause", "quote", "question"}:
        found = frame_of(site, "before", complement, source, ((first, clause_end(site, first)),), (end, at))
        return [replace(found, act="wrote", sure=complement in {"that", "clause"})]
    inserted = _inserted(site, start, source, at)
    if inserted:
        return inserted
    # "Man prüfe das, hieß es im Brief"
    reflexive = any(word.low in site.syntax.reflexives for word in site.words[start:end])  # "se arată în"
    clause = (anybody or reflexive) and start > 1 and site.words[start - 1].low == "," and has_verb(site.words[:start])
    told = words_left(site, start) if clause or behind_quote(site, start) else ()
    return [replace(frame_of(site, "after", "quote", source, told, (end, end)), sure=clause)] if told else None


def _inserted(site: Site, start: int, source: Range, at: int) -> list[Frame]:
    """Return the frame of a verb with its writing as an insertion: "Il crollo, (come) si legge nella nota, è …"."""
    words, end = site.words, site.group.span[1]
    as_word = start > 0 and words[start - 1].low in site.syntax.as_words
    order = "middle"
    told: tuple[Range, ...] = ()
    if start == as_word and source[0] > start and at + 1 < site.last and words[at].low == ",":
        order, told = "before", ((at + 1, clause_end(site, at + 1)),)
    elif start - as_word > 1 and _between_commas(site, start - as_word, source):
        told = words_left(site, start - as_word)
        told += words_right(site, source[1], told)
    found = frame_of(site, order, "clause", source, told, (end, at)) if told else None
    return [replace(found, act="wrote", sure=True)] if found is not None else []


def _between_commas(site: Site, start: int, source: Range) -> bool:
    """Return whether verb and writing stand between commas in what is written."""
    words, stop = site.words, source[1]
    parted = words[start - 1].low in _BREAKS and stop < site.last and words[stop].low in _BREAKS
    goes_on = has_verb(words[stop : site.last]) or any(word.kind == "quote" for word in words[stop : site.last])
    return source[0] > start and parted and goes_on and not behind_quote(site, start)


def _in_relative(site: Site, start: int) -> Range | None:
    """Return the writing that a relative clause tells of: "una nota en la que se lee"."""
    words, at = site.words, start - 1
    while at > 1 and (words[at].kind == "quote" or ("gadv" in words[at].tags and "rel" not in words[at].tags)):
        at -= 1
    article = at > 1 and "det" in words[at].tags and words[at - 2].low == ","  # "ein Schild, auf dem"
    if at < 2 or ("rel" not in words[at].tags and not article):
        return None
    before = at - 1 - ("det" in words[at - 1].tags and "prep" not in words[at - 1].tags)
    if "prep" not in words[before].tags:
        return None
    end = before - (words[before - 1].low == ",")
    begin = phrase_left(words, end)
    return (begin, end) if begin is not None else None


def _behind(site: Site, at: int) -> Range | None:
    """Return the writing behind the verb and its preposition: "heißt es in dem Bericht"."""
    words = site.words
    at += at < site.last and words[at].tags >= {"rel"} and words[at].tags.isdisjoint({"det", "prep"})  # "stod | der på"
    while at < site.last and "gadv" in words[at].tags and "prep" not in words[at].tags:
        at += 1  # "si legge | ancora | nel documento"
    if at + 1 >= site.last or "prep" not in words[at].tags:
        return None
    end = phrase_right(words, at + 1, site.last)
    if site.syntax.nouns_capitalised and "det" in words[at + 1].tags:  # "in dem am Montag vorgelegten Bericht"
        clause = next((i for i in range(at + 1, site.last) if words[i].kind != "word"), site.last)
        end = next((i + 1 for i in range(end, clause) if _is_writing(site, i, i + 1)), end)
    taken_up = end == at + 2 and "pron" in words[at + 1].tags and site.syntax.cases_show_subjects  # "v něm"
    return (at + 1, end) if taken_up or _is_writing(site, at + 1, end) else None


def _owner_behind(site: Site, at: int) -> Range | None:
    """Return whose words they are behind a noun of speech as subject: "lyder beskedet från | Ada Lund"."""
    words, cues = site.words, site.cues
    noun = at + ("det" in words[at].tags if at < site.last else 0)
    owned = at + 1 < site.last and (words[at].capital or "poss" in words[at].tags)
    if owned and site.syntax.stands_second and words[at + 1].low in cues.utterances:
        return at, at + 1  # "löd | hennes | råd"
    if noun >= site.last or words[noun].low not in cues.utterances.union(cues.said_before, cues.channel_nouns):
        return None
    if noun + 1 < site.last and words[noun + 1].low in cues.noun_owners:
        end = phrase_right(words, noun + 2, site.last)
        return (noun + 2, end) if end > noun + 2 else None
    if site.syntax.cases_show_subjects and noun + 1 < site.last and words[noun + 1].capital:
        return noun + 1, phrase_right(words, noun + 1, site.last)  # "zní vzkaz Jany Nové"
    return None if words[noun].low in cues.utterances else (at, noun + 1)


def _owner_before(site: Site, start: int) -> Range | None:
    """Return whose words they are behind a noun of speech that heads the sentence: "Vzkaz | Jany Nové | zní: „…“"."""
    words, cues = site.words, site.cues
    bound = start > 1 and words[1].low in cues.noun_owners
    first = 1 + bound
    owned = bound or site.syntax.cases_show_subjects
    if not owned or first >= start or words[0].low not in cues.utterances or not words[first].capital:
        return None
    return (first, start) if phrase_right(words, first, start) == start else None


def _at_head(site: Site, start: int, *, anybody: bool) -> Range | None:
    """Return the writing, or the body of an impersonal verb, that opens a sentence: "Im Bericht steht"."""
    words = site.words
    first = 1 if words[0].tags & {"coord"} else 0
    if first + 1 >= start or start - first > _FAR or "prep" not in words[first].tags:
        return None
    end = phrase_right(words, first + 1, start)
    body = anybody and any(site.lex.is_body(word.low) for word in words[first + 1 : end])  # "Bei der Polizei heißt es"
    return (first + 1, end) if body or _is_writing(site, first + 1, end) else None


def _is_writing(site: Site, start: int, end: int) -> bool:
    """Return whether a word names a writing."""
    return any(site.lex.is_writing(word.low) for word in site.words[start:end])
