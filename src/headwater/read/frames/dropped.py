"""Frames of verbs whose subject is left out: "„…” – dodał.", "O motivo, explica, é outro"."""

from collections.abc import Sequence

from msgspec.structs import replace

from headwater.read.frames.contents import says_something
from headwater.read.frames.ends import clause_end
from headwater.read.frames.frame import Frame, frame_of, words_left, words_right
from headwater.read.sources.cased import behind_circumstances
from headwater.read.sources.inverted import bare_adjective, behind_quote, is_gerund
from headwater.read.words.clauses import has_verb
from headwater.read.words.groups import Site
from headwater.read.words.lexicon import Lexicon
from headwater.read.words.word import SPOKEN, Word


def frame_dropped(site: Site) -> Frame | None:
    """Return the frame of a finite cue behind marks whose subject is left out: "„…” – dodał."."""
    start, end = site.group.span
    if not behind_quote(site, start):
        return _frame_inserted(site)
    if says_something(site):
        return None
    after = behind_circumstances(site, end)
    adjective = (
        after < site.last and not _closed(site.words[after], site.lex) and bare_adjective(site, after, after + 1)
    )
    after += adjective
    content = words_left(site, start)
    beside = site.syntax.cases and (site.group.cue.lemma in site.cues.gestures or _in_turn(site))
    if not content or (after < site.last and not beside and not _closed(site.words[after], site.lex)):
        return None
    return frame_of(site, "after", "quote", None, content + words_right(site, after, content), (end, after))


def _frame_inserted(site: Site) -> Frame | None:
    """Return the frame of a verb alone between commas, in the middle of what is said: "O motivo, explica, é outro"."""
    start, end = site.group.span
    words = site.words
    if site.syntax.cases_show_subjects:
        return _frame_as_told(site)
    if end >= site.last:
        return _frame_closing(site) if _is_one_clause(words[: start - 1]) else None
    alone = start > 1 and words[start - 1].low == words[end].low == ","
    if not alone or not has_verb(words[end : site.last]):
        return None
    content = words_left(site, start)
    said = content + words_right(site, end, content)
    return frame_of(site, "after", "clause", None, said, (end, end)) if content else None


def _is_one_clause(words: Sequence[Word]) -> bool:
    """Return whether words are a subject and its verb: "El puente es viejo", not "Entró, miró"."""
    subject = "det" in words[0].tags or (not words[0].tags and words[0].cue is None) if words else False
    return subject and all(word.low != "," for word in words)


def _frame_as_told(site: Site) -> Frame | None:
    """Return the frame of "as" and a verb alone between commas: "bo, jak tłumaczył, po okolicy kręcą się …"."""
    start, end = site.group.span
    words = site.words
    closing = _frame_closing(site)
    if closing is not None:
        return closing
    start -= start > 0 and words[start - 1].low in site.syntax.emphatic  # ", jak | sama | twierdzi, …"
    parted = start > 1 and end < site.last and words[start - 2].low == words[end].low == ","
    if not parted or words[start - 1].low not in site.syntax.as_words:
        return None
    content = ((end + 1, clause_end(site, end + 1)),) if end + 1 < site.last else ()
    found = frame_of(site, "before", "clause", None, content, (end, end))
    return replace(found, form="naming", act="said") if content and content[0][0] < content[0][1] else None


def _frame_closing(site: Site) -> Frame | None:
    """Return the frame of a verb of saying alone that closes its sentence: "Vlak měl zpoždění, vysvětlil"."""
    start, end = site.group.span
    words = site.words
    ends = start > 2 and end >= site.last and words[start - 1].low == "," and site.group.cue.act == "said"
    told = words_left(site, start) if ends and has_verb(words[: start - 1]) else ()
    earlier = any(group.cue.act == "said" for group in site.groups[: site.number])
    if not told or earlier or any(word.kind == "quote" for word in words):
        return None
    return replace(frame_of(site, "after", "clause", None, told, (end, end)), sure=True)


def _in_turn(site: Site) -> bool:
    """Return whether a verb stands behind a turn that a dash opens: what follows it is the reporter's."""
    at = site.group.span[0]
    while at > 0 and site.words[at - 1].kind == "mark":
        at -= 1
    return at > 0 and site.words[at - 1].low == SPOKEN


def _closed(word: Word, lex: Lexicon) -> bool:
    """Return whether a mark, a passage or a clause beside it ends what a verb without a subject stands in."""
    beside = is_gerund(word, lex)  # "disse | indicando le fotografie"
    return beside or word.kind in {"mark", "quote"} or bool(word.tags & {"sub", "neg", "coord"})
