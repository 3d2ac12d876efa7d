"""The beginning of a report, as long as it may be shown."""

from typing import Final

import regex

from headwater.text.sentences import SentenceRules, sentences
from headwater.values.article import Article
from headwater.values.rights import Shown

_CLUSTER = regex.compile(r"\X")
#: No cluster of characters that a reader sees as one is longer.
_LONGEST_CLUSTER: Final = 64
_ELLIPSIS: Final = "…"
_LOOSE_ENDS: Final = " ,;:–—-‐([{«„“‘‹、，；：（「『"


def excerpt(article: Article, shown: Shown, rules: SentenceRules | None = None) -> str:
    """Return the first words of `article` as far as `shown` allows: "" where nothing may be shown.

    `rules` are those of its language. The text is cut behind a sentence, else behind a word (in scripts without blanks
    behind a character), and an ellipsis says that it goes on; it counts.
    """
    return cut(_opening(article, shown.may_excerpt), shown.may_excerpt, rules or SentenceRules())


def cut(text: str, most: int, rules: SentenceRules) -> str:
    """Return `text` in at most `most` code points."""
    if len(text) <= most:
        return text
    if most < 2:
        return ""
    ends = [end for _, end in sentences(text[: 2 * most], rules) if most // 2 <= end <= most - 2]
    if ends:
        return f"{text[: ends[-1]]} {_ELLIPSIS}"
    kept = text[: _word_end(text, most - len(_ELLIPSIS))].rstrip(_LOOSE_ENDS)
    return kept + _ELLIPSIS if kept else ""


def _opening(article: Article, most: int) -> str:
    """Return the first paragraphs on one line, a little more than `most` code points of them."""
    paragraphs = [block.span for block in article.blocks if block.type in {"paragraph", "quote", "list"}]
    kept, length = [], 0
    for start, end in paragraphs or [(0, len(article.text))]:
        if length > most:
            break
        kept.append(" ".join(article.text[start : min(end, start + 8 * most + _LONGEST_CLUSTER)].split()))
        length += len(kept[-1]) + 1
    return " ".join(filter(None, kept))


def _word_end(text: str, most: int) -> int:
    """Return where to cut: behind the last word that fits, else behind the last character that a reader sees."""
    ends = [0]
    for cluster in _CLUSTER.finditer(text, 0, most + _LONGEST_CLUSTER):
        if cluster.end() > most:
            break
        ends.append(cluster.end())
    blank = text.rfind(" ", 0, ends[-1] + 1)
    return blank if blank > most // 2 else ends[-1]
