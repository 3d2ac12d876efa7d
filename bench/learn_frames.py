"""Learn how likely each kind of frame is an attribution, and write the weights as a language data file.

    python bench/learn_frames.py TRAIN.jsonl.gz

TRAIN is in the format of the attribution sets (text, attributions with source, cue and content spans). A frame is an
example of an attribution if its cue touches the cue of one and their contents have at least 0.3 of their characters in
common. The model is logistic regression with L2 penalty. Two files are written: `en` with single cue words, `und`
without any word, for languages that have no examples. No text of the training set is kept.
"""

import gzip
import json
import sys
from collections import Counter
from pathlib import Path

import numpy as np

from headwater.language import pack
from headwater.read.frames.frame import Frame
from headwater.read.frames.judge import features
from headwater.read.frames.sentence import frames
from headwater.read.speech.quotations import closes_lost_marks
from headwater.read.words.cut import Cut, paragraphs
from headwater.read.words.lexicon import lexicon
from headwater.read.words.marks import passages
from headwater.read.words.word import Sentence

FOLDER = Path(__file__).parents[1] / "src" / "headwater" / "language" / "data" / "weights"
Spans = list[tuple[int, int]]


def examples(path: str) -> list[tuple[list[str], bool]]:
    """Return the features of every frame of the set, each with whether it is an attribution."""
    lex = lexicon("en")
    out: list[tuple[list[str], bool]] = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            text = record["text"]
            blocks = paragraphs(text)
            quoted = passages(text, blocks, pack("en").marks, closes_lost_marks(lex))
            gold = [(cells(a["cue"]), cells(a["content"])) for a in record["attributions"]]
            for sentence in Cut(text, blocks, lex).around(quoted):
                out += [
                    (features(sentence.words, frame), attributed(sentence, frame, gold))
                    for frame in frames(sentence.words, lex)
                ]
    return out


def cells(spans: Spans) -> set[int]:
    """Return the code points of some spans."""
    return {at for start, end in spans for at in range(start, end)}


def attributed(sentence: Sentence, frame: Frame, gold: list[tuple[set[int], set[int]]]) -> bool:
    """Return whether one of the gold attributions has the frame's cue and 0.3 of its content."""
    words = sentence.words
    cue = set(range(words[frame.cue[0]].start, words[frame.cue[1] - 1].end))
    content = cells([(words[s].start, words[e - 1].end) for s, e in frame.content])
    for its_cue, its_content in gold:
        common = len(content & its_content)
        if common and cue & its_cue and common / len(content | its_content) >= 0.3:
            return True
    return False


def fit(rows: list[tuple[list[str], bool]], *, penalty: float, rounds: int = 300) -> dict[str, float]:
    """Return the weights of logistic regression by gradient descent with momentum; rare features are left out."""
    count = Counter(name for names, _ in rows for name in names)
    index = {name: number for number, name in enumerate(sorted(n for n, k in count.items() if k >= 5))}
    pairs = [(row, index[name]) for row, (names, _) in enumerate(rows) for name in names if name in index]
    at, feature = (np.array(column) for column in zip(*pairs, strict=True))
    truth = np.array([label for _, label in rows], dtype=float)
    weights, speed = np.zeros(len(index)), np.zeros(len(index))
    scale = np.bincount(feature, minlength=len(index)) ** 0.5
    for _ in range(rounds):
        told = 1 / (1 + np.exp(-np.bincount(at, weights[feature], minlength=len(rows))))
        gradient = np.bincount(feature, (told - truth)[at], minlength=len(index)) + penalty * weights
        speed = 0.9 * speed - 0.02 * gradient / scale
        weights += speed
    return {name: round(float(weights[i]), 2) for name, i in index.items() if abs(weights[i]) >= 0.05}


def write(tag: str, weights: dict[str, float], rows: int) -> None:
    """Write the weights of one language, by name."""
    FOLDER.mkdir(exist_ok=True)
    lines = [f"# Made by bench/learn_frames.py from {rows} frames; positive: an attribution.\n"]
    lines += [f"{json.dumps(name, ensure_ascii=False)} = {value}\n" for name, value in sorted(weights.items())]
    (FOLDER / f"{tag}.toml").write_text("".join(lines), encoding="utf-8")


def main() -> None:
    """Learn from the set that is named on the command line, and write both files."""
    rows = examples(sys.argv[1])
    print(f"{len(rows)} frames, {sum(label for _, label in rows)} attributions")
    write("en", fit(rows, penalty=2.0), len(rows))
    bare = [([name for name in names if not name.startswith("lemma=")], label) for names, label in rows]
    write("und", fit(bare, penalty=2.0), len(rows))


if __name__ == "__main__":
    main()
