"""One cutting of a text for all who read it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.read import read
from headwater.read.words.cut import Cut
from headwater.read.words.lexicon import lexicon
from headwater.values import Article, Block, Quotation

PIECES = st.sampled_from(
    ["Ada", "dit-il", "l'eau", "said.Next", "12", "3.5", "nine-storey", ".", "?", "\n", " ", "“", "”"]
)


@pytest.mark.parametrize("lang", ["en", "fr", "zh"])
@given(pieces=st.lists(PIECES, max_size=30))
def test_the_words_of_a_sentence_are_those_of_the_sentence_alone(lang: str, pieces: list[str]) -> None:
    text, lex = "".join(pieces), lexicon(lang)
    for sentence in Cut(text, [(0, len(text))], lex).sentences():
        start, end = sentence.words[0].start, sentence.words[-1].end
        alone = Cut(text[start:end], [(0, end - start)], lex).words
        assert [(w.low, w.start, w.end) for w in sentence.words] == [
            (w.low, w.start + start, w.end + start) for w in alone
        ]


def test_a_caption_is_known_as_one_also_behind_a_notice() -> None:
    parts = ["Subscribe now.", "The gate is open.", "“We shut it at once,” Ada Lund said."]
    spans, at = [], 0
    for part in parts:
        spans.append((at, at + len(part)))
        at += len(part) + 2
    types = ("notice", "paragraph", "caption")
    article = Article(
        id="1",
        lang="en",
        text="\n\n".join(parts),
        blocks=tuple(Block(span=span, type=kind) for span, kind in zip(spans, types, strict=True)),
        made_by="test",
        confidence=1.0,
        revision="1",
    )
    (said,) = [told for told in read(article) if isinstance(told, Quotation)]
    assert said.where == "caption"
