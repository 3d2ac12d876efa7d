"""The stages joined in memory, without a store.

Pages or articles come in, everything that the stages say of them goes out, in order. It keeps nothing.
"""
