"""The plain words for what the values say in short."""

import datetime as dt

from headwater.values import When

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")

#: What each kind of headline verdict means.
HEADLINE = {
    "strength": "stronger than its text",
    "scope": "wider than its text",
    "certainty": "more certain than its text",
    "attribution": "says as a fact what its text gives as somebody's words",
    "number": "another number than its text",
}

#: How a reader is told the force of a pledge.
FORCE = {
    "pledged": "pledged",
    "offered": "offered",
    "proposed": "proposed",
    "demanded": "demanded",
    "scheduled": "scheduled",
    "refused": "refused",
    "reported_kept": "reported as kept",
    "reported_broken": "reported as broken",
}

#: How a reader is told what several readings of a figure mean.
VERDICT = {
    "agree": "agree",
    "rounded": "the same, rounded",
    "subset": "one is part of the other",
    "superseded": "a later count replaces an earlier one",
    "conflict": "do not agree",
}

#: What a link between two reports is called.
LINK = {
    "verbatim": "the same text",
    "rewrite": "retold sentence by sentence",
    "translation": "a translation",
    "excerpt": "an excerpt",
    "citation": "cites",
    "shared_statement": "carry the same statement",
}

#: What a report owes to another, whose name stands at the braces.
OWES = {
    "verbatim": "the same text as {}",
    "rewrite": "retells {} sentence by sentence",
    "translation": "a translation of {}",
    "excerpt": "an excerpt of {}",
}

#: What a person ruled on which reports tell of one event.
RULED = {
    "merge": "These stories are one",
    "split": "These reports tell of another event",
    "pin": "This report belongs to this story",
    "forbid": "This report does not belong to this story",
}

#: What a change between two wordings is called.
DRIFT = {
    "trimmed": "trimmed",
    "reworded": "reworded inside the marks",
    "joined": "joined from two places",
    "translated": "translated",
    "contradicts": "says the opposite",
}


def count(number: int, noun: str, plural: str | None = None) -> str:
    """Return a number with its noun, small numbers as words: `one report`, `14 reports`."""
    name = noun if number == 1 else plural or noun + "s"
    return f"{_SMALL[number] if number < len(_SMALL) else number} {name}"


def capital(sentence: str) -> str:
    """Return a sentence with its first letter in upper case."""
    return sentence[:1].upper() + sentence[1:]


def day(value: str) -> str:
    """Return an ISO 8601 date or time as a day: `29 Mar 2022`, `Mar 2022`."""
    parts = value[:10].split("-")
    month = _MONTHS[int(parts[1]) - 1]
    return f"{int(parts[2])} {month} {parts[0]}" if len(parts) == 3 else f"{month} {parts[0]}"


def moment(when: When | None) -> str:
    """Return a time as exactly as it is known, in the zone that it was told in."""
    if when is None:
        return "time unknown"
    clock = f", {when.value[11:16]}" if len(when.value) >= 16 else ""
    return day(when.value) + clock + (f" {when.zone}" if when.zone and clock else "")


def due(value: str) -> str:
    """Return a due date or an ISO 8601 duration in words; a value that is neither as it stands."""
    try:
        dt.date.fromisoformat(value[:10] if len(value) > 7 else value + "-01")
        return "by " + day(value)
    except ValueError:
        unit = {"D": "day", "W": "week", "M": "month", "Y": "year", "H": "hour"}.get(value[-1:], "")
        number = value.strip("PTDWMYH")
        return f"within {count(int(number), unit)}" if unit and number.isdigit() else value


def clock(when: When | None) -> str:
    """Return a time in short, for a place where the day is known or matters less: `20 Mar, 15:10`."""
    if when is None:
        return ""
    short = " ".join(day(when.value).split()[:-1])
    return f"{short}, {when.value[11:16]}" if len(when.value) >= 16 else short


def number(value: int, noun: str, plural: str | None = None) -> str:
    """Return a number in figures with its noun: `9 reports`."""
    return f"{value} {noun if value == 1 else plural or noun + 's'}"


def origins(low: int, high: int) -> str:
    """Return how many origins there are, in short: `3 origins`, `2 to 3 origins`."""
    return number(low, "origin") if low == high else f"{low} to {high} origins"


def read_by(*makers: str | None) -> str:
    """Return which close readers a statement comes from; empty where the light reading alone found it."""
    named = ", ".join(dict.fromkeys(filter(None, makers)))
    return f"read closely by {named}" if named else ""


#: What each kind of finding is about.
FINDING = {
    "conflict": "Does not agree",
    "headline": "Headline",
    "correction": "Correction",
    "copy": "Shared text",
    "figure": "Figure",
    "quotation": "Quotation",
    "pledge": "Promise",
    "doubled": "Told twice",
}
