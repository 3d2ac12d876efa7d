"""Cues turned round, behind what is said and before who says it: "…," said X."""

from msgspec.structs import replace

from headwater.read.frames.frame import Frame, frame_of, parts_clauses, words_left, words_right
from headwater.read.sources.inverted import behind_quote, inverted_source
from headwater.read.sources.places import is_place_of_people, place_behind_anybody
from headwater.read.words.clauses import as_begins, has_verb, is_told, phrase_right
from headwater.read.words.groups import Site


def frame_inverted(site: Site) -> Frame | None:
    """Return the frame of a cue turned round: "…," said X."""
    start, as_words = site.group.span[0], site.syntax.as_words
    before = site.words[start - 1] if start else None
    if before is None or (before.kind == "word" and before.low not in as_words):
        return None  # no quotation, no mark parts it from what is said
    behind = behind_quote(site, start) or before.low == ","
    place = place_behind_anybody(site, site.group.span[1]) if behind else None
    source = place or inverted_source(site)
    opens = as_begins(site.words, start, as_words)
    as_word = 0 < opens < start
    content = words_left(site, opens if as_word else start) if source else ()
    if source is None or not content:
        return None
    stop = source[1]
    more = words_right(site, _behind_name(site, stop), content)
    found = frame_of(site, "inverted", "quote", source, content + more, (stop, stop))
    plain = as_word and not site.cues.regular and not behind_quote(site, opens)
    if plain:
        return replace(found, form="naming", complement="clause", order="after")
    told = site.words[slice(*content[0])]
    follows = (
        site.syntax.subject_follows
        and before.low == ","
        and (all("gadv" in word.tags for word in site.words[stop : site.last]) or site.words[stop].low == ":")
    )
    negated = any(word.tags >= {"neg", "gadv"} for word in told)  # "Il n'exclut rien, dit X": some verb stands there
    clause = follows and (negated or has_verb(told)) and not any(word.kind == "quote" for word in told)
    clause |= is_told(told) or _closes_clause(site, found)
    joined = len(found.content) > 1 and all(word.tags & {"coord", "gadv"} for word in told)  # "Ma, ricorda X, …"
    if clause and _thinks(site, found):
        return replace(found, sure=True, complement="that")
    return replace(found, sure=True) if clause or joined else found


def _behind_name(site: Site, stop: int) -> int:
    """Return where words go on behind a name that explains a role: "—No —dijo la alcaldesa, Ada Lund | —. Es tarde"."""
    words = site.words
    if stop >= site.last or words[stop].low != ",":
        return stop
    end = phrase_right(words, stop + 1, site.last)
    named = end > stop + 1 and all(word.capital or "particle" in word.tags for word in words[stop + 1 : end])
    goes_on = named and any(word.kind == "quote" for word in words[end : end + 2])
    return end if goes_on else stop


def _closes_clause(site: Site, frame: Frame) -> bool:
    """Return whether a comma parts a verb of saying and its subject from the clause before: "Мост цел, заверил мэр".

    A verb of thinking does so where its subject closes the sentence: "Мост цел, считает мэр".
    """
    before = site.words[site.group.span[0] - 1].low
    parted = (parts_clauses(site) or _thinks(site, frame)) and before in {",", "—", "–"}
    told, *more = (site.words[slice(*part)] for part in frame.content)
    return (
        parted and _speaks(site, frame) and (len(told) > 1 or bool(more)) and all(word.kind != "quote" for word in told)
    )


def _thinks(site: Site, frame: Frame) -> bool:
    """Return whether a verb of thinking and its subject close the sentence behind a clause: "Мост цел, считает мэр"."""
    ends = frame.source is not None and frame.source[1] >= site.last and len(frame.content) == 1
    cased = site.syntax.cases_show_subjects and site.syntax.commas_part_clauses
    return cased and ends and site.group.cue.act == "thought" and _speaks(site, frame)


def _speaks(site: Site, frame: Frame) -> bool:
    """Return whether a name, a pronoun, a role or a body is the source of a frame."""
    row = site.words[slice(*frame.source)] if frame.source is not None else ()
    if any(word.capital or "pron" in word.tags or word.low in site.lex.nominatives for word in row):
        return True
    return any(is_place_of_people(word.low, site.lex) for word in row)  # "Мост, поясняют в мэрии, откроют осенью"
