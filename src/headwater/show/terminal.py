"""The report on a story for a terminal."""

from collections.abc import Iterable
from typing import TextIO

from rich.console import Console
from rich.table import Table
from rich.text import Text

from headwater.show.case import Case
from headwater.show.continuing import NO_TITLE
from headwater.show.sheet import Item, Piece, Row, Section, Sheet
from headwater.show.words import moment
from headwater.values import Place

_RIGHT_TO_LEFT = ("ar", "fa", "he", "ur", "ps", "yi")
_FIRST_STRONG_ISOLATE, _END_OF_ISOLATE = "\u2068", "\u2069"
#: How many items of one section are shown before the rest is counted.
_ITEMS = 12
#: How many rows of one item are shown before the rest is counted.
_ROWS = 8
#: Code points of context on each side of the words that an opened item rests on.
_AROUND = 90


def console(file: TextIO) -> Console:
    """Return a console that colours only terminals (never with NO_COLOR), as wide as the terminal, else 100 columns."""
    probe = Console(file=file, highlight=False)
    return (
        probe
        if probe.is_terminal
        else Console(file=file, highlight=False, width=max(probe.width, 100), soft_wrap=False)
    )


def print_sheet(sheet: Sheet, out: Console) -> None:
    """Print the whole report on one story."""
    head = Table.grid(expand=True, padding=(0, 2))
    head.add_column(ratio=1)
    head.add_column(justify="right", no_wrap=True)
    head.add_row(Text(sheet.title, style="bold"), Text(sheet.facts, style="dim"))
    out.print(head)
    out.print(Text(sheet.origins, style="bold") + Text("".join(f"\n  {reason}" for reason in sheet.origins_because)))
    for earlier in sheet.case.continues:
        out.print(Text(f"This continues: {earlier.title or NO_TITLE}"))
    for section in sheet.sections:
        out.print()
        out.print(_heading(section))
        for item in section.items[:_ITEMS]:
            out.print(_item(item))
        if len(section.items) > _ITEMS:
            out.print(
                Text(f"     and {len(section.items) - _ITEMS} more: open them by number, or --format html", "dim")
            )
    out.print()
    out.print(_reports(sheet.case))


def print_closing(command: str, out: Console) -> None:
    """Print how to open the items of the reports above."""
    out.print()
    out.print(Text(f"Every item opens its words: {command} --why N (a number of this list, or an id).", style="dim"))


def _heading(section: Section) -> Table:
    line = Table.grid(expand=True, padding=(0, 2))
    line.add_column(ratio=1)
    line.add_column(justify="right")
    line.add_row(Text(section.heading, style="bold"), Text(section.aside, style="dim"))
    return line


def _item(item: Item) -> Table:
    table = Table.grid(expand=True, padding=(0, 2))
    table.add_column(justify="right", width=3, style="dim")
    table.add_column(max_width=26, min_width=6)
    table.add_column(ratio=1)
    table.add_column(justify="right", max_width=30, style="italic")
    for number, row in enumerate(item.rows[:_ROWS]):
        # as Text: the words of reports are never markup
        table.add_row(str(item.number) if number == 0 else "", Text(row.label), _words(row), Text(row.remark))
    if len(item.rows) > _ROWS:
        table.add_row("", "", f"and {len(item.rows) - _ROWS} more", "")
    return table


def _words(row: Row) -> Text:
    line = Text()
    for piece in row.words:
        line.append_text(_piece(piece))
    if row.lang and row.lang.split("-")[0] in _RIGHT_TO_LEFT:
        return Text(_FIRST_STRONG_ISOLATE) + line + Text(_END_OF_ISOLATE)
    return line


def _piece(piece: Piece) -> Text:
    # colour carries no meaning alone: changed words also stand between dots
    return Text(f"·{piece.text}·", style="bold yellow") if piece.marked else Text(piece.text)


def _reports(case: Case) -> Table:
    table = Table.grid(expand=True, padding=(0, 2))
    table.add_column(max_width=26, style="bold")
    table.add_column(ratio=1, overflow="fold")  # an address stays whole
    table.add_column(justify="right", max_width=34)
    table.add_row(Text("The reports", style="bold"), "", "")
    for key, article in case.articles.items():
        source = article.canonical_url or article.url or article.input or ""
        about = " · ".join(filter(None, (article.outlet, ", ".join(article.byline), moment(article.published))))
        table.add_row(
            Text(case.name(key)), Text(article.title or "no headline") + Text(f"\n{source}", style="dim"), Text(about)
        )
    return table


def print_item(item: Item, case: Case, out: Console) -> None:
    """Print one item opened: each of its places with the words around it, and its reasons."""
    out.print(Text(f"{item.number}  {item.says}", style="bold"))
    for place in item.rests_on:
        out.print()
        out.print(_opened(case, place))
    if item.because:
        out.print()
        out.print(Text("Why", style="bold"))
        for reason in item.because:
            out.print(f"  {reason}", markup=False)
    out.print(Text(f"\nid {item.id}", style="dim"))


def _opened(case: Case, place: Place) -> Text:
    before, words, after = case.words(place, _AROUND)
    where = "" if place.where == "body" else f", {place.where}"
    head = Text(f"{case.name(place.article)}{where} [{place.span[0]}–{place.span[1]}]\n", style="dim")
    return head + Text(f"  {before}") + Text(f"▸{words}◂", style="bold") + Text(after)


def found(sheets: Iterable[Sheet], wanted: str) -> list[tuple[Item, Case]]:
    """Return the items whose number is `wanted`, or whose id begins with it."""
    every = [(item, sheet.case) for sheet in sheets for section in sheet.sections for item in section.items]
    by_number = [(item, case) for item, case in every if str(item.number) == wanted]
    return by_number or [(item, case) for item, case in every if len(wanted) >= 4 and item.id.startswith(wanted)]
