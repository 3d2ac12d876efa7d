"""The report in the terminal."""

import io

import pytest
from msgspec.structs import replace
from rich.console import Console

from headwater.show import sheet, sheets
from headwater.show.page import page
from headwater.show.terminal import console, found, print_item, print_sheet


def printed(case, width=100):
    out = io.StringIO()
    print_sheet(sheet(case), Console(file=out, width=width))
    return out.getvalue()


def test_the_head_tells_the_headline_the_reports_and_the_origins(case):
    text = printed(case)

    assert "Bridge & more a" in text
    assert "2 reports · 1 May 2031 – 2 May 2031 · en" in text
    assert "1 to 2 independent origins" in text
    assert "b may have heard the mayor itself" in text


def test_a_changed_word_is_marked_without_colour(case):
    assert "“We shall open the ·crossing· by 4 May,”" in printed(case)


def test_every_kind_of_item_is_shown_with_its_number(case):
    lines = printed(case).splitlines()

    numbers = [int(line.split()[0]) for line in lines if line[:4].strip().isdigit()]

    assert numbers == [1, 2, 3, 4, 5, 6]
    for words in ("a ──▶ b", "open the bridge", "by 4 May 2031", "300 drivers (a) · 500 drivers (b)", "do not agree"):
        assert any(words in line for line in lines)


def test_a_promise_cut_out_of_a_quotation_shows_the_mark_that_it_lacks(case):
    cut = replace(case.trace.pledges[0], action="open the bridge” by 4 May")
    case.trace = replace(case.trace, pledges=(cut,))

    assert "“… open the bridge” by 4 May" in printed(case)
    assert "“… open the bridge” by 4 May" in page(sheets([case]))


@pytest.mark.parametrize("width", [40, 80, 160])
def test_no_line_is_wider_than_the_terminal(case, width):
    assert all(len(line) <= width for line in printed(case, width).splitlines())


def test_no_colour_goes_into_a_pipe(case):
    out = io.StringIO()
    print_sheet(sheet(case), console(out))

    assert "\x1b" not in out.getvalue()


def test_an_item_opens_by_its_number_or_its_id_with_its_words_in_place(case):
    made = sheets([case])
    ((by_number, owner),) = found(made, "4")
    out = io.StringIO()

    print_item(by_number, owner, Console(file=out, width=100))

    assert found(made, "nothing") == []
    assert [item.id for item, _ in found(made, by_number.id)] or len(by_number.id) < 4
    assert "a came first" in out.getvalue()
    assert "“▸We will open the bridge by 4 May,◂”" in out.getvalue()


def test_items_are_numbered_through_all_stories(case):
    first, second = sheets([case, case])

    assert second.sections[0].items[0].number == first.sections[-1].items[-1].number + 1
