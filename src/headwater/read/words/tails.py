"""Sentences that only name who says what stands before them belong to it: “Why?” Smith asked."""

from collections.abc import Sequence
from itertools import pairwise

from headwater.read.words.lexicon import Lexicon
from headwater.read.words.word import LONGEST, SPOKEN, Sentence, Word

#: Where a verb stands behind a mark and a negation: "– A! | – nie wytrzymał radny".
_NEGATED = 2
#: How many characters a cue has at most, where each is a word.
_CUE = 4


def joined(rows: list[Sentence], lex: Lexicon) -> list[Sentence]:
    """Join `“Why?” Smith asked.`: a short sentence with a cue behind a passage that ends like a sentence."""
    out: list[Sentence] = []
    links = lex.pack.syntax.reporting_links
    for row in rows:
        last = out[-1].words[-1] if out else None
        short = len(out[-1].words) + len(row.words) <= LONGEST if out else False
        if last is None or last.kind != "quote" or not short or _opens_anew(row.words[0], lex):
            out.append(row)
        elif row.words[0].low in links or (
            not _says_again(row.words, lex, asked=last.low == SPOKEN)
            and _is_tail(row.words, lex, asked=last.low == SPOKEN)
        ):
            out[-1] = Sentence([*out[-1].words, *row.words], row.block, quotes=True)
        else:
            out.append(row)
    return out


def _has_object(words: Sequence[Word]) -> bool:
    """Return whether an article stands there without a preposition: "Lund kündigte für Montag | eine Klage an"."""
    pairs = pairwise(words)
    return any("det" in word.tags and not before.tags & {"prep", "det", "coord"} for before, word in pairs)


def _opens_anew(first: Word, lex: Lexicon) -> bool:
    """Return whether an adverb or "and" in capitals opens a sentence of its own: "“…” Poi ammette di …".

    Where nouns have cases, a preposition does so too: "„…” Z relacji świadków wynika"; a verb before its subject
    has no capital there ("„…“ Der Minister entgegnete"), nor one that stands right behind what it tells.
    """
    if (lex.pack.syntax.subject_follows or lex.pack.syntax.verb_final) and first.capital:
        return True  # who speaks would stand behind the verb
    opening = {"gadv", "coord", "prep"} if lex.pack.syntax.cases_show_subjects else {"gadv", "coord"}
    return first.capital and bool(first.tags & opening) and first.tags.isdisjoint({"pron", "det"})


def _says_again(words: Sequence[Word], lex: Lexicon, *, asked: bool) -> bool:
    """Return whether a sentence of its own says more: "“… unusual.” He added, “…”", behind a passage that ends one."""
    subject = lex.pack.syntax.subject_pronouns.get(words[0].low, "1") != "1" and words[0].tags.isdisjoint({"det"})
    uncased = lex.pack.syntax.postpositions
    if not (words[0].capital or uncased) or (asked and not uncased):
        return False
    leads = (at for at, word in enumerate(words[:-1]) if word.low == "," and words[at + 1].kind == "quote")
    first = next(leads, len(words))
    return (subject and not asked) or (first < len(words) and words[first - 1].cue is not None)


def _closes_with_cue(words: Sequence[Word], lex: Lexicon) -> bool:
    """Return whether a row of characters ends with a cue of several ones, but for marks."""
    end = len(words) - (bool(words) and words[-1].kind == "mark")
    for size in range(2, min(_CUE, end) + 1):
        first, *rest = (word.low for word in words[end - size : end])
        if any(row == tuple(rest) for row, _ in lex.phrases.get(first, ())):
            return True
    return False


def _may_be_verb(word: Word, lex: Lexicon) -> bool:
    """Return whether a word ends like a verb, where that shows one behind a dash: "– A! – denerwuje się radna"."""
    ends = word.tags <= {"verb"} and word.low.endswith(lex.pack.syntax.verb_endings)
    return lex.pack.syntax.cases and (ends or word.low in lex.pack.cues.gestures)


def _is_tail(words: list[Word], lex: Lexicon, *, asked: bool) -> bool:
    """Return whether the words are only a source and a cue: few words, a finite cue, the end or a comma."""
    if words[0].kind == "glyph":
        quote = next((at for at, word in enumerate(words) if word.kind == "quote"), len(words))
        head = words[:quote]  # “A。”X说，“B。”
        told = any(word.cue is not None for word in head[-3:]) or _closes_with_cue(head, lex)
        return told and all(word.low != "," for word in head[:-1])
    for number, word in enumerate(words[:6]):
        if word.kind == "quote" or (word.kind == "mark" and number == 0 and word.low not in {"–", "—", "-"}):
            return False
        cued = word.cue is not None and "fin" in word.cue.forms
        behind_mark = number == 1 or (number > 1 and "neg" in words[1].tags and number == _NEGATED)
        unlisted = behind_mark and words[0].kind == "mark" and _may_be_verb(word, lex)
        if (cued or unlisted) and not word.capital:
            following = words[number + 1] if number + 1 < len(words) else None
            ends = following is None or following.low in {".", ","} or (number == 0 and len(words) < 9)
            if ends or following is None or (asked and "comp" not in following.tags):
                return True  # “Why?” Smith asked quietly, looking up.
            told = ("prep" in following.tags and not _has_object(words[number + 1 :])) or unlisted
            return told and not any(w.kind == "quote" for w in words)
        if word.low == ",":
            return False
    return False
