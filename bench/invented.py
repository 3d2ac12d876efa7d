"""Print many invented reports as JSON Lines, for measuring how Headwater keeps up.

    bench/invented.py REPORTS [--seed N] [--until DATE] > reports.jsonl

Each event takes a story of the sample world and gives a share of its words other, made-up forms, the same in all of its
reports, and its numbers other values; so reports of one event belong together and events are told apart, while their
statements, lengths, languages and copying stay as people wrote them. Events are spread over thirty days before DATE.
"""

import argparse
import datetime as dt
import json
import random
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

SAMPLE = Path(__file__).resolve().parents[1] / "sample" / "events.jsonl"
#: Share of the words of four letters or more that an event makes its own.
_OWN = 0.35
_DAYS = 30
_WORD = re.compile(r"[^\W\d_]{4,}")
_NUMBER = re.compile(r"\b\d{2,4}\b")
_SYLLABLES = [c + v for c in "bdfgklmnprstvz" for v in ("a", "e", "i", "o", "u", "ai", "or", "en", "il")]


class Event:
    """One invented event: how it writes the words of the story that it was made of."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._forms: dict[str, str] = {}

    def told(self, text: str) -> str:
        """Return a text of the story as this event tells it."""
        return _NUMBER.sub(self._number, _WORD.sub(self._word, text))

    def _word(self, match: re.Match[str]) -> str:
        word = match.group()
        key = word.lower()
        if key not in self._forms:
            made = "".join(self._chance.choices(_SYLLABLES, k=max(2, len(word) // 3)))
            self._forms[key] = made if self._chance.random() < _OWN else key
        form = self._forms[key]
        return word if form == key else form.capitalize() if word[0].isupper() else form

    def _number(self, match: re.Match[str]) -> str:
        number = match.group()
        if number not in self._forms:
            self._forms[number] = str(max(10, int(int(number) * self._chance.uniform(0.6, 1.7))))
        return self._forms[number]


@cache
def told_stories() -> dict[str, list[dict[str, str]]]:
    """Return the reports of each story of the sample world, in order of time."""
    stories = defaultdict(list)
    for line in SAMPLE.read_text(encoding="utf-8").splitlines():
        report = json.loads(line)
        stories[report["event"]].append(report)
    return dict(stories)


def reports(count: int, seed: int, until: dt.datetime) -> Iterator[dict[str, str]]:
    """Yield so many reports, those of one event one after the other, in order of time."""
    stories = told_stories()
    chance = random.Random(seed)
    names = sorted(stories)
    sizes = sum(map(len, stories.values())) / len(stories)
    events = int(count / sizes) + 1
    made = 0
    for number in range(events):
        event, story = Event(random.Random(f"{seed} {number}")), stories[chance.choice(names)]
        begin = until - dt.timedelta(days=_DAYS) + dt.timedelta(days=_DAYS * number / events)
        for place, report in enumerate(story):
            if made == count:
                return
            made += 1
            yield {
                "title": event.told(report["title"]),
                "text": event.told(report["text"]),
                "lang": report["lang"],
                "outlet": report["outlet"],
                "published": (begin + dt.timedelta(minutes=40 * place)).isoformat(timespec="minutes"),
                "url": f"{report['url'].rpartition('/')[0]}/{number}-{report['id']}.html",
            }


def main() -> None:
    """Print the reports that the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reports", type=int)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--until", type=dt.datetime.fromisoformat, default=dt.datetime.now(dt.UTC))
    asked = parser.parse_args()
    for report in reports(asked.reports, asked.seed, asked.until):
        sys.stdout.write(json.dumps(report, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
