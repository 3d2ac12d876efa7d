"""Which tag a language goes under here."""

from functools import cache

from headwater.language.tables import table

#: The tag of a text whose language is not known (BCP 47).
UNKNOWN = "und"


@cache
def primary(tag: str | None) -> str:
    """Return the language of a BCP 47 tag as all rooms call it: `nb-NO` is `no`, `zh-Hant-TW` is `zh`, None is `und`.

    Case does not matter, and an underscore stands for a hyphen.
    """
    language = (tag or UNKNOWN).strip().replace("_", "-").partition("-")[0].lower()
    return _others().get(language, language)


@cache
def _others() -> dict[str, str]:
    return {row["tag"]: row["goes under"] for row in table("tags.tsv")}
