"""Numbers that count nothing: moments, ages, scores, names, numbers of a list or a telephone, "one" as a pronoun."""

from msgspec.structs import replace

from headwater.read.figures.beside import DASHES, Beside, beside, is_digits, unit_behind, word_at
from headwater.read.figures.moments import is_claimed, is_moment
from headwater.read.figures.qualified import modifier_before

_OLDEST = 110
#: What follows an age between commas.
_ENDS_AGE = frozenset({",", ".", ";", ")", ""})
_NUMBER_SIGNS = frozenset("+#№=_/")


def counts_nothing(number: Beside) -> bool:
    """Return whether the number is one of those that count nothing; what stands beside it decides."""
    return (
        _is_item(number)
        or is_telephone(number)
        or is_moment(number)
        or _is_code(number)
        or _is_name(number)
        or _is_pronoun(number)
    )


def _is_item(number: Beside) -> bool:
    """Return whether the number counts the items of a list: "3. Mix the flour"."""
    first, after = number.numeral.first, number.numeral.after
    return first == 0 and is_digits(number.toks, 0) and number.right in {".", ")"} and after + 1 < len(number.toks)


def is_telephone(number: Beside) -> bool:
    """Return whether the digits are those of a telephone, a code or an address of the web: "+44 …", "0800", "#7"."""
    token = number.toks[number.numeral.first]
    if token.kind != "number":
        return False
    sign = number.left
    if sign in _NUMBER_SIGNS and number.glued_before():
        gain = sign == "+" and ("." in token.text or len(token.text) < 3)  # Dow +0.2%
        return not gain and (sign != "/" or number.digits_before(2) or number.before(2) in {"/", ""})
    parted = token.text == "0" and number.numeral.after > number.numeral.first + 1
    return parted or (len(token.text) > 1 and token.text[0] == "0" and token.text.isdigit())


def _is_code(number: Beside) -> bool:
    """Return whether letters that are no unit are glued to the digits: "5G", "3D"."""
    token, after = number.token_behind(), number.numeral.after
    if token is None or token.kind != "word" or token.gap:
        return False
    return unit_behind(number.toks, after, number.rules.table) is None and is_digits(number.toks, number.numeral.first)


def is_age(number: Beside) -> bool:
    """Return whether the number is an age: "34-year-old", "aged 34", "aged between 19 and 24", "Ada Lund, 34, said"."""
    ages, behind, further = number.rules.language.numbers.ages, number.right, number.behind(2)
    if behind in ages or further in ages or number.left in ages or number.before(2) in ages:
        return True
    if behind in DASHES and number.behind(3) in DASHES and number.behind(4) in ages:
        return True
    if "-" in further and further.rpartition("-")[2] in ages:
        return True
    if not 0 < (number.numeral.value or 0) < _OLDEST or number.numeral.first < 2:
        return False
    unit = unit_behind(number.toks, number.numeral.after, number.rules.table)
    in_years = unit is not None and unit[0].name == "years"
    if not (in_years or number.plain):
        return False
    end = unit[1] if unit and in_years else number.numeral.after
    bracketed = in_years and number.left == "(" and word_at(number.toks, end) == ")"
    return bracketed or _is_behind_name(number, end) or (in_years and _is_of_person(number))


def _is_behind_name(number: Beside, end: int) -> bool:
    """Return whether commas part the number, which ends before `end`, from a name before it: "Ada Lund, 34, said"."""
    name = number.toks[number.numeral.first - 2]
    initial = name.text == "." and number.before(3).isalpha() and len(number.before(3)) == 1
    named = name.capital or name.low in number.rules.persons or initial
    return number.left == "," and named and word_at(number.toks, end) in _ENDS_AGE


def _is_of_person(number: Beside) -> bool:
    """Return whether years are those of a person or people named before them: "un homme de 52 ans"."""
    first, _ = modifier_before(number.toks, number.numeral.first, number.rules)
    nouns, person = number.rules.language.nouns, word_at(number.toks, first - 2).rpartition("'")[2]
    of = word_at(number.toks, first - 1) in nouns.partitive
    return of and (person in number.rules.persons or person.endswith(nouns.person_endings))


def _is_name(number: Beside) -> bool:
    """Return whether the number is part of a name: "Article 5", "No. 2", "Boeing 737", "10 Downing Street"."""
    numbers = number.rules.language.numbers
    before, previous = number.left, number.token_before()
    plain = number.numeral.written == "words" or number.plain
    if previous is not None and previous.kind == "glyph" and before in numbers.names:
        return True
    if before == "." and number.before(2) in numbers.names:
        return True
    if previous is not None and before in numbers.names and plain:
        return previous.capital or not is_claimed(number)
    if is_digits(number.toks, number.numeral.first) and plain and _is_capital_before(number):
        return not is_claimed(number)
    spelled = number.numeral.written == "words" and number.toks[number.numeral.first].capital
    if spelled and previous is not None and previous.kind != "mark" and not previous.text.isupper():
        return True  # the Big Three, the Six Nations; in a headline of capitals alone it counts
    after = number.numeral.after
    return any(
        number.behind(i + 1) in numbers.named and all(token.capital for token in number.toks[after + 1 : after + i + 1])
        for i in (1, 2)
        if after + i < len(number.toks)
    )


def _is_capital_before(number: Beside) -> bool:
    """Return whether a name ends right before: "Boeing 737", "F-16"."""
    first, previous = number.numeral.first, number.token_before()
    if previous is None:
        return False
    if previous.text in DASHES and first > 1 and number.glued_before():
        return not previous.gap and number.toks[first - 2].text.isupper()
    small = previous.text.lower() == previous.text  # or has no case at all
    if previous.kind != "word" or small or number.left in number.rules.language.words.function:
        return False
    return first > 1 or previous.text.isupper()


def is_score(number: Beside) -> bool:
    """Return whether the number is a side of a score ("2-1", "6-4, 7-5"): no noun or unit claims the pair."""
    toks = number.toks
    for left in (number.numeral.first, number.numeral.first - 2):
        right = left + 2
        if left < 0 or not (is_digits(toks, left) and is_digits(toks, right)):
            continue
        if toks[left + 1].low in number.rules.language.numbers.scores:
            return True
        if toks[left + 1].text not in DASHES:
            continue
        tight = not (toks[left + 1].gap or toks[right].gap)
        a, b = toks[left].text, toks[right].text
        if tight and len(a) <= 3 and len(b) <= 3 and a.isdigit() and b.isdigit():
            second = replace(number.numeral, first=right, after=right + 1)
            return int(a) >= int(b) or not is_claimed(beside(toks, second, number.rules))
    return False


def _is_pronoun(number: Beside) -> bool:
    """Return whether "one" is a pronoun or part of a fixed phrase: "one of", "one might", "this one", "one day"."""
    numeral, language = number.numeral, number.rules.language
    if numeral.value != 1 or numeral.written != "words" or numeral.after > numeral.first + 1:
        return False
    behind = number.token_behind()
    if behind is not None and behind.kind == "glyph":
        return unit_behind(number.toks, numeral.after, number.rules.table) is None
    if behind is None or (behind.kind == "mark" and behind.text not in DASHES):
        return True
    if number.left in language.syntax.determiners or number.left in language.syntax.negations:
        return True
    asks = number.left in language.syntax.questions | language.syntax.relatives  # "whom one asks"
    word = number.right
    return (
        asks
        or word in language.numbers.not_one
        or word in language.words.function
        or word.endswith(language.syntax.possessive_marks)
    )
