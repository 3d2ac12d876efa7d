"""Names in scripts without capitals, by the titles that stand beside them (木村市長, "मंत्री राजेश वर्मा").

A short form stands for the fullest name that the article gives: 木村氏 for 木村太郎, "वर्मा" for "राजेश वर्मा".
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache

import regex
from msgspec import Struct

from headwater.language.pack import Pack
from headwater.language.people import People
from headwater.read.words.lexicon import Lexicon
from headwater.read.words.word import Sentence, Word
from headwater.values import Speaker

#: How many sentences a pronoun points back at most, and of how many words a name behind a title is at most.
_BACK, _LONG = 4, 4
#: Of how many words a full name has where no postposition shows its end.
_FULL = 2
#: How far back a body is looked for, in code points; how many namings are known, and how many who spoke last.
_FAR, _MOST, _LATELY = 2000, 500, 50
#: How often a text names the person whom it is about, at least.
_OFTEN = 3
_AFTER_VERB = regex.compile(r"^.*\p{Hiragana}(?=[\p{Han}\p{Katakana}])")
_NAME = r"[\p{Han}\p{Katakana}ー・々]{1,16}?"
#: A name without a title, behind which an age stands in brackets.
_AGED = regex.compile(r"(?<![\p{Han}\p{Katakana}ー・々])[\p{Han}\p{Katakana}ー・々]{2,16}(?=[（(]\d{1,3}[）)])")


class Person(Struct, frozen=True):
    """One naming of a person: name and role as written, the number of the sentence."""

    name: str
    role: str | None
    sentence: int


class Titled:
    """The persons of one article whom titles show; none where the language has no titles for this."""

    def __init__(self, text: str, sentences: Sequence[Sentence], lex: Lexicon) -> None:
        self.text, self.lex, self.people = text, lex, lex.pack.people
        self.persons: list[Person] = []
        if self.reads:
            for number, sentence in enumerate(sentences):
                if len(self.persons) < _MOST:
                    self.persons += self._named_in(number, sentence.words)
        #: The first person whom the title names.
        self.in_title: Speaker | None = None
        self._names = {person.name for person in self.persons}
        #: Their names as rows of words, the longest first; the last word alone too.
        rows = {tuple(name.split()) for name in self._names}
        self.known = sorted(rows | {row[-1:] for row in rows if len(row) > 1}, key=len, reverse=True)

    @property
    def reads(self) -> bool:
        """Whether the language writes names so."""
        return bool(self.people.titles_behind or self.people.honorifics)

    def speaker(
        self, row: Sequence[Word], sentence: int, spoke: Sequence[tuple[int, object, Speaker]]
    ) -> Speaker | None:
        """Return whom `row` of the sentence names, or whom it points back to among those who `spoke` or were named."""
        row = without_brackets(row)
        while len(row) > 1 and (row[0].kind == "mark" or "coord" in row[0].tags):
            row = row[1:]
        span = (row[0].start, row[-1].end)
        written = self.text[slice(*span)]
        syntax = self.lex.pack.syntax
        kind = syntax.subject_pronouns.get(written) or syntax.possessives.get(written) or syntax.datives.get(written)
        if kind is not None:
            if kind == "n":
                return Speaker(name=self._body_before(written, span[0]), span=span)
            found = self._pointed_to(kind, sentence, spoke)
            return None if found is None else Speaker(name=found.name, role=found.role, span=span)
        person = self._split(row, sentence) or self._with_role(row, written, sentence)
        name = self._fullest(person.name if person else written, spoke)
        role = person.role if person else None
        return Speaker(name=name, role=role or self._role_of(name), span=span)

    def central(self) -> Speaker | None:
        """Return the person of whom the text is, named much more often than any other."""
        counted = Counter[str]()
        for name in self._names:
            counted[self._fullest(name, ())] += self.text.count(name.rpartition(" ")[2])
        first, second = [*counted.most_common(2), ("", 0), ("", 0)][:2]
        often = first[1] >= _OFTEN and first[1] >= 2 * second[1]
        return Speaker(name=first[0], role=self._role_of(first[0])) if often else None

    def first(self) -> Speaker | None:
        """Return the first person named."""
        name = self._fullest(self.persons[0].name, ()) if self.persons else None
        return Speaker(name=name, role=self._role_of(name)) if name is not None else None

    def _named_in(self, number: int, words: Sequence[Word]) -> Iterable[Person]:
        if words and any(word.kind == "glyph" for word in words):
            for match in _titled(self.people).finditer(self.text, words[0].start, words[-1].end):
                name = _before_title(match.group(), self.lex.pack)
                if name is not None:
                    yield Person(*name, number)
            for match in _AGED.finditer(self.text, words[0].start, words[-1].end):
                yield Person(match.group(), None, number)
            return
        for at, word in enumerate(words):
            if word.low in self.people.titles and at + 1 < len(words):
                end = self._name_end(words, at + 1)
                person = self._split(words[at:end], number)
                if person is not None and not self._is_place(words, at, end):
                    yield person
            elif word.low in self.lex.given and (
                at == 0 or words[at - 1].low not in self.lex.given | self.people.titles
            ):
                end = self._name_end(words, at)
                aged = at > 1 and words[at - 2].kind == "number"  # "45 वर्षीय मोहन लाल"
                if end > at + 1 and (aged or self._closes_name(words, end)):
                    yield Person(self.text[word.start : words[end - 1].end], None, number)

    def _name_end(self, words: Sequence[Word], at: int) -> int:
        end = at
        while end < min(len(words), at + _LONG) and self._may_name(words[end]):
            end += 1
        shown = self._closes_name(words, end) or words[end].cue is not None or words[end].low in self.lex.phrases
        shown &= not self._before_object(words, at, end)
        return end if shown else min(end, at + _FULL)

    def _before_object(self, words: Sequence[Word], at: int, end: int) -> bool:
        """Return whether an object follows a full name, and its mark that object: "सुनीता राव | कानून को"."""
        marked = end < len(words) and words[end].low == self.lex.pack.syntax.object_mark
        full = end > at + _FULL and words[at].low in self.lex.given
        return marked and full and words[at + 1].low not in self.people.name_links

    def _closes_name(self, words: Sequence[Word], end: int) -> bool:
        """Return whether a name ends at `end`: before a mark, or a postposition of people, not "में"."""
        syntax, cues = self.lex.pack.syntax, self.lex.pack.cues
        people = syntax.binders | frozenset(cues.recipients)
        return end == len(words) or words[end].kind != "word" or words[end].low in people.union(syntax.subject_marks)

    def _is_place(self, words: Sequence[Word], title: int, end: int) -> bool:
        """Return whether what stands behind a title is where somebody is, or somebody's kin: "पति | नौकरी पर हैं"."""
        if end <= title + 1 or words[title + 1].low in self.lex.given:
            return False
        kin, behind = words[title].low in self.people.kin, words[end : end + 1]
        return kin or any(word.low in self.lex.pack.cues.documents_behind for word in behind)

    def _may_name(self, word: Word) -> bool:
        return word.kind == "word" and not word.tags and word.cue is None and word.low not in self.lex.phrases

    def _split(self, row: Sequence[Word], number: int) -> Person | None:
        """Return the name in `row` without its titles; None where no title shows one."""
        if row[-1].kind == "glyph" or not self.people.titles:
            parted = _before_title(self.text[row[0].start : row[-1].end], self.lex.pack)
            return None if parted is None else Person(*parted, number)
        end = len(row)
        while end > 1 and row[end - 1].low in self.people.honorifics:
            end -= 1
        titles = [at for at in range(end) if row[at].low in self.people.titles]
        begin = titles[-1] + 1 if titles else 0
        if begin >= end or (not titles and end == len(row)) or any(word.tags for word in row[begin:end]):
            return None
        if row[end - 1].low in self.people.institutions:
            return None  # "राष्ट्रपति कार्यालय": a body
        role = self.text[row[0].start : row[begin - 1].end] if begin else None
        return Person(self.text[row[begin].start : row[end - 1].end], role, number)

    def _with_role(self, row: Sequence[Word], written: str, sentence: int) -> Person | None:
        """Return the last person named with the role that stands alone: 市長, 同知事, "मुख्यमंत्री"."""
        bare = written.removeprefix("同")
        alone = bare in self.people.titles_behind or all(word.low in self.people.titles for word in row)
        named = (person for person in reversed(self.persons) if alone and person.sentence <= sentence)
        spaced = row[-1].kind != "glyph"
        same = (p for p in named if p.role is not None and f" {p.role}".endswith(f" {bare}" if spaced else bare))
        return next(same, None)

    def _fullest(self, name: str, spoke: Sequence[tuple[int, object, Speaker]]) -> str:
        """Return the longest name of the article of which `name` is a part."""
        known = self._names | {speaker.name for _, _, speaker in spoke[-_LATELY:]}
        return max((full for full in known if _is_part(name, full)), key=len, default=name)

    def _role_of(self, name: str) -> str | None:
        return next((p.role for p in self.persons if p.role is not None and _is_part(p.name, name)), None)

    def left_out(self, sentence: int, spoke: Sequence[tuple[int, object, Speaker]]) -> Speaker | None:
        """Return who speaks in a sentence without its subject: who was named or spoke just before."""
        found = self._pointed_to("m", sentence, spoke)
        return None if found is None else Speaker(name=self._fullest(found.name, spoke), role=found.role)

    def _pointed_to(
        self, kind: str, sentence: int, spoke: Sequence[tuple[int, object, Speaker]]
    ) -> Speaker | Person | None:
        """Return the person who spoke last, or was named first in a later sentence."""
        if kind in "12r":
            return None
        lately = reversed(spoke[-_LATELY:])
        last = next(((at, who) for at, _, who in lately if self._is_person(who.name)), None)
        since = last[0] if last else sentence - _BACK - 1
        newer = [p for p in self.persons if max(since, sentence - _BACK - 1) < p.sentence < sentence]
        if newer:
            return next(p for p in newer if p.sentence == newer[-1].sentence)
        return last[1] if last and sentence - last[0] <= _BACK else None

    def _body_before(self, written: str, at: int) -> str:
        """Return the body named last before `at` that ends like a word for it: 国土交通省 for 同省."""
        pattern = regex.compile(rf"[\p{{Han}}\p{{Katakana}}ー]{{1,20}}{regex.escape(written[1:])}")
        found = list(pattern.finditer(self.text, max(0, at - _FAR), at))
        bodies = [body.group() for body in found if not self._is_person(self.text[body.start() : body.end() + 1])]
        return next((name for name in reversed(bodies) if name != written), written)  # not 社長

    def _is_person(self, name: str) -> bool:
        titled = name.endswith(self.people.titles_behind) or name.rpartition(" ")[2] in self.people.titles
        return (
            titled
            or name in self._names
            or (" " in name and not any(word in self.people.institutions for word in name.split()))
        )


def _is_part(name: str, full: str) -> bool:
    """Return whether `name` is `full` or a part of it: the family name, or words of it."""
    if name == full:
        return True
    if " " in full:
        return set(name.split()) < set(full.split())
    return len(name) > 1 and (full.startswith(name) or name in full.split("・"))


def _before_title(written: str, rules: Pack) -> tuple[str, str | None] | None:
    """Return name and role of a name with its titles behind it, in a script without blanks."""
    people = rules.people
    titles = [title for title in people.titles_behind if written.endswith(title)]
    longer = (title for title in titles if len(written) - len(title) > 1)  # 田中 | 首相
    title = next(longer, titles[0] if titles else "")
    honoured = "" if title else next((h for h in people.honorifics if written.endswith(h)), "")
    rest = written.removesuffix(title or honoured)
    belongs, _, name = rest.rpartition("の")
    name = _AFTER_VERB.sub("", name)  # 営む中村正
    belongs = _AFTER_VERB.sub("", belongs)
    head, dot, tail = name.rpartition("・")
    if dot and not regex.fullmatch(r"[\p{Katakana}ー]+", tail):  # 木村太郎・東京都知事
        name, title = head, tail + title
    short = not name or (name in rules.syntax.determiners and not honoured)
    if not (title or honoured) or short or (title and _is_place_or_body(name, people)):
        return None
    return name, title or belongs.rpartition("の")[2] or None


def _is_place_or_body(name: str, people: People) -> bool:
    """Return whether what stands before a title is a country or body; family names may end like short words for one."""
    long = tuple(ending for ending in people.institution_endings if len(ending) > 1)
    return name in people.institutions or name[-1] in people.institutions or name.endswith(long)


@cache
def _titled(people: People) -> regex.Pattern[str]:
    titles = [*people.titles_behind, *people.honorifics]
    return regex.compile(rf"(?:{_NAME})(?:\L<titles>)", titles=titles)


def without_brackets(row: Sequence[Word]) -> Sequence[Word]:
    """Cut an age or a party in brackets behind a name."""
    if row and row[-1].low in {")", "）"}:
        for at in range(len(row) - 1, 0, -1):
            if row[at].low in {"(", "（"}:
                return row[:at]
    return row
