"""Time whole commands from a cold start, beside peers in the same run.

    bench/speed.py [--runs N]

Prints the median of wall seconds of each command. The peers say what the machine can do: an empty Python,
and the import of the library that a page's extraction stands on.
"""

import argparse
import statistics
import subprocess
import sys
import time
from pathlib import Path

from measures import shared

_BIN = Path(sys.executable).parent


def main() -> None:
    """Time each command in turn, a round at a time, so that a slow spell of the machine meets all of them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=7)
    runs = parser.parse_args().runs
    texts = sorted(map(str, shared("seeds").glob("*.txt")))
    commands = {
        "peer: python -c pass": [sys.executable, "-c", "pass"],
        "peer: import trafilatura": [sys.executable, "-c", "import trafilatura"],
        "headwater --help": [str(_BIN / "headwater"), "--help"],
    }
    if texts:
        commands["headwater trace, five reports"] = [str(_BIN / "headwater"), "trace", *texts]
    else:
        print("The five reports are not there; trace is not timed.", file=sys.stderr)
    seconds: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(runs + 1):
        for name, command in commands.items():
            started = time.perf_counter()
            subprocess.run(command, check=True, capture_output=True)
            seconds[name].append(time.perf_counter() - started)
    for name, times in seconds.items():
        counted = times[1:]  # the first round warms the file cache
        print(f"{name:34s} {statistics.median(counted):6.3f} s  ({min(counted):.3f} – {max(counted):.3f})")


if __name__ == "__main__":
    main()
