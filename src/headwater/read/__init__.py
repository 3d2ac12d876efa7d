"""An article becomes statements: quotations, figures, pledges.

An article comes in, who said what, how many, and who promised go out, each with its place in the text.
It never judges whether a statement is true.
"""

from headwater.read.figures import figures
from headwater.read.pledges import pledges
from headwater.read.quotations import quotations
from headwater.values import Article, Statement

__all__ = ["figures", "pledges", "quotations", "read"]


def read(article: Article) -> tuple[Statement, ...]:
    """Return the statements of `article`, kind by kind, each in text order."""
    said = quotations(article)
    return (*said, *figures(article, said), *pledges(article, said))
