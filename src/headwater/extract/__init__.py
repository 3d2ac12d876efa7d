"""A page becomes an article, or a failure that says why not.

Bytes come in, the text as its readers see it goes out, with title, byline, times and credits.
It never invents what the page does not say.
"""

from headwater.extract.article import extract
from headwater.extract.languages import language_of

__all__ = ["extract", "language_of"]
