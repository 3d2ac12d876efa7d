"""Names in the case of a subject, where their given name shows in which case they stand."""

from headwater.language.people import People


def in_subject_case(name: str, people: People) -> str | None:
    """Return a name in the case of a subject, where its given name shows which case it stands in; else None."""
    first, _, last = name.rpartition(" ")
    if not people.name_cases or not first or " " in first:
        return None
    given = people.masculine_names | people.feminine_names
    if first.lower() in given:
        return None
    for ending, plain in people.name_cases:
        bare = first.removesuffix(ending) + plain
        if bare != first and first.endswith(ending) and bare.lower() in given:
            female = bare.lower() in people.feminine_names
            return f"{bare} {_surname(last, ending, people, female=female)}"
    return None


def _surname(last: str, ending: str, people: People, *, female: bool) -> str:
    """Return a surname in the case of a subject, whose given name has the case ending `ending`."""
    for other, plain in people.name_cases:
        shows = len(other) > 2 or (not female and other == ending)
        if shows and last.endswith(other) and female == plain.endswith(("a", "á", "а", "я")):
            return last.removesuffix(other) + plain
    return last
