"""Which language a text is in."""

from collections import Counter

from headwater.language import known, pack
from headwater.language.pack import DEFAULT
from headwater.language.tags import primary
from headwater.text.tokens import words

#: Words from the beginning of a text that are looked at.
_ENOUGH = 200
#: Share of function words that a language must reach, and by how much it must lead the next.
_SHARE, _LEAD = 0.18, 0.08
#: Share of function words that only texts in a language itself reach.
_CERTAIN = 0.33
_READ_FIRST = "en"
_KANA = ("\u3040", "\u30ff")
_HAN = ("\u4e00", "\u9fff")


def language_of(text: str) -> str | None:
    """Return the BCP 47 tag of the language that `text` is in, or None for a text without letters.

    A clear share of one known language's function words decides; else py3langid does (after Lui and Baldwin,
    "langid.py", 2012), which takes a quarter of a second to load.
    """
    found = [word.casefold() for word in words(text[:4000])][:_ENOUGH]
    letters = Counter(_script(character) for character in text[:2000] if character.isalpha())
    if not letters:
        return None
    script = letters.most_common(1)[0][0]
    if letters["kana"] > 0.1 * letters.total():
        return "ja"
    if script == "han":
        return "zh"
    shares: list[tuple[float, str]] = []
    for tag in sorted(known() - {DEFAULT, "zh"}, key=_READ_FIRST.find, reverse=True):
        shares.append((_share(found, tag), tag))
        if shares[-1][0] >= _CERTAIN and not pack(tag).words.shared:
            return tag  # so large a share of one language leaves no room for another's; its file need not be read
    shares.sort(reverse=True)
    if len(shares) > 1 and shares[0][0] >= _SHARE and shares[0][0] - shares[1][0] >= _LEAD:
        return shares[0][1]
    return _by_model(text[:4000])


def _share(found: list[str], tag: str) -> float:
    function = pack(tag).words.function
    return sum(word in function for word in found) / max(len(found), 1)


def _script(character: str) -> str:
    if _HAN[0] <= character <= _HAN[1]:
        return "han"
    return "kana" if _KANA[0] <= character <= _KANA[1] else "other"


def _by_model(text: str) -> str:
    import py3langid  # noqa: PLC0415 # a quarter of a second that most texts do not need

    return primary(str(py3langid.classify(text)[0]))
