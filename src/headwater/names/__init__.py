"""Forms of a name: romanised, as a skeleton, as a head.

A word comes in, keys under which other languages' forms of it are found go out. It never decides who somebody is.
"""

from headwater.names.romanise import head, roman, skeleton

__all__ = ["head", "roman", "skeleton"]
