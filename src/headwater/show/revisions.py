"""What changed between two wordings of one report, sentence by sentence."""

from collections.abc import Sequence
from html import escape
from typing import Literal

from msgspec import Struct

from headwater.language import pack
from headwater.show.tags import facts, tongue
from headwater.show.wording import changes, drawn
from headwater.show.words import number
from headwater.text.alignment import align
from headwater.text.scale import Line, Term
from headwater.text.sentences import sentences
from headwater.text.tokens import tokens
from headwater.values import Article, Span

#: Likeness from which on a sentence is another wording of one before.
_LIKE = 0.35
#: Changes that are shown before the rest is counted.
_SHOWN = 12


class Changed(Struct, frozen=True):
    """A sentence that was reworded, put in or left out; `old` or `new` is empty where there is none."""

    kind: Literal["reworded", "put", "out"]
    old: str
    new: str


def changed(older: Article, newer: Article) -> tuple[Changed, ...]:
    """Return the sentences that differ: the headline, those of the newer wording in order, then those left out."""
    made = []
    if (older.title or "") != (newer.title or ""):
        made.append(Changed("reworded", older.title or "", newer.title or ""))
    before, after = _sentences(older), _sentences(newer)
    gone = [line for line in before if line not in set(after)]
    come = [line for line in after if line not in set(before)]
    pairs = {match.b: match.a for match in align(_lines(gone), _lines(come), least=_LIKE, weight=0)}
    used_old = {place for begin, end in pairs.values() for place in range(begin, end)}
    used_new = {place for begin, end in pairs for place in range(begin, end)}
    for place, line in enumerate(come):
        match = next((span for span in pairs if span[0] == place), None)
        if match is not None:
            old = pairs[match]
            made.append(Changed("reworded", " ".join(gone[slice(*old)]), " ".join(come[slice(*match)])))
        elif place not in used_new:
            made.append(Changed("put", "", line))
    made += [Changed("out", line, "") for place, line in enumerate(gone) if place not in used_old]
    return tuple(made)


def revision(older: Article, newer: Article, when: str, *, closed: bool = False) -> str:
    """Return one change of wording as an item of a list: when it came, and each sentence that differs.

    Of a `closed` report no words are shown, only how many sentences differ.
    """
    found = changed(older, newer)
    kept = len(_sentences(newer)) - sum(one.kind != "out" for one in found if one.new != newer.title)
    told = facts(
        f"<strong>{escape(when)}</strong>",
        number(len(found), "sentence") + " differ" + "s" * (len(found) == 1),
        f"{max(0, kept)} stayed",
    )
    rows = "" if closed else "".join(f"<li{tongue(newer)}>{_drawn(one)}</li>" for one in found[:_SHOWN])
    more = f'<p class="facts">and {len(found) - _SHOWN} more</p>' if len(found) > _SHOWN else ""
    return f'<li class="revision">{told}<ul class="wordings">{rows}</ul>{more}</li>'


def _drawn(one: Changed) -> str:
    return f"<p>{drawn(changes(one.old, one.new), whole=one.kind != 'reworded')}</p>"


def _sentences(article: Article) -> list[str]:
    spans: Sequence[Span] = sentences(article.text, pack(article.lang).sentences)
    return [" ".join(article.text[start:end].split()) for start, end in spans]


def _lines(found: Sequence[str]) -> list[Line]:
    return [
        Line(
            (place, place + 1),
            tuple(Term(t.text.casefold(), (t.start, t.end), 1.0) for t in tokens(text) if t.kind != "mark"),
        )
        for place, text in enumerate(found)
    ]
