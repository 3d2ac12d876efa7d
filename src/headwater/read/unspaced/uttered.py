"""Nouns of speech, and of its tone, where no blanks part words.

X的回答很干脆：“…”, X说的那句“…”, “…”。X语气激烈。
"""

from headwater.read.frames.frame import Frame
from headwater.read.unspaced import clauses as unspaced
from headwater.read.unspaced.classes import SPEAKS, Piece, length_at, rows_of
from headwater.read.unspaced.sentence import Clauses
from headwater.read.unspaced.subjects import Range, subject_of

#: How far behind a noun of speech its colon stands, and how many pieces behind its owner the noun.
_NEAR, _FAR = 14, 6
#: What parts marks from a clause that tells whose they are, and what points to them there.
_LOOSE, _THIS = {",", "—", "–", "-"}, {"这", "那"}
#: Such a clause has more pieces; a noun of speech has no more characters.
_FEW, _LONGEST = 3, 6


def uttered(sentence: Clauses) -> list[Frame]:
    """Return the frames of nouns of speech with their owner, and of a tone that a sentence tells of somebody."""
    out: list[Frame] = []
    nouns, binders = (rows_of(sentence.script.tag, kind) for kind in ("utterance", "binder"))
    for at, piece in enumerate(sentence.row):
        if "tone" in piece.kinds and not sentence.cues:
            out += _toned(sentence, piece)
        bound = at > 0 and "binder" in sentence.row[at - 1].kinds
        if "tone" in piece.kinds and bound and all(cue.start != piece.end for cue in sentence.cues):
            out += _said(sentence, at - 1, (piece.start, piece.end))
        within = sentence.words[piece.start].low in binders  # 的话
        size = length_at(sentence.words, piece.start, sentence.last, nouns) if bound or within else 0
        if size:
            out += _said(sentence, at - bound, (piece.start, piece.start + size))
    left = _left_to(sentence)
    return [*out, left] if left is not None else out


def _left_to(sentence: Clauses) -> Frame | None:
    """Return the frame of a clause that tells whose words the marks before it are: “A”，这是X留下的最后一句话."""
    words, row = sentence.words, sentence.row
    if not words or words[0].kind != "quote":
        return None
    at = next((i for i in range(1, len(row)) if words[row[i].start].low not in _LOOSE), len(row))
    at += at + 1 < len(row) and words[row[at].start].low in _THIS
    stop = next((i for i in range(at, len(row)) if row[i].kinds & {"mark", "quote"}), len(row))
    bound = stop - at > _FEW and "be" in row[at].kinds and any("binder" in piece.kinds for piece in row[at:stop])
    noun = _noun_before(sentence, row[stop - 1].end) if bound else None
    source = subject_of(words, row[at].end, noun[0], sentence.script) if noun is not None else None
    if noun is None or source is None or source[0] != row[at].end:
        return None
    return sentence.frame(noun, "finite", "after", "quote", source, ((0, 1),))


def _noun_before(sentence: Clauses, end: int) -> Range | None:
    """Return the longest noun of speech or writing that closes a clause at `end`."""
    kinds = [rows_of(sentence.script.tag, kind) for kind in ("utterance", "writing")]
    starts = range(max(1, end - _LONGEST), end)
    return next(
        ((at, end) for at in starts for rows in kinds if at + length_at(sentence.words, at, end, rows) == end), None
    )


def _said(sentence: Clauses, end: int, noun: Range) -> list[Frame]:
    """Return the frame of a noun of speech whose owner stands before piece `end`: what is said follows it."""
    owner, start = _owner(sentence, end), _words_behind(sentence, noun[1])
    if owner is None or start is None or _is_told(sentence, owner, noun):
        return []
    quote = sentence.words[start].kind == "quote"
    content = (start, start + 1) if quote else (start, sentence.last)
    return [sentence.frame(noun, "finite", "before", "quote" if quote else "that", owner, (content,))]


def _is_told(sentence: Clauses, owner: Range, noun: Range) -> bool:
    """Return whether an owner stands in what a verb of its clause tells: 称市府的要求是“勒索”."""
    begin = unspaced.clause_begin(sentence.words, owner[0])
    if sentence.words[noun[1]].kind == "quote" and any(cue.end < owner[0] for cue in sentence.cues):
        return True  # 市长承认，当局的警告“来得太晚”
    return any(begin <= cue.start and cue.end < owner[1] for cue in sentence.cues)


def _words_behind(sentence: Clauses, at: int) -> int | None:
    """Return where the words stand that a noun of speech leads to: in marks, behind 是 or behind a colon."""
    words, last = sentence.words, sentence.last
    if at >= last:
        return None
    said = next((cue for cue in sentence.cues if cue.start == at), None)
    if said is not None and said.end < last:  # 校方的回应称
        return said.end + (words[said.end].low in {",", ":"})
    being = length_at(words, at, last, rows_of(sentence.script.tag, "be"))
    at += being
    if at < last and words[at].kind == "quote":
        return at
    if being and at + 1 < last:  # 文化局的说法是，…
        return at + (words[at].low == ",")
    mark = next((i for i in range(at, min(last, at + _NEAR)) if words[i].kind in {"mark", "quote"}), None)
    told = mark is not None and words[mark].low == ":" and mark + 1 < last
    return mark + 1 if told and mark is not None else None


def _owner(sentence: Clauses, end: int) -> Range | None:
    """Return who stands nearest before piece `end`, over verbs and adverbs: 老郑 of 村里人都记得老郑留下的话.

    Whom it is told (师傅教我的第一句话, 律师给记者的答复) is passed over.
    """
    row, at = sentence.row, end - 1
    while (
        at >= 0
        and end - at <= _FAR
        and (not row[at].kinds & (SPEAKS | {"mark", "quote"}) or (at > 0 and _is_told_it(sentence, at)))
    ):
        at -= 1
    if at < 0 or not row[at].kinds & SPEAKS or row[at].kinds & {"mark", "quote"}:
        return None
    first = at
    while first > 0 and not row[first - 1].ends_phrase() and not row[first - 1].kinds & {"mark", "quote", "opens"}:
        first -= 1
    if first > 0 and not row[first - 1].kinds & {"mark", "quote", "opens"}:
        while not row[first].kinds:
            first += 1  # 忘不了 | 师傅
    addressed = first > 0 and "prep" in row[first - 1].kinds
    return None if addressed else (row[first].start, row[at].end)


def _is_told_it(sentence: Clauses, at: int) -> bool:
    """Return whether piece `at` is somebody behind a preposition, or the reporter as an object: 给记者, 教我."""
    before, piece = sentence.row[at - 1].kinds, sentence.row[at]
    first = sentence.lex.pack.syntax.subject_pronouns.get(unspaced.written(sentence.words, piece)) == "1"
    bound = not before & {"mark", "quote", "opens", "adv", "time"}
    own = at > 1 and "pron" in piece.kinds and "verb" in before and bool(sentence.row[at - 2].kinds & SPEAKS)
    return "prep" in before or (first and bound) or own  # 母亲送她出门时说的话


def _toned(sentence: Clauses, piece: Piece) -> list[Frame]:
    """Return the frame of a sentence that tells in what tone somebody spoke in the sentence before."""
    begin = unspaced.clause_begin(sentence.words, piece.start)
    if begin or any(word.kind == "quote" for word in sentence.words):
        return []
    source = subject_of(sentence.words, begin, piece.start, sentence.script)
    place = (piece.start, piece.end)
    return [] if source is None else [sentence.frame(place, "finite", "after", "quote", source, ())]
