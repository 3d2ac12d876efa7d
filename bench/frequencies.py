"""Makes the lists of usual words in src/headwater/language/data/frequency from the package wordfreq 3.1.1.

    python bench/frequencies.py            (needs `pip install wordfreq==3.1.1`, which Headwater itself does not)

Words are kept down to three in a million of English, five of five languages, ten of the others, as the stems and pairs
that headwater.text.terms makes.
"""

from collections import Counter, defaultdict
from itertools import pairwise
from math import log10
from pathlib import Path

import snowballstemmer
import wordfreq

from headwater.text.terms import stemmed
from headwater.text.tokens import words

TO = Path(__file__).resolve().parents[1] / "src/headwater/language/data/frequency"
STEMMERS = {
    "ar": "arabic", "ca": "catalan", "cs": "czech", "da": "danish", "de": "german", "el": "greek", "en": "english",
    "es": "spanish", "fi": "finnish", "fr": "french", "hi": "hindi", "hu": "hungarian", "id": "indonesian",
    "it": "italian", "lt": "lithuanian", "nb": "norwegian", "nl": "dutch", "pl": "polish", "pt": "portuguese",
    "ro": "romanian", "ru": "russian", "sv": "swedish", "tr": "turkish",
}  # fmt: skip
UNSTEMMED = ["bg", "fa", "he", "is", "ko", "lv", "mk", "sh", "sk", "sl", "uk"]
PAIRS = ["ja", "zh"]
SYLLABLES = ["vi"]
#: Headwater names Norwegian by its macrolanguage, as most pages do.
NAMES = {"nb": "no"}
HEAD = """# How usual words are. Zipf value (base-10 logarithm of occurrences in a billion words), a tab, words.
# Source: the data of wordfreq 3.1.1 (Robyn Speer, https://github.com/rspeer/wordfreq), which compiles Wikipedia,
# subtitles, news, books and the web up to about 2021. Licence of this file: CC BY-SA 4.0, as wordfreq's data.
# Made by bench/frequencies.py. Not covered: names that became known later, and words rarer than the last line.
"""


def counted(tag: str) -> Counter[str]:
    """Return the share of each key among the running words of a language."""
    stemmer = STEMMERS.get(tag)
    key = stemmed(snowballstemmer.stemmer(stemmer).stemWord if stemmer else None)
    shares: Counter[str] = Counter()
    for word, share in wordfreq.get_frequency_dict(tag, "small").items():
        if tag in PAIRS:
            shares.update({a + b: share for a, b in pairwise(word)})
        elif tag in SYLLABLES:
            shares[word.casefold()] += share
        elif not word.isdigit():
            shares.update({key(part): share for part in words(word)[:1]})
    return shares


def main() -> None:
    """Write one file a language."""
    TO.mkdir(parents=True, exist_ok=True)
    for tag in [*STEMMERS, *UNSTEMMED, *PAIRS, *SYLLABLES]:
        bands: dict[float, list[str]] = defaultdict(list)
        least = {"en": 3e-6, "de": 5e-6, "fr": 5e-6, "es": 5e-6, "it": 5e-6, "ru": 5e-6}.get(tag, 1e-5)
        for word, share in counted(tag).items():
            if share >= least and word.strip():
                bands[round(log10(share) + 9, 1)].append(word)
        unit = "pair" if tag in PAIRS else "syllable" if tag in SYLLABLES else "stem"
        lines = [f"unit = {unit}"] + ([f"stemmer = {STEMMERS[tag]}"] if tag in STEMMERS else [])
        lines += [f"{zipf}\t{' '.join(sorted(found))}" for zipf, found in sorted(bands.items(), reverse=True)]
        (TO / f"{NAMES.get(tag, tag)}.txt").write_text(HEAD + "\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
