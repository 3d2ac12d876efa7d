"""The pages in a real browser."""


def test_the_front_page_opens(browser, site):
    tab = browser.new_page()
    tab.goto(site + "/")

    assert tab.locator("article.line").count() > 5
    tab.close()
