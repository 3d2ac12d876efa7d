"""The page in a real browser: nothing fetched, nothing cut off, readable by keyboard, in the dark and on paper."""

import pytest

from headwater.show import sheets
from headwater.show.page import page


@pytest.fixture
def file(case, tmp_path):
    path = tmp_path / "story.html"
    path.write_text(page(sheets([case])), encoding="utf-8")
    return path


def opened(browser, file, **options):
    context = browser.new_context(java_script_enabled=options.pop("scripts", True), **options)
    tab = context.new_page()
    tab.asked = []
    tab.on("request", lambda request: tab.asked.append(request.url))
    tab.goto(file.as_uri())
    return tab


def test_the_page_asks_for_nothing_but_itself(browser, file):
    tab = opened(browser, file)

    assert tab.asked == [file.as_uri()]


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_nothing_runs_over_the_edge(browser, file, width):
    tab = opened(browser, file, viewport={"width": width, "height": 800})

    assert tab.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_stand_out_from_their_ground(browser, file, scheme):
    tab = opened(browser, file, color_scheme=scheme)

    assert contrast(tab, "body", "body") >= 7
    assert contrast(tab, ".facts", "body") >= 4.5
    assert contrast(tab, "mark", "mark") >= 4.5


def test_the_words_of_an_item_open_by_keyboard_without_scripts(browser, file):
    tab = opened(browser, file, scripts=False)
    summary = tab.locator("section details summary").first

    summary.focus()
    tab.keyboard.press("Enter")

    tab.locator("section details[open]").wait_for()


def test_every_report_of_the_river_can_be_reached_by_keyboard(browser, file):
    tab = opened(browser, file)
    reached = set()

    for _ in range(12):
        tab.keyboard.press("Tab")
        reached.add(tab.evaluate("document.activeElement.getAttribute('href')"))

    assert {"#report-a", "#report-b"} <= reached


def test_on_paper_the_words_of_every_item_are_printed(browser, file):
    tab = opened(browser, file)
    tab.emulate_media(media="print")

    assert tab.locator("section figure blockquote").first.is_visible()
    assert len(tab.pdf()) > 5000


def contrast(tab, words, ground):
    """Contrast of an element's words on an element's ground, as WCAG 2.2 reckons it."""
    colours = tab.evaluate(
        """([words, ground]) => {
            const style = name => getComputedStyle(document.querySelector(name));
            return [style(words).color, style(ground).backgroundColor];
        }""",
        [words, ground],
    )
    dark, light = sorted(map(luminance, colours))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour):
    channels = [int(part) / 255 for part in colour[colour.index("(") + 1 : -1].split(",")[:3]]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
