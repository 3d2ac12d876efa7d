"""The pages in a real browser: without scripts, by keyboard, on any width, in the dark and on paper."""

import pytest

WIDTHS = [320, 390, 768, 1280]


@pytest.fixture(params=["front", "story", "report", "design"])
def address(request, site, story, report):
    return (
        site
        + {"front": "/", "story": f"/story/{story}", "report": f"/report/{report}", "design": "/design"}[request.param]
    )


@pytest.fixture
def opened(browser):
    """Open a page; whatever it asks for and complains about is kept."""
    contexts = []

    def open_(address, *, scripts=True, **options):
        context = browser.new_context(java_script_enabled=scripts, **options)
        contexts.append(context)
        tab = context.new_page()
        tab.asked, tab.complaints = [], []
        tab.on("request", lambda request: tab.asked.append(request.url))
        tab.on("console", lambda message: tab.complaints.append(message.text))
        tab.on("pageerror", lambda error: tab.complaints.append(str(error)))
        tab.goto(address)
        return tab

    yield open_
    for context in contexts:
        context.close()


def test_a_page_asks_nobody_else_and_breaks_no_policy(opened, address, site):
    tab = opened(address)

    assert all(url.startswith(site) for url in tab.asked)
    assert tab.complaints == []


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_runs_over_the_edge(opened, address, width):
    tab = opened(address, viewport={"width": width, "height": 800})
    tab.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")

    assert tab.evaluate("document.documentElement.scrollWidth") <= width


def test_every_target_is_large_enough(opened, address):
    """WCAG 2.2, 2.5.8: 24 by 24 CSS pixels, apart from links inside sentences and facts."""
    tab = opened(address, viewport={"width": 390, "height": 800})
    small = tab.evaluate(
        """() => [...document.querySelectorAll('button, summary, input, select, nav a, aside li a, h2 a, .source a')]
            .filter(one => one.offsetParent !== null && one.type !== 'hidden' && one.checkVisibility())
            .map(one => [one.textContent.trim().slice(0, 30), one.getBoundingClientRect().height])
            .filter(([, height]) => height > 0 && height < 23.5)"""
    )

    assert small == []


def test_pages_are_read_without_scripts(opened, site, story):
    tab = opened(f"{site}/story/{story}", scripts=False)
    tab.locator(".finding summary").first.click()

    assert tab.locator(".finding .opened").first.is_visible()
    assert tab.locator(".finding mark").first.is_visible()


def test_the_address_of_a_finding_opens_it_without_scripts(opened, site, story):
    key = opened(f"{site}/story/{story}").locator(".opened").nth(4).get_attribute("id")
    tab = opened(f"{site}/story/{story}#{key}", scripts=False)

    assert tab.locator(f'[id="{key}"]').is_visible()
    tab.locator(".finding details[open]").wait_for()


def test_a_finding_opens_by_keyboard(opened, site, story):
    tab = opened(f"{site}/story/{story}")
    tab.locator(".finding summary").first.focus()
    tab.keyboard.press("Enter")

    tab.locator(".finding details[open]").wait_for()


def test_the_skip_link_comes_first_and_leads_to_the_page(opened, address):
    tab = opened(address)
    tab.keyboard.press("Tab")

    assert tab.evaluate("document.activeElement.className") == "skip"
    assert tab.evaluate("document.activeElement.getBoundingClientRect().left") >= 0
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/*#main")


def test_every_stop_of_the_river_is_reached_by_keyboard(opened, site, story):
    tab = opened(f"{site}/story/{story}")
    tab.locator(".river a").first.focus()
    reached = set()
    for _ in range(7):
        reached.add(tab.evaluate("document.activeElement.getAttribute('href')"))
        tab.keyboard.press("Tab")

    assert len([href for href in reached if href.startswith("#report-")]) == 7
    assert tab.evaluate("hrefs => hrefs.every(href => document.getElementById(href.slice(1)))", list(reached))


def test_lines_of_the_river_run_through_no_stop_but_their_own(opened, site, django):
    from headwater.store import reading

    for story in reading.stories():
        tab = opened(f"{site}/story/{story.pk}")
        crossed = tab.evaluate(
            """() => [...document.querySelectorAll('.river:not(.brief) path')].flatMap(path => {
                const length = path.getTotalLength();
                const dots = [...document.querySelectorAll('.river:not(.brief) circle')];
                const near = (dot, point) =>
                    Math.hypot(dot.cx.baseVal.value - point.x, dot.cy.baseVal.value - point.y) < 8;
                const ends = [path.getPointAtLength(0), path.getPointAtLength(length)];
                const others = dots.filter(dot => !ends.some(end => near(dot, end)));
                return Array.from({length: 200}, (_, i) => path.getPointAtLength(length * i / 199))
                    .filter(point => others.some(dot => near(dot, point)));
            }).length"""
        )
        assert crossed == 0
        tab.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_stand_out_from_their_ground(opened, address, scheme):
    tab = opened(address, color_scheme=scheme)

    assert contrast(tab, "body", "body") >= 7
    assert contrast(tab, ".facts", "body") >= 4.5
    assert contrast(tab, ".mast a", "body") >= 4.5


def test_focus_is_seen(opened, address):
    tab = opened(address)
    tab.locator(".mast nav a").first.focus()
    tab.keyboard.press("Tab")

    assert tab.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


def test_nothing_moves_while_a_page_loads(opened, address):
    tab = opened(address)
    moved = tab.evaluate(
        """() => new Promise(done => {
            let moved = 0;
            new PerformanceObserver(list => list.getEntries().forEach(entry => { moved += entry.value; }))
                .observe({type: 'layout-shift', buffered: true});
            setTimeout(() => done(moved), 300);
        })"""
    )

    assert moved == 0


def test_on_paper_every_word_that_a_finding_rests_on_is_printed(opened, site, story):
    tab = opened(f"{site}/story/{story}")
    tab.emulate_media(media="print")

    assert tab.locator(".finding mark").first.is_visible()
    assert not tab.locator(".mast nav").is_visible()
    assert len(tab.pdf()) > 20_000


def test_a_citation_is_copied_by_a_button(opened, site, story):
    tab = opened(f"{site}/story/{story}", permissions=["clipboard-read", "clipboard-write"])
    tab.locator(".finding summary").first.click()
    tab.locator(".citing summary").first.click()
    tab.get_by_role("button", name="Copy").first.click()

    assert "Headwater, http" in tab.evaluate("navigator.clipboard.readText()")


def test_a_citation_is_selected_as_a_whole_without_scripts(opened, site, story):
    tab = opened(f"{site}/story/{story}", scripts=False)
    tab.locator(".finding summary").first.click()
    tab.locator(".citing summary").first.click()

    assert tab.locator(".cite").first.is_visible()
    assert tab.get_by_role("button", name="Copy").count() == 0


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
