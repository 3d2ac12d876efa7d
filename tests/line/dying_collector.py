"""Collects at one site and kills itself: python dying_collector.py FEED PLACE

PLACE is `polled` or `fetched`: what was stored of the first answer, or of the first page, is not committed yet; or a
number of milliseconds; or `never`.
"""

import asyncio
import datetime as dt
import os
import signal
import sys
import threading
from pathlib import Path
from urllib.parse import urlsplit

from headwater.net import Agent, Client, Policy
from headwater.store.home import only_line, opened


def noon():
    """Tell the same time always, so that what is stored can be compared."""
    return dt.datetime(2031, 5, 2, 12, tzinfo=dt.UTC)


def dying(function):
    from django.db import transaction

    def then_die(*given, **options):
        with transaction.atomic():
            function(*given, **options)
            os.kill(os.getpid(), signal.SIGKILL)

    return then_die


def main():
    feed, place = sys.argv[1:]
    home = opened(Path(os.environ["HEADWATER_HOME"]))
    from headwater.line.carrying import Carrier
    from headwater.line.collecting import Collector
    from headwater.store import feeds

    if place in {"polled", "fetched"}:
        setattr(feeds, place, dying(getattr(feeds, place)))
    elif place != "never":
        threading.Timer(int(place) / 1000, os.kill, (os.getpid(), signal.SIGKILL)).start()
    feeds.add(feeds.Added(url=feed), noon())
    policy = Policy(agent=Agent(version="1", contact="https://a.example"), allow=frozenset({urlsplit(feed).netloc}))
    with only_line(home):
        asyncio.run(Collector(Client(policy, clock=noon), noon).round())
        Carrier(home, noon, lambda _step, _what: None).carry()


main()
