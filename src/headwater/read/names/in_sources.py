"""Names in the words of a source: the person whom they name, alone, behind a role, or inserted between commas."""

from collections.abc import Sequence

from msgspec import structs

from headwater.read.names.beginnings import Named
from headwater.read.names.bodies import body_as_subject
from headwater.read.names.cases import in_subject_case, role_of, writing_of
from headwater.read.names.fields import role_right
from headwater.read.names.mentions import Entity, Register
from headwater.read.words.lexicon import Lexicon
from headwater.read.words.word import Word
from headwater.text.spans import Span
from headwater.values import Speaker

#: How many words a role's field has, with its preposition.
_FIELD = 5


def head_end(row: Sequence[Word]) -> int:
    """Return where the head noun phrase ends: at its first binding preposition."""
    for i in range(1, len(row)):
        if "bind" in row[i].tags:
            return i
    return len(row)


def as_written(text: str, row: Sequence[Word], lex: Lexicon) -> str:
    """Return words as the text has them, in the case of a subject where their ending shows another."""
    written, low = text[row[0].start : row[-1].end], row[-1].low
    head_first = lex.pack.syntax.cases and not lex.pack.syntax.verb_final
    if head_first and len(row) == 1 and not row[0].capital and (writing := writing_of(low, lex)) is not None:
        return writing  # "как следует из иска": the action
    if head_first and len(row) == 1 and written == low in lex.pack.people.title_forms:
        return role_of(low, lex)
    if len(row) > 1 and lex.pack.people.adjective_cases:
        return body_as_subject(text, row, lex) or written
    inflected = lex.pack.people.suffix_mark or lex.pack.people.case_endings
    return lex.in_base_case(written, low) if inflected and not (head_first and len(row) > 1) else written


class SourceNames:
    """Finds whom the words of a source name."""

    def __init__(self, text: str, register: Register, lex: Lexicon) -> None:
        self.text, self.register, self.lex = text, register, lex

    def named(self, words: Sequence[Word], start: int, end: int, span: Span) -> Speaker | None:
        """Return the person whom the words from `start` to `end` name, alone or behind their role; None for others."""
        row = words[start:end]
        if len(row) == 1 and row[0].kind == "quote":
            return Speaker(name=self.text[span[0] + 1 : span[1] - 1], span=span)  # "«Новый берег» назвал …"
        names = [n for n in self.register.runs.names(row) if n.end > n.start]
        syntax = self.lex.pack.syntax
        head = len(row) if syntax.uncased or syntax.unspaced else head_end(row)
        name = names[-1] if names and names[-1].end == len(row) else None
        cited = name is not None and start > 0 and self.lex.names_source(words[start - 1].low)
        if name is not None and self._heads(row, name, head, cited=cited):
            explained = self._explained(words, row, name, end)
            if explained is not None:
                return Speaker(name=explained.name, role=as_written(self.text, row, self.lex), span=span)
            entity = self.register.entity(row, name)
            if entity is not None and self._is_person(entity, row, name):
                entity = self._without_genitive(entity, words, name, (start, end))
                role = self._role(row, name) or entity.role
                return Speaker(name=entity.name, role=role, span=span)
            if entity is not None and len(row) == 1:
                return Speaker(name=entity.name, role=entity.role, span=span)
        inserted = self.inserted(words, end)
        if inserted is None and (behind := self._behind_field(words, start, end)) != end:
            inserted = self.inserted(words, behind)
        leads = row[0].low in self.lex.definite or bool(self.lex.pack.people.offices)
        low = row[0].low if leads else row[head - 1].low  # "Directorul companiei, Ada Lund,"
        if inserted is not None and (self.register.is_title(low) or not self.register.is_body(low)):
            return Speaker(name=inserted.name, role=as_written(self.text, row, self.lex), span=span)
        return None

    def _without_genitive(self, entity: Entity, words: Sequence[Word], name: Named, row: tuple[int, int]) -> Entity:
        """Return a person whom the text names once alone, in the genitive, without its ending: "Karin Eks svar: …"."""
        start, end = row
        owns = end < len(words) and words[end].low in self.lex.pack.cues.utterances
        owns &= name.end - name.start == len(entity.parts) and words[start].capital
        once = owns and not self.lex.pack.syntax.cases and self.text.count(entity.name) == 1
        ending = next((s for s in self.lex.pack.people.name_endings if once and entity.name.endswith(s)), "")
        return structs.replace(entity, name=entity.name.removesuffix(ending)) if ending else entity

    def _heads(self, row: Sequence[Word], name: Named, head: int, *, cited: bool) -> bool:
        """Return whether the name that closes the words is their head, or whom the title before it names."""
        if self._governed(row, name, cited=cited):
            return False
        titled = name.titled == 0 and name.end - name.start > 1
        return name.start <= head or titled or self._titled_over_binder(row, name, head)

    def _explained(self, words: Sequence[Word], row: Sequence[Word], name: Named, end: int) -> Entity | None:
        """Return whom a comma names behind a role and its place: "Der Außenminister Kestriens, Ada Lund, schrieb"."""
        placed = name.titled < name.start and name.end - name.start == 1 and "det" in row[0].tags
        placed &= self.lex.pack.syntax.nouns_capitalised
        placed |= bool(self.lex.pack.people.offices) and name.start > 0  # "pelatih Tolvik, Ada Lund,"
        if self.lex.definite and name.start > 0:  # "Șefa DSP Brăila, dr. Ada Lund,"
            written = self.text[row[name.start].start : row[name.start].end]
            placed |= self.lex.is_body(row[name.start].low) or (len(written) > 1 and written.isupper())
        placed |= self.lex.pack.syntax.cases_show_subjects and name.start > 0 and self._is_field(row, name)
        found = self.inserted(words, end) if placed else None
        if found is not None and len(found.parts) > 1:
            return found
        alone = placed and name.end - name.start == 1 and row[name.start].low not in self.lex.given
        return self._single(words, end) if alone else None

    def _is_field(self, row: Sequence[Word], name: Named) -> bool:
        """Return whether a name behind a role is a body's: "analityka | Domu Maklerskiego Tur |, Jana Kity,"."""
        written = self.text[row[name.start].start : row[name.end - 1].end]
        given = row[name.start].low in self.lex.given or in_subject_case(written, self.lex) is not None
        return not given and self.lex.is_title(role_of(row[0].low, self.lex))

    def _single(self, words: Sequence[Word], end: int) -> Entity | None:
        """Return whom a name of one word between commas names, where people have such: "kades Tolvik, Jajuli,"."""
        alone = self.lex.pack.people.single_names and end + 2 < len(words) and words[end].low == ","
        names = self.register.runs.names(words[end + 1 : end + 2]) if alone else []
        closed = (
            alone and words[end + 2].low in {",", "."} and words[end + 1].low not in self.register.runs.capitals.places
        )
        return self.register.entity(words[end + 1 : end + 2], names[0]) if names and closed else None

    def before_office(self, words: Sequence[Word], start: int, end: int) -> int:
        """Return where a source ends before the office or the home of whom it names: "minister Smit | van Justitie"."""
        head = start + head_end(words[start:end]) if self.lex.pack.syntax.cases_show_subjects else end
        if head < end:
            names = self.register.runs.names(words[start:end])
            return head if any(start + n.end == head and n.titled == 0 for n in names) else end  # "Petr Kos | z Brna"
        if not self.lex.pack.people.office_particles:
            return end
        return next((at for at in range(start + 1, end) if self.register.runs.tells_office(words, at)), end)

    def _governed(self, row: Sequence[Word], name: Named, *, cited: bool) -> bool:
        """Return whether a name is no head: behind a preposition, or an owner ("kolega z Haskaru", "matka Jana").

        Behind a preposition that names a source a role stands in the same case as its name ("podle mluvčí Evy Malé").
        """
        if name.start > 0 and self._is_owner(row, name, cited=cited):
            return True
        at = name.titled
        if at > 1 and self.lex.definite and self.register.is_title(row[0].low):
            return row[at - 1].low.endswith(self.lex.pack.syntax.genitive_endings or "-")  # "Primarul orașului Cluj"
        leads = at - 1 - (at > 1 and "det" in row[at - 1].tags)
        if leads > 0 and role_right(row, leads, len(row), self.lex) > leads:
            return True  # "l'adjoint aux Finances"
        return self.lex.pack.syntax.cases and at > 1 and "prep" in row[at - 1].tags and name.end - name.start == 1

    def _is_owner(self, row: Sequence[Word], name: Named, *, cited: bool) -> bool:
        """Return whether a name stands in another case than a subject's behind a word for kin or a role."""
        before, raw = row[name.start - 1].low, self.text[row[name.start].start : row[name.end - 1].end]
        if in_subject_case(raw, self.lex) is None:
            return False
        kin = role_of(before, self.lex) in self.lex.pack.people.kin
        role = self.lex.is_title(row[0].low) and not kin
        return kin or (before in self.lex.nominatives and not (role and (cited or self.lex.is_body(before))))

    def _titled_over_binder(self, row: Sequence[Word], name: Named, head: int) -> bool:
        """Return whether a title with "of" leads to a name: "Secretary of State Ann Lee"."""
        between = [word for word in row[head : name.start] if not self.register.is_title(word.low)]
        field = any(word.kind == "word" and word.tags.isdisjoint({"det", "prep", "bind", "poss"}) for word in between)
        if field and head and self.register.is_title(row[head - 1].low) and not self.lex.pack.syntax.cases:
            return name.end - name.start > 1  # "le député d'opposition Karim Lund"
        home = bool(self.lex.definite) and "bind" in row[name.start - 1].tags  # "Primarul din | Valea Rece"
        if home or head == 0 or not (row[head - 1].capital and self.register.is_title(row[head - 1].low)):
            return False
        if {"bind", "det"} <= row[head].tags and name.start == head + 1:
            return False  # "der Sprecher der | Stadt Brenn"
        return name.end - name.start >= 2

    def _is_person(self, entity: Entity, row: Sequence[Word], name: Named) -> bool:
        return (
            entity.person or name.titled < name.start or any(self.register.is_title(w.low) for w in row[: name.start])
        )

    def _role(self, row: Sequence[Word], name: Named) -> str | None:
        before = list(row[: name.start])
        if self.lex.pack.syntax.verb_first:  # "المشرفة على الدراسة، الدكتورة | ريم حداد"
            before = before[: next((at for at, word in enumerate(before) if word.low == ","), len(before))]
        same = self.lex.pack.syntax.same_words  # "La stessa Lund"
        while before and ("det" in before[0].tags or before[0].low in same):
            before = before[1:]
        while before and before[-1].kind == "mark":
            before = before[:-1]
        return self.text[before[0].start : before[-1].end] if before else None

    def inserted(self, words: Sequence[Word], end: int) -> Entity | None:
        """Return the person named behind a description: "the harbourmaster, Ada Lund,"."""
        if end + 1 >= len(words) or words[end].low != ",":
            return None
        rest = words[end + 1 : end + 8]
        for name in self.register.runs.names(rest):
            closed = (
                name.end >= len(rest) or rest[name.end].low in {",", ".", "—", "–"} or rest[name.end].kind == "quote"
            )
            opens = self.lex.is_body(rest[0].low) or (name.titled < name.start and "det" in rest[0].tags)
            if name.titled <= opens and closed:
                entity = self.register.entity(rest, name)
                return entity if entity is not None and (entity.person or entity.maybe) else None
            return None
        return None

    def _behind_field(self, words: Sequence[Word], start: int, end: int) -> int:
        """Return where a role with its article ends with its field: "ordföranden | i föreningen |, Ada Lund"."""
        field = end < len(words) and "prep" in words[end].tags and words[end - 1].low in self.lex.definite
        if not field or end - start > 1 or self.lex.is_body(words[start].low):
            return end
        stop = next((at for at in range(end, len(words)) if words[at].kind != "word" or words[at].cue), end)
        return stop if stop - end <= _FIELD else end

    def somebody(self, words: Sequence[Word], start: int, end: int) -> tuple[int, int] | None:
        """Return which of the words from `start` to `end` name or describe a person or body, if they begin with it."""
        row = words[start:end]
        head = head_end(row)
        name = next(iter(self.register.runs.names(row)), None)
        if name is not None and name.start <= head:
            entity = self.register.known(row, name)
            shown = name.titled < name.start or (entity is not None and (entity.person or entity.maybe))
            shown |= any(self._stands_alone(word) for word in row[name.start : name.end])
            return (start, start + name.end) if shown else None
        if self.inserted(words, end) is not None and row[0].tags & {"det", "poss"}:
            return start, end
        at = next((at for at in range(head) if self.lex.is_title(row[at].low) or self.lex.is_body(row[at].low)), None)
        bound = at == 0 and (start == 0 or "bind" in words[start - 1].tags)
        if at is None or not (bound or row[0].tags & {"det", "poss"}):
            return None
        genitives = self.lex.pack.syntax.genitive_endings or "-"
        while at + 1 < head and row[at + 1].low.endswith(genitives):
            at += 1  # "Ministrul | Sănătății: „…”"
        return start, start + (at + 1 if at + 1 < head else self._bound_end(row, head))

    def _stands_alone(self, word: Word) -> bool:
        """Return whether a word alone names a body or a person: "Banco", "CGT", "Tomás"."""
        people = self.lex.pack.people
        given = word.low in people.masculine_names or word.low in people.feminine_names
        return given or self.lex.is_body(word.low) or (len(word.low) > 1 and self.text[word.start : word.end].isupper())

    def _bound_end(self, row: Sequence[Word], head: int) -> int:
        """Return where a description ends: with the noun, or the name, that a preposition binds to its head."""
        at = head + 1
        while at < len(row) and row[at].tags & {"det", "poss", "bind"}:
            at += 1
        cue = row[at].cue if at < len(row) else None
        if at < len(row) and ("inf" in row[at].tags or (cue is not None and cue.forms == {"base"})):
            return head  # "le scientifique de conclure"
        at += 1
        while at < len(row) and row[at].capital and not self.lex.pack.syntax.nouns_capitalised:
            at += 1
        return at if head < len(row) and at <= len(row) else head
