"""Frames of words that name a source: "according to X", "X zufolge", "selon laquelle"."""

from collections.abc import Sequence

from msgspec.structs import replace

from headwater.read.frames.ends import clause_end, clause_start
from headwater.read.frames.frame import Frame, frame_of, words_left
from headwater.read.sources.appositions import explained
from headwater.read.sources.cased_marks import over_marks
from headwater.read.words.clauses import has_verb, is_told, phrase_left, phrase_right
from headwater.read.words.groups import Range, Site
from headwater.read.words.word import Word

#: Classes of words that stand between a subject and "by his own account".
_BRACKET = {"aux", "modal", "verb", "pron"}
#: A role between commas behind a named source has fewer words than this.
_ROLE = 12
#: Words of a source with its article.
_FEW = 2
#: Endings of nouns in the case of a subject, which other cases replace.
_VOWELS = "aáeéěiíoyýаеєоя"


def frame_naming(site: Site) -> list[Frame]:
    """Return the frame of a named source: of "according to X" the rest of the sentence is X's."""
    words = site.words
    start, end = site.group.span
    low = words[start].low
    if start and "poss" in words[start - 1].tags and (low,) in site.lex.after_source.get(low, ()):
        return frame_naming_after(site)  # "jego zdaniem"
    own = any(word.low in site.syntax.own_determiners for word in words[start:end])
    source = _own_source(site, start) if own else named_source(site, start, end)
    if source is None:
        return []
    stop = max(source[1], end)
    relative = "rel" in words[stop - 1].tags and source[0] >= end
    weak = site.group.cue.lemma in site.cues.weak_sources and not relative
    parted = start > 0 and words[start - 1].low in {":", ";"}  # "Le problème : selon X, le pont bouge"
    clause = start > 0 and bool(words[start - 1].tags & {"rel", "sub"}) and words[start - 1].tags.isdisjoint({"prep"})
    clause &= site.syntax.subject_follows and not site.syntax.nouns_capitalised
    clause &= not site.syntax.cases and (site.syntax.stands_second or speaks(site, source))
    inside = start > 1 and words[start - 1].low != "," and not parted and not site.syntax.cases and not clause
    verb = stop < site.last and words[stop].low in site.cues.from_source
    if verb or (weak and (inside or not speaks(site, source))):
        return []  # "Z relacji świadków wynika": the verb tells it; "dure pour les voisins"
    if relative:
        return _naming_relative(site, start, stop)
    if words[start].low == "," and not speaks(site, source):
        return []  # "und ergänzt, so lange wie nötig werde"
    content: tuple[Range, ...]
    opens = start > 0 and bool(words[start - 1].tags & {"comp", "sub", "rel"}) and site.syntax.cases
    if start == 0 or opens or parted or (start == 1 and "coord" in words[0].tags):
        comma = behind_inserted_name(site, stop)
        bare = site.syntax.commas_part_clauses and words[stop : stop + 1] and words[stop].low != ","
        while not bare and comma < site.last and words[comma].low != "," and comma < stop + 20:
            comma += 1
        first = comma + 1 if comma + 1 < site.last and not bare else stop  # no comma: the verb follows at once
        end_of = clause_end(site, first) if first < site.last else first
        content = ((first, end_of),) if end_of > first else ()
        order = "before"
    elif clause:  # "un texte qui pour Lund est « vain »", "mentre per Lund si tratta di «fumo»"
        content, order = ((stop, clause_end(site, stop)),) if stop < site.last else (), "before"
    elif cites_another(site) and stop + 1 < site.last:
        content, order = ((stop + 1, clause_end(site, stop + 1)),), "before"
    else:
        content, order = _behind_or_inside(site, start, stop)
    found = frame_of(site, order, "clause", source, content, (stop, stop))
    return [replace(found, sure=cites_another(site))] if content else []


def _own_source(site: Site, start: int) -> Range | None:
    """Return the subject to which "by his own words" points back: "Starosta | podle svých slov čeká"."""
    words, syntax = site.words, site.syntax
    end = start - (start > 0 and words[start - 1].low == ",")
    while not syntax.cases and end and not words[end - 1].capital:
        verbal = words[end - 1].tags & _BRACKET or words[end - 1].cue is not None or syntax.nouns_capitalised
        if words[end - 1].kind != "word" or not verbal:
            break
        end -= 1  # "Jan Kok heeft het | naar eigen zeggen"
    begin = phrase_left(words, end)
    return (begin, end) if begin is not None else None


def cites_another(site: Site) -> bool:
    """Return whether a named source is whom the source of an opening cites: "Как передаёт X со ссылкой на Y, …"."""
    words, (start, _) = site.words, site.group.span
    opens = site.group.form == "naming" and start > 0 and words[0].low in site.syntax.as_words
    return opens and site.syntax.cases and all(word.kind != "mark" for word in words[:start])


def _behind_or_inside(site: Site, start: int, stop: int) -> tuple[tuple[Range, ...], str]:
    """Return what a source from `start` to `stop` tells, where it stands behind its words or inside them."""
    words, content = site.words, words_left(site, start)
    begin = clause_start(site, start)
    if begin and begin + 1 < start - 1:
        content = ((begin + 1, start - 1),)
    if stop < site.last and words[stop].kind in {"word", "number"} and _in_bracket(site, content):
        return (*content, (stop, clause_end(site, stop))), "middle"
    if stop < site.last and (words[stop].low == "," or words[stop].kind == "quote"):
        after = stop + (words[stop].low == ",")
        if goes_on(site, content, after):
            return (*content, (after, clause_end(site, after))), "middle"
    return content, "after"


def _in_bracket(site: Site, content: tuple[Range, ...]) -> bool:
    """Return whether a source stands between a verb and the rest of its clause: "Die Zahl ist | laut X | gestiegen"."""
    syntax = site.syntax
    if syntax.commas_part_clauses and syntax.cases:
        return True  # "Most | według X | stoi"
    bare = syntax.cases or syntax.subject_dropped or site.cues.regular
    told = site.words[slice(*content[0])] if content else ()
    return not bare and (has_verb(told) or (syntax.nouns_capitalised and _holds_plain_word(told)))


def _holds_plain_word(words: Sequence[Word]) -> bool:
    """Return whether a word may be the verb that no list holds, where nouns have capitals."""
    return any(word.kind == "word" and not word.capital and not word.tags for word in words)


def named_source(site: Site, start: int, end: int) -> Range | None:
    """Return the words that name the source: behind the cue, or a pronoun in it ("à son avis")."""
    words = site.words
    syntax, last = site.syntax, words[end - 1]
    glued = syntax.latter_objects & frozenset(syntax.elisions if "inf" in last.tags else ())  # "à l'en croire"
    owner = next((at for at in range(start, end) if "poss" in words[at].tags or words[at].low in glued), None)
    if owner is not None:
        return owner, owner + 1
    behind = words[end + 1] if end + 1 < site.last else None
    if end < site.last and words[end].low in site.syntax.stressed_pronouns:
        alone = behind is None or behind.kind != "word" or bool(behind.tags) or behind.cue is not None
        return (end, end + 1) if alone else None
    for at in range(end, min(end + 2, site.last)):
        if "rel" in words[at].tags and words[at].tags.isdisjoint({"comp", "det"}):
            return end, at + 1
    end += _verb_of_citing(site, end)
    stop = source_end(site, end)
    head = next((at for at in range(end - 1, start, -1) if "bind" not in words[at].tags), start)
    if stop > end and head > start and site.syntax.latter_objects and site.lex.is_title(words[head].low):
        return head, stop  # "de | source judiciaire", "según | fuentes de la fiscalía"
    stop = next((g.core[0] for g in site.groups if end < g.core[0] < stop and words[end].kind == "glyph"), stop)
    return (end, stop) if stop > end else None


def _verb_of_citing(site: Site, at: int) -> bool:
    """Return whether a verb stands between "as" and who says so: "según recoge | el acta"."""
    words = site.words
    if at + 2 >= site.last or words[at - 1].low not in site.syntax.as_words:
        return False
    plain = words[at].kind == "word" and not words[at].capital and words[at].tags <= {"verb"}
    return plain and "det" in words[at + 1].tags and words[at + 1].tags.isdisjoint({"bind", "prep"})


def _naming_relative(site: Site, start: int, stop: int) -> list[Frame]:
    """Return the frame of a relative clause: "un rapport selon lequel …" names the report."""
    before = _explained_before(site, start) if site.syntax.subject_follows and not site.syntax.cases else None
    if before is None or stop >= site.last:
        return []
    return [frame_of(site, "before", "clause", before, ((stop, clause_end(site, stop)),), (stop, stop))]


def _explained_before(site: Site, start: int) -> Range | None:
    """Return the phrase that a relative clause at `start` explains, before its comma or without one."""
    words = site.words
    end = start - (words[start - 1].low == ",") if start else 0
    begin = phrase_left(words, end)
    if begin is not None and any("time" in word.tags for word in words[begin:end]):
        end = next((at for at in range(begin - 1, 0, -1) if words[at].low == ","), 0)  # ", fechado el 12 de mayo, …"
        begin = phrase_left(words, end)
    return (explained(site, begin) or (begin, end)) if begin is not None else None


def behind_inserted_name(site: Site, comma: int) -> int:
    """Return the comma behind a name between commas that explains the source: "selon la maire, Ada Lund, le pont"."""
    words = site.words
    if comma + 2 >= site.last or words[comma].low != ",":
        return comma
    end = comma + 1
    while end < site.last and (words[end].capital or "particle" in words[end].tags):
        end += 1
    if end > comma + 1 and words[end].low == ",":
        return end
    role = next((at for at in range(comma + 2, min(comma + _ROLE, site.last)) if words[at].kind != "word"), comma)
    inside = words[comma + 1 : role]  # "per Ada Lund, avvocata della lega, …"
    titled = words[role].low == "," and not has_verb(inside) and not any(w.cue is not None for w in inside)
    return role if titled and any(site.lex.is_title(word.low) for word in inside[:2]) else comma


def speaks(site: Site, source: Range) -> bool:
    """Return whether the words name somebody or something that speaks: a pronoun, name, role, body or writing."""
    lex = site.lex
    for word in site.words[slice(*source)]:
        low = lex.without_case(word.low) or word.low
        owner = "poss" in word.tags and source[1] - source[0] == 1
        if word.capital or owner or "pron" in word.tags or low in lex.pack.syntax.stressed_pronouns:
            return True
        written = any(low.startswith(noun.rstrip(_VOWELS)) for noun in lex.pack.cues.said_before)
        if written or lex.is_title(low) or lex.is_body(low):
            return True
    return False


def source_end(site: Site, start: int) -> int:
    """Return where a named source ends: with its phrase; where cases are told apart, with the words in its case."""
    words, endings = site.words, site.syntax.source_endings
    stop = phrase_right(words, start, site.last)
    stop = over_marks(words, stop, site.last, site.lex) if site.syntax.cases and stop > start else stop
    if site.syntax.nouns_capitalised:
        return next((at for at in range(start + 1, stop) if _ends_noun(words, at)), stop)
    if not endings:
        closed = (at for at in range(start + 1, stop) if _closes_with_article(site, at))
        return next(closed, stop - _ends_with_verb(site, start, stop))
    for at in range(start + 1, stop):
        before, word = words[at - 1], words[at]
        people = site.lex.pack.people
        subject = word.low in people.titles and word.low not in people.title_forms
        head = word.low in people.title_forms or site.lex.without_case(word.low) is not None  # "dr | hab. Anny Kot"
        parted = subject or (not head and (before.capital or not word.low.endswith(endings)))
        if word.kind == "word" and not word.capital and parted and word.tags.isdisjoint({"prep", "coord", "bind"}):
            return at
    return stop


def _closes_with_article(site: Site, at: int) -> bool:
    """Return whether a noun with its article, or a name, closes before a plain word: "Enligt polisen | greps han"."""
    before, word, lex = site.words[at - 1], site.words[at], site.lex
    plain = word.kind == "word" and not word.capital and not word.tags and not lex.is_title(word.low)
    closed = before.low in lex.definite or (before.capital and not before.low.endswith("s"))
    return plain and closed and bool(lex.definite) and lex.pack.syntax.stands_second


def _ends_with_verb(site: Site, start: int, stop: int) -> bool:
    """Return whether the last plain word is the verb of no list that stands second: "Volgens de wet | handelde hij"."""
    syntax, words = site.syntax, site.words
    second = syntax.subject_follows and not (syntax.subject_dropped or syntax.elisions or syntax.cases)
    if not second or stop - start <= _FEW or stop >= site.last or site.group.span[0] > 0 or words[stop].kind != "word":
        return False
    verb = words[stop].cue is not None or not words[stop].tags.isdisjoint({"verb", "aux", "modal", "prep", "coord"})
    return not verb and not words[stop - 1].capital and not words[stop - 1].tags


def _ends_noun(words: Sequence[Word], at: int) -> bool:
    """Return whether a plain word stands behind a noun, where nouns have capitals: "Laut Anklage | flossen"."""
    word = words[at]
    return words[at - 1].capital and word.kind == "word" and not word.capital and not word.tags


def goes_on(site: Site, content: tuple[Range, ...], after: int) -> bool:
    """Return whether the sentence before a named source is not finished, and goes on behind it."""
    if after >= site.last:
        return False
    words = site.words
    head = words[content[0][0] : content[0][1]] if content else []
    if words[after].kind == "quote" or not has_verb(head) or "comp" in words[after].tags:
        return True
    if is_told(head) and is_told(words[after : site.last]):
        return True  # "Wer nicht spare, so die Ministerin, müsse zahlen"
    return "coord" in words[after].tags or (
        bool(words[after].tags & {"prep"}) and any(w.kind == "quote" for w in words[after:])
    )


def frame_naming_after(site: Site) -> list[Frame]:
    """Return the frame of a source that stands before its word: "X zufolge"."""
    words = site.words
    start, end = site.group.span
    begin = phrase_left(words, start)
    owned = start > 0 and "poss" in words[start - 1].tags
    if begin is None or (site.syntax.postpositions and not owned and "bind" not in words[start].tags):
        return []  # "नियम | अनुसार", but "उनके | अनुसार"
    first = end + (end < site.last and words[end].low == ",")
    before = {"prep"} if words[start].kind == "glyph" else {"coord", "sub", "gadv"}  # 在X看来
    opens = begin == 0 or (begin == 1 and bool(words[0].tags & before)) or words[begin - 1].low in {":", ";"}
    if begin and words[begin - 1].low in site.syntax.subject_marks:  # "X ने | Y के हवाले से | कहा कि"
        first = next((at + 1 for at in range(first, site.last) if "comp" in words[at].tags), site.last)
        opens = True
    content = ((first, clause_end(site, first)),) if opens and first < site.last else words_left(site, begin)
    return [frame_of(site, "after", "clause", (begin, start), content, (end, end))] if content else []
