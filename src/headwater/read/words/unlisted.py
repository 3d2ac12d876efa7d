"""Verbs that tell by where they stand: those of no list right behind what is quoted, those of manner beside marks."""

from collections.abc import Sequence

from headwater.language.pack import Pack
from headwater.read.words.clauses import phrase_right
from headwater.read.words.lexicon import Lexicon
from headwater.read.words.word import SPOKEN, Word

#: How many words before a verb its reflexive pronoun stands at most.
_REFLEXIVE = 4
#: How many words behind a verb of no list its subject stands at most, where cases show it.
_SUBJECT = 5
#: How many letters such a verb has at least, and what may follow its subject.
_VERB, _BEHIND = 4, {"prep", "gadv", "time", "sub", "coord", "rel", "neg"}


def closes_speech(words: Sequence[Word], at: int, lex: Lexicon) -> bool:
    """Return whether a verb of no list stands like one of saying: right behind what is quoted, before who said it.

    "– Mówiłam im! – denerwuje się radna": by its ending alone, where nouns have cases and show the subject behind it.
    """
    if not lex.pack.syntax.cases:
        return _turned_round(words, at, lex)
    word, before = words[at], at - 1
    if before < 0 or word.kind != "word" or word.capital:
        return False
    while before > 0 and words[before].tags & {"gadv", "neg"}:
        before -= 1  # "– …! – | nie | wytrzymał radny"
    while before > 0 and words[before].low in {",", "—", "–", "-"}:
        before -= 1
    parted = before < at - 1 or words[before].low == SPOKEN
    closed = words[before].low == SPOKEN or words[min(before + 1, at)].kind == "mark"
    gesture = word.low in lex.pack.cues.gestures and closed
    shaped = gesture or (word.low.endswith(lex.pack.syntax.verb_endings) and word.tags <= {"verb"})
    if words[before].kind != "quote" or not (parted and shaped):
        return False
    for later in () if gesture else words[at + 1 : at + 1 + _SUBJECT]:
        if later.kind != "word" or "comp" in later.tags:
            return False
        if later.capital or later.low in lex.nominatives or "pron" in later.tags:
            return True
    return gesture


def _turned_round(words: Sequence[Word], at: int, lex: Lexicon) -> bool:
    """Return whether a word stands between a quotation that opens its sentence and a subject: "« Oui », peste-t-elle".

    The subject is a pronoun, a name alone, or a role with its article, and nothing but circumstances follows.
    """
    word, before = words[at], at
    if word.kind != "word" or word.capital or not word.tags <= {"verb"} or len(word.low) < _VERB:
        return False
    while before > 0 and words[before - 1].tags & {"gadv", "aux"} and words[before - 1].tags != {"det"}:
        before -= 1  # "l'a interrompu", "lo ha interrotto"
    parted = words[0].low == SPOKEN or words[before - 1].low in {",", "—", "–", "-"}
    before -= before > 0 and words[before - 1].low in {",", "—", "–", "-"}
    noun = lex.is_title(word.low) or lex.is_body(word.low)  # "« Hamlet », metteur en scène Ada Lund"
    return before == 1 and words[0].kind == "quote" and not noun and _is_subject(words, at + 1, lex, parted=parted)


def _is_subject(words: Sequence[Word], start: int, lex: Lexicon, *, parted: bool) -> bool:
    """Return whether the words at `start` are somebody, and no other words follow than circumstances."""
    end = phrase_right(words, start)
    row = words[start:end]
    if not row or (end < len(words) and words[end].kind == "word" and words[end].tags.isdisjoint(_BEHIND)):
        return False
    if "pron" in row[0].tags and "det" not in row[0].tags:
        return lex.pack.syntax.subject_pronouns.get(row[0].low) in {"m", "f", "s", "p", "i"}
    if row[0].capital:
        return "det" not in row[0].tags and (parted or not lex.pack.syntax.nouns_capitalised)
    titled = lex.pack.syntax.stands_second and len(row) > 1 and row[1].capital and lex.is_title(row[0].low)
    return titled or ("det" in row[0].tags and any(lex.is_title(word.low) for word in row[1:]))


def may_tell(words: Sequence[Word], at: int, rules: Pack) -> bool:
    """Return whether a verb tells here that does so only behind a reflexive pronoun, or only with marks beside it."""
    low = words[at].low
    if low in rules.cues.voiced and not any(word.kind == "quote" for word in words):
        return False
    if low not in rules.cues.reflexive:
        return True
    reflexives = rules.syntax.reflexives
    return any(word.low in reflexives for word in words[max(0, at - _REFLEXIVE) : at + 2])
