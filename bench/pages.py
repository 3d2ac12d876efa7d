"""How fast pages are while the line ingests: 10 requests a second against a home with many reports.

    bench/pages.py --home FOLDER [--seconds 60] [--rate 10] [--idle]

FOLDER is a home folder that was filled before:

    bench/invented.py 20000 > reports.jsonl && headwater ingest reports.jsonl --home FOLDER

Prints, for each kind of page, how many were asked for and the median, the 95th percentile and the slowest, in
milliseconds; beside them a peer: a page of the same server that asks the store nothing. Unless --idle, new invented
reports are ingested meanwhile, by another process as in `headwater run`.
"""

import argparse
import asyncio
import os
import random
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path
from urllib.parse import quote

import aiohttp

BENCH = Path(__file__).resolve().parent
#: How often each kind of page is asked for: readers open the front page and stories most.
KINDS = {"front": 3, "story": 3, "report": 2, "search": 1, "outlet": 1, "peer": 1}


def addresses(home: Path) -> dict[str, list[str]]:
    """Return addresses of each kind of page, of what the store holds."""
    store = sqlite3.connect(home / "headwater.sqlite3")
    stories = [row[0] for row in store.execute("SELECT id FROM store_story WHERE count > 0")]
    reports = store.execute("SELECT id, title, outlet FROM store_article").fetchall()
    store.close()
    words = [word for _, title, _ in reports[:2000] for word in (title or "").split() if len(word) > 4]
    return {
        "front": ["/", "/?page=2", "/?lang=en"],
        "story": [f"/story/{key}" for key in stories],
        "report": [f"/report/{key}" for key, _, _ in reports],
        "search": [f"/search?q={quote(word)}" for word in words],
        "outlet": sorted({f"/outlet/{quote(outlet)}" for _, _, outlet in reports if outlet}),
        "peer": ["/robots.txt"],
    }


async def load(base: str, pages: dict[str, list[str]], rate: float, seconds: float) -> dict[str, list[float]]:
    """Ask for pages at a steady rate, whether or not the last answer has come; return the seconds of each kind."""
    chance = random.Random(1)
    took: dict[str, list[float]] = defaultdict(list)
    wrong: list[str] = []

    async def ask(session: aiohttp.ClientSession, kind: str, path: str) -> None:
        started = time.perf_counter()
        async with session.get(base.rstrip("/") + path) as answer:
            await answer.read()
            if answer.status != 200:
                wrong.append(f"{answer.status} {path}")
        took[kind].append(time.perf_counter() - started)

    async with aiohttp.ClientSession() as session, asyncio.TaskGroup() as group:
        for _ in range(int(rate * seconds)):
            (kind,) = chance.choices(list(KINDS), weights=list(KINDS.values()))
            group.create_task(ask(session, kind, chance.choice(pages[kind])))
            await asyncio.sleep(1 / rate)
    for line in wrong[:5]:
        print(f"not answered with 200: {line}", file=sys.stderr)
    return took


def main() -> None:
    """Serve the pages, ingest beside them, ask, and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--home", type=Path, required=True)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--rate", type=float, default=10)
    parser.add_argument("--idle", action="store_true", help="ingest nothing")
    asked = parser.parse_args()
    environment = {**os.environ, "HEADWATER_HOME": str(asked.home)}
    server = subprocess.Popen(
        [sys.executable, "-m", "headwater.site.serving", "127.0.0.1", "0"],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    port = server.stdout.readline().split()[2]
    with tempfile.TemporaryDirectory() as folder:
        ingesting = None if asked.idle else _ingest(Path(folder), environment)
        try:
            found = asyncio.run(load(f"http://127.0.0.1:{port}", addresses(asked.home), asked.rate, asked.seconds))
        finally:
            if ingesting:
                print(
                    "the line was busy to the end" if ingesting.poll() is None else "the line was done before the end"
                )
                ingesting.kill()
                ingesting.wait()
            server.kill()
            server.wait()
    _print(found)


def _ingest(folder: Path, environment: dict[str, str]) -> subprocess.Popen[bytes]:
    """Ingest new reports in a process of its own; there are more than it can do meanwhile."""
    path = folder / "more.jsonl"
    with path.open("wb") as file:
        subprocess.run(
            [sys.executable, BENCH / "invented.py", "20000", "--seed", str(time.time_ns())], stdout=file, check=True
        )
    command = [sys.executable, "-m", "headwater", "ingest", str(path)]
    return subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)


def _print(found: dict[str, list[float]]) -> None:
    every = [seconds for kind, times in found.items() if kind != "peer" for seconds in times]
    print(f"{'':10s} {'asked':>6s} {'median':>8s} {'95th':>8s} {'slowest':>8s}   ms")
    for kind, times in [*((kind, found[kind]) for kind in KINDS if found.get(kind)), ("all pages", every)]:
        high = statistics.quantiles(times, n=20)[-1] if len(times) > 1 else times[0]
        figures = (statistics.median(times), high, max(times))
        print(f"{kind:10s} {len(times):6d}", *(f"{seconds * 1e3:8.1f}" for seconds in figures))


if __name__ == "__main__":
    main()
