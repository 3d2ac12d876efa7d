"""Who owes what to whom."""

from headwater.trace import Report, trace
from headwater.trace.links import verdict

DEBTS = {"verbatim", "rewrite", "excerpt", "translation"}


def debts(reports: list[Report]) -> list[tuple[str | None, str | None, str]]:
    names = {report.article.id: report.article.outlet for report in reports}
    return [(names[x.source], names[x.target], x.type) for x in trace("s", reports).links if x.type in DEBTS]


def test_a_rewrite_that_shares_no_run_of_words_is_seen(ferry):
    (link,) = debts([ferry["original"], ferry["spun"]])
    assert link[2] == "rewrite"


def test_two_reports_of_one_event_that_were_written_apart_owe_each_other_nothing(ferry):
    assert debts([ferry["original"], ferry["independent"], ferry["other"]]) == []


def test_a_translation_is_seen_without_a_dictionary_of_the_whole_language(ferry):
    assert [kind for _, _, kind in debts([ferry["original"], ferry["german"], ferry["other"]])] == ["translation"]


def test_reports_in_two_languages_that_were_written_apart_owe_each_other_nothing(ferry):
    assert debts([ferry["independent"], ferry["german"], ferry["other"]]) == []


def test_the_same_official_statement_is_never_copying(leak):
    link = verdict(*leak)
    assert link is not None
    assert link.type == "shared_statement"


def test_each_passage_of_a_link_holds_words_on_both_sides(ferry):
    reports = {ferry[name].article.id: ferry[name] for name in ("original", "spun")}
    (link,) = trace("s", list(reports.values())).links
    assert link.passages
    for passage in link.passages:
        for report, end in ((link.source, passage.source), (link.target, passage.target)):
            words = reports[report].article.text[slice(*end.span)]
            assert words == words.strip() != ""


def test_who_credits_an_outlet_took_the_text_from_it(make, ferry, agency):
    copy = make(ferry["spun"].article.text, "copy", credits=agency("original"))
    link = verdict(ferry["original"], copy)
    assert link is not None
    assert (link.source, link.target, link.direction) == (ferry["original"].article.id, copy.article.id, "from_to")
    assert any("credits original" in reason for reason in link.because)


def test_two_who_credit_the_same_agency_rest_on_it(make, ferry, agency):
    one = make(ferry["original"].article.text, "one", credits=agency("Halme News Agency"))
    two = make(ferry["spun"].article.text, "two", credits=agency("Halme News Agency"))
    assert (link := verdict(one, two)) is not None
    assert link.direction == "common_upstream"
    (origin,) = trace("s", [one, two]).origins.groups
    assert (origin.type, origin.name) == ("wire", "Halme News Agency")


def test_a_picture_credit_credits_no_text(make, ferry, picture):
    one = make(ferry["original"].article.text, "one", credits=picture("Halme News Agency"))
    two = make(ferry["spun"].article.text, "two", credits=picture("Halme News Agency"))
    assert (link := verdict(one, two)) is not None
    assert link.direction == "unknown"


def test_the_earlier_of_two_equally_rich_reports_was_there_first(make, ferry):
    early = make(ferry["spun"].article.text, "early", day="2031-05-05T07:10")
    late = make(ferry["original"].article.text, "late", day="2031-05-05T09:00")
    assert (link := verdict(late, early)) is not None
    assert (link.source, link.direction) == (early.article.id, "from_to")


def test_a_report_printed_whole_elsewhere_is_verbatim_and_a_part_of_it_an_excerpt(make, ferry):
    text = ferry["original"].article.text
    assert (whole := verdict(ferry["original"], make(text, "whole"))) is not None
    assert whole.type == "verbatim"
    assert whole.coverage > 0.9
    part = "\n\n".join(text.split("\n\n")[:6]) + "\n\nThe council meets today. Nobody knows what it will decide."
    assert (excerpt := verdict(ferry["original"], make(part, "part"))) is not None
    assert excerpt.type == "excerpt"


def test_links_say_in_words_what_they_rest_on(ferry):
    (link,) = trace("s", [ferry["original"], ferry["spun"]]).links
    assert "9 of the 9 facts that they share stand in the same order" in link.because


def test_the_order_in_which_reports_come_changes_nothing(ferry):
    reports = list(ferry.values())
    assert trace("s", reports) == trace("s", reports[::-1]) == trace("s", [*reports[2:], *reports[:2], reports[0]])
