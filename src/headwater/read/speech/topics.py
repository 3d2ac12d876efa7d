"""Of whom a sentence without a cue tells: its subject, as far as its first words and its pronouns show it.

What stands in marks behind such a sentence is that subject's: “Lund shrugged. ‘Tomorrow is another day.’” The subject
is the centre of what follows (Grosz, Joshi and Weinstein, "Centering", 1995).
"""

from collections.abc import Sequence

from msgspec import structs

from headwater.read.names.agreement import fits_verb
from headwater.read.names.beginnings import Named
from headwater.read.names.cases import in_subject_case, role_of
from headwater.read.names.mentions import Entity
from headwater.read.sources.cased import cannot_speak
from headwater.read.sources.cased_marks import clause_subject
from headwater.read.sources.marked import experiencer, opening_subject, topic_in
from headwater.read.sources.places import place_opening
from headwater.read.sources.verb_final import is_owned, told_subject
from headwater.read.sources.verb_first import subject_in
from headwater.read.speech.speakers import Speakers
from headwater.read.speech.subjects import Subjects, opens_clause
from headwater.read.words.clauses import phrase_right
from headwater.read.words.groups import Range, lone
from headwater.read.words.lexicon import Lexicon, gender_of
from headwater.read.words.word import Sentence, Word
from headwater.values import Speaker

#: How many sentences are looked back over.
_BACK = 3
#: Within how many words a name opens its sentence.
_OPENS = 3
#: A question without a verb has so few words, its mark included.
_BRIEF = 5
#: How many sentences a paragraph is looked back over, at most.
_LONG = 30


class Topics:
    """Finds of whom sentences tell, before a quotation without a cue."""

    def __init__(self, sentences: Sequence[Sentence], speakers: Speakers, lex: Lexicon) -> None:
        self.sentences, self.speakers, self.lex = sentences, speakers, lex
        self.subjects = Subjects(speakers, lex)
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
            if self._asks_somebody(self.sentences[back].words) or self._is_asked_about(self.sentences[back].words):
                continue
            found = self.of(self.sentences[back].words, back)
            if found is not None and fits_verb(found, kind, self.speakers.register):
                return found
        return None

    def _is_asked_about(self, words: Sequence[Word]) -> bool:
        """Return whether a question without a verb only names what the next words are about: "A soused?"."""
        brief = len(words) <= _BRIEF and words[-1].low == "?" and "coord" in words[0].tags
        told = any(word.tags & {"verb", "aux", "modal"} or word.cue is not None for word in words)
        return brief and self.lex.pack.syntax.cases_show_subjects and not told

    def _asks_somebody(self, words: Sequence[Word]) -> bool:
        """Return whether somebody asks whom the text tells of, in a clause of time: "Když se ho soudce zeptal, …"."""
        comma = next((at for at, word in enumerate(words) if word.low == ","), 0)
        clause, objects = words[:comma], self.lex.pack.syntax.object_pronouns
        opens = bool(clause) and bool(clause[0].tags & {"sub", "wh"}) and self.lex.pack.syntax.cases_show_subjects
        return opens and any(w.low in objects for w in clause) and any(w.cue is not None for w in clause)

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
        if place is not None and any(self.lex.is_writing(word.low) for word in before.words[slice(*place)]):
            return None  # "En una carta, los vecinos exigen …"
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
            place = subject_in(words, 0, len(words), self.lex) or self._named_behind_verb(words)
        elif self.lex.pack.syntax.reporting_links:
            place = topic_in(lone(words, self.lex, (len(words) - 1, len(words)), len(words))) if words else None
        elif self.lex.pack.syntax.postpositions:
            felt = experiencer(words, len(words), self.lex)
            place = felt or opening_subject(words, self.speakers.register.titled.known, self.lex)
        else:
            place = (self.subjects.opening(words) or self._brought_in(number)) if self.shown else None
        return self.speakers.resolve(words, place, number) if place is not None else None

    def _brought_in(self, number: int) -> Range | None:
        """Return where a sentence brings somebody in without a name behind its verb: "Davanti aspetta una madre"."""
        found = self.speakers.pronouns.centers.unnamed.brought_in(number)
        new = found[0] if found is not None else None
        return (new.start, new.end) if new is not None and not (new.affected or new.owned) else None

    def _named_behind_verb(self, words: Sequence[Word]) -> Range | None:
        """Return the name of no list that stands at the head of a sentence or behind its verb: "تعيش غزيل مرشد"."""
        for name in self.speakers.register.runs.names(words):
            if not name.titled or "verb" in words[name.titled - 1].tags:
                return name.titled, name.end
        return None

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

    def without_name(self, number: int, kind: str, *, latter: bool) -> Speaker | None:
        """Return the person of gender `kind` without a name of whom a sentence tells: its subject, or the last one."""
        words, lex = self.sentences[number].words, self.lex
        place = self.in_its_case(words)
        people = (at for at, word in enumerate(words) if lex.is_title(lex.without_case(word.low) or word.low))
        at = max(people, default=None) if latter else place[0] if place is not None else None
        told = any(word.low in lex.pack.syntax.object_pronouns for word in words)  # "Диспетчер желает ему удачи"
        told |= not (latter or any("rel" in word.tags for word in words))  # who is new is explained
        if at is None or told or words[at].kind != "word" or any(word.capital for word in words[max(1, at) :]):
            return None
        low = role_of(words[at].low, lex)
        shown = "f" if low in lex.pack.people.feminine_titles else gender_of(low, lex.pack.syntax) or "m"
        person = lex.is_title(low) and not lex.is_body(low) and shown == kind
        return self._bearer(words, at, number, low) if person else None

    def _bearer(self, words: Sequence[Word], at: int, number: int, role: str) -> Speaker | None:
        """Return who is named with the role at `at`, or the role itself."""
        known = self.speakers.resolve(words, (at, at + 1), number)
        named = known is not None and self.speakers.register.named(known.name) is not None
        return known if named else Speaker(name=role, span=(words[at].start, words[at].end))

    def in_its_case(self, words: Sequence[Word]) -> Range | None:
        """Return the subject of a sentence where nouns have cases: a name with its role, a role, a body, a pronoun."""
        found = clause_subject(words, len(words), self.lex)
        named = self._name_in_its_case(words, found)
        if named is not None:
            return named
        if found is None or found[1] >= len(words) or words[found[1]].cue is not None:
            return found
        if words[found[0]].low in self.lex.pack.syntax.indefinite_pronouns:
            return found  # "Jedna z matek"
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

    def of_utterance(self, words: Sequence[Word], number: int) -> Speaker | None:
        """Return whose noun of speech leads to a colon, where nouns have cases: "Odpověď starosty zněla: „…“"."""
        nouns, colon = self.lex.pack.cues.utterances, words[-1:]
        at = next((at for at, word in enumerate(words[:_OPENS]) if word.low in nouns), None)
        opens = at is not None and all(word.tags & {"poss", "gadv", "coord"} for word in words[:at])
        if at is None or not opens or colon[0].low != ":":
            return None
        if at and "poss" in words[at - 1].tags:
            return self.speakers.resolve(words, (at - 1, at), number)
        owner = (at + 1, phrase_right(words, at + 1)) if words[at + 1].kind == "word" else (at, at)
        row = words[slice(*owner)]
        if any(word.capital or self.lex.is_title(self.lex.without_case(word.low) or word.low) for word in row):
            return self.speakers.resolve(words, owner, number)
        related = words[at + 1].low == "," and "rel" in words[at + 2].tags
        return self.before(number) or self.speakers.central() if related else None  # "Věta, která ji proslavila, …:"

    def _owned(self, words: Sequence[Word], at: int) -> tuple[Sequence[Word], Range] | None:
        """Return the words with the role or body that owns the noun at `at` as a subject: "Borgmästarens | svar"."""
        owner, people = words[at - 1], self.lex.pack.people
        ending = next((end for end in people.name_endings if owner.low.endswith(end)), "")
        bare = owner.low.removesuffix(ending)
        if owner.capital and ending and self.lex.pack.syntax.stands_second:
            return words, (at - 1, at)  # "Bergs svar"
        known = self.lex.is_title(bare) or self.lex.is_body(bare) or bare in people.aged
        if not ending or self.lex.pack.syntax.cases or not known or self.lex.is_title(owner.low):
            return None
        begin = at - 1
        while begin and (words[begin - 1].kind == "number" or words[begin - 1].low == "-"):
            begin -= 1
        subject = structs.replace(owner, low=bare, end=owner.end - len(ending))
        return [*words[: at - 1], subject, *words[at:]], (begin, at)

    def uttering(self, words: Sequence[Word], number: int) -> Speaker | None:
        """Return whose a noun of speech is: "Durissima la replica dell'opposizione:", "tel est le mot d'ordre de X"."""
        nouns = self.lex.pack.cues.utterances
        for at in range(len(words) - 1, -1, -1) if nouns else ():
            owner = self.subjects.author(words, at, len(words)) if words[at].low in nouns else None
            if owner is None and words[at].low in nouns and at and "poss" in words[at - 1].tags:
                owner = (at - 1, at)  # "Sa réponse tient en un mot : …"
            if owner is None and at and words[at].low in nouns and (genitive := self._owned(words, at)) is not None:
                words, owner = genitive
            if owner is not None:
                return self.speakers.resolve(words, owner, number)
        return None
