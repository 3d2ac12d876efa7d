"""Compiles src/headwater/outlets/data/feeds.tsv from a catalogue of feeds, and lists outlets that the table lacks.

    python bench/catalogue.py CATALOGUE.csv.gz             adds the catalogue's feeds of known outlets to feeds.tsv
    python bench/catalogue.py CATALOGUE.csv.gz --missing   prints lines for outlets.tsv, to be checked by a person

The catalogue has the columns outlet, domain, country, language, feed_url, topic, source_repo and kind. What stands in
feeds.tsv already is kept as it is, so corrections by hand outlive a new run; what must not come back is named in
bench/catalogue.toml.
"""

import argparse
import csv
import gzip
import re
import tomllib
from collections import Counter, defaultdict
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

import ada_url

from headwater.outlets import is_aggregator, outlet_of, outlets

HERE = Path(__file__).resolve().parent
FEEDS = HERE.parent / "src/headwater/outlets/data/feeds.tsv"
RULES: dict[str, Any] = tomllib.loads((HERE / "catalogue.toml").read_text("utf-8"))
TOPICS = {word: topic for topic, words in RULES["topics"].items() for word in words}
SECTIONS = {word: topic for topic, words in RULES["sections"].items() for word in words}
HOLDS = {domain: topic for topic, domains in RULES["holds"].items() for domain in domains}
#: From the most general to the least.
ORDER = [*RULES["topics"]]
FEED_LIKE = re.compile(r"rss|feed|atom|xml|rdf|json|syndic", re.IGNORECASE)
Row = dict[str, str]


class Line(NamedTuple):
    """One line of feeds.tsv, its cells in order."""

    domain: str
    url: str
    topic: str
    lists: str = ""
    lang: str = ""
    country: str = ""


def table() -> tuple[list[str], list[Line]]:
    """Return what stands in feeds.tsv: comments and names of columns, and the lines below."""
    found = FEEDS.read_text("utf-8").splitlines()
    head = [entry for entry in found if entry.startswith(("#", "domain\t"))]
    return head, [Line(*entry.split("\t")) for entry in found[len(head) :]]


def catalogue(path: Path) -> list[Row]:
    """Return the catalogue's rows but those that one list left out gives alone."""
    with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if lists(row)]


def lists(row: Row) -> set[str]:
    """Return the lists that carry a row."""
    return set(row["source_repo"].split("|")) - set(RULES["lists_left_out"])


def same(url: str) -> str:
    """Return what two writings of one address share: no scheme, no www., no last slash, no case of the host."""
    parsed = ada_url.URL(url)
    return f"{parsed.host.removeprefix('www.')}{parsed.pathname.rstrip('/')}{parsed.search}"


def below(host: str, domains: list[str]) -> bool:
    """Tell whether a host is one of these domains or below one."""
    return any(host == domain or host.endswith(f".{domain}") for domain in domains)


def line(row: Row) -> Line | None:
    """Return a row as a line of feeds.tsv; None where it is no feed of news of an outlet in the table."""
    try:
        url = ada_url.URL(row["feed_url"].strip().replace("&amp;", "&"))
    except ValueError:
        return None
    url.hash = ""
    host = RULES["belongs"].get(url.hostname, url.hostname)
    outlet = outlet_of(host)
    if outlet is None:
        return None
    own = next(domain for domain in (outlet.domain, *outlet.domains) if below(host, [domain]))
    words = set(re.split(r"[^a-z0-9]+", f"{host.removesuffix(own)} {url.pathname} {url.search}".lower()))
    topic = section(TOPICS.get(row["topic"].lower(), ""), words, outlet.domain)
    refused = (
        url.protocol not in {"http:", "https:"}
        or url.username
        or url.port
        or len(url.href) > 160
        or not FEED_LIKE.search(url.href.removeprefix(url.protocol))
        or words & set(RULES["words_left_out"])
        or below(url.hostname, RULES["hosts_left_out"])
    )
    if refused or topic not in ORDER:
        return None
    lang = language(words, outlet.langs) or (row["language"] if row["language"] in outlet.langs else "")
    lang = "" if lang == outlet.lang else lang
    return Line(outlet.domain, url.href, topic, lang=lang, country=RULES["readers"].get(outlet.domain, ""))


def language(words: set[str], langs: tuple[str, ...]) -> str:
    """Return which of an outlet's languages the words of an address name; empty where none."""
    return next((lang for lang in langs if words & set(RULES["languages"].get(lang, [lang]))), "")


def section(topic: str, words: set[str], domain: str) -> str:
    """Return a feed's topic: as the catalogue says, or closer where its outlet or the words of its address say so."""
    if topic != "news":
        return topic
    found = sorted(SECTIONS[word] for word in words & SECTIONS.keys())
    return HOLDS.get(domain) or (found[0] if found else topic)


def compiled(rows: list[Row], kept: list[Line]) -> list[Line]:
    """Return the lines of feeds.tsv: those that are kept, and the catalogue's, each address once."""
    named: defaultdict[str, set[str]] = defaultdict(set)
    for row in rows:
        if found := outlet_of(row["feed_url"]) or outlet_of(row["domain"]):
            named[found.domain] |= lists(row)
    by_address = {same(entry.url): entry for entry in kept}
    for row in sorted(rows, key=lambda row: row["feed_url"].startswith("http:")):
        if row["kind"] == "feed" and (entry := line(row)):
            by_address.setdefault(same(entry.url), entry._replace(lists=str(len(named[entry.domain]))))
    new = sorted(list(by_address.values())[len(kept) :], key=generality)
    by_outlet = groupby(sorted([*kept, *new], key=lambda entry: entry.domain), key=lambda entry: entry.domain)
    return [entry for _, group in by_outlet for entry in list(group)[: RULES["most_for_an_outlet"]]]


def generality(entry: Line) -> tuple[int, bool, bool, int, Line]:
    """Return what sorts the most general feed of an outlet first: front pages, then the shortest address."""
    front = set(re.split(r"[^a-z0-9]+", entry.url.lower())) & set(RULES["front_words"])
    return ORDER.index(entry.topic), bool(entry.lang), not front, len(entry.url), entry


def missing(rows: list[Row]) -> list[str]:
    """Return lines for outlets.tsv, sorted: domains that no outlet has, where country, name and language are known."""
    known: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        left_out = below(row["domain"], RULES["hosts_left_out"]) or is_aggregator(row["domain"])
        if not left_out and not outlet_of(row["domain"]):
            known[row["domain"]].append(row)
    return sorted("\t".join(cells) for domain, found in known.items() if all(cells := proposed(domain, found)))


def proposed(domain: str, found: list[Row]) -> tuple[str, str, str, str]:
    """Return country, domain, name and language as most rows of a domain say.

    The name is the shortest that they give, cut before a dash, a stroke or a colon: what follows is a feed's title.
    """
    names = [re.split(r"\s[-–—|:]\s|:\s", row["outlet"])[0].strip() for row in found if row["outlet"]]
    most = {key: Counter(row[key] for row in found if row[key]).most_common(1) for key in ("country", "language")}
    country, lang = (most[key][0][0] if most[key] else "" for key in ("country", "language"))
    return country, domain, min(names, key=len, default=""), lang.split(",")[0]


def main() -> None:
    """Run one of the two."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("catalogue", type=Path)
    parser.add_argument("--missing", action="store_true", help="print lines for outlets.tsv")
    given = parser.parse_args()
    rows = catalogue(given.catalogue)
    if given.missing:
        print("\n".join(missing(rows)))
        return
    head, kept = table()
    lines = ["\t".join(entry).rstrip("\t") for entry in compiled(rows, kept)]
    FEEDS.write_text("\n".join([*head, *lines]) + "\n", "utf-8")
    print(f"{len(lines)} feeds, {len(lines) - len(kept)} of them new, of {len(outlets())} outlets in the table.")


if __name__ == "__main__":
    main()
