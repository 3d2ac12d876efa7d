"""Words that name a source where no blanks part words: 据…报道, 根据…, 在…看来."""

from headwater.read.frames.frame import Frame
from headwater.read.unspaced import clauses as unspaced
from headwater.read.unspaced.classes import Piece, length_at, rows_of
from headwater.read.unspaced.sentence import Clauses
from headwater.read.unspaced.subjects import Range, subject_of
from headwater.read.unspaced.words import pieces

#: How far a comma stands behind a word that names a source.
_FAR = 36


def naming(sentence: Clauses) -> list[Frame]:
    """Return the frames of 据…, 根据… and …看来; the verbs inside them are no cues of their own."""
    out: list[Frame] = []
    for at, piece in enumerate(sentence.row):
        opens = at == 0 or bool(sentence.row[at - 1].kinds & {"mark", "quote", "opens", "time", "adv"})
        if "naming" in piece.kinds and opens:
            out += _according(sentence, piece)
        elif length_at(sentence.words, piece.start, sentence.last, rows_of(sentence.script.tag, "behind")):
            out += _in_view(sentence, piece)
    return out


def _according(sentence: Clauses, piece: Piece) -> list[Frame]:
    start, words = piece.end, sentence.words
    comma = next(
        (i for i in range(start, min(sentence.last, start + _FAR)) if words[i].kind in {"mark", "quote"}), sentence.last
    )
    while comma < sentence.last and words[comma].low not in {",", ":"} and words[comma].kind == "mark":
        comma = next(
            (i for i in range(comma + 1, min(sentence.last, start + _FAR)) if words[i].low == ","), sentence.last
        )
    inner = next((cue for cue in sentence.cues if start <= cue.start < comma), None)
    sentence.cues = [cue for cue in sentence.cues if not start <= cue.start < comma]
    stop = inner.start if inner is not None else comma
    said = next(
        (i for i in range(start + 1, stop) if length_at(words, i, stop, rows_of(sentence.script.tag, "words_said"))),
        stop,
    )
    stop = said
    source = subject_of(words, start, stop, sentence.script) or _plain(sentence, start, stop)
    end = inner.end if inner is not None else stop
    if source is None:
        return []
    if comma + 1 < sentence.last and words[comma].low in {",", ":"}:
        content: tuple[Range, ...] = ((comma + 1, sentence.last),)
    elif end < sentence.last and inner is not None:
        content = ((end, sentence.last),)
    else:
        left = sentence.without_marks(piece.start)
        content = ((0, left),) if left else ()
    return [sentence.frame((piece.start, piece.end), "naming", "before", "clause", source, content)] if content else []


def _plain(sentence: Clauses, start: int, stop: int) -> Range | None:
    """Return a source of any words, without times and verbs at its end."""
    row = pieces(sentence.words, start, stop, sentence.script)
    end = next((i for i, piece in enumerate(row) if i and piece.ends_phrase()), len(row))
    return (start, row[end - 1].end) if row and row[end - 1].end - start > 1 else None


def _in_view(sentence: Clauses, piece: Piece) -> list[Frame]:
    words, begin = sentence.words, unspaced.clause_begin(sentence.words, piece.start)
    size = length_at(words, piece.start, sentence.last, rows_of(sentence.script.tag, "behind"))
    comma = piece.start + size
    prep = begin < piece.start and words[begin].low == "在"
    if not prep or comma + 1 >= sentence.last or piece.start - begin < 2:
        return []
    source = subject_of(words, begin + 1, piece.start, sentence.script) or (begin + 1, piece.start)
    content = ((comma + (words[comma].low == ","), sentence.last),)
    return [sentence.frame((piece.start, comma), "naming", "before", "clause", source, content)]
