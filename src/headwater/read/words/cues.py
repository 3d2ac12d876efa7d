"""Where a cue stands in a sentence: a verb or noun of saying, words of several, a verb in two parts, a named source."""

from collections.abc import Sequence

from headwater.read.words.clauses import verbal
from headwater.read.words.lexicon import Lexicon
from headwater.read.words.parts import Cue
from headwater.read.words.word import Word

#: Within how many words a verb's other part closes its clause.
_CLAUSE = 30
#: Within how many words behind a verb of citing the verb of saying stands.
_CITED = 12


def tells_of_channel(words: Sequence[Word], at: int, lex: Lexicon) -> bool:
    """Return whether a participle tells where a writing stands: "in a statement | posted on Friday"."""
    cue = words[at].cue
    if cue is None or cue.act != "wrote" or "part" not in cue.forms or "fin" not in cue.forms:
        return False
    behind = at > 1 and words[at - 1].low in lex.pack.cues.channel_nouns and bool(words[at - 2].tags & {"det", "poss"})
    return behind and at + 1 < len(words) and bool(words[at + 1].tags & {"prep", "time"})


def _phrase(words: Sequence[Word], at: int, lex: Lexicon) -> tuple[int, Cue] | None:
    """Return the cue of several words that begins at `at`; adverbs may stand behind its first word."""
    second = words[at + 1] if at + 1 < len(words) else None
    for rest, cue in lex.phrases[words[at].low]:
        if rest and (second is None or (second.low != rest[0] and "gadv" not in second.tags)):
            continue
        skip = 1
        while rest and at + skip < len(words) and "gadv" in words[at + skip].tags and words[at + skip].low != rest[0]:
            skip += 1
        if tuple([word.low for word in words[at + skip : at + skip + len(rest)]]) == rest:
            return at + skip + len(rest), cue
    return None


def _follows(words: Sequence[Word], start: int, seconds: frozenset[str]) -> bool:
    """Return whether one of the second words of cues stands at `start`, over adverbs, or any word may."""
    last = len(words)
    while start < last and words[start].low not in seconds:
        if "gadv" not in words[start].tags:
            return "" in seconds
        start += 1
    return start < last or "" in seconds


def _naming(words: Sequence[Word], at: int, lex: Lexicon) -> tuple[int, Cue] | None:
    """Return the words at `at` that name a source behind them ("according to"), as a cue."""
    second = words[at + 1].low if at + 1 < len(words) else ""
    owned = at + 1 < len(words) and "poss" in words[at + 1].tags  # "podle | jeho | slov"
    for naming in lex.before_source[words[at].low]:
        begins = len(naming) < 2 or naming[1] == second
        if not begins and (len(naming) > 2 or not owned):
            continue
        end = at + len(naming)
        if begins and _stands(words, at, naming) and not _names_nothing(words, at, end):
            return end, Cue(" ".join(naming), "said", frozenset({"naming"}))
        if len(naming) > 1 and _with_possessive(words, at, naming):
            return end + 1, Cue(" ".join(naming), "said", frozenset({"naming"}))
    return None


def _stands(words: Sequence[Word], at: int, row: Sequence[str]) -> bool:
    """Return whether the words `row` stand at `at`."""
    return words[at].low == row[0] and [word.low for word in words[at : at + len(row)]] == [*row]


def _names_nothing(words: Sequence[Word], at: int, end: int) -> bool:
    """Return whether words that may name a source count ("il secondo ponte"), or stand before a verb or "cui"."""
    before = words[at - 1].tags if at else frozenset()
    counts = not before.isdisjoint({"det", "prep"}) and "aux" not in before
    if counts or end == len(words):
        return counts
    following = words[end]
    verb = not following.capital and following.cue is not None and verbal(words, end)
    verb |= "inf" in following.tags and not following.capital and end == at + 1  # "pour calmer"
    return verb or ({"rel", "comp"} <= following.tags and "det" not in following.tags)


def cue_at(words: Sequence[Word], at: int, lex: Lexicon) -> tuple[int, Cue | None]:  # noqa: PLR0911 # a kind a line
    """Return where the cue ends that begins at `at`, and the cue; None where none begins."""
    word = words[at]
    low = word.low
    seconds = lex.seconds.get(low)
    several = seconds is not None and _follows(words, at + 1, seconds)
    if not several and word.cue is None and low not in lex.nouns and low not in lex.parted:
        return at, None
    naming = _naming(words, at, lex) if several and low in lex.before_source else None
    if naming is not None:
        return naming
    if word.kind in {"quote", "mark"}:
        return at, None
    phrase = _phrase(words, at, lex) if several and low in lex.phrases else None
    if phrase is not None:
        noun = word.kind == "glyph" and at > 0 and "topic" in words[at - 1].tags  # 对于质疑
        noun |= bool(lex.pack.cues.regular) and at > 0 and "poss" in words[at - 1].tags  # "his call for"
        return (at, None) if noun else phrase
    part = other_part(words, at, lex) if low in lex.parted else None
    if part is not None:
        lemma = word.cue.lemma if word.cue is not None else f"{low} {words[part].low}"
        return at + 1, Cue(lemma, "said", frozenset({"fin", "sure"}))
    for row in lex.after_source.get(low, ()) if several and at else ():
        if tuple(w.low for w in words[at : at + len(row)]) == row:
            return at + len(row), Cue(" ".join(row), "said", frozenset({"naming_after"}))
    verb = word.cue is not None and verbal(words, at)
    if at and low in lex.nouns and not verb:
        return at + 1, Cue(low, "said", frozenset({"noun"}))
    if word.cue is None or not verb:
        return at, None
    end = cited_end(words, at, lex) if word.cue.lemma in lex.pack.cues.cites else None
    said = words[end - 1].cue if end is not None else None
    cue = word.cue if said is None else Cue(said.lemma, said.act, word.cue.forms)
    return end or at + 1, cue


def cited_end(words: Sequence[Word], at: int, lex: Lexicon) -> int | None:
    """Return where the words end that lead from who is cited to what he said: "quoted her | as saying"."""
    cues, cue = lex.pack.cues, words[at].cue
    if cue is None or cue.lemma not in cues.cites:
        return None
    for i in range(at + 1, min(len(words), at + _CITED)):
        row = next((row for row in cues.cited_as if _stands(words, i, row)), None)
        if row is not None:
            return i + len(row)
    return None


def other_part(words: Sequence[Word], at: int, lex: Lexicon) -> int | None:
    """Return where the part of the verb at `at` stands that closes its clause: "teilte die Polizei | mit"."""
    parts = lex.parted.get(words[at].low)
    if parts is None or (words[at].capital and at):
        return None
    for end in range(at + 1, min(at + _CLAUSE, len(words))):
        word, following = words[end], words[end + 1] if end + 1 < len(words) else None
        if word.kind == "mark" and word.low not in {"(", ")", "-"}:
            return None
        closes = following is None or following.kind in {"mark", "quote"} or bool(following.tags & {"coord", "comp"})
        if word.low in parts and closes:
            return end
    return None


def _with_possessive(words: Sequence[Word], at: int, naming: tuple[str, ...]) -> bool:
    """Return whether a possessive before its last word names the source: "podle jeho slov" of "podle slov"."""
    last = at + len(naming)
    owned = last < len(words) and "poss" in words[last - 1].tags and words[last].low == naming[-1]
    return owned and _stands(words, at, naming[:-1])
