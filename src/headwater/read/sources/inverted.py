"""Sources behind their verb: "…," said X; "…, afirmó a este diario la directora"."""

from headwater.read.frames.adjuncts import skip_loose
from headwater.read.names.fields import role_right
from headwater.read.sources.appositions import over_commas
from headwater.read.sources.cased import (
    behind_circumstances,
    behind_object,
    cannot_speak,
    joins_no_name,
    name_in_circumstances,
)
from headwater.read.sources.cased_behind import place_behind, subject_end
from headwater.read.sources.cased_marks import named_in_marks, over_naming
from headwater.read.sources.pointing import pointed_end
from headwater.read.words.clauses import as_begins, has_verb, is_told, phrase_right
from headwater.read.words.groups import Range, Site, is_relative_subject
from headwater.read.words.lexicon import Lexicon
from headwater.read.words.word import Word

#: How many words an insertion between a verb and its subject has at most.
_INSERTED = 7
#: Last letters of addressees that may be owners as well.
_OWNERS = ("ii", "ji", "ci", "ии", "ії")
#: How many words a full name has, at least.
_FULL = 2
#: Classes of words that nothing but circumstances, or another clause, begin with.
_CIRCUMSTANCES = frozenset({"prep", "time", "sub", "rel", "wh", "coord"})
#: How many words an adverb between commas has, its commas counted.
_PARTED = 3


def inverted_source(site: Site) -> Range | None:
    """Return the source of a cue turned round, behind what is said: "…," said X."""
    if site.syntax.unspaced:
        return None  # the subject stands before its verb
    start, end = site.group.span
    quoted = behind_quote(site, start)
    if quoted and is_latter(site, end):
        return end, end + 2
    parted = site.syntax.cases and start > 1 and site.words[start - 1].low == ","
    place = place_behind(site) if quoted or parted else None
    return _behind_its_verb(site) if place is None else place


def _behind_its_verb(site: Site) -> Range | None:
    """Return the subject behind a verb that what is said, or a comma or dash, stands before."""
    start, end = site.group.span
    words = site.words
    none = site.group.form != "finite" or start == 0 or end >= site.last
    if none or named_in_marks(site) is not None or is_relative_subject(site):
        return None
    start = as_begins(words, start, site.syntax.as_words) or start
    before = words[start - 1]
    if not (before.kind == "quote" or before.low in {",", "—", "–", "-", "'"}) or over_naming(site, start):
        return None
    quoted = behind_quote(site, start)
    cases = site.syntax.cases
    explains = start == site.group.span[0] and before.low == "," and over_commas(site, start)
    if not (quoted or cases) and (explains or parted_by_adverb(site, start)):
        return None  # "Die Landrätin, die am Abend kam, versprach Hilfe"
    if quoted and not cases and words[end].low in site.cues.recipients:  # "afirmó a este diario la directora"
        end = _addressee_end(site, end + 1)
    if cases or (quoted and site.syntax.subject_follows):
        too = quoted and end + 1 < site.last and "join" in words[end].tags and words[end + 1].capital
        end = behind_circumstances(site, end + too)  # "a spus | și Ada Lund"
        if end >= site.last or words[end].kind == "mark":
            inserted = behind_insertion(site, end) if quoted else None
            return inserted or (name_in_circumstances(site, end) if quoted or before.low == "," else None)
        end = behind_object(site, end) if quoted else end
    if end >= site.last or words[end].tags & {"comp", "prep", "to", "sub"} or words[end].kind in {"quote", "mark"}:
        return None
    found = _subject_at(site, end, quoted=quoted)
    subject = explains if cases and explains and not quoted else None
    return None if found is not None and subject is not None and _is_object(site, subject, found) else found


def _is_object(site: Site, subject: Range, behind: Range) -> bool:
    """Return whether what stands `behind` a verb before marks is its object: "X, mecenas, nazwał | wyrok | „złym”"."""
    leads = any(word.kind == "quote" for word in site.words[behind[0] : site.last])
    return leads and _speaks(site, subject) and not _speaks(site, behind)


def _speaks(site: Site, place: Range) -> bool:
    """Return whether a name, a pronoun, or a role or body in the case of a subject stands in the words."""
    row = site.words[slice(*place)]
    named = any(word.capital or "pron" in word.tags for word in row[place[0] == 0 :])
    return named or any(word.low in site.lex.nominatives for word in row)


def _subject_at(site: Site, end: int, *, quoted: bool) -> Range | None:
    """Return the subject that begins at `end`, behind its verb, if nothing but circumstances follows it."""
    words, cases = site.words, site.syntax.cases
    stop = pointed_end(site, end) if quoted else None
    if stop is not None:
        return end, stop
    stop = role_right(words, phrase_right(words, end, site.last), site.last, site.lex)
    stop = without_channel(site, end, name_end(site, end, stop))
    stop = min(stop, site.group.part) if site.group.part is not None and site.group.part > end else stop
    stop = subject_end(site, end, stop) if cases else stop
    named = stop > end and not bare_adjective(site, end, stop) and not cannot_speak(words, end, stop, site.lex)
    # "Quando ha presentato l'antenna, ne ha elogiato la forma": the subject is left out there too
    named &= quoted or "sub" not in words[0].tags or may_speak(site, end, stop)
    return (end, stop) if named and closes(site, end, stop, quoted=quoted or cases) else None


def _addressee_end(site: Site, start: int) -> int:
    """Return where who is told ends, before the name of who speaks: "dit à la presse | Ada Lund"."""
    words, end = site.words, phrase_right(site.words, start, site.last)
    for at in range(start + 1, end):
        before = words[at - 1]
        noun = not before.capital and not before.tags and not site.lex.is_title(before.low)
        noun |= before.low in site.cues.addressees
        second = before.capital and at > start + 1 and words[at].low in site.lex.given
        if words[at].capital and "det" not in words[at].tags and (noun or second):
            return at
    full = end - _FULL
    closed = end >= len(words) or words[end].kind in {"mark", "quote"}
    named = full > start and closed and all(word.capital for word in words[full:end])
    before = words[full - 1]
    title = site.lex.is_title(before.low) or "det" in before.tags or "particle" in before.tags
    return full if named and not title else end  # "confie à l'ONA | Yvain Karst, l'un de"


def is_latter(site: Site, at: int) -> bool:
    """Return whether a demonstrative and a word for the latter stand at `at`, alone: "insiste | ce dernier"."""
    words, latter = site.words, site.syntax.latter_words
    if not latter or at + 1 >= len(words) or words[at + 1].low not in latter or "det" not in words[at].tags:
        return False
    return at + 2 >= len(words) or words[at + 2].kind in {"mark", "quote"}


def bare_adjective(site: Site, start: int, stop: int) -> bool:
    """Return whether one plain word without an article stands behind a verb, where subjects may be left out.

    It says how somebody speaks ("responde séria"), unless it is known to name people or a body ("dicono fonti").
    """
    word, lex = site.words[start], site.lex
    if not lex.pack.syntax.subject_dropped or lex.pack.syntax.cases or word.capital:
        return False
    participles = lex.pack.syntax.participle_endings  # "recuerda apoyado en una barra"
    held = bool(participles) and word.low.endswith(participles) and not word.tags and not lex.is_title(word.low)
    if stop != start + 1:
        return held
    plain = word.kind == "word" and word.tags.isdisjoint({"det", "pron", "poss"})
    known = lex.is_title(word.low) or lex.is_body(word.low) or word.low in lex.pack.people.persons
    return plain and not known and word.low not in lex.pack.syntax.indefinite_pronouns


def may_speak(site: Site, start: int, stop: int) -> bool:
    """Return whether a phrase is a subject, not an object ("Indica le tegole: …"), where subjects are left out."""
    syntax, lex, row = site.syntax, site.lex, site.words[start:stop]
    at = site.group.span[0]
    cites = at > 0 and site.words[at - 1].low in syntax.as_words  # "según recoge el acta"
    if cites or not syntax.subject_dropped or syntax.cases or not row or "det" not in row[0].tags:
        return True
    low = [word.low for word in row]
    head = next(
        (at for at, word in enumerate(row) if at and "bind" in word.tags), len(row)
    )  # "elogia | l'antenna di Lund"
    written = site.group.cue.act != "shown" and any(lex.is_writing(word) for word in low)  # "Mostra una lettera: …"
    uttered = not lex.pack.cues.utterances.isdisjoint(low[:head])  # "Cita una frase di Lund: …"
    known = written or uttered or any(lex.is_title(word) or lex.is_body(word) for word in low)
    return known or any(word.capital for word in row[:head]) or low[-1] in syntax.indefinite_pronouns


def parted_by_adverb(site: Site, start: int) -> bool:
    """Return whether an adverb between commas parts the verb from a subject before it: "X, però, sostiene"."""
    words = site.words
    adverb = start > _PARTED and all(words[start - back].low == "," for back in (1, 3))
    return adverb and "gadv" in words[start - 2].tags and site.syntax.subject_dropped


def behind_insertion(site: Site, comma: int) -> Range | None:
    """Return who stands behind an insertion between commas: "contó a este diario, muerta de risa, Ana Ruiz"."""
    words = site.words
    if comma >= site.last or words[comma].low not in {",", "("}:
        return None
    stop = "," if words[comma].low == "," else ")"
    second = next((at for at in range(comma + 2, min(site.last - 1, comma + _INSERTED)) if words[at].low == stop), None)
    if second is None or any(word.kind != "word" or word.cue is not None for word in words[comma + 1 : second]):
        return None
    begin = second + 1
    end = phrase_right(words, begin, site.last)
    described = (stop == ")" and "det" in words[begin].tags) or words[begin].low in site.lex.definite
    named = begin < end and (words[begin].capital or described)
    return (begin, end) if named and closes(site, begin, end, quoted=True) else None


def is_gerund(word: Word, lex: Lexicon) -> bool:
    """Return whether a word tells what somebody does meanwhile: "dice mirando al mar"."""
    endings = lex.pack.syntax.gerund_endings
    return bool(endings) and word.kind == "word" and not word.capital and word.low.endswith(endings)


def closes(site: Site, start: int, stop: int, *, quoted: bool) -> bool:
    """Return whether nothing but circumstances follows a source behind its verb."""
    words = site.words
    following = words[stop] if stop < len(words) else None
    if following is None or following.kind in {"mark", "quote"}:
        return True
    part = site.group.part
    if part is not None and stop <= part and not any(word.kind == "quote" for word in words[stop:part]):
        return True  # "teilte der Verein | am Abend mit"
    if all("gadv" in word.tags for word in words[stop : site.last]) and site.syntax.nouns_capitalised:
        return True  # "teilte der Verein | mit"
    if not quoted:
        return _closes_told(site, start, stop)
    if is_gerund(following, site.lex):
        return True  # "chiosa Lund | accompagnandoci"
    told_to = following.kind == "word" and following.low in site.cues.addressees
    loose = told_to or following.cue is not None or not following.tags.isdisjoint(_CIRCUMSTANCES)
    plain = following.kind == "word" and not following.capital and "det" not in following.tags
    loose |= plain and site.syntax.nouns_capitalised  # "sagt Lund | draußen"
    loose |= "det" in following.tags and stop + 1 < len(words) and "time" in words[stop + 1].tags  # "el domingo"
    loose |= following.low in site.syntax.oblique_determiners  # "a răspuns Ana | unui jurnalist"
    addressed = site.syntax.cases or site.syntax.nouns_capitalised  # "sagte Lund | dem Sender"
    loose |= bool(following.tags & {"det", "poss"}) and words[start].capital and addressed
    return loose or stop >= site.last - 1 or "pron" in words[start].tags


def _closes_told(site: Site, start: int, stop: int) -> bool:
    """Return whether a source closes what is told without marks: "Bron håller, säger Lund | på måndagen".

    Where a verb in the mood of reported speech shows it, it may go on: "Dabei, erzählt er | am Küchentisch, sei …".
    """
    words, syntax = site.words, site.syntax
    clause = syntax.subject_follows and has_verb(words[: site.group.span[0]])
    if clause and syntax.subject_dropped and not syntax.cases:
        return _is_named(site, start, stop) and _only_circumstances(site, stop)
    second = clause and not syntax.subject_dropped
    second &= syntax.subject_pronouns.get(words[start].low) != "i"  # "heißt es auf Anfrage" names nobody
    if second and "rel" in words[stop].tags and "det" not in words[stop].tags:
        return True
    joined = "coord" in words[stop].tags and stop + 1 < site.last and words[stop + 1].cue is not None
    if second and joined:
        return True  # "säger han | och tillägger att …"
    to = second and stop + 1 < len(words) and words[stop].low in site.cues.recipients
    addressed = to and words[stop + 1].low in site.cues.addressees
    return addressed or ((second or is_told(words)) and _only_circumstances(site, stop))


def _is_named(site: Site, start: int, stop: int) -> bool:
    """Return whether a name, or a body or role, stands behind a verb: "…, a transmis | Primăria | într-o notă"."""
    row = site.words[start:stop]
    return row[0].capital or any(site.lex.is_title(word.low) or site.lex.is_body(word.low) for word in row[:2])


def _only_circumstances(site: Site, at: int) -> bool:
    """Return whether nothing but circumstances stands at `at`, before the end or the verb of what is said."""
    end = skip_loose(site, at)
    goes_on = end + 1 < site.last and site.words[end].low == "," and "told" in site.words[end + 1].tags
    return end >= site.last or goes_on


def without_channel(site: Site, start: int, end: int) -> int:
    """Cut "in a statement", or who is told ("för TT"), from the source before it."""
    cues, words = site.cues, site.words
    for at in range(start + 1, end):
        through = words[at].low in cues.channels and any(w.low in cues.channel_nouns for w in words[at + 1 : end])
        if through or (words[at].low in cues.recipients and words[at + 1].low in cues.addressees and at + 2 == end):
            return at
    return end


def behind_quote(site: Site, at: int) -> bool:
    """Return whether a quoted passage stands before `at`, a comma or dash between them or not."""
    words = site.words
    while at > 0 and words[at - 1].kind == "mark" and words[at - 1].low in {",", "—", "–", "-"}:
        at -= 1
    return at > 0 and words[at - 1].kind == "quote"


def _is_owner(site: Site, at: int) -> bool:
    """Return whether an addressee looks like an owner, and stands behind a role: "rzecznik | policji"."""
    return site.words[at].low.endswith(_OWNERS) and site.lex.is_title(site.words[at - 1].low)


def name_end(site: Site, start: int, end: int) -> int:
    """Cut what is no part of a name behind its verb: what somebody does meanwhile, or stands in no case of it."""
    end = next((at for at in range(start + 1, end) if is_gerund(site.words[at], site.lex)), end)
    if site.syntax.nouns_capitalised:
        last = next((at for at in range(end - 1, start - 1, -1) if site.words[at].capital), end - 1)
        return last + 1 if site.words[end - 1].kind == "word" else end  # "Murat Aydin | trotzig"
    if site.cues.regular:
        return end
    if site.words[start].capital and not site.syntax.cases:  # "zegt Van Dam | over het ontslag"
        bound = (at for at in range(start + 1, end) if {"topic", "bind"} <= site.words[at].tags)
        end = next((at for at in bound if site.words[at].low not in site.lex.name_particles), end)
    plain = (at for at in range(start + 1, end) if not site.words[at].capital)
    told = (at for at in plain if site.words[at].low in site.cues.addressees and not _is_owner(site, at))
    end = next(told, end) if site.syntax.cases else end
    end = next((at for at in range(start + 1, end) if joins_no_name(site, at)), end)
    names = [at for at in range(start, end) if site.words[at].capital]
    alone = bool(names) and site.words[start].capital and site.syntax.cases  # "Vanda | našemu deníku"
    return names[-1] + 1 if len(names) > 1 or alone else end
