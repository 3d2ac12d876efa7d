"""Who said some words, for a terminal, for a page, and for programs."""

import msgspec
from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from headwater.show.sheet import Piece
from headwater.show.words import count, moment
from headwater.values.said import Saying, Wording

NOBODY = "No report here gives these words, or words near them, as somebody's."
#: A wording that holds this part of the words that are asked for has nothing of them left out.
_WHOLE = 0.98


def heading(saying: Saying) -> str:
    """Return who said it and how many reports carry it."""
    reports = len({wording.told.article.id for wording in saying.wordings})
    return f"{saying.speaker or 'Somebody who is not named'}, in {count(reports, 'report')}"


def pieces(wording: Wording) -> tuple[Piece, ...]:
    """Return a wording in pieces; what does not stand in the words that were asked for is marked."""
    text, at = wording.told.quotation.text, 0
    out: list[Piece] = []
    for start, end in wording.other:
        out += [Piece(text[at:start]), Piece(text[start:end], marked=True)]
        at = end
    return tuple(piece for piece in (*out, Piece(text[at:])) if piece.text)


def remark(wording: Wording, saying: Saying) -> str:
    """Return what is to be said of a wording beside its words."""
    told = []
    if saying.first == wording.told.article.id and len(saying.wordings) > 1:
        told.append("first")
    if wording.told.quotation.type == "indirect":
        told.append("in the report’s own words")
    if wording.share is None:
        told.append("in another language")
    elif wording.share < _WHOLE:
        told.append("in other words" if wording.other else "a part of it")
    else:
        told.append("with more words" if wording.other else "the same words")
    return ", ".join(told)


def source(wording: Wording) -> str:
    """Return which report carries a wording, and when it was published."""
    article = wording.told.article
    return f"{article.outlet or 'outlet unknown'} · {moment(article.published)}"


def facts(saying: Saying) -> bytes:
    """Return an act of speaking as one line of JSON: the wordings with their quotations, and where they stand."""
    wordings = [
        {
            "quotation": wording.told.quotation,
            "article": wording.told.article.id,
            "story": wording.told.story,
            "outlet": wording.told.article.outlet,
            "title": wording.told.article.title,
            "url": wording.told.article.canonical_url or wording.told.article.url,
            "published": wording.told.article.published,
            "share": wording.share,
            "other": wording.other,
        }
        for wording in saying.wordings
    ]
    return msgspec.json.encode(
        {"kind": "saying", "speaker": saying.speaker, "first": saying.first, "wordings": wordings}
    )


def print_said(sayings: tuple[Saying, ...], out: Console) -> None:
    """Print who said it, the earliest wording first."""
    if not sayings:
        out.print(NOBODY)
    for number, saying in enumerate(sayings):
        if number:
            out.print()
        out.print(Text(heading(saying), style="bold"))
        for wording in saying.wordings:
            out.print(Padding(_wording(wording, saying), (0, 0, 0, 2)))


def _wording(wording: Wording, saying: Saying) -> Text:
    text = Text(f"{source(wording)} · {remark(wording, saying)}\n", style="dim")
    marks = ("", "") if wording.told.quotation.type == "indirect" else ("“", "”")
    text.append(f"  {marks[0]}", style="not dim")
    for piece in pieces(wording):
        text.append(f"·{piece.text}·" if piece.marked else piece.text, style="not dim" + " bold" * piece.marked)
    return text.append(marks[1], style="not dim")
