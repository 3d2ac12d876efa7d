"""Where the source of a cue stands in languages whose verb opens its clause: behind it, before it, at second hand."""

from collections.abc import Sequence

from headwater.read.names.apposed import apposed_name, behind_person, opens_name
from headwater.read.sources.before_object import before_object, is_object
from headwater.read.words.clauses import nominal
from headwater.read.words.groups import Range, Site
from headwater.read.words.lexicon import Lexicon
from headwater.read.words.word import Word

#: No source is longer than so many words.
_LONG = 10
#: A verb of the present is longer than so many letters.
_SHORT = 2
#: A name has no more words than this.
_NAME = 4
#: Classes of words that open a clause or hold a verb.
_CLAUSAL = frozenset({"comp", "rel", "sub", "verb", "aux", "neg"})


def source_at(words: Sequence[Word], at: int, stop: int, lex: Lexicon, *, both: bool = False) -> Range | None:
    """Return the noun phrase that begins at `at`, with a name between commas behind it; None where none begins.

    A verb's object is none; with `both`, it is returned too, with the subject that it stands beside.
    """
    low = words[at].low if at < stop else ""
    if low and _is_owned_thing(words, at, stop, lex):
        return None
    if low and ("pron" in words[at].tags or (low in lex.pack.cues.said_before and lex.without_article(low) != low)):
        return None if is_object(words, at, at + 1, lex) else (at, at + 1)
    end = at
    while (
        end < min(stop, at + _LONG)
        and _inside(words, end, lex)
        and not (end > at and (_opens_another(words, end, lex) or _is_governed(words, end, lex)))
    ):
        end += 1
    whole = end == at or (both and not any(word.low in lex.given for word in words[at:end]))
    cut = end if whole else before_object(words, at, end, lex)
    if end == at or (not both and is_object(words, at, cut, lex, alone=cut == end)):
        return None
    if cut < end:
        return at, cut
    return at, _with_name(words, at, end, stop, lex)


def _with_name(words: Sequence[Word], at: int, end: int, stop: int, lex: Lexicon) -> int:
    """Return where a source ends with its field and with what a comma tells of it."""
    named = _apposed(words, end, stop, lex)
    if named is not None:
        return named
    end = _over_purpose(words, at, end, stop, lex)
    end = _over_circumstance(words, at, end, stop, lex)
    if end + 1 < stop and words[end].low == ",":
        comma = next((i for i in range(end + 1, min(stop, end + _LONG)) if words[i].low == ","), end)
        inner = words[end + 1 : comma]
        told = may_speak(inner, lex) and all(_inside(inner, i, lex) for i in range(len(inner)))
        if told and _goes_on(words, comma):
            return comma
    return end


def _is_owned_thing(words: Sequence[Word], at: int, stop: int, lex: Lexicon) -> bool:
    """Return whether a noun alone with its owner's pronoun is an object, not who speaks: "تختم | حديثها"."""
    low, alone = words[at].low, at + 1 >= stop or words[at + 1].kind in {"mark", "quote"}
    owned = lex.possessed(low) if alone and not lex.is_title(low) and not lex.is_body(low) else None
    return owned is not None and owned not in lex.pack.syntax.determiners and low not in lex.given and _owns(owned, lex)


def _owns(owned: str, lex: Lexicon) -> bool:
    bare = owned.removesuffix("ة")
    return owned in lex.pack.cues.channel_nouns or bare in lex.pack.cues.channel_nouns


def _apposed(words: Sequence[Word], end: int, stop: int, lex: Lexicon) -> int | None:
    """Return where the name ends that a comma parts from a role and its field: "المدير العام للشركة، رشيد حداد"."""
    comma = end
    while comma < min(stop, end + _LONG) and words[comma].kind == "word" and _in_field(words[comma]):
        comma += 1
    if comma >= min(stop, end + _LONG) or words[comma].low != "," or not behind_person(words, comma, lex):
        return None
    name = apposed_name(words, comma, lex)
    return name[1] if name is not None and name[1] <= stop else None


def _over_purpose(words: Sequence[Word], at: int, end: int, stop: int, lex: Lexicon) -> int:
    """Step from a body with its adjective over what it is for: "المديرية العامة | للإسعاف"."""
    glue, article = lex.pack.cues.glued[0]
    bare = lex.without_article(words[end - 1].low)
    body = end - at > 1 and lex.is_body(words[at].low) and bare in lex.pack.syntax.adjectives
    if not body or end >= stop or not words[end].low.startswith(glue) or words[end].tags:
        return end
    low = article + words[end].low[len(glue) :]
    listens = lex.is_title(low) or lex.is_body(low) or low in lex.pack.pledges.public
    listens |= low.endswith(lex.pack.syntax.oblique_endings)
    follows = end + 1 < len(words) and ("comp" in words[end + 1].tags or words[end + 1].kind in {"mark", "quote"})
    return end + 1 if follows and not listens else end


def _in_field(word: Word) -> bool:
    """Return whether a word may tell the field of a role: "المشرفة | على الدراسة"."""
    return word.cue is None and word.tags.isdisjoint(_CLAUSAL)


def _named_behind_field(words: Sequence[Word], prep: int, stop: int, lex: Lexicon) -> int | None:
    """Return where a name ends that follows a role's field: "كبيرة الباحثين في بيت الخبرة | ريم حداد | إن".

    Behind a noun without an article the name is that of a place: "في شارع سامي حداد".
    """
    name = next((i for i in range(prep + 2, min(stop, prep + _LONG)) if words[i].low in lex.given), None)
    if name is None or lex.without_article(words[name - 1].low) == words[name - 1].low:
        return None
    end = name
    while end < stop and end - name < _NAME and _inside(words, end, lex):
        end += 1
    field = all(_in_field(word) and word.kind == "word" for word in words[prep:name])
    said = words[end] if end < len(words) else None
    closed = said is not None and (said.kind == "quote" or said.low == ":" or "comp" in said.tags)
    return end if field and closed and end - name > 1 else None


def _over_circumstance(words: Sequence[Word], at: int, end: int, stop: int, lex: Lexicon) -> int:
    """Step from a role over its field to its name, from somebody unnamed over what tells who it is.

    "الباحثة في القانون يوليا سافينا", "راكبة نجت من العربة الثالثة"; not over "في بيان".
    """
    cues = lex.pack.cues
    if end + 1 >= stop or "prep" not in words[end].tags or words[end].low not in lex.pack.syntax.fields:
        return end
    if words[end + 1].low in cues.channel_nouns or "time" in words[end + 1].tags:
        return end
    named = _named_behind_field(words, end, stop, lex)
    if named is not None:
        return named
    field = end + 1
    while field < stop and lex.without_article(words[field].low) != words[field].low and words[field].kind == "word":
        field += 1
    name = field
    while name < stop and _inside(words, name, lex):
        name += 1
    closed = name >= stop or words[name].kind in {"mark", "quote"} or bool(words[name].tags & {"comp", "prep", "time"})
    if field > end + 1 and lex.is_title(words[at].low) and 2 <= name - field <= 3 and closed:
        return name
    unnamed = lex.without_article(words[at].low) == words[at].low and (
        lex.is_title(words[at].low) or lex.is_body(words[at].low)
    )
    follows = name < len(words) and (words[name].kind in {"mark", "quote"} or "comp" in words[name].tags)
    return (
        name
        if unnamed
        and follows
        and name > end + 1
        and not lex.pack.people.masculine_names & {w.low for w in words[at:end]}
        else end
    )


def _goes_on(words: Sequence[Word], comma: int) -> bool:
    """Return whether what is said follows the comma."""
    after = words[comma + 1] if comma + 1 < len(words) else None
    return after is not None and ("comp" in after.tags or after.kind in {"quote", "mark"})


def _inside(words: Sequence[Word], at: int, lex: Lexicon) -> bool:
    word = words[at]
    bare, before = lex.without_article(word.low), words[at - 1] if at else None
    adjective = before is not None and nominal(before) and bare in lex.pack.syntax.adjectives
    adjective &= bare != word.low or (before is not None and lex.is_title(before.low))  # "مدير | عام الصحة"
    if word.kind != "word" or word.tags & {"rel"} or ("time" in word.tags and not adjective):
        return False  # but "الأمين | العام"
    if _is_object_case(word, before) or (at + 1 < len(words) and words[at + 1].tags >= {"neg", "prep"}):
        return False  # "فضل | عدم الكشف عن اسمه"
    role = lex.is_title(word.low) or lex.is_body(word.low)
    if adjective and "time" in word.tags:
        return True
    if before is not None and not role and _joins_clause(word.low, before.low, lex):
        return False
    if not role and word.low.startswith(lex.pack.syntax.glued_prepositions):
        rest = word.low[1:]
        inner = lex.is_title(rest) or lex.is_body(rest) or lex.without_article(rest) != rest or "comp" in word.tags
        if not rest or inner or word.low.startswith("لل") or lex.possessed(rest):
            return False
    named = "coord" in word.tags and opens_name(words, at, lex)  # "أم رامي"
    return "bind" in word.tags or role or named or (word.cue is None and nominal(word))


def _is_object_case(word: Word, before: Word | None) -> bool:
    """Return whether a sign shows an object: "تطلب | شاياً", but "لكن مصدراً"."""
    return "oblique" in word.tags and (before is None or before.tags.isdisjoint({"comp", "coord", "sub"}))


def _joins_clause(low: str, before: str, lex: Lexicon) -> bool:
    """Return whether a conjunction is glued to a verb of the present behind a definite noun: "الرجل | ويدير"."""
    if lex.without_article(before) == before or not low.startswith(lex.pack.syntax.conjunctions):
        return False
    rest = low[1:]
    verb = len(rest) > _SHORT and rest.startswith(lex.pack.syntax.present_beginnings) and not lex.is_title(rest)
    return verb and lex.given.isdisjoint((low, rest)) and lex.possessed(rest) is None


def _opens_another(words: Sequence[Word], at: int, lex: Lexicon) -> bool:
    """Return whether a determiner opens another phrase, not whose a role is: "محامي | أحد الموقوفين"."""
    before = words[at - 1].low
    owned = lex.is_title(before) and lex.without_article(before) == before
    return "det" in words[at].tags and not (owned and at + 1 < len(words) and nominal(words[at + 1]))


def _is_governed(words: Sequence[Word], at: int, lex: Lexicon) -> bool:
    """Return whether a glued preposition opens the object of the verb before a source: "أشاد حداد | بجمهور فريقه"."""
    low = words[at].low
    given = lex.given.intersection(word.low for word in words[max(at - 2, 0) : at])
    surname = bool(given) and lex.without_article(low[1:]) == low[1:]  # "طارق | بشارة", "عبد القادر | بوزيد"
    glued = low.startswith(lex.pack.cues.asked_glued) and len(low) > 4 and low not in lex.given and not surname
    name = lex.is_title(low) or lex.is_body(low) or "bind" in words[at].tags
    return glued and not name and at + 1 < len(words) and words[at + 1].kind == "word"


def loose_end(site: Site, at: int, stop: int) -> int:
    """Step over times, adverbs and prepositions with their pronoun ("له")."""
    words = site.words
    while at < stop and (words[at].tags & {"time", "gadv"} or words[at].low in site.syntax.object_pronouns):
        at += 1
    return at


def demanded_at(site: Site, at: int, stop: int) -> int:
    """Return where behind a verb of asking or promising a noun of action begins that a glued preposition opens."""
    if site.group.cue.lemma not in site.cues.demands:
        return stop
    glued = site.cues.asked_glued
    found = (
        i
        for i in range(at, min(stop, at + _LONG))
        if site.words[i].low.startswith(glued) and len(site.words[i].low) > 3 and _plain(site, i)
    )
    return next(found, stop)


def _plain(site: Site, at: int) -> bool:
    word = site.words[at]
    return not word.tags and word.cue is None and not site.lex.is_body(word.low) and not site.lex.is_title(word.low)


def source_before(site: Site, floor: int) -> Range | None:
    """Return the subject before its verb, where it opens its clause: "الوزارة أكدت", "كان X قد أعلن"."""
    words, lex, end = site.words, site.lex, site.group.bare[0]
    if conjoined(words[site.group.core[0]]):
        return None
    while end > floor and words[end - 1].tags & {"aux", "gadv", "neg", "time"}:
        end -= 1
    if end > floor and words[end - 1].low == ",":  # "X, who …, said"
        end = next((i for i in range(end - 2, max(floor, end - 2 * _LONG), -1) if words[i].low == ","), end)
    start, crossed = end, False
    while start > max(floor, end - _LONG):
        inner = start
        while inner > floor and _inside(words, inner - 1, lex):
            inner -= 1
        if inner == start:
            return None
        start = inner
        if not start or "prep" not in words[start - 1].tags or crossed:
            break
        start, crossed = start - 1, True
    if end > start and ("prep" in words[start].tags or _opens_as_verb(words, start, end, lex)):
        return None  # "وعند الباب سأل", "ونعاه الاتحاد في بيان قال"
    before = words[start - 1] if start else None
    opens = before is None or before.low in {"-", "–", "—", ";"} or bool(before.tags & {"aux", "sub", "coord", "comp"})
    return (start, end) if end > start and opens and end - start < _LONG - 3 * crossed else None


def _opens_as_verb(words: Sequence[Word], start: int, end: int, lex: Lexicon) -> bool:
    """Return whether a verb of no list with its conjunction opens the sentence before somebody."""
    low = words[start].low
    glued = start == 0 and end > 1 and low.startswith(lex.pack.syntax.conjunctions) and low not in lex.given
    known = glued and (lex.is_title(low[1:]) or lex.is_body(low[1:]) or lex.without_article(low[1:]) != low[1:])
    return glued and not known and low not in lex.roles and may_speak(words[1:2], lex)


def conjoined(word: Word) -> bool:
    """Return whether a conjunction is glued to the word."""
    return "joined" in word.tags


def clause_subject(site: Site, floor: int) -> Range | None:
    """Return the subject of the clause in which the cue stands deeper, behind its complementizer."""
    words, start = site.words, site.group.span[0]
    comp = next((i for i in range(start - 1, floor - 1, -1) if "comp" in words[i].tags or words[i].low == ","), None)
    inside = comp is not None and "comp" in words[comp].tags
    found = source_at(words, comp + 1, start, site.lex) if comp is not None and inside else None
    return found if found is not None and may_speak(words[slice(*found)], site.lex) else None


def main_subject(site: Site, floor: int) -> Range | None:
    """Return who the main clause is about: the role, body or given name that opens it or follows its verb.

    "قلّل المحافظ من الأزمة، معتبراً أن …", "وقف المتهم وقال", "أما رئيس النادي فوعد".
    """
    return subject_in(site.words, floor, site.group.span[0], site.lex)


def subject_in(words: Sequence[Word], begin: int, end: int, lex: Lexicon) -> Range | None:
    """Return the role, body or given name that opens `begin:end`, or follows its verb."""
    comma = next((i for i in range(begin, min(end, begin + _LONG)) if words[i].low == ","), None)
    if comma is not None and "prep" in words[begin].tags:
        begin = comma + 1  # an adverbial that opens the sentence
    while begin < end and words[begin].tags & {"sub", "comp", "coord", "aux", "gadv", "neg", "time"}:
        begin += 1
    for at in range(begin, min(end, begin + 2)):
        if may_speak(words[at : at + 1], lex):
            stop = at + 1
            while stop < end and _inside(words, stop, lex) and words[stop].tags.isdisjoint({"prep", "det"}):
                stop += 1
            named = any(word.low in lex.given for word in words[at:stop])
            inserted = None if named else _name_inserted(words, stop, end, lex)
            return inserted or (at, before_object(words, at, stop, lex))
    return None


def _name_inserted(words: Sequence[Word], comma: int, end: int, lex: Lexicon) -> Range | None:
    """Return the name that explains a role, between commas: "صاحب المتجر، العم سامي حداد، جلس"."""
    if comma >= end or words[comma].low != ",":
        return None
    closing = next((i for i in range(comma + 1, min(end, comma + _LONG)) if words[i].low == ","), None)
    if closing is None or not may_speak(words[comma:closing], lex):
        return None
    return (comma + 1, closing) if all(_inside(words, at, lex) for at in range(comma + 1, closing)) else None


def is_topic(site: Site, floor: int) -> bool:
    """Return whether the verb speaks of what a word sets before it: "أما X فقال"."""
    opens = site.words[floor].low in site.syntax.topic_words
    return opens and conjoined(site.words[site.group.core[0]])


def may_speak(row: Sequence[Word], lex: Lexicon) -> bool:
    """Return whether a role, a body, a given name or a pronoun stands in the words."""
    given = lex.given
    return any(
        lex.is_title(word.low) or lex.is_body(word.low) or word.low in given or "pron" in word.tags for word in row
    )


def quoted_from(site: Site, floor: int) -> Range | None:
    """Return whom another is quoted from: "نقلت الوكالة عن X قوله"."""
    words, start = site.words, site.group.span[0]
    if words[start - 1].low == ",":  # "عن مصدر، طلب عدم الكشف عن اسمه، قوله"
        start = next((i for i in range(start - 2, floor, -1) if words[i].low == ","), start)
    for at in range(start - 2, max(floor, start - _LONG) - 1, -1):
        if words[at].low in site.cues.quoted_from:
            return at + 1, start
    return None


def named_source(site: Site, at: int, stop: int) -> Range | None:
    """Return the phrase behind a word that names a source; a preposition may be glued to it."""
    found = source_at(site.words, at, stop, site.lex)
    if found is None and at < stop and _plain(site, at):
        more = source_at(site.words, at + 1, stop, site.lex)
        return at, more[1] if more else at + 1
    return found


def colon_source(words: Sequence[Word], colon: int, lex: Lexicon) -> Range | None:
    """Return the phrase that opens a sentence and ends with a colon before what is said: "الوزيرة: «…»"."""
    found = source_at(words, 0, colon, lex)
    return found if found and found[1] >= min(colon, 1) else None


def opens_headline(words: Sequence[Word], lex: Lexicon) -> Range | None:
    """Return the definite words before a verb of the present that open a headline: "الدستورية | تبطل القانون"."""
    end = 0
    while end < len(words) and words[end].kind == "word" and lex.without_article(words[end].low) != words[end].low:
        end += 1
    verb = words[end] if 0 < end < len(words) else None
    present = verb is not None and verb.low.startswith(lex.pack.syntax.present_beginnings) and len(verb.low) > 2
    return (0, end) if present and "joined" not in words[end].tags else None
