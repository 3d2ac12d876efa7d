"""Several people without a name who head a sentence, whom the next pronoun means: "Forskarna vid X … skriver de"."""

from headwater.read.names.mentions import Register
from headwater.read.words.clauses import phrase_right
from headwater.read.words.word import Word


class Several:
    """Finds of which people the sentence before a pronoun tells."""

    def __init__(self, register: Register) -> None:
        self.register, self.lex = register, register.lex

    def heading(self, sentence: int, before: Word) -> str | None:
        """Return the words for several people who head the sentence before, or this one before a word."""
        if not self.lex.pack.syntax.stands_second:
            return None
        here = self.register.sentences[sentence]
        for number in (sentence, sentence - 1):
            row = self.register.sentences[number] if number >= 0 else here
            words = [word for word in row.words if word.start < before.start]
            if row.block == here.block and words and words[0].kind in {"word", "number"}:
                found = self._people(words)
                if found is not None:
                    return found
        return None

    def body(self, sentence: int) -> str | None:
        """Return the body that alone heads the sentence before, for which a pronoun for anybody speaks: "säger man"."""
        words = self.register.sentences[sentence - 1].words if sentence else []
        same = bool(words) and self.register.sentences[sentence - 1].block == self.register.sentences[sentence].block
        if not (same and self.lex.pack.syntax.stands_second and self.lex.is_body(words[0].low)):
            return None
        head = words[0]
        alone = len(words) > 1 and not words[1].capital and words[1].tags.isdisjoint({"bind", "prep"})
        return self.register.text[head.start : head.end] if alone else None

    def _people(self, words: list[Word]) -> str | None:
        """Return the phrase at the head of a sentence whose noun is one for several people."""
        end = phrase_right(words, 0)
        noun = next((at for at in range(end) if self._is_several(words[at].low)), None)
        if noun is None:
            return None
        bound = noun + 1 < len(words) and "bind" in words[noun + 1].tags
        end = max(noun + 1, phrase_right(words, noun + 2)) if bound else noun + 1
        return self.register.text[words[0].start : words[end - 1].end]

    def _is_several(self, low: str) -> bool:
        people = self.lex.pack.nouns.people
        bare = next((low.removesuffix(end) for end in self.lex.pack.people.several if low.endswith(end)), None)
        return low in people or (bare is not None and any(noun.startswith(bare) for noun in people))
