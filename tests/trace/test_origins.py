"""How many independent sources a story has."""

from headwater.text.normalise import fold
from headwater.trace import Houses, trace


def groups(reports, traced):
    names = {report.article.id: report.article.outlet for report in reports}
    return sorted(sorted(names[member] for member in origin.members) for origin in traced.origins.groups)


def test_a_copy_and_its_source_are_one_origin(ferry):
    reports = [ferry[name] for name in ("original", "spun", "independent", "other")]
    traced = trace("s", reports)
    assert groups(reports, traced) == [["independent"], ["original", "spun"], ["other"]]
    assert (traced.origins.low, traced.origins.high) == (3, 3)


def test_reports_of_one_owner_count_once(ferry):
    reports = [ferry["original"], ferry["independent"], ferry["other"]]
    houses = Houses(owners={fold("original"): "Media Group", fold("other"): "Media Group"})
    traced = trace("s", reports, houses)
    assert groups(reports, traced) == [["independent"], ["original", "other"]]
    assert traced.origins.high == 2


def test_who_only_passes_on_reports_is_no_origin(ferry):
    traced = trace("s", [ferry["original"], ferry["other"]], Houses(aggregators=frozenset({"other"})))
    assert (traced.origins.low, traced.origins.high) == (1, 1)
    assert "1 only passes on reports of others" in traced.origins.because


def test_a_report_alone_is_one_origin(ferry):
    traced = trace("s", [ferry["other"]])
    assert (traced.origins.low, traced.origins.high, traced.links) == (1, 1, ())


def test_a_report_given_twice_counts_once(ferry):
    assert trace("s", [ferry["other"], ferry["other"]]) == trace("s", [ferry["other"]])


def test_a_range_is_never_wider_than_two_neighbours(ferry):
    origins = trace("s", list(ferry.values())).origins
    assert origins.high - origins.low <= 1


def test_every_report_stands_in_exactly_one_group(ferry):
    members = [member for origin in trace("s", list(ferry.values())).origins.groups for member in origin.members]
    assert sorted(members) == sorted(report.article.id for report in ferry.values())
