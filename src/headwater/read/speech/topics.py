"""Of whom a sentence without a cue tells: its subject, as far as its first words and its pronouns show it.

What stands in marks behind such a sentence is that subject's: “Lund shrugged. ‘Tomorrow is another day.’” The subject
is the centre of what follows (Grosz, Joshi and Weinstein, "Centering", 1995).
"""

from collections.abc import Sequence

from headwater.read.names.agreement import fits_verb
from headwater.read.names.cases import in_subject_case
from headwater.read.names.mentions import Entity
from headwater.read.names.runs import Named
from headwater.read.sources.cased import cannot_speak
from headwater.read.sources.cased_marks import clause_subject
from headwater.read.sources.marked import topic_in
from headwater.read.sources.places import place_opening
from headwater.read.sources.verb_final import is_owned, told_subject
from headwater.read.sources.verb_first import subject_in
from headwater.read.speech.speakers import Speakers
from headwater.read.words.clauses import phrase_left, phrase_right
from headwater.read.words.cut import Sentence, Word
from headwater.read.words.groups import Range, lone
from headwater.read.words.lexicon import Lexicon
from headwater.values import Speaker

#: Within how many words a circumstance ends that opens a sentence, and how many sentences are looked back over.
_OPENING, _BACK = 12, 3
#: Within how many words a name opens its sentence.
_OPENS = 3
#: How many sentences a paragraph is looked back over, at most.
_LONG = 30
#: What stands before a subject at the head of its sentence.
_BEFORE = {"coord", "sub", "gadv", "time"}


class Topics:
    """Finds of whom sentences tell, before a quotation without a cue."""

    def __init__(self, sentences: Sequence[Sentence], speakers: Speakers, lex: Lexicon) -> None:
        self.sentences, self.speakers, self.lex = sentences, speakers, lex
        syntax = lex.pack.syntax
        #: Whether the head of a sentence shows its subject.
        self.shown = not (syntax.cases or syntax.uncased or syntax.unspaced or syntax.verb_final or syntax.verb_first)

    def before(self, number: int, kind: str | None = None) -> Speaker | None:
        """Return of whom the sentences before sentence `number` in its paragraph tell, since anybody spoke.

        `kind` is of whom the verb speaks whose subject is left out: m, f, n, p, or None where that does not show.
        """
        if self.lex.pack.syntax.unspaced:
            return self.speakers.chain.since(self._opens_paragraph(number))
        spoke = self.speakers.spoke[-1][0] if self.speakers.spoke else -1
        for back in range(number - 1, max(spoke, number - 1 - _BACK), -1):
            if self.sentences[back].block != self.sentences[number].block:
                return None
            if any(word.low in self.lex.pack.syntax.reported_verbs for word in self.sentences[back].words):
                continue  # somebody's words themselves: "Seine Fraktion lasse sich nicht drängen."
            found = self.of(self.sentences[back].words, back)
            if found is not None and fits_verb(found, kind, self.speakers.register):
                return found
        return None

    def before_turn(self, number: int, kind: str | None = None) -> Speaker | None:
        """Return of whom the paragraph before one that a turn of dialogue opens tells at its end."""
        here, block = self.sentences[number], self.sentences[number - 1].block
        if number == 0 or not here.words or here.words[0].kind != "quote" or block == here.block:
            return None
        for back in range(number - 1, max(-1, number - 1 - _BACK), -1):
            row = self.sentences[back]
            if row.block != block or any(word.kind == "quote" for word in row.words):
                return None
            found = self.of(row.words, back)
            if found is not None and fits_verb(found, kind, self.speakers.register):
                return found
        return None

    def place(self, number: int) -> Speaker | None:
        """Return the place that the sentence before, in its paragraph, tells of: "À la mairie, on se dit serein"."""
        before = self.sentences[number - 1] if number else None
        if before is None or before.block != self.sentences[number].block or not self.shown:
            return None
        place = place_opening(before.words, len(before.words), self.lex.pack.syntax)
        return self.speakers.resolve(before.words, place, number - 1) if place is not None else None

    def several(self, number: int) -> Speaker | None:
        """Return the people with a determiner of several that open the sentence before: "Les deux frères rient"."""
        before = self.sentences[number - 1] if number else None
        if before is None or before.block != self.sentences[number].block or not self.shown:
            return None
        first, syntax = before.words[0], self.lex.pack.syntax
        one = first.low in syntax.gendered_determiners or first.low in syntax.elisions or "poss" in first.tags
        end = phrase_right(before.words, 0) if "det" in first.tags and not one else 0
        return self.speakers.resolve(before.words, (0, end), number - 1) if end > 1 else None

    def only_one(self, number: int, verb: Word) -> Speaker | None:
        """Return the one person whom a paragraph has named when `verb` stands there, if its first words are a thing's.

        "La victoria es de Ada Lund. “Qué día”, cuenta."
        """
        first = self._opens_paragraph(number)
        words = self.sentences[first].words
        spoke = self.speakers.spoke[-1][0] if self.speakers.spoke else -1
        if spoke >= first or "det" not in words[0].tags or self.of(words, first) is not None:
            return None
        return self.speakers.only_one(words[0].start, verb.start)

    def _opens_paragraph(self, number: int) -> int:
        """Return the number of the first sentence in the paragraph of sentence `number`."""
        block, last = self.sentences[number].block, number
        while number and last - number < _LONG and self.sentences[number - 1].block == block:
            number -= 1
        return number

    def of(self, words: Sequence[Word], number: int) -> Speaker | None:
        """Return the person or body that is the subject of a sentence, or None."""
        if self.lex.pack.syntax.cases_show_subjects:
            place = self.in_its_case(words)
        elif self.lex.pack.syntax.verb_final and self.lex.pack.syntax.cases:
            place = self._told_by_name(words) or told_subject(words, self.lex)
            place = None if place is not None and self._is_aside(words, place) else place
        elif self.lex.pack.syntax.verb_first:
            place = subject_in(words, 0, len(words), self.lex)
        elif self.lex.pack.syntax.reporting_links:
            place = topic_in(lone(words, self.lex, (len(words) - 1, len(words)), len(words))) if words else None
        else:
            place = self._subject(words) if self.shown else None
        return self.speakers.resolve(words, place, number) if place is not None else None

    def _is_aside(self, words: Sequence[Word], place: Range) -> bool:
        """Return whether a subject is none of whom the text goes on telling: kin, somebody new, a word of no person."""
        if is_owned(words, place, self.lex):
            return True
        row, lex = words[slice(*place)], self.lex
        if any("det" in word.tags for word in row[:-1]) and not any(word.capital for word in row[1:]):
            return True  # "Yanına bir turist yaklaşıyor"
        known = lex.is_title(row[0].low) or lex.is_body(row[0].low)
        return place == (0, 1) and not known and self.speakers.register.runs.names(row) == []

    def _told_by_name(self, words: Sequence[Word]) -> Range | None:
        """Return the person of the text who opens a sentence by surname alone, where verbs close it: "Lund gülüyor"."""
        name = next(iter(self.speakers.register.runs.names(words[:_OPENS])), None)
        if name is None or name.titled or name.end != name.start + 1:
            return None
        known = self.speakers.register.known(words, name)
        oblique = self.lex.pack.people.suffix_mark in words[name.start].low
        return None if oblique or known is None or len(known.parts) < _OPENS - 1 or not known.person else (0, 1)

    def in_its_case(self, words: Sequence[Word]) -> Range | None:
        """Return the subject of a sentence where nouns have cases: a name with its role, a role, a body, a pronoun."""
        found = clause_subject(words, len(words), self.lex)
        named = self._name_in_its_case(words, found)
        if named is not None:
            return named
        if found is None or found[1] >= len(words) or words[found[1]].cue is not None:
            return found
        closed = words[found[1]].tags & {"verb", "aux", "modal", "neg", "gadv"}
        inserted = self.speakers.names.inserted(words, found[1])  # "Córka latarnika, Hanna, …"
        # "Maszynista pociągu | został", "Kierowca | ucieka"
        return found if closed or inserted is not None else (found[0], found[0] + 1)

    def _name_in_its_case(self, words: Sequence[Word], found: Range | None) -> Range | None:
        """Return the name, with its role, that is the subject of a sentence; `found` is its first role or body."""
        for name in self.speakers.register.runs.names(words):
            raw = self.speakers.text[words[name.start].start : words[name.end - 1].end]
            governed = name.titled > 0 and "prep" in words[name.titled - 1].tags
            if governed or (found is not None and in_subject_case(raw, self.lex) is not None):
                continue  # "Matka Jonasza"
            if found is not None and name.titled <= found[0] < name.end:
                return (name.titled, name.end)
            known = self.speakers.register.known(words, name)
            if known is None or not (known.person or known.maybe) or self._other_case(words, name.titled):
                continue
            explained = found is not None and name.end <= found[0] and words[name.end].low == ","
            free = found is None or explained  # "Lund, bývalý horník, vede tým"
            if free and (opens_clause(words, name.titled) or self._closes(words, name, known)):
                return (name.titled, name.end)
        return None

    def _closes(self, words: Sequence[Word], name: Named, known: Entity) -> bool:
        """Return whether a name in the case of a subject stands behind a verb at the end: "Siatkę dał Olbrycht."."""
        syntax, at = self.lex.pack.syntax, name.titled - 1
        last = name.end >= len(words) - 1 and known.name.lower().split()[-1] == words[name.end - 1].low
        shaped = at > 0 and words[at].low.endswith((*syntax.verb_endings, *(ending for ending, _ in syntax.agreement)))
        return last and shaped and not words[at].capital

    def _other_case(self, words: Sequence[Word], at: int) -> bool:
        """Return whether the first word of a name or its role shows that it is no subject: "Vládě"."""
        return cannot_speak(words, at, at + 1, self.lex)

    def uttering(self, words: Sequence[Word], number: int) -> Speaker | None:
        """Return whose a noun of speech is: "Durissima la replica dell'opposizione:", "tel est le mot d'ordre de X"."""
        nouns = self.lex.pack.cues.utterances
        for at in range(len(words) - 1, -1, -1) if nouns else ():
            owner = self._author(words, at, len(words)) if words[at].low in nouns else None
            if owner is not None:
                return self.speakers.resolve(words, owner, number)
        return None

    def _subject(self, words: Sequence[Word]) -> Range | None:
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
        cleft = self._somebody(words, at + 1) if at < len(words) and "be" in words[at].tags else None
        if cleft is not None and cleft[1] < len(words) and words[cleft[1]].tags & {"rel", "to", "wh"}:
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
        named = next((name.titled for name in self.speakers.register.runs.names(words[:end]) if name.end == end), None)
        begin = phrase_left(words, end) if named is None else named
        if begin is None or not self.shown:
            return None
        governed = begin > 0 and "prep" in words[begin - 1].tags
        if governed and not self.lex.names_source(words[begin - 1].low):
            return None  # but "Pas question de céder pour Lund : …"
        found = self._somebody(words, begin)
        return found if found is not None and found[1] == end else None

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
            return self._author(words, written, end)
        return self.speakers.names.somebody(words, at, end) if end > at else None

    def _author(self, words: Sequence[Word], written: int, end: int) -> Range | None:
        """Return whose a message or statement is: "of the president" behind it."""
        owner = written + 1
        if owner + 1 >= end or "bind" not in words[owner].tags:
            return None
        begin = owner + (words[owner].tags.isdisjoint({"det"}))
        return self.speakers.names.somebody(words, begin, end)


def opens_clause(words: Sequence[Word], at: int) -> bool:
    """Return whether what stands at `at` opens its sentence, behind adverbs, marks and determiners at most."""
    return at < _OPENS or all(word.kind == "mark" or word.tags & (_BEFORE | {"det"}) for word in words[:at])


def _goes_on(words: Sequence[Word], at: int) -> bool:
    """Return whether a clause goes on at `at`, over an insertion between commas or none: "Ada Lund, 62 ans, montre"."""
    inserted = words[at].low == "," and any(word.low == "," for word in words[at + 1 :])
    return inserted or words[at].kind != "mark"
