"""Names that explain a role behind a comma, in scripts without capitals: "المديرة العامة، ريم حداد، إن"."""

from collections.abc import Sequence

from headwater.read.words.lexicon import Lexicon
from headwater.read.words.word import Word

#: A name has no more words than these; titles before it no more than those; its role begins no further away.
_LONG, _TITLES, _FAR = 4, 2, 10
#: Classes of words before which a known name may end.
_CLOSING = frozenset({"comp", "prep", "rel", "time"})


def apposed_name(words: Sequence[Word], comma: int, lex: Lexicon) -> tuple[int, int] | None:
    """Return the name that explains a role behind a comma, over a title or origin: "، الدكتورة ريم حداد، إن".

    A name of no list is one where what is said follows: "، مزدك لورفان، إن".
    """
    begin = comma + 1
    called = begin < len(words) and words[begin].low in lex.pack.people.called
    begin = end = begin + called  # "، ويدعى رشيد حداد، إن"
    while end < min(len(words), begin + _LONG + _TITLES) and _may_name(words, end, lex):
        end += 1
    closing = words[end] if end < len(words) else None
    while end - begin > 2 and _leads(words, begin, lex):
        begin += 1
    if closing is None or not 2 <= end - begin <= _LONG:
        return None
    if opens_name(words, begin, lex) or lex.without_article(words[begin].low) in lex.given:
        return (begin, end) if closing.kind in {"mark", "quote"} or closing.tags & _CLOSING else None
    said = words[end + 1] if closing.low == "," and end + 1 < len(words) else closing
    follows = said.kind == "quote" or said.low == ":" or "comp" in said.tags
    return (begin, end) if follows and _is_unlisted(words[begin:end], lex) else None


def _may_name(words: Sequence[Word], at: int, lex: Lexicon) -> bool:
    """Return whether a word may stand in a name or in the titles before it."""
    word = words[at]
    if word.kind != "word" or lex.is_body(word.low):
        return False
    known = word.low in lex.given or word.low in lex.pack.people.name_links or lex.is_title(word.low)
    return known or (not word.tags and word.cue is None)


def _leads(words: Sequence[Word], at: int, lex: Lexicon) -> bool:
    """Return whether a title, or where somebody comes from, stands before a name: "التونسي | الهادي بن يوسف"."""
    low, syntax = words[at].low, lex.pack.syntax
    behind = words[at + 1].low
    linked = behind in lex.pack.people.name_links and behind not in lex.given  # "الهادي بن يوسف"
    if lex.is_title(low) or low in lex.given or linked:
        return lex.is_title(low)
    forms = {low.removesuffix(ending) for ending in ("", *syntax.feminine_adjectives)}
    origin = any(form.endswith(lex.pack.people.origins) for form in forms)
    owned = at > 0 and lex.is_title(words[at - 1].low)  # "رجل | الأعمال", "الناقد | السينمائي"
    return _has_article(words[at], lex) and lex.without_article(low) not in lex.given and (origin or owned)


def opens_name(words: Sequence[Word], at: int, lex: Lexicon) -> bool:
    """Return whether a given name stands at `at`, behind an article too, or the name of a child: "أم رامي"."""
    low, links = words[at].low, lex.pack.people.name_links
    if low in lex.given:
        return True
    child, bare = low in links, lex.without_article(low)
    if not child and (bare == low or bare not in lex.given):
        return False
    behind = words[at + 1].low if at + 1 < len(words) else ""
    if child:
        return behind in lex.given and not ("coord" in words[at].tags and _joins(words, at, lex))
    return behind in links or behind in lex.given  # "الهادي بن يوسف"


def _joins(words: Sequence[Word], at: int, lex: Lexicon) -> bool:
    """Return whether a conjunction that is also a name's first word stands behind a noun: "علي | أم سامي؟"."""
    before = words[at - 1] if at else None
    return before is not None and before.nominal and before.cue is None and not lex.is_title(before.low)


def _is_unlisted(row: Sequence[Word], lex: Lexicon) -> bool:
    """Return whether words look like a name of no list: no role, article or owner, but an origin."""
    origins = lex.pack.people.origins
    return not any(
        lex.is_title(word.low)
        or word.tags
        or lex.possessed(word.low) is not None
        or (_has_article(word, lex) and (word is row[0] or not word.low.endswith(origins)))
        for word in row
    ) and not row[0].low.endswith(lex.pack.people.nameless_endings)


def behind_person(words: Sequence[Word], comma: int, lex: Lexicon) -> bool:
    """Return whether a role of somebody stands in the clause before the comma, behind a verb or a word of source."""
    for back in range(comma - 1, max(-1, comma - 1 - _FAR), -1):
        word = words[back]
        if word.kind != "word" or "comp" in word.tags:
            return False
        if lex.is_title(word.low):
            return True
    return False


def _has_article(word: Word, lex: Lexicon) -> bool:
    return lex.without_article(word.low) != word.low
