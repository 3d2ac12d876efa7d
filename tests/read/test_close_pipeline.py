"""A spaCy pipeline as a close reader, played by objects with the same attributes."""

import sys
from types import ModuleType

import pytest

from headwater.read import read
from headwater.read.close import CloseReadingError, read_closely
from headwater.read.close.pipeline import PipelineReader, pipeline
from headwater.values import Article, Pledge, Quotation


class Token:
    """One word, with what spaCy's Token has (spacy.io/api/token)."""

    def __init__(self, parse, i, idx, row):
        self.text, self.lemma_, self.pos_, self.dep_, self._head = row
        self.i, self.idx, self._parse = i, idx, parse

    @property
    def head(self):
        return self._parse.tokens[self._head]

    @property
    def children(self):
        return (one for one in self._parse.tokens if one.head is self and one is not self)

    @property
    def left_edge(self):
        return min((self, *(one.left_edge for one in self.children)), key=lambda one: one.i)

    @property
    def right_edge(self):
        return max((self, *(one.right_edge for one in self.children)), key=lambda one: one.i)


class Entity:
    """A name of the words from one number to another, the last included."""

    def __init__(self, text, tokens, label):
        self.start_char, self.end_char = tokens[0].idx, tokens[-1].idx + len(tokens[-1].text)
        self.text, self.label_ = text[self.start_char : self.end_char], label


class Parse:
    def __init__(self, text, rows, entities):
        self.tokens, at = [], 0
        for i, row in enumerate(rows):
            at = text.index(row[0], at)
            self.tokens.append(Token(self, i, at, row))
            at += len(row[0])
        self.ents = [Entity(text, self.tokens[first : last + 1], label) for first, last, label in entities]

    def __iter__(self):
        return iter(self.tokens)


SAID = "Oda Lindqvist chairs it. “It rains here every day,” so Lindqvist, when the doors were shut, confided."
SAID_ROWS = [
    ("Oda", "Oda", "PROPN", "compound", 1), ("Lindqvist", "Lindqvist", "PROPN", "nsubj", 2),
    ("chairs", "chair", "VERB", "ROOT", 2), ("it", "it", "PRON", "dobj", 2), (".", ".", "PUNCT", "punct", 2),
    ("“", "“", "PUNCT", "punct", 22), ("It", "it", "PRON", "nsubj", 7), ("rains", "rain", "VERB", "ccomp", 22),
    ("here", "here", "ADV", "advmod", 7), ("every", "every", "DET", "det", 10), ("day", "day", "NOUN", "npadvmod", 7),
    (",", ",", "PUNCT", "punct", 22), ("”", "”", "PUNCT", "punct", 22), ("so", "so", "ADV", "advmod", 22),
    ("Lindqvist", "Lindqvist", "PROPN", "nsubj", 22), (",", ",", "PUNCT", "punct", 22), ("when", "when", "ADV", "advmod", 20),
    ("the", "the", "DET", "det", 18), ("doors", "door", "NOUN", "nsubjpass", 20), ("were", "be", "AUX", "auxpass", 20),
    ("shut", "shut", "VERB", "advcl", 22), (",", ",", "PUNCT", "punct", 22), ("confided", "confide", "VERB", "ROOT", 22),
    (".", ".", "PUNCT", "punct", 22),
]  # fmt: skip
BOUND = "The council of Tarn, which sat late, promised us all quite openly to repair the road."
BOUND_ROWS = [
    ("The", "the", "DET", "det", 1), ("council", "council", "NOUN", "nsubj", 9), ("of", "of", "ADP", "prep", 1),
    ("Tarn", "Tarn", "PROPN", "pobj", 2), (",", ",", "PUNCT", "punct", 1), ("which", "which", "PRON", "nsubj", 6),
    ("sat", "sit", "VERB", "relcl", 1), ("late", "late", "ADV", "advmod", 6), (",", ",", "PUNCT", "punct", 1),
    ("promised", "promise", "VERB", "ROOT", 9), ("us", "we", "PRON", "dative", 9), ("all", "all", "PRON", "appos", 10),
    ("quite", "quite", "ADV", "advmod", 13), ("openly", "openly", "ADV", "advmod", 9), ("to", "to", "PART", "aux", 15),
    ("repair", "repair", "VERB", "xcomp", 9), ("the", "the", "DET", "det", 17), ("road", "road", "NOUN", "dobj", 15),
    (".", ".", "PUNCT", "punct", 9),
]  # fmt: skip


def article(text):
    return Article(id="a", lang="en", text=text, made_by="test", confidence=1.0, revision="r")


def reader(text, rows, entities=()):
    return PipelineReader("en_stub", lambda given: Parse(given, rows, entities) if given == text else None)


def test_the_subject_of_the_verb_that_a_statement_hangs_on_is_its_speaker_by_the_fullest_name():
    light = read(article(SAID))
    names = [(0, 1, "PERSON"), (14, 14, "PERSON")]

    read_ = read_closely(article(SAID), light, reader(SAID, SAID_ROWS, names))

    (told,) = (one for one in read_.statements if isinstance(one, Quotation))
    assert told.speaker.name == "Oda Lindqvist"
    assert told.speaker.span == (SAID.rindex("Lindqvist"), SAID.rindex("Lindqvist") + 9)
    assert told.made_by == "spacy:en_stub"
    assert read_.says is None


def test_a_pronoun_is_nobody_whom_a_parse_could_name():
    rows = [row if row[0] != "Lindqvist" else ("Lindqvist", "she", "PRON", *row[3:]) for row in SAID_ROWS]
    light = read(article(SAID))

    assert read_closely(article(SAID), light, reader(SAID, rows)).statements == light


def test_the_subject_of_a_promise_is_bound_however_far_it_stands():
    read_ = read_closely(article(BOUND), (), reader(BOUND, BOUND_ROWS))

    (made,) = (one for one in read_.statements if isinstance(one, Pledge))
    assert (made.bound, made.action, made.force) == ("The council", "repair the road", "pledged")
    assert made.text == "promised us all quite openly to repair the road"
    assert made.made_by == "spacy:en_stub"


@pytest.mark.parametrize("word", ["never", "might"])
def test_what_is_denied_or_only_supposed_is_no_promise(word):
    rows = [(word, word, "ADV", "advmod", 9) if row[0] == "openly" else row for row in BOUND_ROWS]
    text = BOUND.replace("openly", word)

    assert read_closely(article(text), (), reader(text, rows)).statements == ()


def test_a_pipeline_that_fails_is_said_and_the_light_reading_stands():
    light = read(article(SAID))

    def fails(_):
        raise RuntimeError("no parser")

    read_ = read_closely(article(SAID), light, PipelineReader("en_stub", fails))

    assert read_.statements == light
    assert read_.says.startswith("spacy:en_stub failed (RuntimeError).")


def test_without_spacy_a_sentence_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "spacy", None)

    with pytest.raises(CloseReadingError, match=r"spaCy is not installed.*headwater\[spacy\]"):
        pipeline("en_core_web_sm")


def test_without_the_pipeline_a_sentence_says_what_to_install(monkeypatch):
    stub = ModuleType("spacy")

    def load(name):
        raise OSError(f"[E050] Can't find model '{name}'.")

    stub.load = load
    monkeypatch.setitem(sys.modules, "spacy", stub)

    with pytest.raises(CloseReadingError, match=r"no pipeline en_none.*spacy download en_none"):
        pipeline("en_none")
