"""Time the reading of articles beside a plain baseline in the same run, and how it grows with the text.

    bench/reading.py [--rounds N]

Prints our articles a second, those of the baseline (one regular expression, quotations alone) and the ratio, all in
time of the processor: of the first round, and of the best that each few articles take in the rounds behind it; then
how much longer three kinds of long texts take when each is there twice.
"""

import argparse
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from headwater.collect.thin import article_of
from headwater.read import read
from headwater.values import Article
from measures.result import objects, rows, scorer, shared

#: Code points of a long text, and articles that are read in one turn.
_LONG, _TURN = 1_000_000, 10


def main() -> None:
    """Read the articles and the long texts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=10)
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
    read(articles[0])  # what is read on first use is no part of it
    readers: tuple[Callable[[Article], object], ...] = (read, lambda article: baseline(article.text, "en"))
    # in turn, a few articles each, so that what else the machine does meets both
    first, *later = (
        [[_seconds(partial(_each, run, part)) for run in readers] for part in _parts(articles)]
        for _ in range(rounds + 1)
    )
    best = [map(min, zip(*times, strict=True)) for times in zip(*later, strict=True)]
    print(f"first round: {_rates(articles, first)}")  # every word is met for the first time
    print(f"then:        {_rates(articles, best)}")


def _parts(articles: Sequence[Article]) -> Iterator[Sequence[Article]]:
    return (articles[at : at + _TURN] for at in range(0, len(articles), _TURN))


def _each(run: Callable[[Article], object], articles: Sequence[Article]) -> None:
    for article in articles:
        run(article)


def _rates(articles: Sequence[Article], times: Iterable[Iterable[float]]) -> str:
    """Return how many articles a second both read, by the seconds of each turn."""
    ours, theirs = map(sum, zip(*times, strict=True))
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
