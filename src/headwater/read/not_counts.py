"""Numbers that count nothing: dates, times of day, years, ages, scores, names, numbers of a list or a telephone."""

from headwater.language.pack import Pack
from headwater.read.numbers import Numeral
from headwater.text.normalise import fold
from headwater.text.tokens import Token

_HYPHENS = frozenset("-‐‑–—")
_DATE_MARKS = frozenset("./-–")


def counts_nothing(toks: list[Token], numeral: Numeral, language: Pack) -> bool:
    """Return whether the numeral is one of those that count nothing; what stands beside it decides."""
    return (
        _ordered(toks, numeral)
        or _date(toks, numeral, language)
        or _clock(toks, numeral, language)
        or _year(toks, numeral, language)
        or _age(toks, numeral, language)
        or _name(toks, numeral, language)
        or _pronoun(toks, numeral, language)
    )


def _at(toks: list[Token], i: int) -> str:
    return fold(toks[i].text) if 0 <= i < len(toks) else ""


def _digits(toks: list[Token], i: int) -> bool:
    return 0 <= i < len(toks) and toks[i].kind == "number"


def _plain(toks: list[Token], numeral: Numeral) -> bool:
    """Return whether the numeral is one group of digits without separators."""
    return numeral.after == numeral.first + 1 and toks[numeral.first].text.isdigit()


def _ordered(toks: list[Token], numeral: Numeral) -> bool:
    """A number of a list ("3. Mix"), of a telephone ("555 0134", "+44 …"), or in an address of the web."""
    first, after = numeral.first, numeral.after
    if not _digits(toks, first):
        return False
    text = toks[first].text
    if first == 0 and _at(toks, after) in {".", ")"} and after + 1 < len(toks):
        return True
    if _at(toks, first - 1) in {"+", "#", "№", "=", "_", "/"} and toks[first - 1].end == toks[first].start:
        return _at(toks, first - 1) != "/" or _digits(toks, first - 2) or _at(toks, first - 2) in {"/", ""}
    if len(text) > 1 and text[0] == "0" and text.isdigit():
        return True
    return (
        text.isdigit() and (_neighbour_digits(toks, first - 2) or _neighbour_digits(toks, after + 1)) and len(text) > 2
    )


def _neighbour_digits(toks: list[Token], i: int) -> bool:
    """Return whether a long group of digits stands one hyphen away: a telephone number or a code."""
    between = min(i + 1, len(toks) - 1)
    return (
        _digits(toks, i)
        and len(toks[i].text) > 2
        and toks[i].text.isdigit()
        and toks[between].text in _HYPHENS
        and (len(toks[i].text) == 4 and toks[i].text[0] == "0")
    )


def _date(toks: list[Token], numeral: Numeral, language: Pack) -> bool:
    months = {form for forms in language.calendar.months for form in forms}
    first, after = numeral.first, numeral.after
    value = numeral.value or 0
    if not 1 <= value <= 31:
        return _dotted_date(toks, numeral)
    before, behind = _at(toks, first - 1), _at(toks, after)
    if before == "." and _at(toks, first - 2) in months:
        before = _at(toks, first - 2)
    if behind in {"of", "."} and _at(toks, after + 1) in months:
        behind = _at(toks, after + 1)
    if behind in _HYPHENS or behind in {"and", "to"}:  # 3-5 May, 3 and 5 May
        if _digits(toks, after + 1) and _at(toks, after + 2) in months:
            return True
    if before in _HYPHENS or before in {"and", "to", ","}:  # May 3-5
        if _digits(toks, first - 2) and (_at(toks, first - 3) in months) and behind not in {"%"}:
            return True
    month_before = before in months and (before != "may" or toks[first - 1].capitalised)
    month_behind = behind in months and (behind != "may" or toks[min(after, len(toks) - 1)].capitalised)
    return month_before or month_behind or _dotted_date(toks, numeral)


def _dotted_date(toks: list[Token], numeral: Numeral) -> bool:
    """29/03/2022, 2022-03-29, 29.3."""
    first, after = numeral.first, numeral.after
    if not _plain(toks, numeral):
        return toks[first].text.count(".") == 2
    left = _at(toks, first - 1) in _DATE_MARKS and _digits(toks, first - 2)
    right = _at(toks, after) in _DATE_MARKS and _digits(toks, after + 1)
    further = (_at(toks, after + 2) in _DATE_MARKS and _digits(toks, after + 3)) or (
        _at(toks, first - 3) in _DATE_MARKS and _digits(toks, first - 4)
    )
    slash = (
        _at(toks, first - 1) == "/" and _digits(toks, first - 2) or _at(toks, after) == "/" and _digits(toks, after + 1)
    )
    return (left and right) or ((left or right) and further) or slash


def _clock(toks: list[Token], numeral: Numeral, language: Pack) -> bool:
    first, after = numeral.first, numeral.after
    words = language.numbers.clock
    if _at(toks, after) in words or (_at(toks, after) == "." and _at(toks, after + 1) in words):
        return True
    before = _at(toks, first - 1) == ":" and _digits(toks, first - 2) and toks[first - 1].end == toks[first].start
    behind = _at(toks, after) == ":" and _digits(toks, after + 1) and toks[after].end == toks[after + 1].start
    return before or behind


def _year(toks: list[Token], numeral: Numeral, language: Pack) -> bool:
    """A bare number from 1500 to 2100, where no plural noun in lower case or unit claims it."""
    value = numeral.value or 0
    if not _plain(toks, numeral) or not 1500 <= value <= 2100 or len(toks[numeral.first].text) != 4:
        return False
    before = _at(toks, numeral.first - 1)
    behind = toks[numeral.after] if numeral.after < len(toks) else None
    if before in language.numbers.years or before in language.syntax.determiners or before.endswith("'s"):
        return True
    if any(before in forms for forms in language.calendar.months) or before in {",", "(", "/"}:
        return True
    if behind is None or behind.kind == "mark":
        return behind is None or behind.text not in {"%", "€", "°"}
    return behind.capitalised or not behind.text.endswith("s") or _at(toks, numeral.after) in language.words.function


def _age(toks: list[Token], numeral: Numeral, language: Pack) -> bool:
    """34-year-old; aged 34; "Ada Lund, 34, said"."""
    first, after = numeral.first, numeral.after
    ages = language.numbers.ages
    near = [_at(toks, i) for i in range(after, after + 5)]
    if _at(toks, first - 1) in ages or near[0] in ages or near[1] in ages:
        return True
    if near[0] in _HYPHENS and (near[2] in _HYPHENS and near[3] in ages):
        return True
    if any(f"{near[1]}".endswith(f"-{age}") for age in ages):
        return True
    commas = _at(toks, first - 1) == "," and near[0] in {",", "."}
    return (
        commas
        and _plain(toks, numeral)
        and 0 < (numeral.value or 0) < 110
        and first > 1
        and toks[first - 2].capitalised
    )


def _name(toks: list[Token], numeral: Numeral, language: Pack) -> bool:
    """A number in a name: "Article 5", "No. 2", "Boeing 737", "10 Downing Street", "the Group of Seven"."""
    first, after = numeral.first, numeral.after
    before = _at(toks, first - 1)
    if before == "." and _at(toks, first - 2) in language.numbers.names:
        return True
    if before in language.numbers.names and (numeral.written == "words" or _plain(toks, numeral)):
        return not (before == "number" and _at(toks, first - 2) == "the")
    previous = toks[first - 1] if first else None
    if numeral.written == "digits" and previous is not None and previous.kind == "word" and _plain(toks, numeral):
        inside = first > 1 and toks[first - 2].kind != "mark"
        named = (
            previous.capitalised
            and before not in language.words.function
            and (inside or toks[first - 1].text.isupper())
        )
        if named and not _claims(toks, after, language):
            return True
    if previous is not None and previous.text in _HYPHENS and previous.start == toks[first - 2].end:
        glued = previous.end == toks[first].start and toks[first - 2].kind == "word" and toks[first - 2].text.isupper()
        if glued:  # F-16
            return True
    if numeral.written == "words" and first > 0 and toks[first].capitalised and toks[first - 1].kind != "mark":
        return True  # the Big Three, the Six Nations
    return any(
        _at(toks, i) in language.numbers.named and toks[i].capitalised for i in (after + 1, after + 2) if i < len(toks)
    )


def _claims(toks: list[Token], at: int, language: Pack) -> bool:
    """Return whether a noun or unit behind the number claims it: "Reuters 12 people" counts, "Flight 12 landed" not."""
    if at >= len(toks):
        return False
    text = toks[at].text
    return (
        text in {"%", "€", "°"}
        or (text.islower() and text.endswith("s") and fold(text) not in language.words.function)
        or (fold(text) in language.nouns.people or fold(text) in {"percent", "per"})
    )


def _pronoun(toks: list[Token], numeral: Numeral, language: Pack) -> bool:
    """One as a pronoun or in a fixed phrase: "one of", "one might", "this one", "one day"."""
    if numeral.value != 1 or numeral.written != "words" or numeral.after > numeral.first + 1:
        return False
    behind = toks[numeral.after] if numeral.after < len(toks) else None
    if behind is None or (behind.kind == "mark" and behind.text not in _HYPHENS):
        return True
    before = _at(toks, numeral.first - 1)
    if before in language.syntax.determiners or before in {"no", "any", "each", "every"}:
        return True
    word = fold(behind.text)
    return word in language.numbers.not_one or word in language.words.function or word.endswith("'s")
