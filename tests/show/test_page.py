"""The report as one page."""

from html.parser import HTMLParser

import msgspec

from headwater.show import sheets
from headwater.show.page import page

_VOID = {"meta", "br", "hr", "img", "link", "circle", "path"}


class Tree(HTMLParser):
    """Checks that tags close in order, and gathers attributes."""

    def __init__(self):
        super().__init__()
        self.open, self.ids, self.links, self.tags = [], [], [], []

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.tags.append(tag)
        self.ids += [given["id"]] if "id" in given else []
        self.links += [given[name] for name in ("href", "src") if name in given]
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if tag not in _VOID:
            assert self.open.pop() == tag


def parsed(case):
    tree = Tree()
    tree.feed(page(sheets([case])))
    return tree


def test_the_page_is_whole_and_its_ids_stand_once(case):
    tree = parsed(case)

    assert tree.open == []
    assert len(tree.ids) == len(set(tree.ids))


def test_each_link_inside_the_page_has_its_end(case):
    tree = parsed(case)

    assert {link[1:] for link in tree.links if link.startswith("#")} <= set(tree.ids)


def test_the_page_needs_nothing_from_elsewhere_and_links_the_primary_source(case):
    tree = parsed(case)

    assert "script" not in tree.tags
    assert [link for link in tree.links if not link.startswith("#")] == ["https://post.example/b"]


def test_words_of_a_report_are_never_markup(case):
    text = page(sheets([case]))

    assert "<script>" not in text
    assert "Bridge &amp; more" in text


def test_an_address_that_is_no_web_address_is_no_link(case):
    case.articles["a"] = msgspec.structs.replace(case.articles["a"], url="javascript:alert(1)")

    assert not any(link.startswith("javascript") for link in parsed(case).links)


def test_the_river_has_a_table_twin(case):
    text = page(sheets([case]))

    assert "<svg" in text
    assert "a came first" in text.split("<table>")[1]


def test_a_page_about_nothing_says_so():
    assert "nothing to trace" in page([])


def with_findings(case, *found):
    """Return the page of a story in which these were found, each a kind and what it says."""
    template = case.trace.findings[0]
    made = [
        msgspec.structs.replace(template, id=f"n{place}", type=kind, says=says)
        for place, (kind, says) in enumerate(found)
    ]
    case.trace = msgspec.structs.replace(case.trace, findings=tuple(made))
    return parsed(case), page(sheets([case]))


def test_what_many_reports_have_in_the_same_words_is_one_finding(case):
    tree, text = with_findings(case, *[("headline", "The headline goes further")] * 9)

    assert text.count("The headline goes further") == 2, "once as a sentence, once as its citation"
    assert "The same of 8 more reports" in text
    assert {f"n{place}" for place in range(9)} <= set(tree.ids), "each keeps its address"


def test_many_findings_of_one_kind_hide_none_of_another(case):
    copied = [("copy", f"{count} passages of the one stand in the other") for count in range(500)]
    _, text = with_findings(case, *copied, ("quotation", "One statement in two wordings"))

    assert "One statement in two wordings" in text.partition("more of this kind: Shared text")[2]
