"""Time how a story grows: what one more report costs in stories of several sizes.

    bench/growth.py [SIZE…]

Each story is made of the reports of one story of the sample world: families of five that keep most sentences of one
report in their order and have words of their own. The story is traced once; then further reports come one by one, each
is traced, and their mean and the slowest are timed, with the peak of memory of the whole run.
"""

import argparse
import random
import resource
import time
from statistics import fmean

from invented import Event, told_stories

from headwater.chain import statements_of
from headwater.collect.thin import article_of
from headwater.trace import Learnt, Report, traced
from headwater.values import Article, Figure, Pledge, Quotation
from measures.result import objects

SIZES = (10, 100, 1000, 2000)
_FAMILY, _KEPT = 5, 0.8
#: Further reports that are timed: one in twenty comes to lie near hundreds, and the slowest is what is asked for.
_FURTHER = 30


def main() -> None:
    """Print for each size the seconds of the processor that both tracings take, and the memory in MB."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES, metavar="SIZE")
    for size in parser.parse_args().sizes:
        reports = [_report(number) for number in range(size + _FURTHER)]
        started = time.process_time()
        learnt = Learnt(reports[:size])
        traced("growing", learnt)
        first = time.process_time() - started
        took = [_timed(learnt, report) for report in reports[size:]]
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        more = f"{fmean(took):6.3f} s for one more, {max(took):6.3f} s at most"
        print(f"{size:6d} reports: {first:8.2f} s at once, {more}, {peak:6.0f} MB")


def _timed(learnt: Learnt, report: Report) -> float:
    started = time.process_time()
    learnt.put(report)
    traced("growing", learnt)
    return time.process_time() - started


def _report(number: int) -> Report:
    """Return the report of this number: one of the largest English story's, some sentences left out, words changed."""
    stories = told_stories()
    story = max(stories, key=lambda key: sum(report.get("lang") == "en" for report in stories[key]))
    base = [report for report in stories[story] if report.get("lang") == "en"]
    family, chance = Event(random.Random(number // _FAMILY)), random.Random(number)
    source = base[number // _FAMILY % len(base)]
    kept = [part for part in source["text"].split("\n\n") if chance.random() < _KEPT]
    text = family.told("\n\n".join(kept))
    told = {"text": text, "title": source["title"], "lang": "en", "outlet": f"Outlet {number}", "id": f"{number:016x}"}
    (line,) = objects([told])
    article = article_of(line, "-")
    assert isinstance(article, Article)
    said = statements_of(article)
    return Report(
        article=article,
        quotations=tuple(one for one in said if isinstance(one, Quotation)),
        figures=tuple(one for one in said if isinstance(one, Figure)),
        pledges=tuple(one for one in said if isinstance(one, Pledge)),
    )


if __name__ == "__main__":
    main()
