"""A story says which one it continues, where that is at hand."""

import io

from msgspec.structs import replace
from rich.console import Console

from headwater.show import sheet, sheets
from headwater.show.continuing import continuing, near
from headwater.show.gather import cases
from headwater.show.page import page
from headwater.show.terminal import print_sheet
from headwater.values import Origins, Story, Trace

EARLIER = Story(id="e1", members=(), title="Bridge <b> is closed", langs=("en",))


def stream(case, *more, develops=("e1",)):
    """Return the objects of the story, which continues others, and of some earlier ones."""
    traces = [
        Trace(id=f"t{one.id}", story=one.id, origins=Origins(low=1, high=1, because=(), groups=()))
        for one in more
        if not one.merged_into
    ]
    return [*case.articles.values(), replace(case.story, develops=develops), *more, case.trace, *traces]


def the_case(case, *more, **options):
    return next(one for one in cases(stream(case, *more, **options)) if one.story.id == case.story.id)


def without_statements(case):
    case.trace = replace(case.trace, utterances=(), figures=(), pledges=(), headlines=(), findings=())
    return case


def test_the_terminal_names_the_story_that_is_continued(case):
    out = io.StringIO()
    print_sheet(sheet(the_case(without_statements(case), EARLIER)), Console(file=out, width=100))

    assert "This continues: Bridge <b> is closed\n" in out.getvalue()


def test_the_page_links_it(case):
    made = cases(stream(without_statements(case), EARLIER))
    text = page(sheets(made))

    assert '<a href="#story-e1" dir="auto" lang="en">Bridge &lt;b&gt; is closed</a>' in text
    assert 'id="story-e1"' in text


def test_an_id_that_redirects_is_followed_and_one_that_is_unknown_passed_over(case):
    gone = Story(id="e0", members=(), merged_into="e1")

    assert the_case(case, gone, EARLIER, develops=("e0", "e1", "unknown", case.story.id)).continues == (EARLIER,)


def test_redirects_in_a_circle_end(case):
    one, other = (Story(id=a, members=(), merged_into=b) for a, b in (("e0", "e1"), ("e1", "e0")))

    assert the_case(case, one, other, develops=("e0",)).continues == ()


def test_a_story_that_continues_none_says_nothing(case):
    assert the_case(case, EARLIER, develops=()).continues == ()
    assert continuing([]) == ""


def test_of_many_stories_the_rest_is_counted():
    many = [near(EARLIER, f"/story/{n}") for n in range(9)]

    assert continuing(many).count("<a ") == 4
    assert "and 5 more" in continuing(many)
