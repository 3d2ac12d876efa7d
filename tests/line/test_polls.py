"""What an answer means for a feed: its state in words, and when it is asked again."""

import datetime as dt
import typing

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from headwater.line.polls import DAY, HOUR, Known, State, Told, after
from headwater.net import Cause
from headwater.values import Entry, Feed, NoFeed

NOON = dt.datetime(2031, 5, 2, 12, tzinfo=dt.UTC)
URL = "https://news.example/feed"
NEW = "https://news.example/new"
FEED = Feed(url=URL, format="rss", entries=(Entry(guid="1"),))
NO_REPORTS = Feed(url=URL, format="rss")
NOT_ASKED = Known(url=URL, since_at=NOON, next_at=NOON)
TAGGED = Told(status=200, etag='"1"', validators_url=URL)
UNCHANGED = Told(status=304)
MOVED = Told(status=200, moved_to=NEW)


def polled(known, *answers, wait=DAY):
    """Return what is known after answers, each with what its body was read as, one after the other."""
    for number, (told, feed) in enumerate(answers, 1):
        known = after(known, told, feed, NOON + number * wait)
    return known


@pytest.mark.parametrize(
    ("told", "state", "words"),
    [
        (Told(status=401), "blocked", "does not give"),
        (Told(status=402), "blocked", "does not give"),
        (Told(status=403), "blocked", "(403)"),
        (Told(status=451), "blocked", "(451)"),
        (Told(status=403, challenged=True), "blocked", "lets browsers in and keeps programs out"),
        (Told(status=503, challenged=True), "blocked", "lets browsers in and keeps programs out"),
        (Told(status=0, cause="robots", says="Its robots.txt says no."), "blocked", "robots.txt"),
        (Told(status=0, cause="private", says="It is not public."), "blocked", "not public"),
        (Told(status=0, cause="slow", says="It took too long."), "slow", "too long"),
        (Told(status=429), "slow", "patience"),
        (Told(status=503), "slow", "patience"),
        (Told(status=404), "broken", "nothing at https://news.example/feed (404)"),
        (Told(status=410), "gone", "gone for good (410)"),
        (Told(status=500), "broken", "answered with 500"),
        (Told(status=204), "broken", "answered with 204"),
        (Told(status=304), "broken", "answered with 304"),  # nobody asked whether anything had changed
        (Told(status=0, cause="name", says="There is no such host."), "broken", "no such host"),
        (Told(status=0, cause="connection", says="Nobody answered."), "broken", "Nobody answered"),
        (Told(status=0, cause="size", says="It was too much."), "broken", "too much"),
    ],
)
def test_what_keeps_a_feed_away_is_said(told, state, words):
    known = polled(NOT_ASKED, (told, None))

    assert known.state == state
    assert words in known.says


def test_a_feed_that_names_reports_works_and_one_that_names_none_is_empty():
    assert polled(NOT_ASKED, (TAGGED, FEED)).state == "working"
    assert polled(NOT_ASKED, (TAGGED, NO_REPORTS)).state == "empty"


def test_a_feed_that_stays_empty_is_not_said_to_work():
    known = polled(NOT_ASKED, (TAGGED, NO_REPORTS), (UNCHANGED, None), (UNCHANGED, None))

    assert (known.state, known.since_at) == ("empty", NOON + DAY)


@pytest.mark.parametrize("reason", ["page", "not_a_feed", "binary", "empty", "too_large"])
def test_what_is_no_feed_is_never_asked_whether_it_has_changed(reason):
    known = polled(NOT_ASKED, (TAGGED, NoFeed(url=URL, reason=reason, says="It is a page.")))

    assert known.state == ("empty" if reason == "empty" else "broken")
    assert (known.etag, known.modified, known.validators_url, known.failures) == (None, None, None, 1)


def test_a_feed_that_works_again_says_so():
    broken = polled(NOT_ASKED, (TAGGED, FEED), (Told(status=500), None), (Told(status=500), None))
    again = after(broken, UNCHANGED, None, NOON + 3 * DAY)

    assert (broken.state, broken.since_at, broken.worked_at) == ("broken", NOON + 2 * DAY, NOON + DAY)
    assert (again.state, again.since_at, again.failures) == ("working", NOON + 3 * DAY, 0)


def test_what_was_wrong_with_a_feed_that_works_is_said_too():
    known = polled(NOT_ASKED, (TAGGED, replace(FEED, complaints=("It has more than 2,000 entries.",))))

    assert known.says == "It answers and names reports. It has more than 2,000 entries."


class TestMoving:
    """A permanent redirect is believed when it was met three times in a row."""

    def test_the_third_time_the_new_address_takes_the_place_of_the_old_one(self):
        twice = polled(NOT_ASKED, (MOVED, FEED), (MOVED, FEED))
        third = after(twice, MOVED, FEED, NOON + 3 * DAY)

        assert (twice.state, twice.url, twice.since_at) == ("moved", URL, NOON + DAY)
        assert NEW in twice.says
        assert (third.state, third.url, third.moves, third.moved_to) == ("working", NEW, 0, None)
        assert NEW in third.says

    def test_it_counts_also_where_nothing_has_changed(self):
        known = polled(replace(NOT_ASKED, etag='"1"', validators_url=NEW), *[(replace(MOVED, status=304), None)] * 3)

        assert (known.url, known.etag, known.validators_url) == (NEW, '"1"', NEW)

    @pytest.mark.parametrize(
        "between",
        [
            (TAGGED, FEED),
            (Told(status=500), None),
            (Told(status=200, moved_to="https://third.example/"), FEED),
            (MOVED, NoFeed(url=NEW, reason="page", says="It is a page.")),
        ],
    )
    def test_whatever_comes_between_begins_the_count_anew(self, between):
        known = polled(NOT_ASKED, (MOVED, FEED), (MOVED, FEED), between, (MOVED, FEED), (MOVED, FEED))

        assert (known.url, known.moves) == (URL, 2)

    def test_a_redirect_to_what_is_no_feed_never_takes_the_place_of_a_feed(self):
        known = polled(NOT_ASKED, *[(MOVED, NoFeed(url=NEW, reason="page", says="It is a web page."))] * 5)

        assert (known.url, known.state, known.moves) == (URL, "broken", 0)

    def test_one_that_moved_to_a_feed_that_is_followed_already_says_so_and_is_asked_daily(self):
        known = replace(NOT_ASKED, etag='"1"', validators_url=NEW)
        for number in range(1, 6):
            known = after(known, replace(MOVED, etag='"1"'), FEED, NOON + number * DAY, followed=True)

        assert (known.url, known.state, known.since_at) == (URL, "moved", NOON + DAY)
        assert known.next_at == NOON + 6 * DAY
        assert "followed already: remove this one" in known.says

    def test_a_redirect_to_itself_is_no_move(self):
        assert polled(NOT_ASKED, (replace(MOVED, moved_to=URL), FEED)).state == "working"


class TestPace:
    """Who gives validators is asked hourly, who gives none daily, who fails ever later."""

    def test_one_with_validators_is_asked_hourly_and_one_without_daily(self):
        assert after(NOT_ASKED, TAGGED, FEED, NOON).next_at == NOON + HOUR
        assert after(NOT_ASKED, Told(status=200), FEED, NOON).next_at == NOON + DAY

    @pytest.mark.parametrize(
        ("control", "hours"),
        [
            ("max-age=7200", 2),
            ("public, MAX-AGE = 7200", 2),
            ('max-age="7200"', 2),
            ("max-age=60", 1),
            ("max-age=999999999999999", 24),
            ("s-maxage=7200", 1),
            ("max-age=-7200", 1),
            ("no-cache", 1),
        ],
    )
    def test_it_is_not_asked_before_its_answer_is_stale(self, control, hours):
        assert after(NOT_ASKED, replace(TAGGED, cache_control=control), FEED, NOON).next_at == NOON + hours * HOUR

    def test_failures_double_the_wait_up_to_a_day(self):
        known, waits = NOT_ASKED, []
        for _ in range(7):
            known = after(known, Told(status=500), None, NOON)
            waits.append((known.next_at - NOON) / HOUR)

        assert waits == [1, 2, 4, 8, 16, 24, 24]

    def test_it_is_not_asked_before_it_says_itself(self):
        later = replace(Told(status=429), retry=NOON + 5 * HOUR)

        assert after(NOT_ASKED, later, None, NOON).next_at == NOON + 5 * HOUR

    def test_one_that_is_gone_is_asked_again_after_a_season(self):
        assert after(NOT_ASKED, Told(status=410), None, NOON).next_at == NOON + dt.timedelta(days=90)


class TestValidators:
    """They are kept as they came last."""

    def test_those_of_every_answer_take_the_place_of_the_earlier_ones(self):
        known = polled(NOT_ASKED, (TAGGED, FEED), (replace(TAGGED, etag='W/"2"', modified="yesterday"), FEED))

        assert (known.etag, known.modified, known.validators_url) == ('W/"2"', "yesterday", URL)

    def test_those_of_a_304_are_new_ones_too_and_what_it_leaves_out_stays(self):
        known = polled(
            NOT_ASKED,
            (replace(TAGGED, modified="Friday"), FEED),
            (Told(status=304, etag='"3"', validators_url=URL), None),
            (UNCHANGED, None),
        )

        assert (known.etag, known.modified, known.validators_url) == ('"3"', "Friday", URL)

    def test_an_answer_without_any_takes_them_away(self):
        known = polled(NOT_ASKED, (TAGGED, FEED), (Told(status=200), FEED))

        assert (known.etag, known.modified, known.validators_url) == (None, None, None)

    def test_a_failure_leaves_them_alone(self):
        known = polled(NOT_ASKED, (TAGGED, FEED), (Told(status=503), None), (Told(status=0, cause="slow"), None))

        assert (known.etag, known.validators_url) == ('"1"', URL)


times = st.datetimes(dt.datetime(1970, 1, 1), dt.datetime(9999, 12, 31), timezones=st.just(dt.UTC))  # noqa: DTZ001
words = st.text(max_size=8) | st.none()
answers = st.builds(
    Told,
    status=st.sampled_from([0, 200, 200, 304, 304, 401, 404, 410, 429, 500, 503]) | st.integers(100, 999),
    cause=st.sampled_from([*typing.get_args(Cause), None]),
    says=st.text(max_size=8),
    moved_to=st.sampled_from([None, URL, NEW, "https://third.example/"]),
    etag=words,
    modified=words,
    validators_url=st.sampled_from([None, URL, NEW]),
    cache_control=st.sampled_from(["", "max-age=0", "max-age=99999999999999999999", "max-age=5000"]) | st.text(),
    challenged=st.booleans(),
    retry=times | st.none(),
)
bodies = st.sampled_from([FEED, NO_REPORTS, NoFeed(url=URL, reason="page", says="x"), None])


@given(st.lists(st.tuples(answers, bodies, st.booleans(), st.integers(1, 10**7)), min_size=1, max_size=12))
def test_any_answers_in_any_order_leave_a_feed_in_a_sane_state(given_):
    known, now = NOT_ASKED, NOON
    for told, body, followed, seconds in given_:
        now += dt.timedelta(seconds=seconds)
        before = known
        known = after(known, told, body if told.status == 200 else None, now, followed=followed)

        assert known.state in set(typing.get_args(State)) - {"new"}
        assert now + HOUR <= known.next_at <= now + 90 * DAY
        assert known.says or told.status == 0
        assert known.failures == (0 if known.worked_at == now else before.failures + 1)
        assert known.since_at == (before.since_at if known.state == before.state else now)
        assert (known.moved_to is None) == (known.moves == 0)
        assert known.moves <= 3
        assert known.url in {before.url, told.moved_to}
        assert known.state != "working" or known.worked_at == now
        assert not (told.retry and known.failures) or known.next_at >= min(told.retry, now + 90 * DAY)
