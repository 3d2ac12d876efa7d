"""How a language writes numbers and names what they count."""

from typing import Literal

from msgspec import Struct

#: Letters of the shortest part of a number that is written as one word.
_SHORTEST = 3


class Numbers(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How numbers are written and what qualifies them. All words in lower case."""

    #: The sign before decimals, and the signs between groups of three digits (a blank may be one).
    decimal: str = "."
    groups: tuple[str, ...] = (",", " ")
    #: Words for numbers below the first scale (`seven`), for factors (`hundred`), and factors glued to digits (`bn`).
    values: dict[str, float] = {}
    scales: dict[str, float] = {}
    glued: dict[str, float] = {}
    #: Words that add ten to the digit before them ("dua belas").
    teens: frozenset[str] = frozenset()
    #: Words that stand between the parts of one number (`two hundred and ten`).
    joiners: frozenset[str] = frozenset()
    #: Words that mean one before a factor (`a million`) and nothing elsewhere.
    single: frozenset[str] = frozenset()
    #: Shares (`quarter`), which need a number, an article or "of" beside them.
    fractions: dict[str, float] = {}
    #: Shares that stand alone ("half the seats"), and the words behind a share that show that it is one.
    single_share: frozenset[str] = frozenset()
    of_share: frozenset[str] = frozenset()
    #: Shares that are told wherever they stand (`moitié`), numerals that are shares before certain nouns (`quinta`
    #: `parte`), those nouns, and words that halve the unit or factor behind them (`medio` punto).
    sure_share: frozenset[str] = frozenset()
    parted: dict[str, float] = {}
    parts_of: frozenset[str] = frozenset()
    half: frozenset[str] = frozenset()
    #: Words for a sign below zero.
    minus: frozenset[str] = frozenset()
    #: Phrases that add a half to the number before them, also over its unit (`a mile and a half`).
    and_half: frozenset[str] = frozenset()
    #: Phrases before a number of percent (`yüzde 5`), and those between whole and part of a share (`三分之二`).
    percent_before: frozenset[str] = frozenset()
    ratio_of: frozenset[str] = frozenset()
    #: Orders of magnitude without a number (`hundreds`), with what they come to at least.
    orders: dict[str, float] = {}
    #: Factors that are told roughly ("une vingtaine").
    rough: frozenset[str] = frozenset()
    #: Phrases before (behind) a number that qualify it, by the contract's modifiers.
    before: dict[str, tuple[str, ...]] = {}
    behind: dict[str, tuple[str, ...]] = {}
    #: Phrases between two numbers, or before the first of them, that make a range.
    between: frozenset[str] = frozenset()
    range_opens: frozenset[str] = frozenset()
    #: Verbs and adverbs that say which way a number went, nouns that do so behind it, and the word before its goal.
    up: frozenset[str] = frozenset()
    down: frozenset[str] = frozenset()
    to: frozenset[str] = frozenset()
    #: Words that may stand between such a verb and the number, nouns of change behind it, the word before where it came
    #: from, words between the parts of "one in four", and words that tie a measure to what follows (`of`, `to`).
    steps: frozenset[str] = frozenset()
    rises: frozenset[str] = frozenset()
    falls: frozenset[str] = frozenset()
    by: frozenset[str] = frozenset()
    origin: frozenset[str] = frozenset()
    ratio: frozenset[str] = frozenset()
    linked: frozenset[str] = frozenset()
    #: What makes a duration of a unit of time (`month-long`), and what joins two near numbers to a range (`or`).
    long: frozenset[str] = frozenset()
    either: frozenset[str] = frozenset()
    #: Modifiers that before a time mostly mean "during", and the words before them behind which they do not.
    during: frozenset[str] = frozenset()
    not_during: frozenset[str] = frozenset()
    #: Words before a number that make it a name (`no`, `article`), and such words behind it (`street`).
    names: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()
    #: Words that tell an age (`aged`, `old`) and a time of day (`pm`, `o'clock`).
    ages: frozenset[str] = frozenset()
    clock: frozenset[str] = frozenset()
    #: Of these words, those that tell a duration as well (`horas`), and the words behind which they tell a time of day.
    hours: frozenset[str] = frozenset()
    clock_after: frozenset[str] = frozenset()
    #: Words between the sides of a score, besides a hyphen (`比`).
    scores: frozenset[str] = frozenset()
    #: Phrases behind which a number that nothing claims is an hour (`a las`), and parts of the day behind it.
    at_hours: frozenset[str] = frozenset()
    day_parts: frozenset[str] = frozenset()
    #: Words that the number one is not a count before (`one day`, `one another`).
    not_one: frozenset[str] = frozenset()
    #: Prepositions before a year (`in 1990`).
    years: frozenset[str] = frozenset()
    #: Words that add to the number behind them (`साढ़े`), words that tell both number and unit (`أسبوعين`, `вдвое`),
    #: conjunctions that are glued to a number, and words before a numeral of order that make a share of it (`jeder`).
    adds: dict[str, float] = {}
    own: dict[str, float] = {}
    glued_joiners: tuple[str, ...] = ()
    every: frozenset[str] = frozenset()
    nth: dict[str, float] = {}
    #: What is glued to digits and makes a numeral of order of them (`st`, `º`).
    ordinal_signs: frozenset[str] = frozenset()
    #: Whether the words of one number are written as one ("trecentocinquanta").
    glued_words: bool = False

    def openers(self) -> frozenset[str]:
        """Return the words that a number may begin with, but for those that mean one before a factor alone."""
        told = {*self.values, *self.scales, *self.orders, *self.parted, *self.own, *self.adds, *self.nth}
        return frozenset(told) | self.single_share | self.sure_share | self.half

    def holds(self, word: str) -> bool:
        """Return whether a word is a number, a factor, an order of magnitude or a share."""
        return word in self.values or word in self.scales or word in self.orders or word in self.fractions

    def parts(self, word: str) -> tuple[str, ...]:
        """Return the number words that `word` is made of where numbers are written as one word; else none."""
        if not self.glued_words or word in self.values:
            return ()
        for end in range(len(word) - _SHORTEST, _SHORTEST - 1, -1):
            rest = word[end:]
            parts = ((rest,) if self.holds(rest) else self.parts(rest)) if self.holds(word[:end]) else ()
            if parts:
                return (word[:end], *parts)
        return ()


class Nouns(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How the noun that is counted is found and named."""

    #: Which word of the group behind a number is the noun: the `last` plural, the `first` word, the first with a
    #: `capital`, or the first without an ending of `adjectives`.
    take: Literal["last", "first", "capital", "ending"] = "last"
    adjectives: tuple[str, ...] = ()
    #: Where no blanks part words: what stands behind a number in characters that counts (三个), not in a name (三浦).
    counters: frozenset[str] = frozenset()
    #: Adjectives that stand before their noun where the `first` word is it.
    before_noun: frozenset[str] = frozenset()
    #: Nouns for human beings: counted together as people.
    people: frozenset[str] = frozenset()
    #: Endings of nouns for what people are, before their age ("un conducteur de 55 ans").
    person_endings: tuple[str, ...] = ()
    #: What is said of human beings who are counted without a noun (`12 killed`).
    harmed: frozenset[str] = frozenset()
    #: Verbs before them that say the same ("kills three").
    harming: frozenset[str] = frozenset()
    #: Endings of capitalised words for people of a place (`Norvians`).
    demonyms: tuple[str, ...] = ()
    #: Nouns whose number counts human beings (`toll`).
    tolls: frozenset[str] = frozenset()
    #: Endings that every plural has: a word without them is no noun that is counted.
    plural_marks: tuple[str, ...] = ()
    #: Endings of plurals, tried in order, with the ending of the singular; then the plurals that follow no ending.
    plural_endings: tuple[tuple[str, str], ...] = ()
    plurals: dict[str, str] = {}
    #: Endings that look like a plural and are none.
    not_plural: tuple[str, ...] = ()
    #: Words between a number and "its" noun that open a group (`two of the`).
    partitive: frozenset[str] = frozenset()
    #: Words between a number and its noun that add it to others ("two more", "three other").
    further: frozenset[str] = frozenset()
    #: Pronouns behind it that stand for those spoken of (`two of them`).
    them: frozenset[str] = frozenset()
