"""Kill the line two hundred times and hold that it always ends as if nobody had.

    bench/kills.py [--kills N] [--seed N]

The tests do the same twenty times; each kill's seed is printed.
"""

import argparse
import os
import subprocess
import sys
import time
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1] / "tests" / "line" / "test_kills.py"


def main() -> int:
    """Run the tests of kills with more of them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    asked = parser.parse_args()
    print(f"{asked.kills} kills, seed {asked.seed}")
    environment = {**os.environ, "HEADWATER_KILLS": str(asked.kills), "HEADWATER_SEED": str(asked.seed)}
    command = [sys.executable, "-m", "pytest", "-n", "2", "-q", str(TESTS)]
    return subprocess.run(command, env=environment, cwd=TESTS.parents[2], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
