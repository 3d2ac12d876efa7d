"""Reports put into stories where the sets are disturbed as other streams would differ from them."""

import datetime as dt
import random
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import regex

from headwater.language.pack import pack
from headwater.text.sentences import sentences
from measures.grouping import LONG, file, put, scores
from measures.result import Measured, digest, rows

Record = dict[str, Any]
Records = list[Record]

#: What is shorter is a dateline or an abbreviation, and no sentence.
_SENTENCE = 40
_SEED, _HOURS, _LANGUAGES = 20260301, 12, 2
#: So many of the names that one event has for itself become names of another, so that the two are confusable.
_RENAMED = 2
#: A name is an event's own where so large a share of its reports has it, and at most so many of the other's.
_OWN, _FOREIGN = 0.6, 0.1
_NAME = regex.compile(r"(?<=\p{Ll},? )\p{Lu}[\p{L}-]{2,}")
#: Events of fewer reports have no names that can be told from those of one report.
_TOLD_BY = 3


def _first_sentence(record: Record) -> str:
    text = str(record["text"])
    ends = (end for _, end in sentences(text, pack(record["lang"]).sentences))
    return text[: next((end for end in ends if end >= _SENTENCE), len(text))]


def _title_and_sentence(record: Record) -> Record:
    return record | {"text": _first_sentence(record)}


def _sentence(record: Record) -> Record:
    return record | {"title": "", "text": _first_sentence(record)}


def _title(record: Record) -> Record:
    return record | {"text": ""} if record["title"] else _sentence(record)


def _last_half(record: Record) -> Record:
    text = str(record["text"])
    return record | {"title": "", "text": text[len(text) // 2 :]}


def _without_time(record: Record) -> Record:
    return record | {"published": None}


def _lower_case(record: Record) -> Record:
    return record | {"title": str(record["title"] or "").lower(), "text": record["text"].lower()}


def _each(change: Callable[[Record], Record]) -> Callable[[Records], Records]:
    return lambda records: [change(record) for record in records]


def _times_moved(records: Records) -> Records:
    """Return records in order of times that are wrong by up to half a day."""
    chance = random.Random(_SEED)
    moved = []
    for record in records:
        late = dt.timedelta(hours=chance.uniform(-_HOURS, _HOURS))
        time = record["published"] and (dt.datetime.fromisoformat(record["published"]) + late).isoformat()
        moved.append(record | {"published": time})
    return sorted(moved, key=lambda record: record["published"] or "")


def _two_languages(records: Records) -> Records:
    """Return the records of each event in two of its languages, not the same ones for all events."""
    langs = sorted({record["lang"] for record in records})
    if len(langs) <= _LANGUAGES:
        return records
    kept = {
        event: random.Random(f"{_SEED} {event}").sample(langs, _LANGUAGES)
        for event in sorted({str(record["event"]) for record in records})
    }
    return [record for record in records if record["lang"] in kept[record["event"]]]


def _renamed(records: Records) -> Records:
    """Return records in which each event of several reports tells its matter under the names of the event next to it.

    Of the names that an event has for itself the two most frequent are put in place of those of its nearest neighbour,
    so that two wars are fought over one town, and two trials are held in one court.
    """
    named = [set(_NAME.findall(record["text"])) for record in records]
    words = [set(regex.findall(r"\p{Ll}{4,}", record["text"])) for record in records]
    told: dict[str, list[int]] = {}
    for at, record in enumerate(records):
        told.setdefault(record["event"], []).append(at)
    events = [event for event, reports in told.items() if len(reports) >= _TOLD_BY]
    held = {event: _shares([words[at] for at in told[event]]) for event in events}
    names = {event: _shares([named[at] for at in told[event]]) for event in events}
    changed = list(records)
    left = events
    while len(left) > 1:
        one, *rest = left
        other = max(rest, key=lambda event: _alike(held[one], held[event]))
        left = [event for event in rest if event != other]
        pairs = list(zip(_own(names[other], names[one]), _own(names[one], names[other]), strict=False))
        for at in told[other]:
            changed[at] = _under_names(changed[at], pairs)
    return changed


def _shares(parts: Sequence[set[str]]) -> dict[str, float]:
    counts = Counter(word for part in parts for word in part)
    return {word: count / len(parts) for word, count in counts.items()}


def _alike(one: dict[str, float], other: dict[str, float]) -> float:
    both = sum(share * other.get(word, 0.0) for word, share in one.items())
    lengths = [sum(share * share for share in side.values()) ** 0.5 for side in (one, other)]
    return both / (lengths[0] * lengths[1] or 1.0)


def _own(mine: dict[str, float], theirs: dict[str, float]) -> list[str]:
    own = [name for name, share in mine.items() if share >= _OWN and theirs.get(name, 0.0) <= _FOREIGN]
    return sorted(own, key=lambda name: (-mine[name], name))[:_RENAMED]


def _under_names(record: Record, pairs: Sequence[tuple[str, str]]) -> Record:
    title, text = str(record["title"] or ""), str(record["text"])
    for old, new in pairs:
        title, text = (regex.sub(rf"\b{regex.escape(old)}\b", new, part) for part in (title, text))
    return record | {"title": title, "text": text}


DISTURBANCES: dict[str, Callable[[Records], Records]] = {
    "title and first sentence": _each(_title_and_sentence),
    "first sentence": _each(_sentence),
    "title": _each(_title),
    "last half": _each(_last_half),
    "no times": _each(_without_time),
    "times moved": _times_moved,
    "lower case": _each(_lower_case),
    "two languages": _two_languages,
    "under the names of another": _renamed,
}


def disturbed(data: Path | None) -> Measured:
    """Measure each long set, or a file of the same format, under each disturbance that changes it."""
    paths = [data] if data else [file(name) for name in LONG]
    figures: dict[str, float] = {}
    for path in paths:
        records = rows(path)
        name = path.name.partition(".")[0]
        for how, change in DISTURBANCES.items():
            told = change(records)
            if told != records:
                found = scores(told, put(told))
                figures |= {f"{name}, {how}: {key}": found[key] for key in ("bcubed_f1", "bcubed_p")}
    return Measured(digest(paths), len(figures) // 2, figures)
