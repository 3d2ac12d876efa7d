"""Site furniture: lines of a page that are none of the report, told by their words and by whom they speak to."""

import regex

from headwater.extract.vocabulary import Kind, Phrase, key, vocabulary

_SENTENCE_END = regex.compile(r"[.!?…。！？؟।][\"'”“’»›」』）)\]]*$")
_GLYPHS = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}]")
_QUOTED = regex.compile(r"[“„«「『][^”“»」』]{0,400}[”“»」』]|\"[^\"]{0,400}\"")
_SHORTCODE = regex.compile(r"\[/?[\w-]+(?:\s+\w+=\S+)*\s*/?\]|\{\{.*\}\}|<[^>]+>|https?://\S+|[\W_]+")
_RIGHTS = regex.compile(r"(?:©|\(c\)|\bcopyright\b)\s*(?:\d{4}|\p{Lu}|\p{Han})", regex.IGNORECASE)
#: Words of a line up to which one sign is enough; above it two must stand.
_ONE_SIGN = 25
#: Words of the longest line that a phrase at its beginning makes furniture.
_OPENED = 16
#: Share of menu words in a line of navigation.
_MENU = 0.6


def kind_of(line: str) -> Kind | None:
    """Return which sort of furniture a line is by its words alone, or None where they do not settle it."""
    if _SHORTCODE.fullmatch(line.strip()):
        return "navigation"
    words = key(line)
    named = tuple(word for word in words if not word.isdigit())
    whole = vocabulary().lines.get(named)
    if whole is not None or not named:
        return whole or "navigation"
    count = word_count(line)
    opening = vocabulary().opens.at(words)
    if opening is not None and count <= _OPENED and not _is_plain_sentence(line):
        return opening[1]  # type: ignore[return-value] # the meanings of these phrases are kinds
    held = vocabulary().holds.within(words)
    if len({phrase for phrase, _ in held}) >= (1 if count <= _ONE_SIGN else 2) and not _spoken(line):
        return held[0][1]  # type: ignore[return-value] # as above
    if _RIGHTS.match(line.strip()) and count <= _ONE_SIGN:
        return "footer"
    return "navigation" if count > 2 and _menu_share(words) >= _MENU and not ends_like_a_sentence(line) else None


def speaks_for_the_site(line: str, *, edge: bool) -> bool:
    """Return whether a line invites, warns or thanks its reader on behalf of the site.

    Signs are words of offers, forms and rights, words of address outside quotation marks, and an invitation at the
    beginning. At the `edge` of a page (before or behind the report) fewer signs are enough than inside it.
    """
    told = _QUOTED.sub(" ", line)
    words = key(told)
    if not words:
        return False
    own = {phrase for phrase, _ in vocabulary().site.within(words)}
    addressed = bool(vocabulary().address.within(words))
    invites = vocabulary().imperatives.at(words) is not None
    signs = len(own) + addressed + invites
    if word_count(line) > 2 * _ONE_SIGN:
        return addressed and len(own) >= (4 if edge else 7)
    if word_count(line) > _ONE_SIGN:
        return addressed and len(own) >= (3 if edge else 5)
    return bool(own) and (addressed or invites or len(own) >= 3) and signs >= (3 if edge else 4)


def is_menu(line: str) -> bool:
    """Return whether a line holds words of menus alone, with at most a third of others."""
    words = key(line)
    return bool(words) and word_count(line) <= _OPENED and _menu_share(words) > 0.66 and not ends_like_a_sentence(line)


def ends_like_a_sentence(line: str) -> bool:
    """Return whether a line ends with a mark that ends sentences, closing marks and brackets allowed behind it."""
    return _SENTENCE_END.search(line.rstrip()) is not None


def word_count(line: str) -> int:
    """Return how many words a line has; two characters of a script without blanks count as one."""
    glyphs = len(_GLYPHS.findall(line))
    return len(_GLYPHS.sub(" ", line).split()) + glyphs // 2


def _menu_share(words: Phrase) -> float:
    return sum(len(phrase) for phrase, _ in vocabulary().menu.within(words)) / len(words)


def _is_plain_sentence(line: str) -> bool:
    """Return whether a line is a sentence of some length that neither invites nor asks."""
    return word_count(line) > 8 and ends_like_a_sentence(line) and line.rstrip()[-1] not in "!?…"


def _spoken(line: str) -> bool:
    """Return whether a good part of a line stands in quotation marks: somebody says so in the report."""
    return sum(len(match.group()) for match in _QUOTED.finditer(line)) > 0.3 * len(line)
