"""Feeds are asked as polite readers ask them, and what they name is fetched once."""

import datetime as dt
import gzip
import threading
import time
from email.utils import format_datetime
from itertools import pairwise

import pytest

DAY = dt.timedelta(days=1)
HOUR = dt.timedelta(hours=1)


def heads(site, path):
    """Return the headers of each request for a path, names in lower case."""
    found = []
    for head in site.asked:
        first, *fields = head.rstrip("\r\n").split("\r\n")
        if first.split(" ")[1] == path:
            pairs = (field.partition(": ") for field in fields)
            found.append({name.lower(): value.encode("latin-1").decode() for name, _, value in pairs})
    return found


@pytest.fixture
def nest(line):
    """A feed at news.example with one report."""
    line.publish("/feed", line.item(line.at("/nest"), "Nest found"), ETag='"1"')
    line.write("/nest", line.page("Nest found"))
    line.follow()
    return line


class TestReports:
    """What a feed names becomes a report, once."""

    def test_a_page_that_a_feed_names_becomes_a_report(self, nest):
        got = nest.round()
        done = nest.carry()

        assert (got.feeds, got.troubled, got.pages, got.missed) == (1, 0, 1, 0)
        assert (done.new, done.traced) == (1, 1)
        assert [row.title for row in nest.articles()] == ["Nest found"]

    def test_nothing_is_fetched_again_where_nothing_is_told_anew(self, nest):
        nest.round()
        nest.again()
        nest.again()

        assert nest.site.paths.count("/nest") == 1
        assert nest.site.paths.count("/feed") == 3

    def test_reports_arrive_oldest_first_where_a_feed_names_the_newest_first(self, line):
        line.publish("/feed", *[line.item(line.at(f"/{n}"), f"Report {n}") for n in (3, 2, 1)])
        for n in (1, 2, 3):
            line.write(f"/{n}", line.page(f"Report {n}"))
        line.follow()
        line.round()

        assert line.site.paths[-3:] == ["/1", "/2", "/3"]

    def test_a_name_that_changes_with_the_same_address_is_no_new_report(self, nest):
        for number in range(4):
            nest.publish("/feed", nest.item(nest.at("/nest"), "Nest found", guid=f"n-{number}"), ETag=f'"{number}"')
            nest.again()

        assert nest.site.paths.count("/nest") == 1
        assert [entry.state for entry in nest.entries()] == ["taken"]

    def test_names_that_flip_between_http_and_https_are_one(self, nest):
        for scheme in ("http", "https", "http"):
            guid = nest.at("/nest").replace("http", scheme)
            nest.publish("/feed", nest.item(nest.at("/nest"), "Nest found", guid=guid))
            nest.again()

        assert nest.site.paths.count("/nest") == 1
        assert len(nest.entries()) == 1

    def test_items_of_one_page_are_fetched_once(self, line):
        variants = ["/live?utm_source=rss#1", "/live#2", "/live/"]
        line.publish("/feed", *[line.item(line.at(v), f"Update {n}", guid=f"g{n}") for n, v in enumerate(variants)])
        for path in ("/live", "/live/", "/live?utm_source=rss"):
            line.write(path, line.page("Live: a nest is found"))
        line.follow()
        line.round()
        line.again()
        line.carry()

        assert sum(path.startswith("/live") for path in line.site.paths) == 1
        assert sorted(entry.state for entry in line.entries()) == ["known", "known", "taken"]
        assert len(line.articles()) == 1

    def test_two_feeds_that_name_one_page_in_variants_make_one_report(self, line):
        line.publish("/feed", line.item(line.at("/nest?utm_source=a"), "Nest found"))
        line.publish("/other", line.item(line.at("/nest/?utm_medium=b#top"), "A nest was found"))
        for path in ("/nest?utm_source=a", "/nest/?utm_medium=b"):
            line.write(path, line.page("Nest found"))
        line.follow()
        line.follow("/other", "a")
        line.round()
        line.carry()

        assert sum(path.startswith("/nest") for path in line.site.paths) == 1
        assert len(line.articles()) == 1

    def test_relative_links_are_read_against_the_feed(self, line):
        line.publish("/feed", line.item("/nest", "Nest found"))
        line.write("/nest", line.page("Nest found"))
        line.follow()

        assert line.round().pages == 1

    def test_an_item_without_a_link_says_so_and_the_others_go_on(self, line):
        line.publish(
            "/feed",
            "<title>No link</title><guid isPermaLink='false'>7</guid><description>Words</description>",
            line.item(line.at("/nest"), "Nest found"),
        )
        line.write("/nest", line.page("Nest found"))
        line.follow()
        got = line.round()

        assert got.pages == 1
        assert {(entry.state, entry.says) for entry in line.entries()} == {
            ("refused", "The feed names no address for it."),
            ("taken", ""),
        }

    def test_a_page_that_is_told_anew_is_fetched_anew_and_keeps_its_old_wording(self, nest):
        nest.round()
        nest.carry()
        nest.publish("/feed", nest.item(nest.at("/nest"), "Nest found, and lost"), ETag='"2"')
        nest.write(
            "/nest", nest.page("Nest found, and lost", "The nest of a plover near Haskar was lost.", "It rained.")
        )
        nest.again()
        done = nest.carry()

        assert (done.new, done.revised) == (0, 1)
        assert [row.title for row in nest.articles()] == ["Nest found, and lost"]

    def test_a_page_that_goes_back_to_its_old_wording_does_so_here(self, nest):
        for number, title in enumerate(("Nest found", "Nest lost", "Nest found")):
            nest.publish("/feed", nest.item(nest.at("/nest"), title, description=str(number)))
            nest.write("/nest", nest.page(title))
            nest.again()
            nest.carry()

        (article,) = nest.articles()
        assert article.title == "Nest found"
        assert article.revisions.count() == 2


class TestPoliteness:
    """Sites are asked as they wish to be."""

    @pytest.mark.parametrize(
        ("etag", "modified"),
        [
            ('"1"', "Fri, 02 May 2031 08:00:00 GMT"),
            ('W/"weak"', "yesterday, about noon"),
            ("unquoted", "2031-05-02"),
            ("'single'", "Fri, 2 May 2031 8:0:0 +0200"),
            ('"""', "0"),
            ('"\\"', "Fri,  02  May 2031"),
            ('"füchse-🦊"', "vendredi 2 mai à midi"),
            ('"a" , "b"', "x" * 2000),
        ],
    )
    def test_validators_go_back_as_they_came(self, line, etag, modified):
        line.publish("/feed", ETag=etag, Last_Modified=modified)
        line.follow()
        line.round()
        line.again()

        first, second = heads(line.site, "/feed")
        assert "if-none-match" not in first
        assert "if-modified-since" not in first
        assert (second["if-none-match"], second["if-modified-since"]) == (etag, modified)

    def test_no_date_is_invented_where_a_site_gives_none(self, line):
        line.publish("/feed", ETag='"1"')
        line.follow()
        line.round()
        line.again()

        assert "if-modified-since" not in heads(line.site, "/feed")[1]

    def test_validators_are_those_of_the_last_answer_also_where_its_bytes_are_the_same_or_none(self, line):
        line.follow()
        for tag in ("1", "2"):
            line.publish("/feed", line.item(line.at("/x"), "X"), ETag=f'"{tag}"')
            line.again()
        line.site.pages["/feed"] = line.reply(status="304 Not Modified", ETag='"3"')
        line.again()
        line.again()

        assert [head.get("if-none-match") for head in heads(line.site, "/feed")] == [None, '"1"', '"2"', '"3"']
        assert line.feed().says == "Nothing new since the last time."

    def test_validators_are_sent_to_the_address_that_gave_them_alone(self, line):
        line.publish("/new", ETag='"new"')
        line.site.pages["/feed"] = line.reply(status="302 Found", Location=line.at("/new", "a"), ETag='"redirect"')
        line.follow()
        line.round()
        line.publish("/third", ETag='"third"')
        line.site.pages["/feed"] = line.reply(status="302 Found", Location=line.at("/third", "b"))
        line.again()
        line.again()

        assert [head.get("if-none-match") for head in heads(line.site, "/feed")] == [None] * 3
        assert [head.get("if-none-match") for head in heads(line.site, "/third")] == [None, '"third"']

    def test_it_says_who_asks_and_where_to_write(self, nest):
        nest.round()

        agents = {heads(nest.site, path)[0]["user-agent"] for path in ("/robots.txt", "/feed", "/nest")}
        assert agents == {"Headwater/1.2 (+https://headwater.example/about)"}

    def test_robots_are_kept_out_of_feeds_and_pages_where_a_site_wishes_it(self, nest):
        nest.site.pages["/robots.txt"] = nest.reply(b"User-agent: Headwater\nDisallow: /nest\nDisallow: /closed\n")
        nest.publish("/closed", nest.item(nest.at("/x"), "X"))
        nest.follow("/closed")
        got = nest.round()

        assert {"/closed", "/nest"}.isdisjoint(nest.site.paths)
        assert (got.feeds, got.troubled, got.missed) == (2, 1, 1)
        assert nest.feed("/closed").state == "blocked"
        assert "robots.txt" in nest.feed("/closed").says
        assert "robots.txt" in nest.entries()[0].says

    def test_pages_wait_where_a_site_does_not_give_its_robots_txt_for_now(self, line):
        line.publish("/feed", line.item(line.at("/nest", "a"), "Nest found"))
        line.write("/nest", line.page("Nest found"))
        line.site.pages["/robots.txt"] = lambda handler: handler.request.sendall(
            line.reply(status="503 Unavailable" if b"a.example" in handler.server.asked[-1].encode() else "404 None")
        )
        line.follow()
        line.round()
        waited = line.entries()[0]
        line.site.pages["/robots.txt"] = line.reply(status="404 None")
        got = line.again(HOUR)

        assert (waited.state, "does not give its robots.txt" in waited.says) == ("waiting", True)
        assert (got.pages, line.entries()[0].state) == (1, "taken")

    def test_a_host_is_spoken_to_by_one_voice_and_the_others_are_not_kept_waiting(self, line):
        now, most, spans = set(), {}, []
        lock = threading.Lock()

        def slowly(handler):
            host = handler.server.asked[-1].partition("Host: ")[2].partition(":")[0]
            with lock:
                now.add((host, id(handler)))
                most[host] = max(most.get(host, 0), sum(one == host for one, _ in now))
                spans.append(len({one for one, _ in now}))
            time.sleep(0.1)
            with lock:
                now.discard((host, id(handler)))
            handler.request.sendall(line.reply(line.page("Nest found"), Content_Type="text/html"))

        for host in ("a", "b", "c"):
            items = [line.item(line.at(f"/{host}{n}", host), f"{host}{n}") for n in range(4)]
            line.publish(f"/{host}", *items)
            line.follow(f"/{host}", host)
            line.site.pages |= {f"/{host}{n}": slowly for n in range(4)}
        got = line.round()

        assert got.pages == 12
        assert most == {"a.example": 1, "b.example": 1, "c.example": 1}
        assert max(spans) == 3

    def test_a_host_that_hangs_does_not_hold_up_the_others(self, line):
        line.wait_for_answers(1.5)
        line.site.pages |= {f"/hangs{n}": lambda _handler: time.sleep(3) for n in range(40)}
        line.publish("/feed", *[line.item(line.at(f"/hangs{n}"), f"H{n}") for n in range(40)])
        line.publish("/good", *[line.item(line.at(f"/good{n}", "a"), f"G{n}") for n in range(40)])
        line.site.pages |= {
            f"/good{n}": line.reply(line.page("Nest found"), Content_Type="text/html") for n in range(40)
        }
        line.follow()
        line.follow("/good", "a")
        began = time.monotonic()
        got = line.round()

        assert time.monotonic() - began < 15
        assert got.pages == 40
        assert sum("hangs" in path for path in line.site.paths) == 1
        assert {entry.state for entry in line.entries(feed=line.feed())} == {"waiting"}

    def test_a_host_that_hung_is_asked_for_the_next_page_a_while_later(self, line):
        line.wait_for_answers(1.5)
        line.site.pages["/hangs"] = lambda _handler: time.sleep(3)
        line.publish("/feed", line.item(line.at("/nest"), "Nest"), line.item(line.at("/hangs"), "Hangs"))
        line.write("/nest", line.page("Nest found"))
        line.follow()
        first, soon, later = line.round(), line.again(dt.timedelta(seconds=5)), line.again(dt.timedelta(minutes=2))

        assert (first.pages, soon.pages, later.pages) == (0, 0, 1)

    @pytest.mark.parametrize("seconds", [True, False])
    @pytest.mark.parametrize("status", ["429 Too Many Requests", "503 Service Unavailable"])
    def test_a_feed_that_asks_for_patience_gets_it(self, line, seconds, status):
        then = line.now + 3 * HOUR
        after = "10800" if seconds else format_datetime(then, usegmt=True)
        line.site.pages["/feed"] = line.reply(status=status, Retry_After=after)
        line.follow()
        line.round()
        line.again(2 * HOUR)
        line.again(HOUR)

        assert len(heads(line.site, "/feed")) == 2
        assert line.feed().state == "slow"

    @pytest.mark.parametrize("status", ["429 Too Many Requests", "503 Service Unavailable"])
    def test_a_site_that_asks_for_patience_is_asked_for_nothing_else_meanwhile(self, line, status):
        line.publish("/feed", *[line.item(line.at(f"/{n}"), f"N{n}") for n in range(5)])
        line.site.pages |= {f"/{n}": line.reply(status=status, Retry_After="1800") for n in range(5)}
        line.follow()
        line.round()
        line.again(dt.timedelta(minutes=29))
        meanwhile = [path for path in line.site.paths if path in line.site.pages and path != "/feed"]
        line.site.pages |= {f"/{n}": line.reply(line.page(f"N{n}"), Content_Type="text/html") for n in range(5)}
        got = line.again(dt.timedelta(minutes=1))

        assert len(meanwhile) == 1
        assert got.pages == 5

    def test_a_feed_is_not_asked_before_its_answer_is_stale(self, line):
        line.publish("/feed", ETag='"1"', Cache_Control="public")
        head, _, body = line.site.pages["/feed"].partition(b"\r\n\r\n")
        line.site.pages["/feed"] = head + b"\r\nCache-Control: max-age=14400\r\n\r\n" + body
        line.follow()
        line.round()
        line.again(3.9 * HOUR)
        line.again(0.1 * HOUR)

        assert len(heads(line.site, "/feed")) == 2

    def test_a_site_is_left_alone_as_long_as_its_robots_txt_asks(self, line):
        line.site.pages["/robots.txt"] = line.reply(b"User-agent: *\nCrawl-delay: 0.2\nDisallow: /closed\n")
        line.publish("/feed", *[line.item(line.at(f"/{n}"), f"N{n}") for n in range(3)])
        times = []

        def told(handler):
            times.append(time.monotonic())
            handler.request.sendall(line.reply(line.page("N"), Content_Type="text/html"))

        line.site.pages |= {f"/{n}": told for n in range(3)}
        line.follow()
        got = line.round()

        assert got.pages == 3
        assert [later - earlier >= 0.199 for earlier, later in pairwise(times)] == [True, True]


class TestStates:
    """Whatever a site does, its feed has a state in words, and the others go on."""

    @pytest.mark.parametrize(
        ("status", "state"),
        [
            ("401 Unauthorized", "blocked"),
            ("403 Forbidden", "blocked"),
            ("451 Unavailable For Legal Reasons", "blocked"),
            ("404 Not Found", "broken"),
            ("500 Internal Server Error", "broken"),
            ("410 Gone", "gone"),
            ("429 Too Many Requests", "slow"),
        ],
    )
    def test_a_feed_that_is_not_given_says_so_and_works_again_when_it_is(self, nest, status, state):
        nest.site.pages["/sick"] = nest.reply(b"sorry", status=status)
        nest.follow("/sick", "a")
        got = nest.round()
        sick = nest.feed("/sick", "a")
        nest.publish("/sick", nest.item(nest.at("/nest", "a"), "Nest found"))
        nest.again(91 * DAY)
        well = nest.feed("/sick", "a")

        assert (got.feeds, got.troubled, got.pages) == (2, 1, 1)
        assert (sick.state, sick.since_at, sick.worked_at) == (state, nest.now - 91 * DAY, None)
        assert (well.state, well.since_at, well.worked_at) == ("working", nest.now, nest.now)

    def test_one_that_lets_browsers_in_alone_is_blocked(self, line):
        line.site.pages["/feed"] = line.reply(b"<p>Just a moment", status="503 Wait", cf_mitigated="challenge")
        line.follow()
        line.round()

        assert (line.feed().state, "keeps programs out" in line.feed().says) == ("blocked", True)

    @pytest.mark.parametrize(
        ("url", "state", "words"),
        [
            ("http://nowhere.invalid/feed", "broken", "nowhere.invalid has no address"),
            ("http://127.0.0.1:{port}0/feed", "broken", "not an address"),
            ("http://127.0.0.1/feed", "blocked", "not public"),
            ("http://169.254.169.254/latest", "blocked", "not public"),
            ("ftp://news.example/feed", "broken", "not with https: or http:"),
        ],
    )
    def test_an_address_that_cannot_be_asked_says_so(self, nest, url, state, words):
        from headwater.store import feeds

        wanted = url.format(port=nest.site.port)
        feeds.add(feeds.Added(url=wanted), nest.now)
        got = nest.round()
        (found,) = [feed for feed in feeds.every() if feed.url == wanted]

        assert got.pages == 1
        assert (found.state, words in found.says) == (state, True), found.says

    @pytest.mark.parametrize(
        ("body", "headers", "state", "words"),
        [
            (b"", {}, "empty", "answered with nothing"),
            (b"<html><body><p>Welcome</p></body></html>", {"Content_Type": "text/html"}, "broken", "a web page"),
            (bytes(range(256)) * 40, {}, "broken", "no text"),
            (b'{"error": "no"}', {"Content_Type": "application/json"}, "broken", "neither RSS nor Atom"),
            (gzip.compress(b"\0" * 60_000_000), {"Content_Encoding": "gzip"}, "broken", "grew to more than"),
            (b"x" * 100, {"Content_Encoding": "gzip"}, "broken", "not readable as that"),
            (b"x" * 100, {"Content_Encoding": "zpaq"}, "broken", "was not asked for"),
        ],
    )
    def test_what_is_no_feed_says_so(self, nest, body, headers, state, words):
        nest.site.pages["/sick"] = nest.reply(body, **headers)
        nest.follow("/sick", "a")
        got = nest.round()

        sick = nest.feed("/sick", "a")
        assert (got.troubled, got.pages) == (1, 1)
        assert (sick.state, words in sick.says) == (state, True), sick.says

    def test_a_page_that_takes_a_feeds_place_is_never_taken_for_nothing_new(self, line):
        line.site.pages["/feed"] = line.reply(b"<html><body>Sale!</body></html>", ETag='"sale"')
        line.follow()
        line.round()
        line.site.pages["/feed"] = lambda handler: handler.request.sendall(
            line.reply(status="304 Not Modified")
            if "if-none-match" in handler.server.asked[-1].lower()
            else line.reply(b"<html><body>Sale!</body></html>", ETag='"sale"')
        )
        line.again()

        assert line.feed().state == "broken"

    @pytest.mark.parametrize("chunked", [True, False])
    def test_a_feed_of_a_hundred_megabytes_is_not_kept(self, nest, chunked):
        def flood(handler):
            size = "Transfer-Encoding: chunked" if chunked else "Content-Length: 100000000"
            handler.request.sendall(f"HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n{size}\r\n\r\n".encode())
            block = b"<!-- " + b"x" * 99_990 + b" -->"
            for _ in range(1000):
                handler.request.sendall(b"%x\r\n%b\r\n" % (len(block), block) if chunked else block)

        nest.site.pages["/sick"] = flood
        nest.follow("/sick", "a")
        got = nest.round()

        assert got.pages == 1
        assert nest.feed("/sick", "a").state == "broken"
        assert "more than 17 MB" in nest.feed("/sick", "a").says

    def test_a_feed_that_hangs_is_slow(self, nest):
        nest.wait_for_answers(1.5)
        nest.site.pages["/sick"] = lambda _handler: time.sleep(3)
        nest.follow("/sick", "a")
        got = nest.round()

        assert got.pages == 1
        assert nest.feed("/sick", "a").state == "slow"

    def test_a_feed_of_five_thousand_items_is_read_as_far_as_feeds_go(self, line):
        line.publish("/feed", *[line.item(line.at(f"/closed/{n}"), f"Report {n}") for n in range(5000)])
        line.site.pages["/robots.txt"] = line.reply(b"User-agent: *\nDisallow: /closed\n")
        line.follow()
        began = time.monotonic()
        line.ask_all()

        assert time.monotonic() - began < 30
        assert len(line.entries()) == 2000
        assert line.feed().state == "working"
        assert "more than 2,000 entries" in line.feed().says

    def test_one_that_moves_for_good_is_followed_to_its_new_address(self, line):
        line.site.pages["/feed"] = line.reply(status="301 Moved", Location=line.at("/new", "moved"))
        line.publish("/new", line.item(line.at("/nest"), "Nest"), ETag='"1"')
        line.follow()
        for _ in range(2):
            line.again()
        twice = line.feed()
        line.again()
        moved = line.feed("/new", "moved")
        line.again()

        assert (twice.state, "moved to" in twice.says) == ("moved", True)
        assert (moved.pk, moved.state) == (twice.pk, "working")
        assert line.site.paths.count("/feed") == 3
        assert [entry.feed_id for entry in line.entries()] == [moved.pk]

    def test_one_that_moves_to_a_feed_that_is_followed_stays_and_says_so(self, line):
        line.site.pages["/feed"] = line.reply(status="301 Moved", Location=line.at("/new", "moved"))
        line.publish("/new", line.item(line.at("/nest"), "Nest"))
        line.write("/nest", line.page("Nest"))
        line.follow()
        line.follow("/new", "moved")
        for _ in range(5):
            line.again()

        assert (line.feed().state, "remove this one" in line.feed().says) == ("moved", True)
        assert line.feed("/new", "moved").state == "working"
        assert line.site.paths.count("/nest") == 1

    def test_one_that_is_redirected_to_a_home_page_keeps_its_address(self, line):
        line.site.pages["/feed"] = line.reply(status="301 Moved", Location=line.at("/"))
        line.write("/", line.page("Welcome"))
        line.follow()
        for _ in range(5):
            line.again()

        assert line.feed().state == "broken"

    def test_its_timers_are_kept_by_the_next_process(self, nest, headwater):
        nest.round()
        told = headwater(nest.home, "feeds", "check", "--format", "json").stdout

        assert (nest.now + HOUR).isoformat(timespec="minutes") in told


class TestPages:
    """Whatever becomes of a page, nothing is lost."""

    @pytest.mark.parametrize("status", ["402 Payment Required", "403 Forbidden", "451 Unavailable For Legal Reasons"])
    def test_what_a_feed_tells_stands_in_for_a_page_that_is_not_given(self, line, status):
        line.publish("/feed", line.item(line.at("/nest"), "Nest found", description="A plover breeds near Haskar."))
        line.site.pages["/nest"] = line.reply(b"No", status=status)
        line.follow()
        got = line.round()
        line.carry()

        (article,) = line.articles()
        assert got.missed == 1
        assert (article.title, article.object.text) == ("Nest found", "A plover breeds near Haskar.")
        assert (article.object.made_by, article.outlet) == ("feed", "The Post")
        assert line.entries()[0].state == "failed"

    @pytest.mark.parametrize("status", ["404 Not Found", "410 Gone"])
    def test_nothing_stands_in_for_a_page_that_was_taken_off_the_web(self, line, status):
        line.publish("/feed", line.item(line.at("/nest"), "Nest found", description="A plover breeds near Haskar."))
        line.site.pages["/nest"] = line.reply(b"No", status=status)
        line.follow()
        line.round()
        line.carry()

        assert line.articles() == []
        assert status[:3] in line.entries()[0].says

    @pytest.mark.parametrize(
        "body",
        [
            b"<html><body><nav><a href='/'>Home</a></nav></body></html>",
            b"<html><head><title>Before you continue</title></head><body><p>We use cookies.</p></body></html>",
            b"\x00\x01" * 5000,
        ],
    )
    def test_what_a_feed_tells_stands_in_for_a_page_without_a_report(self, line, body):
        line.publish("/feed", line.item(line.at("/nest"), "Nest found", description="A plover breeds near Haskar."))
        line.write("/nest", body)
        line.follow()
        line.round()
        done = line.carry()

        assert len(done.failures) == 1
        assert [(row.title, row.object.made_by) for row in line.articles()] == [("Nest found", "feed")]

    def test_a_report_is_not_replaced_by_what_a_feed_tells_when_its_page_is_closed_later(self, nest):
        nest.round()
        nest.carry()
        nest.publish("/feed", nest.item(nest.at("/nest"), "Nest found", description="Subscribe to read."))
        nest.site.pages["/nest"] = nest.reply(b"No", status="402 Payment Required")
        nest.again()
        nest.carry()

        (article,) = nest.articles()
        assert "golden plover" in article.object.text
        assert article.revisions.count() == 0

    def test_a_page_takes_the_place_of_what_its_feed_told(self, line):
        line.publish("/feed", line.item(line.at("/nest"), "Nest found", description="In short."))
        line.site.pages["/nest"] = line.reply(b"No", status="403 Forbidden")
        line.follow()
        line.round()
        line.carry()
        line.publish("/feed", line.item(line.at("/nest"), "Nest found", description="Now free to read."))
        line.write("/nest", line.page("Nest found"))
        line.again()
        done = line.carry()

        assert (done.new, done.revised) == (0, 1)
        assert ["golden plover" in row.object.text for row in line.articles()] == [True]

    def test_a_page_that_may_still_come_is_tried_five_times_ever_later(self, line):
        line.publish("/feed", line.item(line.at("/nest"), "Nest found", description="In short."))
        line.site.pages["/nest"] = line.reply(b"No", status="500 Oh")
        line.follow()
        line.round()
        tries = [line.site.paths.count("/nest")]
        for minutes in (14, 1, 30, 60, 119, 1, 24 * 60):
            line.again(dt.timedelta(minutes=minutes))
            tries.append(line.site.paths.count("/nest"))
        line.carry()

        assert tries == [1, 1, 2, 3, 4, 4, 5, 5]
        assert [row.object.made_by for row in line.articles()] == ["feed"]

    def test_a_page_whose_site_asks_for_a_year_of_patience_is_not_waited_for(self, line):
        line.publish("/feed", line.item(line.at("/nest"), "Nest found", description="In short."))
        line.site.pages["/nest"] = line.reply(b"No", status="503 Oh", Retry_After="31536000")
        line.follow()
        line.round()

        assert line.entries()[0].state == "failed"

    def test_a_page_of_a_hundred_megabytes_is_not_kept_and_its_feed_tells_of_it(self, nest):
        def flood(handler):
            handler.request.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
            for _ in range(1000):
                handler.request.sendall(b"<p>" + b"x" * 99_997)

        nest.site.pages["/large"] = flood
        nest.publish(
            "/feed", nest.item(nest.at("/large"), "Large", description="In short."), nest.item(nest.at("/nest"), "N")
        )
        nest.round()
        nest.carry()

        assert sorted(row.object.made_by == "feed" for row in nest.articles()) == [False, True]

    def test_a_picture_in_a_pages_place_is_no_report(self, line):
        line.publish("/feed", line.item(line.at("/nest.jpg"), "Nest found", description="In short."))
        line.site.pages["/nest.jpg"] = line.reply(b"\xff\xd8\xff", Content_Type="image/jpeg")
        line.follow()
        line.round()

        assert "image/jpeg" in line.entries()[0].says

    @pytest.mark.parametrize(
        "told",
        [
            "Fri, 02 May 9999 23:59:59 -1400",
            "Mon, 01 Jan 0001 00:00:00 +1400",
            "9999-12-31T23:59:59-23:59",
            "Thu, 32 Foo 2031",
            "-1",
            "99999999999999999999",
            "Sat, 03 May 2031 12:00:01 GMT",
            "1899-01-01",
        ],
    )
    def test_a_time_that_cannot_be_is_kept_and_the_report_sorted_by_when_it_came(self, line, told):
        line.publish("/feed", line.item(line.at("/nest"), "Nest found", description="In short.", pubDate=told))
        line.site.pages["/nest"] = line.reply(b"No", status="403 No")
        line.follow()
        line.round()
        line.carry()

        (article,) = line.articles()
        assert article.told_at == line.now

    @pytest.mark.parametrize(
        ("declared", "codec"),
        [("utf-8", "windows-1252"), ("iso-8859-9", "utf-8"), ("x-none", "utf-8")],
    )
    def test_a_charset_that_is_not_true_costs_nothing_but_letters(self, line, declared, codec):
        body = f'<?xml version="1.0" encoding="{declared}"?><rss version="2.0"><channel><title>Günlük</title><item>'
        body += f"<title>Yuva “bulundu”</title><link>{line.at('/nest')}</link></item></channel></rss>"
        line.site.pages["/feed"] = line.reply(
            body.encode(codec, "replace"), Content_Type=f"application/rss+xml; charset={declared}"
        )
        line.site.pages["/nest"] = line.reply(line.page("Nest found"), Content_Type=f"text/html; charset={declared}")
        line.follow()
        got = line.round()
        line.carry()

        assert (got.troubled, got.pages, len(line.articles())) == (0, 1, 1)


def test_a_feed_that_is_removed_while_it_is_asked_is_gone_and_nothing_else(line):
    from headwater.store import feeds

    def removed(handler):
        feeds.remove(line.at("/feed"))
        handler.request.sendall(line.reply(line.rss(line.item(line.at("/nest"), "N")), Content_Type="text/xml"))

    line.site.pages["/feed"] = removed
    line.follow()
    got = line.round()

    assert (got.feeds, feeds.every(), line.entries()) == (1, [], [])
