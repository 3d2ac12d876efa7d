"""What the listed verbs of a language take: what is to be done, and whom a demand binds."""

from headwater.language.pledges import PledgeVerbs
from headwater.language.units import units
from headwater.read.frames.contents import opens_infinitive
from headwater.read.frames.ends import clause_end
from headwater.read.pledges.due_dates import day_names
from headwater.read.sources.marked import subject_in
from headwater.read.sources.verb_final import inflected, subject_at
from headwater.read.words.clauses import nominal, phrase_right
from headwater.read.words.groups import Range, Site

#: How many words may stand between a verb and what is to be done, and in front of a verb that closes its clause.
_FAR, _BEFORE = 14, 40
#: How many characters the name of a body has at most where no blanks are written.
_NAME = 12


def act_before(site: Site, verb: PledgeVerbs) -> Range | None:
    """Return what stands before a verb that closes its clause, behind one of the language's closing words."""
    words, start = site.words, site.group.span[0]
    closers = site.lex.pack.pledges.closers
    floor = max(0, start - _BEFORE)
    glyphs = words[start - 1].kind == "glyph" if start else False
    ended = "".join(word.low for word in words[floor:start]) if glyphs else (words[start - 1].low if start else "")
    plain = "thing" in verb.takes and verb.binds == "subject" and start > 0 and nominal(words[start - 1])
    announced = ended.endswith(site.lex.pack.cues.announcers)  # そう誓った
    if not closers or announced or not (plain or ended.endswith(closers)):
        return None
    begin = floor
    subject = subject_in(site, floor, start) if site.lex.pack.syntax.subject_marks else subject_at(site, floor, start)
    if subject is not None and subject[1] < start:
        begin = subject[1]
    while begin < start and (words[begin].kind == "mark" or words[begin].low in site.lex.pack.syntax.subject_marks):
        begin += 1
    return (begin, start) if begin < start else None


def ends_denied(site: Site, act: Range) -> bool:
    """Return whether what stands before a verb ends with a denial, where no blanks are written: 引き上げない | と."""
    nones = site.lex.pack.pledges.denials
    return bool(nones) and "".join(word.low for word in site.words[slice(*act)]).endswith(nones)


def act_behind(site: Site, verb: PledgeVerbs, source: Range | None) -> Range | None:
    """Return what is to be done behind the verb: an infinitive, a clause, or a thing."""
    words, last = site.words, site.last
    at = site.group.span[1]
    if source is not None and at <= source[0] <= at + 2:
        at = source[1]
    opened = _opening(site, at)
    if opened is not None and "thing" in verb.takes and _is_relative(site, at, opened[1] - 1):
        opened = None
    if opened is not None and verb.force == "offered" and _is_possible(site, at, opened[1]):
        return None
    if opened is not None and verb.takes & {opened[0], "object"}:
        return opened[1], max(opened[1] + 1, clause_end(site, opened[1]))
    glued, first = site.lex.pack.syntax.glued_prepositions, site.lex.pack.syntax.verb_first
    led = at < last and ("prep" in words[at].tags or (first and not words[at].low.startswith(glued)))
    asked = _object(site, at, site.last) if verb.binds == "object" and led else None
    at = at if asked is None else asked[1]  # "reclama al Gobierno tres camiones"
    action = bool(glued) and at < last and words[at].low.startswith(glued)  # a noun of action: "برفع"
    if first and asked is not None and at < last and "prep" in words[at].tags and not action:
        at, action = at + 1, True  # "الحكومة إلى نشر"
    if asked is None and not action and verb.takes.isdisjoint({"thing", "noun"}):
        return None
    thing = _thing(site, at)
    if thing is not None and "thing" not in verb.takes and "noun" in verb.takes and not _is_request(site, thing):
        return None
    if thing is not None and verb.force == "offered" and not _is_offer(site, thing):
        return None
    return None if thing is None else (thing, max(thing + 1, clause_end(site, thing)))


def _is_relative(site: Site, at: int, opener: int) -> bool:
    """Return whether what opens a clause hangs on the thing before it: "anunció un plan que …", "… het plan, dat …"."""
    words, comma = site.words, site.words[opener - 1].low == ","
    behind = opener > at and "rel" in words[opener].tags and (comma or site.lex.pack.syntax.subject_dropped)
    days = day_names(site.lex.pack.tag)
    dated = any("time" in word.tags or word.low in days for word in words[at:opener])  # "anunció el lunes que"
    return behind and not dated and _thing(site, at) is not None


def _opening(site: Site, at: int) -> tuple[str, int] | None:
    """Return the kind ("that", "to") of what the verb before `at` opens, and where it begins."""
    i, last = at, min(site.last, at + _FAR)
    syntax = site.lex.pack.syntax
    asks = site.lex.pack.pledges.unreal - syntax.object_pronouns - syntax.reflexives  # "demande s'il veut"
    while i < last and site.words[i].low not in {";", "(", ")"} | asks:
        opened = _opened(site, i, at)
        if opened is not None:
            return opened if opened[1] < site.last else None
        if site.words[i].low == ",":  # an insertion
            i = next((j for j in range(i + 1, min(last, i + 8)) if site.words[j].low == ","), last)
        i += 1
    return None


def _opened(site: Site, i: int, at: int) -> tuple[str, int] | None:
    """Return what the word at `i` opens behind a verb that ends before `at`, and where it begins; None for nothing."""
    words, syntax, word = site.words, site.lex.pack.syntax, site.words[i]
    if "comp" in word.tags or word.low == ":":
        return "that", i + 1
    if word.low == ",":
        follows = words[i + 1] if i + 1 < site.last else word
        clause = syntax.nouns_capitalised or syntax.clause_after_comma
        if "comp" in follows.tags:
            return "that", i + 2
        clause &= "rel" not in follows.tags or "det" in follows.tags
        infinitive = any("to" in word.tags or _is_infixed(site, word.low) for word in words[i + 1 : site.last])
        return ("to" if infinitive else "that", i + 1) if clause else None
    if opens_infinitive(words, i, site.last) or ("weak" in word.tags and _bare_behind(site, i)):
        return "to", i
    endings = site.lex.pack.pledges.infinitives
    if endings and word.kind == "word" and word.tags <= {"verb"} and word.low.endswith(endings):
        return "to", i
    return ("to", at) if "to" in word.tags and "weak" not in word.tags else None


def _is_infixed(site: Site, low: str) -> bool:
    """Return whether the mark of the infinitive stands inside a verb, behind what parts from it ("auszusetzen")."""
    marks = site.lex.pack.syntax.infinitive_marks
    return any(low.startswith(f"{part}{mark}") for part in site.lex.pack.pledges.verb_prefixes for mark in marks)


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


def _is_request(site: Site, at: int) -> bool:
    """Return whether a phrase begins at `at` that names what was asked or offered: "the union's offer"."""
    end = phrase_right(site.words, at, site.last)
    return any(word.low in site.lex.pack.pledges.requests for word in site.words[at:end])


def _is_possible(site: Site, at: int, end: int) -> bool:
    """Return whether only a possibility is offered, as things do ("offre la possibilità di ascoltare")."""
    return any(word.low in site.lex.pack.pledges.hopes for word in site.words[at:end])


def _is_offer(site: Site, at: int) -> bool:
    """Return whether a sum or share, or what is offered to somebody, begins at `at`, not goods or a view."""
    lex = site.lex
    closes = (i for i in range(at + 1, site.last) if site.words[i].tags & {"prep", "comp", "to"})
    for i in range(at, min(next(closes, site.last), at + _FAR)):
        behind = site.words[i + 1].low if i + 1 < site.last else ""
        summed = site.words[i].kind == "number" and (behind,) in units(lex.pack.tag)
        if summed or behind in lex.pack.pledges.offers or site.words[i].low in lex.pack.pledges.offers:
            return True
    return False


def _object(site: Site, begin: int, end: int) -> Range | None:
    """Return the party that stands between a verb and what is asked of it: "al Gobierno", "die Stadt"."""
    words, at = site.words, begin
    while at < end:
        word = words[at]
        leads = "prep" in word.tags and word.low in site.lex.pack.pledges.asked_of
        plain = nominal(word) and word.kind == "word" and not word.tags & {"time", "pron"}
        if plain and site.lex.pack.numbers.holds(word.low):
            return None  # "verlangt sieben Prozent"
        if leads or plain:
            first = at + (leads and "det" not in word.tags)
            stop = phrase_right(words, first, end)
            return (first, stop) if stop > first else None
        if word.kind == "mark" or "prep" in word.tags:
            return None
        at += 1
    return None


def bound_by(site: Site, verb: PledgeVerbs, source: Range | None, act: Range) -> Range | None:
    """Return whom a demand binds: the object of its verb, else the subject of the clause behind it."""
    syntax = site.lex.pack.syntax
    if site.words[act[0]].kind == "glyph":
        behind = act[0] >= site.group.span[1]
        return _body_in(site, act[0], min(act[1], act[0] + _NAME) if behind else act[1], opens=behind)
    if act[1] <= site.group.span[0] or syntax.verb_final:
        return next(((at, at + 1) for at in range(act[0], act[1]) if _is_asked_before(site, at)), None)
    if syntax.verb_first and source is not None:
        bodies = [at for at in range(*source) if _heads(site, at)]
        if len(bodies) > 1:
            return bodies[-1], source[1]  # the subject and whom it asks stand side by side
    begin = source[1] if source is not None and source[0] >= site.group.span[1] else site.group.span[1]
    asked = _object(site, begin, act[0])
    if asked is not None or "that" not in verb.takes:
        return asked
    return _subject_within(site, act)


def _is_asked_before(site: Site, at: int) -> bool:
    """Return whether a body or office stands at `at` in the case, or before the postposition, of whom one asks."""
    follows = site.words[at + 1].low if at + 1 < site.last else ""
    return inflected(site, at) or (follows in site.lex.pack.pledges.asked_of and _heads(site, at))


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
    body = lex.is_body(word.low) or lex.without_article(word.low) in lex.pack.pledges.bodies
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


def is_public(site: Site, bound: Range) -> bool:
    """Return whether everybody is told what to do, which is advice."""
    public = site.lex.pack.pledges.public
    written = "".join(word.low for word in site.words[slice(*bound)])
    glyphs = site.words[bound[0]].kind == "glyph"
    return (
        any(word in written for word in public)
        if glyphs
        else any(word.low in public for word in site.words[slice(*bound)])
    )
