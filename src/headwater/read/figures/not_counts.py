"""Numbers that count nothing: moments, ages, scores, names, numbers of a list or a telephone, "one" as a pronoun."""

from msgspec.structs import replace

from headwater.read.figures.beside import Beside, beside, is_digits, word_at
from headwater.read.figures.moments import is_claimed, is_moment
from headwater.read.figures.qualified import modifier_before
from headwater.read.figures.rules import DASHES

_OLDEST = 110
#: What follows an age between commas.
_ENDS_AGE = frozenset({",", ".", ";", ")", ""})
_NUMBER_SIGNS = frozenset("+#№=_/")


def counts_nothing(number: Beside) -> bool:
    """Return whether the number is one of those that count nothing; what stands beside it decides."""
    if is_moment(number) or is_age(number) or _is_name(number):
        return True
    if not number.digits:
        return _is_pronoun(number)
    return is_telephone(number) or is_score(number) or _is_item(number) or _is_code(number)


def _is_item(number: Beside) -> bool:
    """Return whether digits count the items of a list: "3. Mix the flour"."""
    return number.numeral.first == 0 and number.right in {".", ")"} and number.numeral.after + 1 < len(number.toks)


def is_telephone(number: Beside) -> bool:
    """Return whether the digits are those of a telephone, a code or an address of the web: "+44 …", "0800", "#7"."""
    if not number.digits:
        return False
    text, sign = number.text, number.left
    if sign in _NUMBER_SIGNS and number.glued_before():
        gain = sign == "+" and ("." in text or len(text) < 3)  # Dow +0.2%
        return not gain and (sign != "/" or number.digits_before(2) or number.far_left in {"/", ""})
    if text[0] != "0":
        return False
    return (len(text) > 1 and text.isdigit()) or (text == "0" and number.numeral.after > number.numeral.first + 1)


def _is_code(number: Beside) -> bool:
    """Return whether letters that are no unit are glued to the digits: "5G", "3D"."""
    token = number.token_behind()
    return token is not None and not token.gap and token.kind == "word" and number.unit is None


def is_age(number: Beside) -> bool:
    """Return whether the number is an age: "34-year-old", "aged 34", "aged between 19 and 24", "Ada Lund, 34, said"."""
    ages, behind, further = number.rules.numbers.ages, number.right, number.far_right
    if behind in ages or further in ages or number.left in ages or number.far_left in ages:
        return True
    if behind in DASHES and number.behind(3) in DASHES and number.behind(4) in ages:
        return True
    if "-" in further and further.rpartition("-")[2] in ages:
        return True
    if not 0 < (number.numeral.value or 0) < _OLDEST or number.numeral.first < 2:
        return False
    unit = number.unit
    if unit is None or unit[0].name != "years":
        return number.plain and _is_behind_name(number, number.numeral.after)
    bracketed = number.left == "(" and word_at(number.toks, unit[1]) == ")"
    return bracketed or _is_behind_name(number, unit[1]) or _is_of_person(number)


def _is_behind_name(number: Beside, end: int) -> bool:
    """Return whether commas part the number, which ends before `end`, from a name before it: "Ada Lund, 34, said"."""
    if number.left != "," or word_at(number.toks, end) not in _ENDS_AGE:
        return False
    name, before = number.toks[number.numeral.first - 2], number.before(3)
    initial = name.text == "." and len(before) == 1 and before.isalpha()
    return initial or name.capital or name.low in number.rules.persons


def _is_of_person(number: Beside) -> bool:
    """Return whether years are those of a person or people named before them: "un homme de 52 ans"."""
    first, _ = modifier_before(number.toks, number.numeral.first, number.rules)
    nouns, person = number.rules.language.nouns, word_at(number.toks, first - 2).rpartition("'")[2]
    of = word_at(number.toks, first - 1) in nouns.partitive
    return of and (person in number.rules.persons or person.endswith(nouns.person_endings))


def _is_name(number: Beside) -> bool:
    """Return whether the number is part of a name: "Article 5", "No. 2", "Boeing 737", "10 Downing Street"."""
    names, before, previous = number.rules.numbers.names, number.left, number.token_before()
    words = number.numeral.written == "words"
    if before == "." and number.far_left in names:
        return True
    if before in names and previous is not None:
        if previous.kind == "glyph":
            return True
        if words or number.plain:
            return previous.capital or not is_claimed(number)
    if number.digits and (words or number.plain) and _is_capital_before(number):
        return not is_claimed(number)
    behind_word = previous is not None and previous.kind != "mark" and not previous.text.isupper()
    if words and behind_word and number.toks[number.numeral.first].capital:
        return True  # the Big Three, the Six Nations; in a headline of capitals alone it counts
    return _is_named_behind(number)


def _is_named_behind(number: Beside) -> bool:
    """Return whether the word for a name stands behind the number and a word or two: "10 Downing Street"."""
    named, toks, after = number.rules.numbers.named, number.toks, number.numeral.after
    if number.far_right in named and toks[after + 1].capital:
        return True
    return number.behind(3) in named and toks[after + 1].capital and toks[after + 2].capital


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
    toks, first, joints = number.toks, number.numeral.first, number.rules.score_joints
    if not number.digits:
        return False
    for left in (first, first - 2):
        right = left + 2
        if word_at(toks, left + 1) not in joints or not (is_digits(toks, left) and is_digits(toks, right)):
            continue
        if toks[left + 1].low in number.rules.numbers.scores:
            return True
        a, b = toks[left].text, toks[right].text
        tight = not (toks[left + 1].gap or toks[right].gap)
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
        return number.unit is None
    if behind is None or (behind.kind == "mark" and behind.text not in DASHES):
        return True
    if number.left in language.syntax.determiners or number.left in language.syntax.negations:
        return True
    asks = number.left in language.syntax.questions or number.left in language.syntax.relatives  # "whom one asks"
    word = number.right
    return (
        asks
        or word in language.numbers.not_one
        or word in language.words.function
        or word.endswith(language.syntax.possessive_marks)
    )
