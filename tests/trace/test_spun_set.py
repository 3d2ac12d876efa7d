"""The set of rewritten reports and of those that only tell of the same event holds what its README promises."""

import json
import re
from collections import Counter
from difflib import SequenceMatcher
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
SPUN = Path(__file__).parent / "spun"
PAIRS = json.loads((SPUN / "gold.json").read_text())
TEXTS = sorted(SPUN.glob("*/*.txt"))
KINDS = {
    "adapted_translation", "back_translated", "background", "compiled", "condensed", "figures_rounded", "new_lede",
    "quotes_altered", "reordered", "split_merged", "synonyms", "translation", "voice",
}  # fmt: skip


def _read(path: str) -> str:
    return (CHECKOUT / path).read_text()


def _words(text: str) -> list[str]:
    return re.findall(r"\w+(?:[’'.,]\w+)*", text.lower())


def _length(text: str) -> float:
    """Words, where a Chinese word is taken to be of one and a half characters."""
    han = len(re.findall(r"[\u4e00-\u9fff]", text))
    return han / 1.5 if han > 20 else len(text.split())


def _longest_run(a: str, b: str) -> int:
    left, right = _words(a), _words(b)
    return SequenceMatcher(None, left, right, autojunk=False).find_longest_match().size


def _in_english(label: str) -> list[dict]:
    return [pair for pair in PAIRS if pair["label"] == label and pair["lang"] == ["en", "en"]]


def _named(pair: dict) -> str:
    return f"{pair['id']} {Path(pair['b']).stem}"


def test_every_report_of_a_pair_is_there_and_every_text_is_in_a_pair():
    named = {pair[side] for pair in PAIRS for side in ("a", "b")}
    assert [path for path in named if not (CHECKOUT / path).is_file()] == []
    assert {str(path.relative_to(CHECKOUT)) for path in TEXTS} <= named


def test_every_pair_is_told_once_and_only_rewrites_have_a_direction():
    assert len({pair["id"] for pair in PAIRS}) == len(PAIRS)
    assert len({frozenset((pair["a"], pair["b"])) for pair in PAIRS}) == len(PAIRS)
    for pair in PAIRS:
        derived = pair["label"] == "derived"
        assert pair["direction"] == ("a->b" if derived else None), pair["id"]
        assert bool(pair["kinds"]) is derived, pair["id"]
        assert set(pair["kinds"]) <= KINDS, pair["id"]


@pytest.mark.parametrize(
    ("label", "one_language", "two_languages"),
    [("derived", 76, 44), ("shared_statement", 41, 18), ("independent", 60, 27)],
)
def test_there_are_as_many_pairs_of_a_label_as_promised(label, one_language, two_languages):
    counts = Counter(len(set(pair["lang"])) for pair in PAIRS if pair["label"] == label)
    assert counts == {1: one_language, 2: two_languages}
    assert f"| {one_language} | {two_languages} |" in (SPUN / "README.md").read_text()


def test_every_kind_of_rewriting_is_there_as_often_as_promised():
    counts = Counter(kind for pair in PAIRS for kind in pair["kinds"])
    readme = (SPUN / "README.md").read_text()
    assert counts.keys() == KINDS
    assert min(counts.values()) >= 6
    assert [kind for kind, count in counts.items() if f"| `{kind}` | {count} |" not in readme] == []


def test_no_two_texts_are_the_same():
    assert len({path.read_text() for path in TEXTS}) == len(TEXTS)


def test_every_text_is_a_report_in_length_and_layout():
    for pair in PAIRS:
        for side in ("a", "b"):
            assert 100 <= _length(_read(pair[side])) <= 450, pair[side]
    for path in TEXTS:
        headline, *paragraphs = path.read_text().rstrip("\n").split("\n\n")
        assert len(paragraphs) > 2, path.name
        assert not [part for part in (headline, *paragraphs) if "\n" in part or not part.strip()], path.name


@pytest.mark.parametrize("pair", _in_english("derived"), ids=_named)
def test_a_rewrite_keeps_no_long_run_of_words(pair):
    assert _longest_run(_read(pair["a"]), _read(pair["b"])) <= 8


@pytest.mark.parametrize("pair", _in_english("shared_statement"), ids=_named)
def test_a_shared_statement_stands_word_for_word_in_both(pair):
    assert _longest_run(_read(pair["a"]), _read(pair["b"])) >= 8


@pytest.mark.parametrize("pair", _in_english("independent"), ids=_named)
def test_reports_of_their_own_share_no_sentence(pair):
    assert _longest_run(_read(pair["a"]), _read(pair["b"])) < 8
