"""How likely a frame is an attribution: a logistic model over what the frame shows, its weights a data file.

The weights are learnt by `bench/learn_frames.py`; without a file for a language those that name no word are used.
"""

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain
from math import exp

from msgspec.structs import replace

from headwater.language import pack
from headwater.language.weights import weights
from headwater.read.frames.frame import Frame
from headwater.read.words.clauses import has_verb
from headwater.read.words.cut import Word

#: What a frame gains that grammar alone shows to report.
_SURE = 1.0
_CLASSES = ("pron", "det", "poss", "prep", "to", "wh", "comp", "coord", "sub", "aux", "modal", "verb", "neg", "time")


def features(words: Sequence[Word], frame: Frame) -> list[str]:
    """Return what the model sees: cue words, closed classes of words and the shape of the frame, no other text."""
    complement, act, form = frame.complement, frame.act, frame.form
    lemma, order = frame.lemma, frame.order
    content = list(chain.from_iterable([words[start:end] for start, end in frame.content]))
    quotes = [word.kind for word in content].count("quote")
    free = len(content) > quotes
    marks = f"{min(quotes, 2)}{free:d}"
    source = source_kind(words, frame)
    length, verb = min(len(content), 15) // 3, has_verb(content)
    out = [
        *_of_cue(lemma, words[frame.cue[1] - 1].low, act, form, order, complement),
        *_of_shape(source, marks, act, form, order, complement, length, verb=verb),
    ]
    if content:
        opens = "pron" if frame.dropped else _class(content[0])
        out.append(f"opens={opens}/{complement}/{order}")
        if complement == "infinitive" and len(content) > 1:
            out.append(f"infinitive={_class(content[1])}/{act}")
        if complement == "preposition":
            out.append(f"lemma={lemma}/{content[0].low}")
            out.append(f"preposition={content[0].low}/{act}")
    begin = min(frame.cue[0], frame.source[0]) if frame.source else frame.cue[0]
    out.append(f"before={_class(words[begin - 1]) if begin else 'start'}/{order}")
    if frame.negated:
        out.append(f"negated/{act}")
    if frame.modal:
        out.append(f"modal/{act}")
    if frame.shared and not frame.left_out:
        out.append(f"shared/{form}")
    return out


@lru_cache(maxsize=4096)
def _of_cue(  # noqa: PLR0913, PLR0917 # what a cue shows; kept, since the same comes again and again
    lemma: str, word: str, act: str, form: str, order: str, complement: str
) -> Sequence[str]:
    return (
        "bias",
        f"lemma={lemma}",
        f"lemma={lemma}/{complement}",
        f"lemma={lemma}/{form}",
        f"lemma={word}/word",
        f"act={act}/{complement}/{form}",
        f"shape={form}/{order}/{complement}",
    )


@lru_cache(maxsize=4096)
def _of_shape(  # noqa: PLR0913, PLR0917 # what source and content show
    source: str, marks: str, act: str, form: str, order: str, complement: str, length: int, *, verb: bool
) -> Sequence[str]:
    return (
        f"source={source}/{form}",
        f"source={source}/{act}",
        f"marks={marks}/{complement}",
        f"marks={marks}/{act}",
        f"length={length}/{complement}",
        f"verb={verb:d}/{complement}/{order}",
    )


def source_kind(words: Sequence[Word], frame: Frame) -> str:
    """Return what kind of words name the source: pronoun, name, description, number or none."""
    if frame.source is None:
        return "name" if frame.left_out else "none"
    row = words[frame.source[0] : frame.source[1]]
    if len(row) == 1 and "pron" in row[0].tags:
        return f"pron-{row[0].low}"
    if row[-1].capital:
        return "name"
    return "description-s" if row[-1].low.endswith("s") else "description"


def _class(word: Word) -> str:
    if word.kind in {"quote", "number", "glyph"}:
        return word.kind
    if word.kind == "mark":
        return word.low
    if "post" in word.tags:
        return ","  # it closes a phrase, as a comma does
    for name in _CLASSES:
        if name in word.tags:
            return name
    return "capital" if word.capital else "word"


@cache
def model(tag: str) -> Mapping[str, float]:
    """Return the weights for the language of the file `tag`, with what that file adds to every frame."""
    learnt = weights(tag)
    return {**learnt, "bias": learnt.get("bias", 0.0) + pack(tag).cues.plain}


def judged(words: Sequence[Word], frame: Frame, model: Mapping[str, float]) -> Frame:
    """Return the frame with the probability that it is an attribution."""
    total = sum([model.get(feature, 0.0) for feature in features(words, frame)]) + _SURE * frame.sure
    return replace(frame, chance=1 / (1 + exp(-max(-30.0, min(30.0, total)))))


#: How likely a frame without marks must be to be told: a clause in somebody's mouth; a mere object of speech;
#: a thought, wish or finding; a thought told in a clause with “that”.
_CLAUSE, _OBJECT, _NO_SPEECH, _BELIEF = 0.5, 0.75, 0.8, 0.6
_CLAUSES = {"that", "clause", "question", "quote", "rest", "infinitive", "gerund"}


def enough(frame: Frame) -> float:
    """Return the probability from which on a frame without marks is told."""
    if frame.act not in {"said", "wrote"}:
        return _BELIEF if frame.act == "thought" and frame.complement == "that" else _NO_SPEECH
    clause = frame.complement in _CLAUSES and frame.form != "noun"
    return _CLAUSE if clause else _OBJECT
