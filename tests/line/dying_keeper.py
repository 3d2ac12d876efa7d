"""Ingests reports, writes the state of grouping down after every second one, and kills itself in the middle of that.

python dying_keeper.py TIMES SHARE REPORT…: killed at the TIMES-th time, when SHARE of its bytes are written.
"""

import io
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
    from headwater.group import keep
    from headwater.line import grouping, snapshot
    from headwater.line.carrying import Carrier
    from headwater.line.clock import utc
    from headwater.store import intake

    left, share = int(sys.argv[1]), float(sys.argv[2])

    def keep_half(state, file):
        nonlocal left
        left -= 1
        if left:
            return keep(state, file)
        whole = io.BytesIO()
        keep(state, whole)
        file.write(whole.getvalue()[: int(len(whole.getvalue()) * share)])
        file.flush()
        os.kill(os.getpid(), signal.SIGKILL)
        return None

    grouping._EVERY = grouping._WORTH = 2
    snapshot.keep = keep_half
    with only_line(home):
        for page in collect(sys.argv[3:], stdin=sys.stdin.buffer, fetch=refuse):
            intake.take(page, utc())
        Carrier(home, utc, lambda *_: None).carry()


main()
