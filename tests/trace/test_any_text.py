"""Tracing takes any text."""

from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.trace import Report, trace
from headwater.values import Article, Quotation, identity

TEXTS = st.text(alphabet="aB c.d“”\"'\n:12,3火灾医院é-", max_size=80)


def report(name: str, text: str, lang: str | None) -> Report:
    article = Article(id=name, revision=identity(text), text=text, lang=lang, made_by="test", confidence=1.0)
    said = Quotation(
        id="q", article=name, type="indirect", spans=((0, len(text) // 2),), text=text[: len(text) // 2], confidence=1.0
    )
    return Report(article=article, quotations=(said,) if text else ())


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(TEXTS, st.sampled_from(["en", "de", "zh", None])), min_size=1, max_size=4))
def test_any_reports_have_a_trace_that_does_not_depend_on_their_order(given_reports):
    reports = [report(str(number), text, lang) for number, (text, lang) in enumerate(given_reports)]
    found = trace("s", reports)
    assert found == trace("s", reports[::-1])
    assert 1 <= found.origins.low <= found.origins.high <= found.origins.low + 1
    for link in found.links:
        for passage in link.passages:
            assert 0 <= passage.source.span[0] < passage.source.span[1]
    for twice in found.doubled:
        for first, second in twice.passages:
            assert first[1] <= second[0]


def test_no_reports_give_an_empty_trace():
    found = trace("s", [])
    assert (found.origins.low, found.origins.high, found.links) == (0, 0, ())
