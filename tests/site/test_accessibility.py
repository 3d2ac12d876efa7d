"""What can be checked of accessibility by a program: axe, in both colour schemes and on two widths."""

import pytest
from axe_playwright_python.sync_playwright import Axe

_RULES = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
}


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("page", ["front", "story", "report", "design"])
def test_axe_finds_nothing(browser, site, story, report, page, scheme, width):
    address = {"front": "/", "story": f"/story/{story}", "report": f"/report/{report}", "design": "/design"}[page]
    context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 900}, bypass_csp=True)
    tab = context.new_page()
    tab.goto(site + address)
    tab.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    found = Axe().run(tab, options=_RULES).response["violations"]
    context.close()

    assert [(one["id"], [node["target"] for node in one["nodes"]][:3]) for one in found] == []
