"""How long reading takes: as long as the text is, whatever stands in it."""

import time
from collections.abc import Callable

import pytest

from headwater.read import read
from headwater.values import Article, Block, identity

_NEWS = (
    "The mayor of Tarn, Ada Lund, said on Monday that 12 people were hurt. “We will rebuild the bridge,” she told "
    "reporters, adding that the ministry of ports had promised two million crowns. According to Ivo Brandt, a Norvian "
    "envoy, the council would not pay. The ministry said the minister was “very sorry”.\n\n"
)


def _article(text: str, lang: str) -> Article:
    return Article(
        id="1",
        lang=lang,
        text=text,
        blocks=(Block(span=(0, len(text)), type="paragraph"),),
        made_by="test",
        confidence=1.0,
        revision=identity(text),
    )


def _seconds(text: str, lang: str) -> float:
    article, times = _article(text, lang), []
    for _ in range(2):
        started = time.process_time()
        read(article)
        times.append(time.process_time() - started)
    return min(times)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        pytest.param("en", lambda n: _NEWS * n, id="news"),
        pytest.param("en", lambda n: _NEWS.replace(".", "").replace("\n", " ") * n, id="no sentence ends"),
        pytest.param("en", lambda n: "people, " * (60 * n), id="commas"),
        pytest.param("en", lambda n: "“a b c” " * (20 * n), id="pairs of marks"),
        pytest.param("en", lambda n: "“a b c " * (40 * n), id="opening marks"),
        pytest.param("en", lambda n: ". ” " * (40 * n), id="closing marks behind dots"),
        pytest.param("en", lambda n: "“We go\n" * (20 * n), id="paragraphs that open their marks again"),
        pytest.param("en", lambda n: "12 people and " * (40 * n), id="numbers"),
        pytest.param("en", lambda n: "one-" * (200 * n), id="joined numbers"),
        pytest.param("en", lambda n: "a. " + " " * (2000 * n) + "B", id="blanks"),
        pytest.param("en", lambda n: "The minister said no. " * (10 * n), id="the same role again and again"),
        pytest.param("en", lambda n: "".join(f"Ada Lund{i} said she will go. " for i in range(10 * n)), id="names"),
        pytest.param("pl", lambda n: "„Most stoi” – powiedział minister.\n" * (10 * n), id="roles without articles"),
        pytest.param("ru", lambda n: "— Мост стоит, — сказал мэр. — Мы ждём.\n" * (10 * n), id="dialogue"),
        pytest.param("zh", lambda n: "市长李明表示：“大桥很安全。”他说，三万五千人。" * (5 * n), id="no blanks"),
    ],
)
def test_four_times_the_text_takes_hardly_more_than_four_times_as_long(lang: str, text: Callable[[int], str]) -> None:
    once = _seconds(text(50), lang)
    assert _seconds(text(200), lang) < 8 * max(once, 0.01)
