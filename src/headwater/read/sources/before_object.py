"""What behind a verb that opens its clause is its object, by agreement, definiteness and the verb: "وصف حداد | القرار".

A verb agrees in gender with a subject that stands right behind it, and an adjective with its noun (Badawi, Carter and
Gully, "Modern Written Arabic", 2004): what does not agree is an object.
"""

from collections.abc import Sequence
from itertools import takewhile

from headwater.read.words.lexicon import Lexicon, agrees_with, gender_of
from headwater.read.words.word import Word


def before_object(words: Sequence[Word], at: int, end: int, lex: Lexicon) -> int:
    """Return where the subject from `at` ends: behind a name, or the first of two roles ("سأل القاضي | المتهم")."""
    links = lex.pack.people.name_links
    first = next((i for i in range(at, end) if words[i].low in lex.given and not words[i].tags), None)
    if first is None:
        return _behind_role(words, at, end, lex)
    given = first
    while first + 1 < end and (words[first + 1].low in lex.given or {words[first].low, words[first + 1].low} & links):
        first += 1
    full = first > given and not {words[first].low, words[first - 1].low} & links
    thing = (full or _takes(words, at, lex)) and first + 1 < end and _is_thing(words[first + 1], lex)
    thing &= full or (words[first - 1].low in links & lex.given and first + 2 == end)  # "وصف عبد الكريم | القرار"
    behind = first + (1 if thing else 2)  # "وصفت هدى سليم | القرار"
    if behind >= end or words[behind].low in lex.name_particles:
        return end
    owned = lex.possessed(words[behind].low) is not None and words[behind].low not in lex.given
    if owned or _is_definite(words[behind], lex):
        return first + 1 if full and behind == first + 2 and not owned and not _names(words[first + 1], lex) else behind
    bound = behind + 1 < end and _is_thing(words[behind + 1], lex)
    return behind if bound and not _names(words[behind], lex) else end


def _names(word: Word, lex: Lexicon) -> bool:
    """Return whether a word is part of a name for all that its list tells."""
    return word.low in lex.given or word.low in lex.pack.people.name_links


def _behind_role(words: Sequence[Word], at: int, end: int, lex: Lexicon) -> int:
    """Return where a subject without a name ends: before somebody else, or what does not agree with it."""
    other = _disagrees(words, at, end, lex) or _behind_unknown(words, at, end, lex)
    if end < at + 2 or other:
        return other or end
    verb, cues, takes = words[at - 1] if at else words[at], lex.pack.cues, _takes(words, at, lex)
    if takes and _is_surname(words, at, lex):
        return at + 1
    people = end == at + 2 and all(lex.is_title(word.low) and _is_definite(word, lex) for word in words[at:end])
    people &= not lex.names_source(verb.low)  # "بحسب الوكيل المساعد"
    for i in range(at, end - 1):
        both = _is_definite(words[i], lex) and _is_definite(words[i + 1], lex)
        plural = _is_object_form(words[i].low, lex) and lex.is_title(words[i + 1].low)
        if both and (people or plural or (takes and _speaks(words[i + 1].low, lex))):
            return i + 1  # "سأل القاضي | المتهم", "اتهمت المعارضة | الحكومة"
    refused = takes and "bind" in words[min(at + 1, end - 1)].tags and end < len(words) and "prep" in words[end].tags
    if refused and _is_thing(words[end - 1], lex) and _is_definite(words[end - 2], lex):
        return end - 1  # "رفض المتحدث باسم الوزارة | التعليق على"
    thing = verb.low in cues.telling and verb.low in cues.transitive and _told(words, end, lex)
    thing &= _speaks(words[at].low, lex) and _is_thing(words[end - 1], lex) and _is_definite(words[end - 2], lex)
    return end - 1 if thing and lex.without_article(words[end - 1].low) not in lex.pack.syntax.adjectives else end


def _is_surname(words: Sequence[Word], at: int, lex: Lexicon) -> bool:
    """Return whether a word like a surname from a place stands before a definite thing: "وصف الراوي | المشروع"."""
    origin = _is_definite(words[at], lex) and words[at].low.endswith(lex.pack.people.origins)
    return origin and at + 1 < len(words) and _is_thing(words[at + 1], lex)


def _takes(words: Sequence[Word], at: int, lex: Lexicon) -> bool:
    """Return whether the verb before a phrase has an object."""
    return at > 0 and (words[at - 1].low in lex.pack.cues.telling or words[at - 1].low in lex.pack.cues.transitive)


def _behind_unknown(words: Sequence[Word], at: int, end: int, lex: Lexicon) -> int:
    """Return where a definite noun stands behind a role and a name of no list, or 0: "عمدة البلدة فهيد عز | السكان"."""
    closed = next((i + 1 for i in range(at, end) if _is_definite(words[i], lex)), end)
    for i in range(closed + 2, end if lex.is_title(words[at].low) else 0):
        name = not any(_is_definite(word, lex) or _heads(word, lex) for word in words[i - 2 : i])
        if name and _is_thing(words[i], lex):
            return i
    return 0


def _heads(word: Word, lex: Lexicon) -> bool:
    """Return whether a word is no name but opens another phrase: "المتحدث | باسم هيئة | الطيران"."""
    return "bind" in word.tags or lex.is_body(word.low) or (lex.is_title(word.low) and word.low not in lex.given)


def _speaks(low: str, lex: Lexicon) -> bool:
    return lex.is_title(low) or lex.is_body(low) or low in lex.pack.pledges.public


def is_object(words: Sequence[Word], at: int, end: int, lex: Lexicon, *, alone: bool = True) -> bool:
    """Return whether the phrase right behind a verb, `alone` there, cannot be its subject, which is left out then."""
    verb, head = words[at - 1], words[at]
    if not at or "object" in verb.tags or head.tags or head.low in lex.given or verb.cue is None:
        return False
    cues, telling = lex.pack.cues, verb.low in lex.pack.cues.telling
    if head.low in cues.attitudes or _is_object_form(head.low, lex) or _of_other_gender(verb, head, lex):
        return True  # "أبدى | استعداد الشركة للتفاوض"
    if not alone:
        return False
    if telling and head.low in lex.pack.people.owned_kin:
        return True  # "وتسأل | ابنتها: «…»"
    several = head.low in lex.pack.pledges.public
    if (verb.low in cues.transitive or (several and verb.low in cues.informing)) and telling:
        return _told(words, end, lex)  # "واتهم | الحكومة بأنها", "وطمأن | الأهالي إلى أن"
    definite = _is_definite(head, lex) or lex.possessed(head.low) is not None
    speaks = _speaks(head.low, lex) or _is_surname(words, at, lex)
    return verb.low in cues.transitive and not speaks and definite


def _told(words: Sequence[Word], end: int, lex: Lexicon) -> bool:
    """Return whether what somebody is told follows at once: "أبلغ | الموظفين أن", "طمأن | الأهالي إلى أن"."""
    behind = words[end] if end < len(words) else None
    glued = lex.pack.cues.asked_glued
    return behind is not None and (
        "comp" in behind.tags
        or behind.low in {*lex.pack.cues.asked_with, *glued}
        or (behind.kind == "word" and not behind.tags and behind.low.startswith(glued))
    )


def _is_object_form(low: str, lex: Lexicon) -> bool:
    """Return whether the ending of a plural for people shows an object: "الموظفين"."""
    endings = lex.pack.syntax.oblique_endings
    stem = next((low.removesuffix(ending) for ending in endings if low.endswith(ending)), low)
    return stem != low and not lex.is_title(low) and (lex.is_title(stem) or low in lex.pack.pledges.public)


def _of_other_gender(verb: Word, head: Word, lex: Lexicon) -> bool:
    """Return whether a verb speaks of a man and a noun of a woman or thing, or the other way round."""
    syntax, people = lex.pack.syntax, lex.pack.people
    told, low = gender_of_verb(verb, lex), lex.without_article(head.low)
    gender = gender_of(lex.possessed(head.low) or head.low, syntax)
    if told == "m":
        man = lex.is_title(head.low) and low not in people.feminine_titles
        return gender == "f" and not man and low not in lex.pack.numbers.values
    man = low in people.masculine_titles or head.low in lex.pack.pledges.public
    return told == "f" and gender == "m" and man and verb.low in lex.pack.cues.telling


def gender_of_verb(verb: Word, lex: Lexicon) -> str | None:
    """Return of whom a verb speaks, m, f or p; None where its form may be either."""
    syntax = lex.pack.syntax
    either = verb.cue is None and verb.low.startswith(syntax.feminine_beginnings)
    return None if either else agrees_with(verb.low, syntax)


def _disagrees(words: Sequence[Word], at: int, end: int, lex: Lexicon) -> int:
    """Return where a definite noun stands that is no adjective of the first: "رفضت المحكمة | الطلب"; 0 for none.

    Behind a noun and its owner's name it stands third: "ألغت بلدية سيرا | المهرجان".
    """
    verb = words[at - 1] if at else None
    if (
        end < at + 2
        or verb is None
        or verb.kind != "word"
        or (verb.cue is None and not verb.tags <= {"verb", "joined"})
    ):
        return 0
    head, told, bound = words[at], gender_of_verb(verb, lex), not _is_definite(words[at + 1], lex)
    if _is_definite(head, lex) and bound:
        owned = lex.possessed(words[at + 1].low) is not None and not _joins_person(words[at + 1].low, lex)
        # "هزت المديرة | رأسها"
        thing = end > at + 2 and _is_thing(words[at + 2], lex) and not lex.is_title(head.low)
        return at + 1 if owned or thing else 0  # "استغربت النقابة | صمت الوزارة"
    if not _is_definite(head, lex) and not (bound and _speaks(head.low, lex)):
        return 0
    second = at + (3 if words[at + 1].low in lex.pack.syntax.adjectives else 2) if bound else at + 1
    several = takewhile(lambda i: _is_definite(words[i], lex), range(second, end))
    return next((i for i in several if _is_other(words, at, i, told, lex)), 0)


def _joins_person(low: str, lex: Lexicon) -> bool:
    """Return whether a conjunction is glued to somebody: "المعلمة | وزميلتها"."""
    return low.startswith(lex.pack.syntax.conjunctions) and lex.is_title(low[1:])


def _is_other(words: Sequence[Word], at: int, i: int, told: str | None, lex: Lexicon) -> bool:
    """Return whether the definite word at `i` is no adjective of the noun at `at`, of whom its verb told."""
    low, head, syntax = words[i].low, words[at].low, lex.pack.syntax
    woman, other = gender_of(head, syntax) == "f", gender_of(words[i - 1].low, syntax) == "f"
    if low in lex.pack.pledges.public:
        return True
    if told == "f" and woman:
        return not _agrees(low, head, lex)
    return told == "m" and not (woman or other) and gender_of(low, syntax) == "f"  # "مدير الشركة الجديدة"


def _agrees(low: str, head: str, lex: Lexicon) -> bool:
    """Return whether a definite word may be an adjective of a woman or thing, or of several: "المصادر الأمنية"."""
    several = gender_of(low, lex.pack.syntax) == gender_of(head, lex.pack.syntax) and low[-2:] != head[-2:]
    singular = low[-1:] == head[-1:] or not several
    return low.endswith((*lex.pack.syntax.feminine_adjectives, *lex.pack.people.origins)) and singular


def _is_definite(word: Word, lex: Lexicon) -> bool:
    return lex.without_article(word.low) != word.low


def _is_thing(word: Word, lex: Lexicon) -> bool:
    """Return whether a word has its article, and does not end like a surname from a place or tribe: "الراوي"."""
    return _is_definite(word, lex) and not word.low.endswith(lex.pack.people.origins)
