"""The stages joined in memory, without a store.

Pages or objects come in, everything that the stages say of them goes out, in order. It keeps nothing.
"""

from headwater.chain.filters import Closely, extracted, grouped, read_through, traced
from headwater.chain.stages import article_of, houses_of, report_of, statements_of, trace_of, with_language

__all__ = [
    "Closely",
    "article_of",
    "extracted",
    "grouped",
    "houses_of",
    "read_through",
    "report_of",
    "statements_of",
    "trace_of",
    "traced",
    "with_language",
]
