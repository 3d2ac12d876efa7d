"""Names in scripts without capitals: given names, roles and verbs of saying show where one begins.

Behind a role and its complement stands a name without an article ("وزيرة الصحة بيا لورنت"); two or three words without
a role behind a verb of saying are one. What is learnt so is known in the whole text.
"""

from collections.abc import Iterable, Sequence

from headwater.read.names.apposed import apposed_name, behind_person, opens_name
from headwater.read.words.clauses import nominal
from headwater.read.words.lexicon import Lexicon
from headwater.read.words.word import Word

#: A name has no more words than these; its role no more than those.
_LONG, _ROLE = 4, 6


def learnt(rows: Iterable[Sequence[Word]], lex: Lexicon) -> frozenset[tuple[str, ...]]:
    """Return the names that stand beside verbs of saying and behind words that name a source, as rows of words."""
    naming = set(filter(lex.names_source, lex.before_source))
    out: set[tuple[str, ...]] = set()
    for words in rows:
        for at, word in enumerate(words):
            said = word.cue is not None and "fin" in word.cue.forms
            spans = []
            if said or word.low in naming:
                spans.append((at + 1, _before_asked(words, at, _phrase_end(words, at + 1, lex), lex)))
            if said or word.low in {":", ","}:
                spans.append(_opening(words, at, lex))
            if word.low == "," and _aged(words, at, lex):
                out |= _name_before(words, at, lex)
            apposed = apposed_name(words, at, lex) if word.low == "," and behind_person(words, at, lex) else None
            if apposed is not None:
                out.add(tuple(word.low for word in words[slice(*apposed)]))
            for begin, end in spans:
                start = _name_start(words, begin, end, lex)
                if start is not None and (begin > at or not _alone(words, begin, end, lex)):
                    cut = next((i for i in range(start + 2, end) if _ends_name(words, i, end, lex)), end)
                    out.add(tuple(word.low for word in words[start:cut]))
    return frozenset(out)


def _ends_name(words: Sequence[Word], at: int, end: int, lex: Lexicon) -> bool:
    """Return whether a definite word at `at` is no part of the name before it: "وصف عبد الكريم | القرار"."""
    linked = words[at - 2].low in lex.pack.people.name_links
    return _has_article(words[at], lex) and not (linked and is_surname(words, at, lex) and at + 1 == end)


def _before_asked(words: Sequence[Word], verb: int, end: int, lex: Lexicon) -> int:
    """Return where a phrase ends before what is asked for, behind a verb of asking: "أمرت القاضية | بإخلاء القاعة"."""
    cues, given = lex.pack.cues, lex.given
    if words[verb].low not in cues.demands and words[verb].low not in cues.telling:
        return end
    asked = (i for i in range(verb + 1, end) if words[i].low.startswith(cues.asked_glued) and words[i].low not in given)
    return next(asked, end)


def _aged(words: Sequence[Word], comma: int, lex: Lexicon) -> bool:
    """Return whether a comma parts a name from an age: "غزيل مرشد، 77 عاماً"."""
    row = words[comma + 1 : comma + 3]
    return len(row) > 1 and row[0].kind == "number" and row[1].low in lex.pack.units["years"]


def _name_before(words: Sequence[Word], end: int, lex: Lexicon) -> set[tuple[str, ...]]:
    """Return the name of no list that ends before `end`: words without an article, but for the last ("الدكالي")."""
    begin = end
    while begin and end - begin < _LONG and _plain(words[begin - 1], lex) and "bind" not in words[begin - 1].tags:
        linked = words[begin - 1].low in lex.pack.people.name_links
        if begin < end and not linked and (_has_article(words[begin - 1], lex) or _is_role(words[begin - 1], lex)):
            break
        begin -= 1
    name = tuple(word.low for word in words[begin:end])
    return {name} if len(name) > 1 and lex.given.isdisjoint(name) else set()


def _opening(words: Sequence[Word], at: int, lex: Lexicon) -> tuple[int, int]:
    """Return the phrase before `at` that opens its sentence, but for a conjunction or auxiliary."""
    end = at
    while end and words[end - 1].tags & {"aux", "neg", "gadv"}:
        end -= 1
    begin = end
    while begin and end - begin < _ROLE + _LONG and _plain(words[begin - 1], lex):
        begin -= 1
    opens = begin == 0 or words[begin - 1].tags & {"aux", "sub", "coord", "comp"}
    return (begin, end) if opens else (end, end)


def _alone(words: Sequence[Word], begin: int, end: int, lex: Lexicon) -> bool:
    """Return whether no role stands in the phrase, so that nothing shows a name before a verb."""
    return not any(_is_role(words[i], lex) for i in range(begin, end))


def _phrase_end(words: Sequence[Word], at: int, lex: Lexicon) -> int:
    end = at
    while end < min(len(words), at + _ROLE + _LONG) and _plain(words[end], lex):
        end += 1
    return end


def _plain(word: Word, lex: Lexicon) -> bool:
    spoken = word.cue is not None and not (lex.is_title(word.low) or lex.is_body(word.low))
    return word.kind == "word" and ("bind" in word.tags or (nominal(word) and not spoken and "time" not in word.tags))


def _name_start(words: Sequence[Word], at: int, end: int, lex: Lexicon) -> int | None:
    """Return where a name begins in the phrase `words[at:end]` and ends with it, or None."""
    given = next((i for i in range(at, end) if words[i].low in lex.given and not words[i].tags), None)
    if given is not None:
        return given if 1 < end - given <= _LONG and not _is_role(words[given], lex) else None
    roles = [i for i in range(at, end) if _is_role(words[i], lex)]
    if not roles:
        loose = any(_has_article(words[i], lex) or lex.possessed(words[i].low) or words[i].tags for i in range(at, end))
        return at if 2 <= end - at < _LONG and not loose else None
    bare = (i for i in range(roles[-1] + 1, end) if _has_article(words[i - 1], lex) and _bare(words[i], lex))
    begin = next(bare, None)
    return begin if begin is not None and 2 <= end - begin <= _LONG and _person(words, at, lex) else None


def _person(words: Sequence[Word], at: int, lex: Lexicon) -> bool:
    return lex.is_title(words[at].low)


def _is_role(word: Word, lex: Lexicon) -> bool:
    return lex.is_title(word.low) or lex.is_body(word.low)


def _has_article(word: Word, lex: Lexicon) -> bool:
    return lex.without_article(word.low) != word.low


def _bare(word: Word, lex: Lexicon) -> bool:
    return not _has_article(word, lex) and not word.tags and not _is_role(word, lex)


def runs(words: Sequence[Word], known: frozenset[tuple[str, ...]], lex: Lexicon) -> Iterable[tuple[int, int, int]]:
    """Yield each name of a row: its first word, the end, and the first word of the role before it."""
    given = lex.given
    last = {name[-1] for name in known if len(name) > 1}
    at = 0
    while at < len(words):
        end = _run_end(words, at, known, given, lex)
        if end is None and words[at].low in last and words[at].kind == "word":
            end = at + 1
        if end is None:
            at += 1
            continue
        yield at, end, _role_start(words, at, lex)
        at = end


def _run_end(
    words: Sequence[Word], at: int, known: frozenset[tuple[str, ...]], given: frozenset[str], lex: Lexicon
) -> int | None:
    for name in sorted(known, key=len, reverse=True):
        if words[at].low == name[0] and tuple(word.low for word in words[at : at + len(name)]) == name:
            return at + len(name)
    links = lex.pack.people.name_links
    if not opens_name(words, at, lex) or (words[at].tags and words[at].low not in links):
        return None
    end, linked = at + 1, 0
    while end < min(len(words), at + _LONG) and words[end].kind == "word" and not words[end].tags:
        joint = words[end - 1].low in links
        linked += joint and words[end - 1].low in given  # "عبد الرحمن | حداد"
        more = end == at + 1 + linked or joint or words[end].low in given | links
        if words[end].cue is not None or not more or (_is_role(words[end], lex) and not joint):
            break
        if linked and end == at + 2 and not joint and not is_surname(words, end, lex):
            break
        end += 1
    return end if end > at + 1 else None


def is_surname(words: Sequence[Word], at: int, lex: Lexicon) -> bool:
    """Return whether a word goes on with a name of two words, and is no object or adjective behind it."""
    closed = at + 1 < len(words) and "comp" in words[at + 1].tags
    return closed or not _has_article(words[at], lex) or words[at].low.endswith(lex.pack.people.origins)


def _role_start(words: Sequence[Word], at: int, lex: Lexicon) -> int:
    """Return where the role begins that ends before the name at `at`, or `at`."""
    begin = at
    for back in range(at - 1, max(-1, at - _ROLE - 1), -1):
        if not _plain(words[back], lex):
            break
        if lex.is_title(words[back].low):
            begin = back
    return begin


def before_apposition(words: Sequence[Word], start: int, end: int, lex: Lexicon) -> int:
    """Return where a name ends before a role that a comma parts from it: "سامر حداد، رئيس البلدية"."""
    comma = next((at for at in range(start, end) if words[at].low == ","), end)
    named = any(word.low in lex.given for word in words[start:comma])
    return comma if named and not any(word.low in lex.given for word in words[comma:end]) else end
