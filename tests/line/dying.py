"""Ingests reports and kills itself after a number of steps: python dying.py STEPS REPORT…"""

import os
import signal
import sys
from pathlib import Path

from headwater.collect import collect
from headwater.store.home import only_line, opened


def refuse(_url):
    raise AssertionError("no address is fetched here")


def main():
    home = opened(Path(os.environ["HEADWATER_HOME"]))
    from headwater.line.carrying import Carrier
    from headwater.line.clock import utc
    from headwater.store import intake

    left = int(sys.argv[1])

    def step(*_):
        nonlocal left
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    with only_line(home):
        for page in collect(sys.argv[2:], stdin=sys.stdin.buffer, fetch=refuse):
            intake.take(page, utc())
            step()
        Carrier(home, utc, step).carry()


main()
