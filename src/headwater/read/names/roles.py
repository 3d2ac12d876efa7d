"""Where the role before a name begins, where nouns have cases: "Директор музея Анна Лунд", ", 70-летняя Зоя Гнат"."""

from collections.abc import Sequence

from headwater.read.words.lexicon import Lexicon
from headwater.read.words.word import Word

#: Of how many words a role is before a name: "директор музея истории портового города Анна Лунд".
_ROLE = 9
#: Classes of words that may stand in a role; "области" has the ending of an infinitive.
_IN_ROLE = {"bind", "prep", "particle", "join", "coord", "inf"}


def role_start(words: Sequence[Word], name: int, lex: Lexicon, *, oblique: bool) -> int:
    """Return where the role begins that ends before the name at `name` ("Директор музея Анна Лунд"), or `name`.

    Its head is a role in the case of a subject, or where the name is in another one (`oblique`) in one of those; behind
    it stand nouns in other cases and names in marks.
    """
    begin, forms = name, lex.pack.people.title_forms
    if name > 0 and "prep" in words[name - 1].tags:
        return name  # "kolega z Haskaru": a place
    other = name > 0 and not oblique and words[name - 1].low in forms
    for at in range(name - 1, max(-1, name - 1 - _ROLE), -1):
        word = words[at]
        loose = word.kind in {"word", "quote", "number"} and word.cue is None
        place = "prep" in word.tags and "bind" not in word.tags  # "собеседник в службе Линдмара"
        if other or place or not loose or word.tags - _IN_ROLE or _ends_a_name(words, at):
            break
        if lex.is_title(word.low) and (word.low in forms if oblique else word.low in lex.nominatives):
            begin = at
    return begin


def behind_age(words: Sequence[Word], name: int, endings: tuple[str, ...]) -> int:
    """Return where adjectives and an age begin that a comma parts from a role: ", 70-летняя Зоя Гнат", or `name`."""
    begin = name
    while (
        begin
        and endings
        and (words[begin - 1].kind == "number" or words[begin - 1].low == "-" or words[begin - 1].low.endswith(endings))
    ):
        begin -= 1
    return begin if begin and words[begin - 1].low == "," else name


def _ends_a_name(words: Sequence[Word], at: int) -> bool:
    """Return whether a word with a capital stands behind another one: "Adam Lund" of "Adam Lund prezes Anna"."""
    return words[at].capital and at > 1 and words[at - 1].capital and words[at - 2].capital
