"""Lines that name an agency without crediting it for a report's words: menus, teasers, pictures."""

import regex

from headwater.extract.agency_names import Named, without
from headwater.extract.bylines import is_person
from headwater.extract.dates import find_date

#: How long ago something was published, or how long it takes to read.
AGE = regex.compile(r"\b\d+ (?:hrs?|hours?|mins?|minutes?|days?)(?: \d+ mins?)? (?:ago|read)\b", regex.IGNORECASE)
#: Closing quotation marks: a date and an agency behind one say where the quotation stood.
_QUOTED = ("”", "“", '"', "»", "’")


def is_furniture(text: str, found: tuple[Named, ...], *, opens: bool) -> bool:
    """Return whether a line names an agency as a menu, a teaser or a picture does.

    A handle or a title's end has a sign before the name; a teaser tells its age; a service of press releases that
    stands alone is its own logo; one person beside an agency, without a word for "by" and without the agency's
    article, has taken a picture as often as written a report. `opens` says that the line begins with a word for "by",
    "with" or "source".
    """
    bare = without(text, found)
    if regex.fullmatch(r"\W*[@|]\W*", bare) or (AGE.search(text) and not opens):
        return True
    if not bare.strip() and all(named.agency and named.agency.kind == "press_releases" for named in found):
        return True
    person = regex.fullmatch(r"\s*([^,]+),\s*", bare)
    if person is None or opens or found[0].text.casefold().startswith("the "):
        return False
    return is_person(person[1].strip())


def below_picture(text: str, bracket: regex.Match[str], found: tuple[Named, ...]) -> bool:
    """Return whether brackets that close a text are those of a caption, or of a quotation's source.

    Agencies that write in English first do not sign behind their last sentence: one sentence with such a name alone is
    a caption.
    """
    before, inside = text[: bracket.start()].rstrip(), bracket[1]
    if before.endswith(_QUOTED) and find_date(inside, None) is not None:
        return True
    one = not regex.search(r"[.!?][”\"]?\s+\p{Lu}", before)
    alone = inside.strip() == found[0].text
    return one and alone and found[0].agency is not None and found[0].agency.langs[:1] == ("en",)
