"""Where quotation marks open and close, and what stands between them.

The rules are typographic: a mark opens before a word and closes after one; where that leaves two readings the pairs of
the language decide (Unicode CLDR delimiters; Chicago Manual of Style 13 for marks that open each new paragraph).
Lost, doubled and mismatched marks still give a passage, with `well_formed` false.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

import regex

from headwater.language.pack import Marks
from headwater.read.words.dialogue import around, turns, without_narration
from headwater.read.words.mark_roles import FAMILY, Open, role
from headwater.read.words.passage import Passage
from headwater.read.words.speaking import Speaking
from headwater.text.spans import Span, trimmed

#: A letter or figure of a script with blanks, between which a single mark is an apostrophe.
_LETTER = r"[^\W_\u2e80-\U0010ffff]"
#: A mark, or two that stand for one; the class of what may open it comes first, since that is found fastest.
_MARK = re.compile(
    r"[“”„‟\"＂«»‹›「」『』｢｣〝〟〞‘’‚'`](?:(?<=')'|(?<=`)`|(?<=‘)‘|(?<=’)’|"
    rf"(?<!`)(?:(?<!{_LETTER}['’‘‚])|(?!{_LETTER})))"
)
#: A guillemet that touches a word.
_BESIDE_WORD = regex.compile(r"[«»](?=\w)|(?<=\w[.,!?…]?)[«»]")
_SENTENCE_END = regex.compile(r"[.!?…]+(?=\s+\p{Lu})")
#: Marks that open alone, with those that close them.
_CLOSED_BY = {"«": "»", "»": "«", "„": "“”"}
_SENTENCE_START = regex.compile(r"[.!?…][\s]+|[:;]\s+")


#: How far a lost closing mark is looked for, in code points; how deep quotations are nested.
_FAR, _DEEP = 3000, 6


def passages(
    text: str,
    blocks: Sequence[Span],
    marks: Marks,
    speaks: Speaking,
    labelled: Mapping[int, Passage] = MappingProxyType({}),
) -> list[Passage]:
    """Return the outermost quoted passages of `text` in order; none crosses the end of its block.

    `speaks` finds where, in words behind an opening mark, a sentence names its speaker: an opening mark whose
    partner is lost closes there. What is `labelled`, by the number of its block, needs no marks.
    """
    outward = _points_outward(text, marks)
    spoken = turns(text, blocks, speaks, marks) if marks.dash_dialogue else {}
    found: list[Passage] = []
    left_open: str | None = None
    for number, block in enumerate(blocks):
        if number in labelled:
            found.append(labelled[number])
            left_open = None
            continue
        asked = _asked(text, block, marks) if text.startswith(marks.asking_dashes, block[0]) else None
        if asked is not None and asked[0] < asked[1]:
            found.append(Passage(span=asked, outer=block))
            continue
        if spoken.get(number):
            inside = [
                p
                for told in around(block, spoken[number])
                for p in _Reader(text, told, speaks, outward=outward).read(_places(text, told), "")
            ]
            for turn in spoken[number]:
                inside += without_narration(text, turn, speaks, marks)
            found += sorted(inside, key=lambda passage: passage.outer)
            continue
        places = _places(text, block)
        if left_open is None and not places:
            continue
        after = blocks[number + 1][0] if number + 1 < len(blocks) else len(text)
        following = text[after : after + 2]
        reader = _Reader(text, block, speaks, outward=outward, over=left_open)
        behind = blocks[number + 1] if number + 1 < len(blocks) else None
        for passage in reader.read(places, following, behind):
            found += without_narration(text, passage, speaks, marks)
        left_open = reader.left_open
    return found


def _places(text: str, block: Span) -> list[Span]:
    """Return where the marks of a block stand."""
    return [match.span() for match in _MARK.finditer(text, *block)]


def _asked(text: str, block: Span, marks: Marks) -> Span:
    """Return the turn of a block that a dash opens."""
    dash = next(dash for dash in marks.asking_dashes if text.startswith(dash, block[0]))
    return trimmed(text, (block[0] + len(dash), block[1]))


def _points_outward(text: str, marks: Marks) -> bool:
    """Return whether guillemets open with « (true) or with » (false): by the text, else by the language."""
    first = _BESIDE_WORD.search(text) if "«" in text or "»" in text else None
    if first is not None:
        before_word = first.end() < len(text) and text[first.end()].isalnum()
        return (first.group() == "«") == before_word
    for opening, _ in marks.pairs:
        if opening in "«»":
            return opening == "«"
    return True


class _Reader:
    """Reads the marks of one block, left to right, with a stack of what is open."""

    def __init__(self, text: str, block: Span, speaks: Speaking, *, outward: bool, over: str | None = None) -> None:
        self.text, self.block, self.outward, self.speaks = text, block, outward, speaks
        #: What is open; a mark that the block before left open (`over`) is open at its beginning.
        self.stack = (
            [] if over is None else [Open(family=FAMILY[over], mark=over, at=block[0], begin=block[0], inner=[])]
        )
        self.done: list[Passage] = []
        #: The mark that the next block closes without opening it again.
        self.left_open: str | None = None

    def read(self, places: Iterable[Span], following: str, behind: Span | None = None) -> list[Passage]:
        """Return the passages of the block by its marks; the next block, `behind`, begins with `following`."""
        for place in places:
            what = role(self.text, self.block, place, self.stack, outward=self.outward)
            if what == "open":
                self._open(self.text[slice(*place)], *place)
            elif what == "close":
                self._close(self.text[slice(*place)], *place)
        self._finish(following, behind)
        return self.done

    def _open(self, mark: str, at: int, end: int) -> None:
        family = FAMILY[mark]
        if self.stack and self.stack[-1].family == family and self._reopen(mark, at, end):
            return
        if len(self.stack) < _DEEP:
            self.stack.append(Open(family=family, mark=mark, at=at, begin=end, inner=[]))

    def _reopen(self, mark: str, at: int, end: int) -> bool:
        """Take an opening mark where one is open; return False where it may open a quotation in a quotation.

        Either the closing one was lost on the way, where a sentence names its speaker, or this one is too many.
        """
        first = self.stack[-1]
        cut = -1 if first.broken else self.speaks.find(self.text[first.begin : min(at, first.begin + _FAR)])
        if cut < 0 and not first.broken and self._never_closes(first, at):
            cut = self._first_sentence(first.begin, min(at, first.begin + _FAR))
        if cut >= 0:
            self.stack.pop()
            self._add(first, first.begin + cut, first.begin + cut, well_formed=False)
            self.stack.append(Open(family=first.family, mark=mark, at=at, begin=end, inner=[]))
        elif first.family in "cwghn":
            return False
        else:
            first.broken = True
        return True

    def _never_closes(self, first: Open, at: int) -> bool:
        """Return whether all marks that close behind `at` close such as open there, so that `first` lost its own."""
        closing = _CLOSED_BY.get(first.mark)
        if closing is None or (first.mark in "«»" and (first.mark == "«") != self.outward):
            return False
        rest = self.text[at : min(self.block[1], at + _FAR)]
        return sum(rest.count(mark) for mark in closing) <= rest.count(first.mark)

    def _first_sentence(self, begin: int, end: int) -> int:
        """Return how many code points from `begin` on the first sentence has; -1 where none ends before `end`."""
        stop = _SENTENCE_END.search(self.text, begin, end)
        return stop.end() - begin if stop is not None else -1

    def _close(self, mark: str, at: int, end: int) -> None:
        family = FAMILY[mark]
        families = [item.family for item in self.stack]
        if family not in families and family in "ds":  # “…" and "…”: mismatched, but plainly a pair
            family = "s" if family == "d" else "d"
        if family in "qa" and family not in families and families[-1:] in (["q"], ["a"]):
            family = families[-1]  # ‘…'
        if family not in families and families and self._mismatched(mark, end):
            family = families[-1]  # «…" and “…»
        if family in families:
            while self.stack[-1].family != family:
                self.stack.pop()  # a mark inside that never closed was none
            first = self.stack.pop()
            matched = FAMILY[mark] == first.family and not first.broken
            self._add(first, at, end, well_formed=matched)
        elif family in "ds" or mark == "»":
            self._orphan(at, end)

    def _mismatched(self, mark: str, end: int) -> bool:
        """Return whether a closing mark stands for that of what is open last, which none of its own closes later."""
        first = self.stack[-1]
        if FAMILY[mark] not in "dsg" or first.family not in "dsg":
            return False
        own = "»" if first.mark == "«" else "«" if first.mark == "»" else '”"'
        rest = self.text[end : min(self.block[1], end + _FAR)]
        closing = min((at for sign in own if (at := rest.find(sign)) >= 0), default=-1)
        opening = rest.find(first.mark)
        return closing < 0 or 0 <= opening < closing

    def _orphan(self, at: int, end: int) -> None:
        """Take a closing mark alone: its words begin with the sentence, or behind the passage before."""
        floor = self.done[-1].outer[1] if self.done else self.block[0]
        begin = floor
        for match in _SENTENCE_START.finditer(self.text, floor, max(floor, at - 1)):
            begin = match.end()
        span = trimmed(self.text, (begin, at))
        if span[1] - span[0] > 2:
            self._put(Passage(span=span, outer=(span[0], end), well_formed=False))

    def _add(self, first: Open, at: int, end: int, *, well_formed: bool) -> None:
        span = trimmed(self.text, (first.begin, at))
        if span[0] >= span[1]:
            return
        passage = Passage(span=span, outer=(first.at, end), well_formed=well_formed, inner=tuple(first.inner))
        if self.stack:
            self.stack[-1].inner.append(passage)
        else:
            self._put(passage)

    def _put(self, passage: Passage) -> None:
        """Add an outermost passage; a closing mark alone that stood inside it was none."""
        while self.done and self.done[-1].outer[1] > passage.outer[0]:
            self.done.pop()
        self.done.append(passage)

    def _closes_in(self, block: Span, first: Open) -> bool:
        """Return whether the first mark of a block closes what is open before it; a dash opens another turn."""
        if self.text.startswith(("—", "–", "-"), block[0]):
            return False
        for start, end in _places(self.text, block):
            what = role(self.text, block, (start, end), [first], outward=self.outward)
            if what != "none":
                return what == "close" and FAMILY[self.text[start:end]] == first.family and start > block[0]
        return False

    def _finish(self, following: str, behind: Span | None) -> None:
        """End what is open at the end of the block: it goes on in the next one, or has lost its closing mark."""
        if not self.stack:
            return
        first = self.stack[0]
        del self.stack[:]
        closes = behind is not None and not first.broken and self._closes_in(behind, first)
        self.left_open = first.mark if closes else None
        if first.family in "qa" and not closes:
            return
        span = trimmed(self.text, (first.begin, self.block[1]))
        if span[0] >= span[1]:
            return
        goes_on = closes or (bool(following) and (following.startswith(first.mark) or following[0] in "“«„"))
        if not goes_on:
            cut = self.speaks.find(self.text[first.begin : min(self.block[1], first.begin + _FAR)])
            if cut >= 0:
                span = trimmed(self.text, (first.begin, first.begin + cut))
        if span[0] < span[1]:
            self._put(
                Passage(
                    span=span,
                    outer=(first.at, span[1]),
                    well_formed=goes_on and not first.broken,
                    goes_on=goes_on,
                    inner=tuple(first.inner),
                )
            )
