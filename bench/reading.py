"""Time the reading of articles beside a plain baseline in the same run, and how it grows with the text.

    bench/reading.py [--rounds N]

Prints our articles a second, those of the baseline (one regular expression, quotations alone) and the ratio, all in
time of the processor; then how much longer three kinds of long texts take when each is there twice.
"""

import argparse
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from statistics import median

from headwater.collect.thin import article_of
from headwater.read import read
from headwater.values import Article
from measures.result import objects, rows, scorer, shared

#: Code points of a long text.
_LONG = 1_000_000


def main() -> None:
    """Read the articles and the long texts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    articles = _articles(rows(shared("data", "clustering", "g5news.jsonl.gz")))
    _beside_baseline(articles, rounds)
    words = " ".join(article.text for article in articles).split()
    news = "\n\n".join(article.text for article in articles)
    _growth("1 MB of news", (news * 2)[:_LONG], "\n\n")
    _growth("10,000 quotation marks", _marked(words, 10_000), " ")
    _growth("50,000 commas", ", ".join(words[:50_000]), ", ")


def _articles(records: list[dict[str, str]]) -> list[Article]:
    read_in = (article_of(line, str(number)) for number, line in enumerate(objects(records)))
    return [article for article in read_in if isinstance(article, Article)]


def _marked(words: Sequence[str], marks: int) -> str:
    """Return one paragraph with a quotation mark before or behind every fifth word."""
    return " ".join(f"“{' '.join(words[at : at + 5])}”" for at in range(0, marks * 5 // 2, 5))


def _beside_baseline(articles: Sequence[Article], rounds: int) -> None:
    sys.path.append(str(shared("data", "statements")))
    baseline = scorer("data", "statements", "baseline_regex.py").extract
    ours, theirs = [], []
    read(articles[0])  # what is read on first use is no part of it
    for number in range(rounds + 1):
        ours.append(_seconds(lambda: [read(article) for article in articles]))
        theirs.append(_seconds(lambda: [baseline(article.text, "en") for article in articles]))
        if number == 0:  # every word is met for the first time
            print(f"first round: {_rates(articles, ours[0], theirs[0])}")
    print(f"then:        {_rates(articles, median(ours[1:]), median(theirs[1:]))}")


def _rates(articles: Sequence[Article], ours: float, theirs: float) -> str:
    count = len(articles)
    return f"{count / ours:7.0f} articles/s, baseline {count / theirs:7.0f}, ratio {theirs / ours:.3f}"


def _growth(name: str, text: str, joint: str) -> None:
    """Print how long a text takes, and how much longer the same text told twice: the best of five runs each."""
    once, twice = (
        min(_seconds(partial(read, article)) for _ in range(5))
        for article in (_article(text), _article(text + joint + text))
    )
    print(f"{name:24s} {once:6.2f} s, twice the text {twice:6.2f} s: {twice / once:.2f} times")


def _article(text: str) -> Article:
    article = article_of(objects([{"text": text, "lang": "en"}])[0], "long")
    assert isinstance(article, Article)
    return article


def _seconds(run: Callable[[], object]) -> float:
    started = time.process_time()
    run()
    return time.process_time() - started


if __name__ == "__main__":
    main()
