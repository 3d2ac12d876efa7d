"""The subject of a sentence by its place, in languages whose heads of sentences show it."""

from collections.abc import Sequence

from headwater.language.syntax import Syntax
from headwater.read.speech.speakers import Speakers
from headwater.read.words.clauses import has_verb, phrase_left, phrase_right
from headwater.read.words.groups import Range
from headwater.read.words.lexicon import Lexicon
from headwater.read.words.word import Word

#: Within how many words a circumstance ends that opens a sentence, and within how many a name opens it.
_OPENING, _OPENS = 12, 3
#: What stands before a subject at the head of its sentence.
_BEFORE = {"coord", "sub", "gadv", "time"}


class Subjects:
    """Finds the places of subjects."""

    def __init__(self, speakers: Speakers, lex: Lexicon) -> None:
        self.speakers, self.lex = speakers, lex

    def opening(self, words: Sequence[Word]) -> Range | None:
        """Return the subject at the head of a sentence, or the pronoun that stands for it."""
        at = 0
        while at < len(words) - 1 and words[at].tags & _BEFORE and words[at].tags.isdisjoint({"det", "pron"}):
            at += 1
        found = self._spoken_of(words) or self._somebody(words, at) or self._behind_opening(words, at)
        if found is None and any("prep" in word.tags for word in words[:2]):
            capitals = self.lex.pack.syntax.nouns_capitalised  # "Neben ihr nickt Kollege Thorsten."
            found = self._behind_verb(words) if capitals else self._before_verb(words)
        syntax = self.lex.pack.syntax
        second = syntax.subject_follows and not (syntax.subject_dropped or syntax.elisions)
        if found is None and second:
            found = self._behind_verb(words)  # "De avond ervoor zat Lund nog aan tafel"
        if found is not None:
            return found
        presented = self._presented(words)
        if presented is not None:
            return presented
        pronouns = syntax.subject_pronouns
        for at, word in enumerate(words):
            if word.kind in {"quote", "mark"}:
                return None
            if pronouns.get(word.low) in {"m", "f"} and "det" not in word.tags:
                return at, at + 1
        return None

    def _before_verb(self, words: Sequence[Word]) -> Range | None:
        """Return who stands before a verb behind a circumstance without a comma: "Accanto a lui la moglie annuisce"."""
        for at in range(2, min(_OPENING, len(words) - 1)):
            word, before = words[at], words[at - 1]
            if word.kind != "word" or before.kind != "word":
                return None
            parted = before.tags.isdisjoint({"prep", "det", "bind", "coord", "poss"}) and before.cue is None
            opens = ("det" in word.tags and "bind" not in word.tags) or (word.capital and not before.capital)
            found = self._somebody(words, at) if parted and opens else None
            if found is not None and found[1] < len(words) and words[found[1]].kind == "word":
                return found
        return None

    def _behind_opening(self, words: Sequence[Word], at: int) -> Range | None:
        """Return who stands behind an opening: a comma, or the verb of a cleft ("Fue el propio Lund quien")."""
        be = at + (at + 1 < len(words) and "be" in words[at + 1].tags)  # "È stata Ada Lund a raccontarlo"
        cleft = self._somebody(words, be + 1) if at < len(words) and "be" in words[at].tags else None
        marks = self.lex.pack.syntax.cleft_marks
        if cleft is not None and cleft[1] < len(words):
            following = words[cleft[1]]
            if following.tags & {"rel", "to", "wh"} or following.low in marks:
                return cleft
        for comma in (at for at, word in enumerate(words[:_OPENING]) if word.low == ","):
            behind = self._somebody(words, comma + 1)
            if behind is not None and behind[1] < len(words) and _goes_on(words, behind[1]):
                return behind
        return None

    def _spoken_of(self, words: Sequence[Word]) -> Range | None:
        """Return who is said to speak: "A dirlo è la sorella", "Le premier à réagir, c'est Lund"."""
        be = next((at for at, word in enumerate(words[:_OPENING]) if "be" in word.tags), 0)
        be += be + 1 < len(words) and "be" in words[be + 1].tags  # "A dirlo | è stato | X"
        told = any(word.tags & {"inf"} or word.cue is not None for word in words[1:be])
        found = self._somebody(words, be + 1) if told and all(word.kind != "quote" for word in words[:be]) else None
        closed = found is not None and (
            found[1] >= len(words) or words[found[1]].kind == "mark" or bool(words[found[1]].tags & {"prep", "time"})
        )
        return found if closed else None

    def closing(self, words: Sequence[Word], end: int) -> Range | None:
        """Return who stands last before `end`, behind a verb or none: "Le fa eco la collega Ada Lund"."""
        end = self._before_apposition(words, end)
        named = next((name.titled for name in self.speakers.register.runs.names(words[:end]) if name.end == end), None)
        begin = phrase_left(words, end) if named is None else named
        if begin is None:
            return None
        governed = begin > 0 and "prep" in words[begin - 1].tags
        if governed and not self.lex.names_source(words[begin - 1].low):
            return None  # but "Pas question de céder pour Lund : …"
        found = self._somebody(words, begin)
        return found if found is not None and found[1] == end else None

    def _presented(self, words: Sequence[Word]) -> Range | None:
        """Return the name that a sentence presents: "E poi c'è Ada Lund, l'allieva", "La frase fue de Ada Lund"."""
        be = next((at for at, word in enumerate(words[:_OPENING]) if "be" in word.tags or word.kind != "word"), 0)
        if not words or "be" not in words[be].tags or any(word.capital for word in words[1:be]):
            return None
        begin = be + 1 + (be + 1 < len(words) and "bind" in words[be + 1].tags)
        name = next((name for name in self.speakers.register.runs.names(words) if name.titled == begin), None)
        closed = name is not None and (name.end >= len(words) or words[name.end].kind == "mark")
        return self._somebody(words, begin) if closed else None

    def _before_apposition(self, words: Sequence[Word], end: int) -> int:
        """Return where a name ends before what explains it up to `end`: "Sulla stessa linea Ada Lund, sindaca:"."""
        comma = next((at for at in range(end - 1, 0, -1) if words[at].low == ","), 0)
        inside = words[comma + 1 : end]
        plain = comma > 1 and words[comma - 1].capital and 0 < len(inside) <= _OPENING and not has_verb(inside)
        return comma if plain and all(word.kind in {"word", "number"} for word in inside) else end

    def _behind_verb(self, words: Sequence[Word]) -> Range | None:
        """Return the first name with its role behind the verb of a sentence that a circumstance opens."""
        for at in range(2, len(words)):
            if words[at].kind != "word":
                return None
            lower = not words[at - 1].capital and words[at - 1].tags.isdisjoint({"prep", "det", "poss", "bind"})
            found = self._somebody(words, at) if lower and words[at].capital else None
            if found is not None:
                return found
        return None

    def _somebody(self, words: Sequence[Word], at: int) -> Range | None:
        """Return the phrase at `at` if it names or describes a person or body, and may be a subject."""
        if at >= len(words) or words[at].kind != "word":
            return None
        syntax = self.lex.pack.syntax
        latter = latter_end(words, at, syntax)
        if latter:
            return at, latter
        if "pron" in words[at].tags and "det" not in words[at].tags:
            return (at, at + 1) if syntax.subject_pronouns[words[at].low] in {"m", "f", "p"} else None
        if words[at].low in syntax.oblique_determiners or words[at].tags & {"prep"}:
            return None
        end = phrase_right(words, at)
        while end < len(words) and {"bind", "det"} <= words[end].tags:
            end = phrase_right(words, end + 1)  # "Der Vorsitzende | der Partei"
        written = next((i for i in range(at, end) if words[i].low in self.lex.pack.cues.said_before), None)
        if written is not None and all(
            word.tags.isdisjoint({"bind"}) or "det" in word.tags for word in words[at:written]
        ):
            return self.author(words, written, end)
        return self.speakers.names.somebody(words, at, end) if end > at else None

    def author(self, words: Sequence[Word], written: int, end: int) -> Range | None:
        """Return whose a message or statement is: "of the president" behind it."""
        owner = written + 1
        owner += owner < end and "be" in words[owner].tags  # "Le mot | est | de Ada Lund"
        adjective = owner + 1 < end and words[owner].nominal and "bind" in words[owner + 1].tags
        owner += adjective and not words[owner].tags and not words[owner].capital  # "Replica | piccata | di Ada Lund"
        if owner < end and self._in_genitive(words[owner]):
            return owner, owner + 1  # "Răspunsul | actriței"
        if owner + 1 >= end or "bind" not in words[owner].tags:
            return None
        begin = owner + (words[owner].tags.isdisjoint({"det"}))
        return self.speakers.names.somebody(words, begin, end)

    def _in_genitive(self, word: Word) -> bool:
        """Return whether a word is a role or body in the genitive, which its article shows."""
        endings = self.lex.pack.syntax.genitive_endings
        known = self.lex.is_title(word.low) or self.lex.is_body(word.low)
        return bool(endings) and word.low.endswith(endings) and word.low in self.lex.definite and known


def latter_end(words: Sequence[Word], at: int, syntax: Syntax) -> int:
    """Return where "the latter" ends that stands at `at`, alone: "Ce dernier rit", "Questi nega"; 0 for others."""
    word, following = words[at], words[at + 1] if at + 1 < len(words) else None
    if word.low in syntax.latter_pronouns and (following is None or not following.nominal):
        return at + 1
    behind = words[at + 2] if at + 2 < len(words) else None
    closed = behind is None or not behind.nominal
    two = following is not None and "det" in word.tags and following.low in syntax.latter_words
    return at + 2 if two and closed else 0


def opens_clause(words: Sequence[Word], at: int) -> bool:
    """Return whether what stands at `at` opens its sentence, behind adverbs, marks and determiners at most."""
    return at < _OPENS or all(word.kind == "mark" or word.tags & (_BEFORE | {"det"}) for word in words[:at])


def _goes_on(words: Sequence[Word], at: int) -> bool:
    """Return whether a clause goes on at `at`, over an insertion between commas or none: "Ada Lund, 62 ans, montre"."""
    inserted = words[at].low == "," and any(word.low == "," for word in words[at + 1 :])
    return inserted or words[at].kind != "mark"
