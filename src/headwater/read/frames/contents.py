"""What is said: where it begins behind a cue, and of what kind it is."""

from collections.abc import Sequence

from headwater.read.frames.adjuncts import skip_adjuncts
from headwater.read.words.clauses import FINITE, has_verb, nominal, phrase_right, verbal
from headwater.read.words.groups import Site, is_adverb
from headwater.read.words.word import Word

#: Within how many words of a clause its marks open that are its verb.
_MARKS = 4
#: Classes of words that a group of verbs begins with.
_VERBAL = frozenset({"aux", "modal", "verb", "neg"})
#: Classes of words that may stand before an infinitive; those of words that a clause may open with.
_LOOSE, _ALONE = frozenset({"gadv", "neg"}), frozenset({"pron", "gadv"})


def says_something(site: Site) -> bool:
    """Return whether behind the cue there is a clause of what is said, not only a source or a time."""
    at = skip_adjuncts(site, site.group.span[1])[0]
    if at >= site.last:
        return False
    weak = "weak" in site.words[at].tags and not opens_infinitive(site.words, at, site.last)
    return bool(site.words[at].tags & ({"comp", "wh"} if weak else {"comp", "wh", "to"}))


def complement_of(site: Site, at: int) -> tuple[str, int]:  # noqa: PLR0911 # one line, one kind
    """Return what kind of words stand at `at` as what is said, and where they begin; "none" where none do."""
    words = site.words
    at = _behind_as(site, at)
    word = words[at]
    tags = word.tags
    if word.kind == "mark" and (word.low in {":", ","} or _dash_before_quote(site, at)):
        return behind_mark(site, at)
    if word.kind == "quote":
        return "quote", at
    if "comp" in tags and at + 1 < site.last:
        return "that", at + 1
    if opens_infinitive(words, at, site.last) or ends_infinitive(site, at):
        return "infinitive", at
    if "wh" in tags:
        return "question", at
    if "prep" in tags:
        return "preposition", at
    if word.low.endswith("ing") and not word.capital:
        return "gerund", at
    if at == site.group.span[1] and not tags.isdisjoint({"aux", "modal"}):  # "a letter that X said was late"
        return ("clause" if "pron" in tags else "rest"), at
    if word.nominal or not tags.isdisjoint(_ALONE) or word.low in site.lex.pack.pledges.expletives:
        return ("clause" if clause_follows(site, at) else "phrase"), at
    return "none", at


def _dash_before_quote(site: Site, at: int) -> bool:
    return site.words[at].low in {"-", "–", "—"} and at + 1 < site.last and site.words[at + 1].kind == "quote"


def _behind_as(site: Site, at: int) -> int:
    """Step over the "как" of "оценивают как «…»", and of "beskriver sig som | en ”…”", "bezeichnete er als „…“"."""
    words, syntax = site.words, site.syntax
    as_word = words[at].low in syntax.as_words or ("sub" in words[at].tags and syntax.stands_second)
    if not as_word or at + 1 >= site.last:
        return at
    article = syntax.stands_second and words[at + 1].low in syntax.indefinite_determiners
    quoted = at + 1 + article < site.last and words[at + 1 + article].kind == "quote"
    return at + 1 if quoted else at


def opens_infinitive(words: Sequence[Word], at: int, last: int) -> bool:
    """Return whether an infinitive stands at `at`: behind its mark, or known by its ending behind adverbs or none."""
    tags = words[at].tags
    if "to" in tags and "weak" not in tags:
        return at + 1 < last and (nominal(words[at + 1]) or bool(words[at + 1].tags & {"aux", "gadv"}))
    at += "weak" in tags
    while at < last and not words[at].tags.isdisjoint(_LOOSE) and "det" not in words[at].tags:
        at += 1
    return at < last and "inf" in words[at].tags and not words[at].capital


def ends_infinitive(site: Site, at: int) -> bool:
    """Return whether what begins at `at` ends with an infinitive behind its mark: "zegt | de brug niet te sluiten".

    Where verbs have none of their own, a group of verbs at `at` is one: "mengaku | tidak tahu".
    """
    syntax, words = site.syntax, site.words
    if syntax.verb_beginnings:
        return at == site.group.span[1] and not words[at].tags.isdisjoint(_VERBAL)
    if not syntax.infinitive_marks or syntax.infinitive_endings or site.cues.regular:
        return False
    end = next((i for i in range(at, site.last) if words[i].kind in {"mark", "quote"}), site.last)
    return end - at > 2 and "to" in words[end - 2].tags and words[end - 1].kind == "word" and not words[end - 1].capital


def behind_mark(site: Site, at: int) -> tuple[str, int]:
    """Return what a comma or colon behind a cue leads to."""
    words = site.words
    if at + 1 >= site.last:
        return "none", at
    if words[at + 1].kind == "quote":
        return "quote", at + 1
    if words[at].low == ":":
        return "clause", at + 1
    if "comp" in words[at + 1].tags:
        return "that", at + 2
    return behind_comma(site, at)


def behind_comma(site: Site, at: int) -> tuple[str, int]:
    """Return the clause behind a bare comma, in languages that part it so: "sagte, er komme"."""
    rest = site.words[at + 1 : site.last]
    syntax = site.syntax
    if len(rest) < 2:
        return "none", at
    if syntax.commas_part_clauses and "wh" in rest[0].tags and "rel" not in rest[0].tags:
        return "question", at + 1
    if not syntax.clause_after_comma:
        return "none", at
    if "wh" in rest[0].tags:
        return "question", at + 1
    spaced = rest[0].kind != "glyph"
    closed = site.group.part == at - 1  # "forderte sie auf, eine Fähre einzurichten"
    closed |= any(word.kind == "quote" for word in rest[1:_MARKS])  # "menambahkan, pihaknya “…”"
    verb = closed or any("to" in word.tags for word in rest) or has_verb(rest[:14])
    if spaced and (("rel" in rest[0].tags and "det" not in rest[0].tags) or not verb):
        return "none", at
    return ("infinitive" if "to" in rest[0].tags else "clause"), at + 1


def clause_follows(site: Site, at: int) -> bool:
    """Return whether a noun phrase with its verb follows, or "there", not only an object."""
    words = site.words
    if words[at].low in site.lex.pack.pledges.expletives:
        return True
    if "gadv" in words[at].tags and "det" not in words[at].tags:
        at += 1
    end = phrase_right(words, at, site.last)
    while end < site.last and ("gadv" in words[end].tags or is_adverb(words[end], site.lex)):
        end += 1
    if end >= site.last:
        return False
    word = words[end]
    if "rel" in word.tags and word.kind == "word" and site.cues.regular:
        verbs = sum(bool(later.tags & {"aux", "modal", "verb"}) for later in words[end : min(end + 14, site.last)])
        return verbs > 1  # "said | parents who adopt would not …"
    if word.low == ",":
        explained = end + 1 < site.last and "rel" in words[end + 1].tags and bool(site.cues.regular)
        second = next((i for i in range(end + 2, site.last) if words[i].low == ","), site.last) if explained else end
        return has_verb(
            words[second : min(second + 14, site.last)]
        )  # not "condemned | the toll, which had been raised"
    if "point" in words[end - 1].tags and nominal(word):
        return True  # "mengatakan jembatan itu | aman"
    return not word.tags.isdisjoint(FINITE) or (
        not word.capital and (word.low.endswith("ed") or (word.cue is not None and verbal(words, end)))
    )
