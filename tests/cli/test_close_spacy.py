"""Close reading with a spaCy pipeline, by real processes: a module of that name stands in spaCy's place."""

import json
import os
import subprocess
import sys
from pathlib import Path

HEADWATER = Path(sys.executable).with_name("headwater")
REPORT = {"text": "Oda Lindqvist came late.\n\n“Nobody drives round the lake.” That Lindqvist confided.", "lang": "en"}
STUB = '''
"""Parses one sentence of one report as a spaCy pipeline would."""
from types import SimpleNamespace as N

WORDS = [("“", 10), ("Nobody", 2), ("drives", 10), ("round", 2), ("the", 5), ("lake", 3), (".", 10), ("”", 10),
         ("That", 10), ("Lindqvist", 10), ("confided", 10)]
DEPS = {2: "ccomp", 1: "nsubj", 9: "nsubj", 10: "ROOT"}

class Doc(list):
    pass

def load(name):
    if name != "xx_stub":
        raise OSError(f"[E050] Can't find model '{name}'.")
    def parse(text):
        doc, at = Doc(), 0
        for i, (word, _) in enumerate(WORDS):
            at = text.index(word, at)
            doc.append(N(i=i, idx=at, text=word, lemma_=word.lower(), pos_="X", dep_=DEPS.get(i, "dep")))
        for token, (_, head) in zip(doc, WORDS):
            token.head, token.left_edge, token.right_edge = doc[head], token, token
        for token in doc:
            token.children = [one for one in doc if one.head is token and one is not token]
        start = text.index("Oda Lindqvist")
        doc.ents = [N(start_char=start, end_char=start + 13, text="Oda Lindqvist", label_="PERSON"),
                    N(start_char=doc[9].idx, end_char=doc[9].idx + 9, text="Lindqvist", label_="PERSON")]
        return doc
    return parse
'''


def read(reader, folder):
    return subprocess.run(
        [HEADWATER, "read", "--close", reader],
        input=json.dumps(REPORT).encode(),
        capture_output=True,
        check=False,
        env=os.environ | {"PYTHONPATH": str(folder)},
        timeout=60,
    )


def test_without_spacy_a_sentence_says_what_to_install(tmp_path):
    (tmp_path / "spacy.py").write_text("raise ImportError('as if it were not installed')\n")

    result = read("spacy:en_core_web_sm", tmp_path)

    assert result.returncode == 2
    assert b"spaCy is not installed" in result.stderr
    assert b"Traceback" not in result.stderr


def test_a_pipeline_that_is_installed_reads_closely(tmp_path):
    (tmp_path / "spacy.py").write_text(STUB)

    result, missing = read("spacy:xx_stub", tmp_path), read("spacy:xx_none", tmp_path)

    told = map(json.loads, result.stdout.splitlines())
    (quotation,) = (one for one in told if one["kind"] == "quotation")
    assert quotation["speaker"]["name"] == "Oda Lindqvist"
    assert quotation["made_by"] == "spacy:xx_stub"
    assert missing.returncode == 2
    assert b"spacy download xx_none" in missing.stderr
