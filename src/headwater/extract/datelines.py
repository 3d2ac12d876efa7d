"""The opening of a report that says where, and through which agency, it was filed."""

import regex

from headwater.extract.agency_names import named_agencies
from headwater.values import Dateline

#: Code points in which a dateline must end.
_REACH = 90
_PLACE = (
    r"(?P<place>\p{Lu}[\p{L}\p{M}.'’\-]*(?:[ /][\p{Lu}(\[][\p{L}\p{M}.'’\-)\]]*"
    r"|[ ](?:de|del|la|le|am|an der|in|of|the|i|sur|upon)\b){0,5})"
)
_MORE = r"(?:[,/]? ?[\[(]?\p{Lu}[\p{L}.'’\- ]{1,24}[\])]?){0,2}"
_DAY = r"(?:,?\s+(?:\p{L}{3,10}\.?\s+\d{1,2}|\d{1,2}\.?\s+(?:de\s+)?\p{L}{3,10}\.?)(?:,?\s+\d{4})?)?"
_DASH = r"\s*(?:[.:]?\s*[-–—―]{1,2}|[.:：])(?=\s|\p{L})"
_NAME = r"(?P<agency>\p{Lu}[\p{L}.\-]{1,11}|\p{Ll}{3}(?:-AFX)?|\p{Lu}[\p{L}\-]+ \p{Lu}[\p{L}\-]+|[\p{Arabic}\s.]{2,12})"
_SERVICE = r"(?:\s?[/\-]\s?\p{L}{1,6})*"
#: The forms, each with the group `agency`, most with `place`; those of an agency that no table knows need the first.
_FORMS = tuple(
    regex.compile(form)
    for form in (
        rf"{_PLACE}{_MORE}{_DAY}\s*[(（\[]\s*{_NAME}{_SERVICE}\s*[)）\]]{_DASH}",  # PLACE, March 12 (AP) —
        rf"{_PLACE}{_DAY}\s*[.,]?\s*/(?P<agency>[\p{{L}} ]{{3,16}})/\s*[.\-–—]",  # МОСКВА, 29 июня. /ТАСС/.
        rf"{_PLACE}{_DAY}\.?\s*[—–-]\s*(?P<agency>РИА Новости|ИНТЕРФАКС|Интерфакс|ТАСС)\b\s*[.,:]",
        rf"{_PLACE}{_MORE}{_DAY}\s+[(]\s*{_NAME}{_SERVICE}\s*[)]\s*[\"“]",
        rf"[(（\[]\s*{_NAME}\s*[)）\]]\s*[-–—]{{0,2}}\s*{_PLACE}{_MORE}{_DAY}\s*[-–—]",  # (ANSA) - ROMA, 28 LUG -
        rf"[(（\[]\s*{_NAME}\s*[)）\]]\s*[-–—]{{1,2}}",
        r"(?P<agency>新华社|新華社|中新社|中新网|中央社)(?P<place>[\p{Han}]{2,8}?)\d{1,2}月\d{1,2}日[电電]",
        r"[（(](?P<agency>中央社)(?:[记記]者[\p{Han}]{2,8}?)?(?P<place>[\p{Han}]{2})\d{1,2}日[\p{Han}]{0,6}[电電][）)]",
        r"【(?:(?P<place>[^】＝=\d]{1,12})[＝=])?(?:\d{1,2}月\d{1,2}日\s*)?(?P<agency>[\p{L} ]{2,8})】",
        r"[［\[](?P<place>[^\]］\d]{1,12})\s*\d{1,2}日\s*(?P<agency>\p{Katakana}[\p{Katakana}ー]+|\p{Han}{2,4})[\]］]",
        r"[(（\[](?P<place>\p{Hangul}{2,8})\s*=\s*(?P<agency>[\p{Hangul}\d]{2,8})[)）\]]",
    )
)
_PLAIN = _FORMS[0]
_TITLES = regex.compile(r"\b(?:President|Minister|Mr|Mrs|Ms|Dr|Prof)\b")
#: An opening without an agency: a place in capitals, or a place and a day, before a dash.
_BARE = regex.compile(
    r"(?P<place>\p{Lu}{3,}(?:[ \-]\p{Lu}{2,}){0,3})(?:,\s*\p{Lu}[\p{L}.]{1,15})?"
    r"(?:,\s*(?:\p{L}{3,10}\.?\s+\d{1,2}|\d{1,2}\.?\s+\p{L}{3,10}\.?))?\s*[-–—―]{1,2}\s"
)


def dateline_of(opening: str) -> Dateline | None:
    """Return the dateline with which a text begins, or None.

    An agency of the table is taken in every form; one of no table only in the plain form `PLACE, DATE (XYZ) —`,
    where it is written in capitals.
    """
    text = opening[: _REACH + 40]
    for form in _FORMS:
        match = form.match(text)
        if match is None or match.end() > _REACH:
            continue
        agency = match["agency"].strip()
        known = [named for named in named_agencies(agency) if named.text == agency]
        stated = known[0].agency.name if known and known[0].agency else None
        if stated is None and not (form is _PLAIN and _is_unknown_agency(agency, match)):
            continue
        place = (match.groupdict().get("place") or "").strip(" ,.")
        return Dateline(place=place or None, agency=stated or agency, text=match.group().strip())
    bare = _BARE.match(text)
    return Dateline(place=bare["place"], agency=None, text=bare.group().strip()) if bare else None


def _is_unknown_agency(name: str, match: regex.Match[str]) -> bool:
    """Return whether a name in brackets, of no table, may be an agency: a few capitals before a dash."""
    return (
        name.isupper()
        and 2 <= len(name) <= 6
        and match.group().rstrip()[-1] in "-–—―"
        and not _TITLES.search(match.group())
    )
