"""One data file a language: its marks, sentences, cues, numbers and names of time.

A language tag comes in, a pack of rules as an immutable value goes out; a language without a file gets a sound default.
It never reads an article.
"""

from headwater.language.pack import Pack, known, pack

__all__ = ["Pack", "known", "pack"]
