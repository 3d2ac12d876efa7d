"""Subjects parted from their verb where nouns have cases: by an insertion, a name in marks, or a colon at the end."""

from collections.abc import Sequence

from headwater.read.words.clauses import nominal, phrase_left, phrase_right
from headwater.read.words.groups import Range, Site
from headwater.read.words.lexicon import Lexicon
from headwater.read.words.word import SPOKEN, Word

#: Endings of infinitives that nouns in other cases have too.
_NOUNS = ("сти", "ści")
#: How many words an insertion has that names a source.
_NAMING = 20


def clause_subject(words: Sequence[Word], colon: int, lex: Lexicon) -> Range | None:
    """Return the subject of a clause that a colon ends, whatever its verb: "Её поддерживает учительница Анна Лунд:".

    It is a pronoun, role, body or name in the case of a subject that no preposition governs.
    """
    for at in range(colon):
        word, governed = words[at], at > 0 and "prep" in words[at - 1].tags
        if "comp" in word.tags and at and words[at - 1].low == ",":
            return None  # "Сообщил, что консульство …": what is told has a subject of its own
        partitive = _partitive(words, at, colon, lex)
        if partitive is not None:
            return partitive
        pronoun = lex.pack.syntax.subject_pronouns.get(word.low, "1") in "mfp" and "pron" in word.tags
        if word.kind != "word" or governed or not (pronoun or word.low in lex.nominatives):
            continue
        if pronoun:
            return (at, at + 1)
        end = over_marks(words, phrase_right(words, at, colon), colon, lex)
        return (at, next((i for i in range(at + 1, end) if _is_infinitive(words[i])), end))
    return None


def _is_infinitive(word: Word) -> bool:
    """Return whether a word is an infinitive, no noun in a genitive: "Мастер | хвалить не спешит", "глава области"."""
    return "inf" in word.tags and not word.capital and not word.low.endswith(_NOUNS)


def head_of_clause(words: Sequence[Word], end: int, lex: Lexicon) -> Range | None:
    """Return the subject, without its owner, of a clause that a reason follows: "Soud | návrh zamítl s tím, že"."""
    found = clause_subject(words, end, lex)
    if found is None:
        return None
    return (found[0], next((at for at in range(found[0] + 1, found[1]) if not words[at].capital), found[1]))


def _partitive(words: Sequence[Word], at: int, colon: int, lex: Lexicon) -> Range | None:
    """Return "one of them" where it opens a clause: "Jedna z matek, která přišla, …:"."""
    opens = all(word.tags & {"gadv", "time", "coord"} for word in words[:at])
    if not opens or words[at].low not in lex.pack.syntax.indefinite_pronouns or at + 2 >= colon:
        return None
    end = phrase_right(words, at + 2, colon) if "bind" in words[at + 1].tags else at
    head = next((i for i in range(at + 2, end) if lex.is_title(words[i].low)), None)
    return (at, head + 1) if head is not None else None


def over_naming(site: Site, verb: int) -> Range | None:
    """Return the subject before an insertion that names a source: "Министр, как передаёт X, назвал …"."""
    words, as_words = site.words, site.syntax.as_words
    closing = words[verb - 1].low if verb else ""
    if not site.syntax.cases or closing not in {",", "–", "—", "-"}:
        return None
    for at in range(verb - 2, max(0, verb - _NAMING), -1):
        if words[at].low in as_words and words[at - 1].low == closing:
            begin = phrase_left(words, at - 1)
            return None if begin is None or (begin and "prep" in words[begin - 1].tags) else (begin, at - 1)
    return None


def inserted_subject(site: Site, verb: int) -> Range | None:
    """Return the subject before an insertion whose verb has none: "Sam Lund, jak powiedział telewizji, odejdzie"."""
    words = site.words
    if verb < 3 or words[verb - 1].low not in site.syntax.as_words or words[verb - 2].low != ",":
        return None
    begin = phrase_left(words, verb - 2)
    named = begin == 0 and (words[verb - 3].capital or words[verb - 3].low in site.lex.nominatives)
    return (begin, verb - 2) if begin is not None and named else None


def named_in_marks(site: Site) -> Range | None:
    """Return the name in marks that heads its sentence as subject: "«Новый берег» назвал закон «обманом»"."""
    words, start, lex = site.words, site.group.span[0], site.lex
    alone = start == 1 and words[0].kind == "quote" and words[0].low != SPOKEN and lex.pack.marks.names_in_marks
    if not alone:
        return None
    behind = words[site.group.span[1] : site.last]
    stop = next((at for at, word in enumerate(behind) if word.kind != "word"), len(behind))
    shown = any(word.capital or "pron" in word.tags or word.low in lex.nominatives for word in behind[:stop])
    leads = any(word.kind == "quote" or "comp" in word.tags for word in behind[stop:])
    return (0, 1) if leads and not shown else None


def body_with_marks(site: Site, end: int) -> Range | None:
    """Return the body before `end` whose name in marks ends there: "Dziennik „Fala” pisze"."""
    words = site.words
    if end < 2 or words[end - 1].kind != "quote" or not site.lex.is_body(words[end - 2].low):
        return None
    begin = phrase_left(words, end - 1)
    return None if begin is None or (begin and "prep" in words[begin - 1].tags) else (begin, end)


def over_marks(words: Sequence[Word], end: int, last: int, lex: Lexicon) -> int:
    """Return where a phrase ends that a name in marks breaks: "экономист банка «Авангард» Софья Минц"."""
    if not lex.pack.marks.names_in_marks or end >= last or words[end].kind != "quote":
        return end
    if end + 1 >= last or not words[end + 1].capital or not nominal(words[end + 1]):
        return end + 1 if lex.is_body(words[end - 1].low) else end
    return phrase_right(words, end + 1, last)
