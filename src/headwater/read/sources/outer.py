"""Which of several subjects a verb without its own shares, where a clause stands within another, by English syntax."""

from collections.abc import Sequence

from headwater.read.words.clauses import has_verb, phrase_left, phrase_right
from headwater.read.words.groups import Range, Site, is_adverb
from headwater.read.words.word import Word

#: Classes of words that open a clause within another.
_INNER = frozenset({"comp", "wh", "sub"})
_HEADING = _INNER | {"coord"}
_OPENING = frozenset({"gerund", "bare participle"})
#: At most so many words stand between two hyphens before a verb.
_INSERTED = 40


def is_inner(site: Site, earlier: Site, source: Range) -> bool:
    """Return whether an earlier verb and its subject stand within a clause that the cue at hand does not go on with.

    "Lund said the street that he found shut was his, but added": not “that”; "said he was ill and called it": “he” is
    whom the sentence is about, who is told of before.
    """
    words, start = site.words, source[0]
    if not site.cues.regular or start < 1 or site.group.form not in {"finite", "gerund"}:
        return False
    before, alone = words[start - 1], source[1] == start + 1
    if alone and "rel" in words[start].tags:
        told = earlier.group.cue.act == "said"
        return before.low != "," and (not told or _behind_comma(site))
    if site.group.form == "gerund":
        return False
    if "to" in before.tags:
        return True  # "refused | to answer questions …, but said"
    inner = not before.tags.isdisjoint(_INNER)
    if inner and earlier.group.modal and not site.group.modal:
        return True
    pronoun = alone and "pron" in words[start].tags
    return pronoun and (inner or before.cue is not None or "gadv" in before.tags)


def _behind_comma(site: Site) -> bool:
    at = site.group.span[0]
    return site.group.form == "gerund" and at > 0 and site.words[at - 1].low == ","


def _subject_of_infinitive(site: Site, begin: int) -> Range | None:
    """Return the subject of an infinitive behind what is said of it: "Lund was | quick | to point out"."""
    words, at = site.words, begin
    while at > 0 and (
        "gadv" in words[at - 1].tags or "neg" in words[at - 1].tags or is_adverb(words[at - 1], site.lex)
    ):
        at -= 1
    if at < 1 or "be" not in words[at - 1].tags:
        return None
    clitic = "pron" in words[at - 1].tags  # "she's | quick | to say"
    begin_of = at - 1 if clitic else phrase_left(words, _before_auxiliaries(words, at - 1))
    return (begin_of, at if clitic else _before_auxiliaries(words, at - 1)) if begin_of is not None else None


def _before_auxiliaries(words: Sequence[Word], at: int) -> int:
    while at > 0 and words[at - 1].tags & {"aux", "modal", "neg", "gadv"} and "pron" not in words[at - 1].tags:
        at -= 1
    return at


def is_only_object(site: Site, begin: int) -> bool:
    """Return whether the phrase at `begin` is the object of a verb that asks nobody: "joined | others | to reject"."""
    words, cues = site.words, site.cues
    at = begin - (begin > 0 and words[begin - 1].kind == "number")
    verb = words[at - 1] if at else None
    if verb is None or verb.kind != "word" or verb.capital:
        return False
    asks = verb.cue is not None and (verb.cue.lemma in cues.telling or verb.cue.act == "wanted")
    finite = "verb" in verb.tags or verb.low.endswith("ed") or (verb.cue is not None and "fin" in verb.cue.forms)
    return finite and not asks


def _over_hyphens(site: Site, verb: int) -> Range | None:
    """Return the subject before what hyphens part from its verb: "The judge - who was ill - | said", "-- … --"."""
    words = site.words
    close = verb - 1 - (verb > 1 and words[verb - 2].low == "-")
    for at in range(close - 1, 0, -1):
        if words[at].kind == "quote" or close - at > _INSERTED:
            return None
        if words[at].low != "-" or words[at - 1].end == words[at].start != words[at + 1].start - 1:
            continue
        end = at - (words[at - 1].low == "-")
        begin = phrase_left(words, end)
        return (begin, end) if begin is not None and _heads(words, begin) else None
    return None


def _heads(words: Sequence[Word], begin: int) -> bool:
    """Return whether a phrase at `begin` stands at the head of a sentence or clause."""
    return begin == 0 or words[begin - 1].kind == "mark" or not words[begin - 1].tags.isdisjoint(_HEADING)


def _before_bracket(site: Site, verb: int) -> Range | None:
    """Return the subject whose bracket a comma parts from its verb: "Sen. Ada Lund (D-Tarn), | said"."""
    words, close = site.words, verb - 2
    if close < 1 or words[close + 1].low != "," or words[close].low != ")":
        return None
    end = next((at for at in range(close - 1, 0, -1) if words[at].low == "("), 0)
    begin = phrase_left(words, end) if end else None
    opens = begin is not None and (
        begin == 0 or words[begin - 1].kind == "mark" or bool(words[begin - 1].tags & _HEADING)
    )
    return (begin, end) if begin is not None and opens else None


def main_clause(site: Site) -> Range | None:
    """Return the subject of the clause behind the one that opens the sentence with the cue: "Noting it, | Lund put".

    The first verb of the sentence is the cue, behind a word that subordinates its clause ("While Lund denied it, …"),
    or a participle with nothing before it.
    """
    words, start = site.words, site.group.span[0]
    verb = words[site.group.core[0]]
    opens = start <= 1 and (site.group.form in _OPENING or (verb.cue is not None and words[0].low.endswith("ing")))
    if not opens and ("sub" not in words[0].tags or phrase_left(words, start) != 1):
        return None
    for comma in range(site.group.span[1] + 1, site.last - 2):
        if words[comma].low != ",":
            continue
        end = phrase_right(words, comma + 1, site.last)
        while end < site.last and ("gadv" in words[end].tags or is_adverb(words[end], site.lex)):
            end += 1
        if comma + 1 < end < site.last and has_verb(words[end : end + 1]):
            return comma + 1, end
    return None


def behind_opening(site: Site) -> Range | None:
    """Return the subject of the clause behind a participle that opens the sentence: "Noting that …, | Lund put"."""
    opens = site.group.span[0] <= 1 and site.group.form == "gerund" and not site.number
    return main_clause(site) if opens and site.cues.regular else None


def parted_subject(site: Site, verb: int) -> Range | None:
    """Return the subject that hyphens, or a comma behind a bracket, part from its verb."""
    return _over_hyphens(site, verb) if site.words[verb - 1].low == "-" else _before_bracket(site, verb)


def counted_or_described(site: Site, begin: int, end: int) -> Range | None:
    """Return a number of people as subject ("About 9 percent | said"), or an infinitive's ("was quick | to say").

    The phrase before the verb stands at `begin`, other words before it, and ends before `end`.
    """
    if site.words[begin].kind == "number" and "prep" in site.words[begin - 1].tags:
        return begin - 1, end
    return _subject_of_infinitive(site, begin) if site.group.form == "infinitive" else None
