"""Marks that quote nobody: they hold the name of a firm or ship, the title of a work, or what is only called so."""

from collections.abc import Sequence
from itertools import takewhile

from headwater.read.frames.verb_final import is_called
from headwater.read.frames.verb_first import is_work
from headwater.read.unspaced import clauses as unspaced
from headwater.read.unspaced.classes import Script
from headwater.read.words.lexicon import Lexicon
from headwater.read.words.word import Word

#: A name in marks has so few words, and a verb that calls something so stands so near.
_LONG, _NEAR = 4, 8


def names_nobody(words: Sequence[Word], at: int, inner: str, lex: Lexicon) -> bool:
    """Return whether the marks at `at` with `inner` in them hold a name, or what is only called so."""
    named = _is_name(words, at, inner, lex) or _so_called(words, at, inner, lex)
    return named or _is_work(words, at, inner, lex)


def called(words: Sequence[Word], at: int, inner: str, lex: Lexicon) -> bool:
    """Return whether the words beside marks tell that a name stands in them, by the order of words."""
    syntax = lex.pack.syntax
    if syntax.verb_final:
        return is_called(words, at, lex)
    if syntax.unspaced:
        return unspaced.called(words, at, Script(lex.pack.tag))
    if syntax.postpositions:  # "“नगर दर्पण” ने", "“उजाला” अभियान"
        behind = words[at + 1].low if at + 1 < len(words) else ""
        return behind in syntax.subject_marks or behind in {*lex.pack.cues.work_nouns, *lex.pack.cues.speech_titles}
    named = syntax.verb_first or (syntax.cases and inner[0].isupper())
    return named and is_work(words, at, lex)


def titled(words: Sequence[Word], at: int, inner: str, lex: Lexicon) -> bool:
    """Return whether marks hold a title or a name: its kind or an article before it, or capitals all over."""
    cues = lex.pack.cues
    matter = lex.pack.syntax.unspaced and unspaced.of_matter(words, at, Script(lex.pack.tag))
    if matter or called(words, at, inner, lex):
        return True
    near = {word.low for word in (*words[max(0, at - 2) : at], *words[at + 1 : at + 2])}
    if near & {*cues.speech_titles, *cues.work_nouns} or (at and "det" in words[at - 1].tags):
        return True
    if at and words[at - 1].low == ":" and lex.pack.syntax.latter_objects:
        return False  # a sentence of its own: "Y ella no cede: «Llegaré al Supremo»"
    long = [word for word in inner.split() if len(word) > 3]
    return len(long) > 1 and not lex.pack.syntax.nouns_capitalised and all(w[0].isupper() for w in long)


def _so_called(words: Sequence[Word], at: int, inner: str, lex: Lexicon) -> bool:
    """Return whether marks hold what something is called: "the so-called “rule”", «La Bóveda», como la llaman."""
    cues, syntax = lex.pack.cues, lex.pack.syntax
    before = words[at - 1] if at else None
    if before is not None and before.low in cues.speech_titles and not syntax.unspaced:
        bare = before.cue is None or (before.cue.forms == {"part"} and at > 1 and "aux" not in words[at - 2].tags)
        led = at - 3 if at > 2 and words[at - 2].low in syntax.as_words else at - 2  # "den | så | kallade"
        return bare or (led >= 0 and "det" in words[led].tags)
    if before is not None and before.low in syntax.as_words and _known(words, at - 1, lex):
        return True
    if not cues.calling:
        return False
    calls = not syntax.cases and _calls(words, at, inner, lex)  # "„Hańbą” nazywa to opozycja": its words
    return calls or _as_called(words, at, lex)


def _known(words: Sequence[Word], end: int, lex: Lexicon) -> bool:
    """Return whether the words before "as" say that something is called so: "conocida en el puerto como «X»"."""
    near = takewhile(lambda word: word.kind != "mark", reversed(words[max(0, end - _NEAR) : end]))
    return any(word.low in lex.pack.cues.speech_titles for word in near)


def _as_called(words: Sequence[Word], at: int, lex: Lexicon) -> bool:
    """Return whether "as … call it" follows the marks."""
    if at + 2 >= len(words) or words[at + 1].low != "," or words[at + 2].low not in lex.pack.syntax.as_words:
        return False
    rest = words[at + 3 :]
    clause = rest[: next((end for end, word in enumerate(rest) if word.kind in {"mark", "quote"}), len(rest))]
    more = rest[len(clause) + 1 :] if clause else ()  # "wie man die neuen, kleineren Schiffe nennt"
    called = lex.pack.cues.calling | set(lex.pack.cues.speech_titles)
    return any(word.low in called for word in (*clause, *more[:_NEAR]))


def _calls(words: Sequence[Word], at: int, inner: str, lex: Lexicon) -> bool:
    """Return whether a verb calls something by the few words in marks, with the article of what is known."""
    calling = lex.pack.cues.calling
    if at + 1 < len(words) and words[at + 1].low in calling:
        return True  # "„Brauthemd“ heißt er hier"
    if calling.isdisjoint([word.low for word in words[max(0, at - _NEAR) : at]]):
        return False
    row = inner.lower().split()
    known = lex.pack.syntax.gendered_determiners.keys() - lex.pack.syntax.indefinite_determiners
    article = words[at - 1].low in known or row[0] in known
    return article and len(row) < _LONG


def _is_work(words: Sequence[Word], at: int, inner: str, lex: Lexicon) -> bool:
    """Return whether a few words in capitals stand where a name explains a noun: "su disco, «Marea baja», sale"."""
    syntax = lex.pack.syntax
    lower = not (syntax.nouns_capitalised or syntax.cases or syntax.uncased or syntax.unspaced)
    if not at or not lower or not inner[0].isupper() or not inner[-1].isalnum() or len(inner.split()) > _LONG:
        return False
    before = words[at - 1]
    if before.low == ",":
        return _between_commas(words, at)
    noun = before if before.tags.isdisjoint({"bind"}) else words[at - 2]  # "autora de «Blanco sobre blanco»"
    plain = noun.kind == "word" and not noun.capital and noun.cue is None and not noun.tags
    return plain and (noun is before or lex.is_title(noun.low))


def _between_commas(words: Sequence[Word], at: int) -> bool:
    """Return whether marks stand between a noun and a comma behind which no verb of saying follows."""
    if at < len(("det", "noun", ",")) or at + 2 >= len(words) or words[at + 1].low != ",":
        return False
    noun, behind = words[at - 2], words[at + 2]
    said = behind.cue is not None and behind.cue.act in {"said", "wrote"}
    return noun.kind == "word" and noun.cue is None and noun.tags.isdisjoint({"verb", "aux"}) and not said


def _is_name(words: Sequence[Word], at: int, inner: str, lex: Lexicon) -> bool:
    """Return whether marks hold the name of a firm, paper or ship, where the language writes names so."""
    if not lex.pack.marks.names_in_marks or (at and words[at - 1].low in {":", ",", "—", "–"}):
        return False
    row = inner.split()
    if len(row) > _LONG or not row[0][0].isupper() or not row[-1][-1].isalnum():
        return False
    if all(word.kind in {"quote", "mark"} for word in words):
        return False  # a sentence of nothing but what is said
    if not at and at + 1 < len(words) and words[at + 1].low in {",", "—", "–"}:
        return False
    if any(part.tags & {"verb", "aux", "modal"} for word in row for part in lex.parts.of[word]):
        return False
    return not lex.pack.syntax.nouns_capitalised or (len(row) > 1 and all(word[0].isupper() for word in row))
