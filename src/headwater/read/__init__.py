"""An article becomes statements: quotations, figures, pledges.

An article comes in, who said what, how many, and who promised go out, each with its place in the text.
It never judges whether a statement is true.
"""

from headwater.read.figures import figures
from headwater.read.pledges import pledges
from headwater.read.speech.quotations import quotations
from headwater.read.words.cut import cut_text, cut_title
from headwater.text.uncollected import uncollected
from headwater.values import Article, Statement

__all__ = ["read"]


@uncollected()
def read(article: Article) -> tuple[Statement, ...]:
    """Return the statements of `article`, kind by kind, each in text order."""
    title, text = cut_title(article), cut_text(article)
    said = quotations(article, title, text)
    return (*said, *figures(article, title, text, said), *pledges(article, text, said))
