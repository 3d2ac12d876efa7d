"""The stages joined in memory, without a store.

Pages or objects come in, everything that the stages say of them goes out, in order. It keeps nothing.
"""

from headwater.chain.filters import extracted, grouped, read_through, traced

__all__ = ["extracted", "grouped", "read_through", "traced"]
