"""Run one quality measure, or all, and print its figures.

    bench/quality.py NAME… [--data FILE] [--json] [--errors]
    bench/quality.py all

Measures read the shared data beside the checkout, or another file of the same format with --data.
"""

import argparse
import json
import sys
import time
from pathlib import Path

from measures import MEASURES, Measured


def main() -> int:
    """Run the measures that the command line names; 0 where all could run, 3 where one has no data."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("name", nargs="+", choices=[*MEASURES, "all"], metavar="NAME", help=", ".join(MEASURES))
    parser.add_argument("--data", type=Path, help="another file of the same format")
    parser.add_argument("--json", action="store_true", help="one JSON object a measure")
    parser.add_argument("--errors", action="store_true", help="list what was missed and what was wrong")
    asked = parser.parse_args()
    names = list(MEASURES) if "all" in asked.name else asked.name
    return max([_run(name, asked.data, as_json=asked.json, errors=asked.errors) for name in names])


def _run(name: str, data: Path | None, *, as_json: bool, errors: bool) -> int:
    started = time.perf_counter()
    try:
        measured = MEASURES[name](data)
    except FileNotFoundError as error:
        print(f"{name}: not measured. {error}", file=sys.stderr)
        return 3
    _print(name, measured, time.perf_counter() - started, as_json=as_json, errors=errors)
    return 0


def _print(name: str, measured: Measured, seconds: float, *, as_json: bool, errors: bool) -> None:
    if as_json:
        head = {"name": name, "data_sha256": measured.data_sha256, "n": measured.n, "figures": measured.figures}
        more = {"errors": list(measured.errors)} if errors else {}
        print(json.dumps(head | {"seconds": round(seconds, 2)} | more, ensure_ascii=False))
        return
    print(f"{name}: {measured.n} items, {seconds:.1f} s, data {measured.data_sha256[:12]}")
    for item, value in measured.figures.items():
        print(f"  {item:48s} {value:10.4g}")
    if errors:
        print(*measured.errors, sep="\n")


if __name__ == "__main__":
    sys.exit(main())
