"""Subjects where nouns have case endings and no articles: by role, body or name in the right case, by what is skipped.

Between a verb and its subject may stand times, adverbs, objects and phrases with prepositions, on either side; what
is listed as a role, body or given name in the case of a subject shows where the subject begins.
"""

from collections.abc import Sequence

from headwater.read.frames.naming import named_source, source_end
from headwater.read.names.cases import in_subject_case, is_oblique, writing_of
from headwater.read.sources.cased_marks import body_with_marks
from headwater.read.sources.cased_objects import is_object
from headwater.read.sources.cased_pronouns import is_partitive, latter_in, pronoun_in
from headwater.read.sources.places import is_place_of_people, speaks_for_several
from headwater.read.words.clauses import nominal, phrase_left, phrase_right
from headwater.read.words.groups import Range, Site, is_adverb
from headwater.read.words.lexicon import Lexicon, agrees_with, gender_of
from headwater.read.words.word import Word


def subject_in_its_case(site: Site, start: int) -> Range | None:
    """Return the subject before `start` that no preposition governs, by its role, body or name in the right case."""
    words, end, floor = site.words, start, _behind_named_source(site)
    while end > floor:
        end = without_circumstances(site, end)
        begin = phrase_left(words, end, floor)
        object_alone = begin == end - 1 and words[begin].low in site.syntax.object_pronouns
        if begin is None or (object_alone and "pron" not in words[begin].tags):
            return body_with_marks(site, end)  # none in "Её поддерживает X"
        pronoun = pronoun_in(words, begin, end) or latter_in(site, begin, end)
        if pronoun is not None:
            return pronoun
        owned = "poss" in words[begin].tags and begin and words[begin - 1].low in site.lex.nominatives
        if owned and words[end - 1].capital:
            begin = phrase_left(words, begin) or 0  # "Předseda jejich spolku Adam Lund"
        elif begin and "det" in words[begin].tags and nominal(words[begin - 1]):
            end = begin  # "Ježek tento fakt vysvětluje": what stands nearer is the object
            continue
        if is_partitive(words, begin, end):
            return (begin - 2, end)
        if begin == 0 or "prep" not in words[begin - 1].tags:
            begin = _behind_object(site, begin, end)
            several = _are_several(site, begin)
            if (cannot_speak(words, begin, end, site.lex) or is_object(site, begin, end)) and not several:
                end = begin  # an object
                continue
            return (begin, end) if agrees_in_number(site, begin, end) else None
        within = _within_phrase(site, begin, end)
        if within is not None:
            return within
        end = begin - 1
    return None


def _are_several(site: Site, begin: int) -> bool:
    """Return whether people head the sentence of a verb of several: "Zastánci reformy tvrdí"."""
    low, lex = site.words[begin].low, site.lex
    several = not begin and agrees_with(site.words[site.group.core[0]].low, lex.pack.syntax) == "p"
    return several and low.endswith(lex.pack.syntax.plural_endings or "-") and lex.is_title(lex.without_case(low) or "")


def _within_phrase(site: Site, begin: int, end: int) -> Range | None:
    """Return the subject that a phrase behind a preposition ends with, or the body that speaks in it."""
    words = site.words
    named = next((at for at in range(begin + 1, end) if words[at].low in site.lex.nominatives), None)
    if named is None and "time" in words[begin].tags and begin + 1 < end:
        named = begin + 1
    if named is not None:
        return (named, end)
    return (0, min(end, source_end(site, begin))) if body_within(site, begin) else None


def _behind_object(site: Site, begin: int, end: int) -> int:
    """Return where the subject begins in a phrase that an object opens: "врачи" of "Его состояние врачи оценивают".

    It is the first role or body in the case of a subject, with the adjectives before it.
    """
    words, lex = site.words, site.lex
    endings = lex.pack.syntax.adjective_endings
    heads = (at for at in range(begin, end) if words[at].low in lex.nominatives and words[at].low not in lex.given)
    head = next(heads, None)
    if not endings or head is None:
        return begin
    while head > begin and (words[head - 1].low.endswith(endings) or words[head - 1].kind == "number"):
        head -= 1
    plain = words[begin].capital and begin > 0  # a name: "Дина Вестерман аналитик"
    owned = head - begin == 1 and "poss" in words[begin].tags
    return begin if plain or owned else head


def _behind_named_source(site: Site) -> int:
    """Return where a source ends that stands before the verb: "Zdaniem Lunda | rząd ogłosił"."""
    for number in range(site.number - 1, -1, -1):
        group = site.groups[number]
        if group.form == "naming" and group.span[1] <= site.group.span[0]:
            source = named_source(site.at(number), *group.span)
            return max(group.span[1], source[1]) if source is not None else 0
    return 0


def cannot_speak(words: Sequence[Word], begin: int, end: int, lex: Lexicon) -> bool:
    """Return whether words are no subject: infinitives, and roles, nouns or names in another case by their ending."""
    word = words[begin]
    if word.kind != "word" or "pron" in word.tags or not lex.pack.syntax.cases_show_subjects:
        return False
    if word.capital and not begin and word.low not in lex.nominatives and lex.without_case(word.low) is not None:
        return len(word.low) > 1  # "Vládě vzkázal"
    if word.capital and (begin or word.low in lex.given):
        row = " ".join(w.low.capitalize() for w in words[begin:end] if w.capital)
        return in_subject_case(row, lex) is not None
    subject = any(w.low in lex.nominatives or w.capital for w in words[begin + 1 : end])
    adverbs = lex.pack.syntax.adverb_endings
    if not begin and adverbs and word.low.endswith(adverbs) and word.low not in lex.nominatives:
        return not subject  # "Neoficiálně naznačuje"
    listed = word.low in lex.pack.people.title_forms or "inf" in word.tags
    listed |= writing_of(word.low, lex) not in {None, word.low}
    return (listed or is_oblique(word.low, lex)) and word.low not in lex.nominatives and not subject


def body_within(site: Site, begin: int) -> bool:
    """Return whether a body or writing stands behind a preposition for what speaks: "У відомстві наголосили"."""
    lex, core = site.lex, site.group.core[0]
    if begin == 1 and site.words[core].low in lex.pack.cues.from_source:
        return True
    several = speaks_for_several(site)
    stressed = site.words[begin].low in lex.pack.syntax.emphatic and begin + 1 < core  # "В | самой | компании"
    people = is_place_of_people(site.words[begin + stressed].low, lex)
    return several and begin == 1 and site.words[0].low in lex.pack.cues.channels and people


def without_circumstances(site: Site, end: int) -> int:
    """Step back over adverbs, objects and times ("tento týden", "v pátek") that stand before a verb."""
    words, objects = site.words, site.syntax.object_pronouns
    while end > 0:
        before = words[end - 1]
        light = end < site.group.core[0] and (words[end].low in objects or "gadv" in words[end].tags)
        if light and "prep" in before.tags:
            end -= 1  # "za | to nie krył"
            continue
        if end > 1 and "prep" in words[end - 2].tags and (before.low in objects or "gadv" in before.tags):
            end -= 2  # "Wójt | za to | nie krył"
            continue
        of_time = end < site.group.span[0] and "time" in words[end].tags and before.tags & {"det", "prep"}
        plain = not before.tags and not before.capital and before.low in site.lex.pack.words.function  # "až | doposud"
        if not (before.tags & {"gadv", "neg", "time"} or before.low in objects or of_time or plain):
            break
        end -= 1
    return end


def behind_circumstances(site: Site, at: int) -> int:
    """Step over times, adverbs, addressees and phrases with prepositions between a verb and a subject behind it."""
    words, cues = site.words, site.cues
    while at < site.last:
        word = words[at]
        if "prep" in word.tags and "det" not in word.tags:
            end = phrase_right(words, at + 1, site.last)
            if at + 1 < site.last and "time" in words[at + 1].tags:
                end = at + 2
            elif at + 1 < site.last and "inf" in words[at + 1].tags and not words[at + 1].capital:
                end = phrase_right(words, at + 2, site.last)  # "dice | sin levantar la vista"
            subjects = (i for i in range(at + 2, end) if words[i].low in site.lex.nominatives)
            named = (i for i in subjects if not other_gender(site, i))
            at = next((i for i in named if words[i - 1].tags.isdisjoint({"prep", "coord"})), max(end, at + 1))
        elif (word.kind == "word" and word.low in cues.addressees) or word.tags & {"time", "gadv"} - _article(site, at):
            at += 1
        elif (word.kind == "number" or "det" in word.tags) and time_behind(words, at):
            at += 2
        elif is_adverb(word, site.lex) or oblique(site, at) or _is_object(site, at):
            at += 1
        else:
            break
    return at


def other_gender(site: Site, at: int) -> bool:
    """Return whether the body at `at` is of another gender than its verb: "радио" is none of "сказала"."""
    kind, low = agrees_with(site.words[site.group.core[0]].low, site.syntax), site.words[at].low
    one = kind in {"m", "f", "n"} and bool(site.syntax.noun_genders) and site.lex.is_body(low)
    return one and gender_of(low, site.syntax) != kind


def _article(site: Site, at: int) -> set[str]:
    """Return which class of an elided word its being an article hides: "l'" is a pronoun only before a verb."""
    return {"gadv"} if site.words[at].low in site.syntax.elisions else set()


def oblique(site: Site, at: int) -> bool:
    """Return whether the word at `at` can be no subject: a noun in another case, or a name in marks before one."""
    word, lex = site.words[at], site.lex
    if word.kind == "quote":
        return at + 1 < site.last and site.words[at + 1].low in lex.nominatives
    return is_oblique(word.low, lex) and not word.capital and word.kind == "word" and word.low not in lex.nominatives


def _is_object(site: Site, at: int) -> bool:
    """Return whether a pronoun for what is said, or to whom, stands before a subject: "řekl | to | starosta"."""
    following = site.words[at + 1] if at + 1 < site.last else None
    cased = site.syntax.cases_show_subjects and site.words[at].low in site.syntax.object_pronouns
    return cased and following is not None and following.kind == "word" and "comp" not in following.tags


def time_behind(words: Sequence[Word], at: int) -> bool:
    """Return whether a word of time stands behind the number or determiner at `at`: "tento týden"."""
    return at + 1 < len(words) and "time" in words[at + 1].tags


def behind_object(site: Site, at: int) -> int:
    """Step over an object with its circumstances before a role or name: "charakterizoval akci na Kavkaze Boris X"."""
    words, nominatives = site.words, site.lex.nominatives
    if words[at].capital or words[at].low in nominatives or "pron" in words[at].tags:
        return at
    for later in range(at + 1, site.last):
        if words[later].kind in {"mark", "quote"}:
            break
        parted = any("prep" in word.tags for word in words[at:later])
        if parted and words[later].low in nominatives and "prep" not in words[later - 1].tags:
            return later
    return at


def name_in_circumstances(site: Site, end: int) -> Range | None:
    """Return the name that ends a phrase with a preposition behind a cue, as its subject: "řekl po zápase Slabý"."""
    words = site.words
    begin = end
    while begin > site.group.span[1] and words[begin - 1].capital:
        begin -= 1
    given = site.lex.given
    if not site.syntax.cases:  # "en una oficina de Brenn Celia Mardones"
        first = next((at for at in range(begin, end) if words[at].low in given), None)
        plain = end - begin > 1 and words[begin - 1].tags.isdisjoint({"det", "prep"})
        begin = first if first is not None else (begin if plain else end)
    head = words[begin - 1]
    channel = head.low in site.cues.channel_nouns  # "w radiu Fala"
    alone = begin == end or begin <= site.group.span[1] + 1 or "prep" in head.tags or channel
    return None if alone else (begin, end)


def joins_no_name(site: Site, at: int) -> bool:
    """Return whether the conjunction at `at` joins no name or role to the one before it: "prezes i odkłada …"."""
    words, lex = site.words, site.lex
    if "join" not in words[at].tags or at + 1 >= len(words) or words[at + 1].capital:
        return False
    if lex.pack.syntax.cases:
        return words[at + 1].low not in lex.nominatives
    plain = words[at + 1].kind == "word" and words[at + 1].tags.isdisjoint({"det", "poss", "pron"})
    known = lex.is_title(words[at + 1].low) or lex.is_body(words[at + 1].low)
    return plain and words[at - 1].capital and not known and not lex.pack.syntax.nouns_capitalised  # "Lund och ler"


def relative_of(site: Site) -> Range | None:
    """Return the relative pronoun that opens the clause of the cue, as subject of all its verbs."""
    for at in range(site.group.span[0] - 1, 0, -1):
        word = site.words[at]
        if word.kind in {"mark", "quote"}:
            return None
        if "rel" in word.tags and site.words[at - 1].low == ",":
            return (at, at + 1)
    return None


def agrees_in_number(site: Site, begin: int, end: int) -> bool:
    """Return whether one role or body alone is no subject of a plural verb: "кабинет называют «теремком»"."""
    syntax, row = site.syntax, site.words[begin:end]
    several = agrees_with(site.words[site.group.core[0]].low, syntax) == "p"
    loose = any(word.capital or word.kind != "word" or word.tags & {"pron", "coord"} for word in row)
    if not several or loose or not syntax.plural_endings:
        return True
    head = next((word for word in row if word.low in site.lex.nominatives), row[0])
    return head.low.endswith(syntax.plural_endings)
