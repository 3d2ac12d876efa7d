"""Headwater reads the world's news and follows every statement upstream.

The rooms of the house, and what may import what, are told in `docs/tour.md`.
"""

__version__ = "0.1.0"
