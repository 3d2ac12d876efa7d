"""What a quantity is called on a page: a noun phrase out of the words of its readings."""

from collections import Counter
from collections.abc import Sequence

from headwater.trace.readings import Reading


def called(readings: Sequence[Reading]) -> str:
    """Return what readings count, as one of them words it.

    No headline's words where a text has some, and in the language of most readings; rather a phrase than one word. Of
    these the shortest: longer ones run into what follows. Where no number is followed by what it counts but led to by
    it ("the toll rose to"), its unit stands for it.
    """
    often = Counter(reading.article.lang for reading in readings)

    def rank(reading: Reading) -> tuple[bool, int, bool, int, str]:
        words = reading.phrase
        headline = reading.figure.where == "headline"
        return headline, -often[reading.article.lang], len(words.split()) < 2, len(words), words

    if told := [reading for reading in readings if reading.phrase]:
        return min(told, key=rank).phrase
    units = sorted((-often[one.article.lang], one.figure.unit) for one in readings if one.figure.unit)
    return units[0][1] if units else min((one.figure.of or one.figure.text for one in readings), key=len)
