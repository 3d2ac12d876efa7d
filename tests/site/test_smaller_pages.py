"""The smaller pages in a browser: axe finds nothing, and nothing needs scrolling sideways on a narrow phone."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

_RULES = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
}
STORY = Path(__file__).resolve().parents[2] / "sample" / "stories" / "brenn-fire"
PAGES = {
    "search": "/search",
    "found": "/search?q=fire&outlet=Brenn+Herald",
    "not found": "/search?q=zeppelin",
    "said": "/said?words=We+see+no+link+between+the+two+fires",
    "not said": "/said?words=Rates+will+be+raised+by+half+a+point",
    "outlet": "/outlet/Orvelia%20Today",
    "feeds": "/feeds?country=DE&lang=",
    "yours": "/yours",
    "trace": "/trace",
    "login": "/login",
    "about": "/about",
    "desk": "/desk",
}


@pytest.fixture(params=[("light", 1280), ("dark", 320)], ids=["desk", "phone"])
def tab(request, browser, django):
    from headwater.site import trace_these, yours
    from headwater.site.limits import Limit

    yours._LIMIT, trace_these._LIMIT = Limit(10, 3600), Limit(30, 600)
    scheme, width = request.param
    context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 900}, bypass_csp=True)
    yield context.new_page()
    context.close()


def faults(tab) -> list[object]:
    """Return what axe finds, and whether the page is wider than its window."""
    tab.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    found = [
        (one["id"], [node["target"] for node in one["nodes"]][:3])
        for one in Axe().run(tab, options=_RULES).response["violations"]
    ]
    wide, window = tab.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
    return found + [f"{wide} wide in {window}"] * (wide > window)


def test_no_page_has_a_fault(tab, site):
    found = {}
    for name, path in PAGES.items():
        tab.goto(site + path)
        found[name] = faults(tab)
    assert {name: told for name, told in found.items() if told} == {}


def test_a_notice_with_errors_and_its_page_have_no_fault(tab, site, press):
    tab.goto(site + "/yours")
    tab.get_by_label("Addresses of the reports").fill("the one about the fire")
    tab.get_by_label("What you ask for, and why").fill("It is ours.")
    press(tab.get_by_role("button", name="Send the notice"))
    assert tab.locator("[aria-invalid=true]").count() == 1
    assert faults(tab) == []

    tab.get_by_label("Addresses of the reports").fill("https://brennherald.example/" + "a" * 200)
    press(tab.get_by_role("button", name="Send the notice"))
    assert "/notice/" in tab.url
    assert faults(tab) == []


def test_traced_reports_have_no_fault(tab, site, press):
    tab.goto(site + "/trace")
    for number, text in enumerate(sorted(STORY.glob("*.txt"))[:3]):
        tab.get_by_label("Text").nth(number).fill(text.read_text(encoding="utf-8"))
    press(tab.get_by_role("button", name="Trace them"))
    assert faults(tab) == []
