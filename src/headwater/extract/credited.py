"""The credits of a whole report: its dateline, its last lines, its author field."""

from msgspec import Struct

from headwater.extract.credits import credited_behind, text_credits
from headwater.extract.datelines import dateline_of
from headwater.values import Credit, Dateline

#: Paragraphs at the end of a report in which credits are looked for.
_TAIL = 3


class Credited(Struct, frozen=True, kw_only=True):
    """What a report says of whose words it prints."""

    credits: tuple[Credit, ...] = ()
    dateline: Dateline | None = None
    #: The by-line without agencies.
    byline: tuple[str, ...] = ()


def credits_of(
    text: str, byline: tuple[str, ...], outlet: str | None, source: tuple[str, str] | None = None
) -> Credited:
    """Return the credits of a report's words, each once, and its dateline.

    `text` is the report with blocks parted by empty lines; `source` the name in a line "Source: NAME", and the line.
    An agency that is the outlet itself credits nobody.
    """
    dateline = dateline_of(text.partition("\n\n")[0])
    found: list[Credit] = []
    if dateline is not None and dateline.agency is not None:
        found.append(Credit(type="agency", name=dateline.agency, text=dateline.text, span=(0, len(dateline.text))))
    for line in text.split("\n\n")[1:][-_TAIL:]:
        at = text.rfind(line)
        named = text_credits(line) or tuple(filter(None, (credited_behind(line),)))
        found += [Credit(type="agency", name=name, text=line, span=(at, at + len(line))) for name in named]
    people: list[str] = []
    for name in byline:
        agencies = text_credits(name)
        found += [Credit(type="agency", name=agency, text=name) for agency in agencies]
        people += [] if agencies else [name]
    if source is not None and not text_credits(source[1]):
        found.append(Credit(type="outlet", name=source[0], text=source[1]))
    elif source is not None:
        found += [Credit(type="agency", name=agency, text=source[1]) for agency in text_credits(source[1])]
    unique = {credit.name: credit for credit in reversed(found) if not (outlet and credit.name in outlet)}
    return Credited(credits=tuple(reversed(unique.values())), dateline=dateline, byline=tuple(people))
