"""`headwater feeds` says which feeds are followed, and how they are."""

import json

import pytest

ITEM = "<item><title>Nest found</title><link>{}</link></item>"
OPML = """<?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body>
<outline text="News"><outline text="The Post" xmlUrl="https://post.example/feed" htmlUrl="https://post.example/"
  category="/x"/></outline>
<outline text="Strange" xmlUrl="gopher://old.example/"/>
</body></opml>"""


@pytest.fixture
def feeds(quick, site):
    """Run `headwater feeds` on a home, with a site that may be asked."""

    def run(verb, *words):
        allow = ("--allow", f"127.0.0.1:{site.port}") if verb in {"add", "check"} else ()
        return quick("feeds", verb, *words, *allow)

    return run


@pytest.fixture
def published(site, answer):
    body = f"<rss version='2.0'><channel><title>The Post</title>{ITEM.format(site.at('/nest'))}</channel></rss>"
    site.pages["/feed"] = answer(body.encode(), Content_Type="text/xml", ETag='"1"')
    return site.at("/feed")


class TestAdding:
    """A feed is followed by its own address, or by that of a site that has one."""

    def test_a_feed_is_followed_once(self, feeds, published):
        first, again = feeds("add", published), feeds("add", published)

        assert (first.returncode, first.stdout) == (0, f"Followed: The Post ({published})\n")
        assert (again.returncode, again.stdout) == (0, f"Already followed: The Post ({published})\n")

    def test_a_site_names_its_feed(self, feeds, published, site, answer):
        link = '<link rel="alternate" type="application/rss+xml" href="/feed">'
        site.pages["/"] = answer(f"<html><head>{link}</head></html>".encode(), Content_Type="text/html")

        assert feeds("add", site.at("/")).stdout == f"Followed: The Post ({published})\n"

    def test_a_site_that_names_none_is_asked_where_sites_have_theirs(self, feeds, published, site, answer):
        site.pages["/"] = answer(b"<html><body>Welcome</body></html>", Content_Type="text/html")

        assert feeds("add", site.at("/")).stdout == f"Followed: The Post ({published})\n"
        assert len(site.asked) < 12

    def test_one_that_moved_for_good_is_followed_where_it_is_now(self, feeds, published, site, answer):
        site.pages["/old"] = answer(status="301 Moved", Location="/feed")
        site.pages["/for-now"] = answer(status="302 Found", Location="/feed")

        assert feeds("add", site.at("/old")).stdout == f"Followed: The Post ({published})\n"
        assert feeds("add", site.at("/for-now")).stdout == f"Followed: The Post ({site.at('/for-now')})\n"

    @pytest.mark.parametrize(
        ("path", "words"),
        [
            ("/none", "answered with 404. Check the address."),
            ("/page", "is no feed, and none was found in it"),
            ("/closed", "robots.txt"),
        ],
    )
    def test_what_is_none_is_a_sentence(self, feeds, site, answer, path, words):
        site.pages["/robots.txt"] = answer(b"User-agent: *\nDisallow: /closed\n")
        site.pages["/page"] = answer(b"<html><body>Welcome</body></html>", Content_Type="text/html")
        done = feeds("add", site.at(path))

        assert (done.returncode, done.stdout) == (1, "")
        assert words in done.stderr
        assert "Traceback" not in done.stderr

    def test_the_good_ones_of_several_are_followed(self, feeds, published, site):
        done = feeds("add", site.at("/none"), "http://192.168.0.1/", published)

        assert done.returncode == 0
        assert done.stdout == f"Followed: The Post ({published})\n"
        assert "not public" in done.stderr

    def test_a_host_that_is_none_is_a_wrong_call(self, quick):
        for verb in (("add", "https://a.example"), ("check", "--now")):
            done = quick("feeds", *verb, "--allow", "not a host")

            assert (done.returncode, done.stdout) == (2, "")
            assert "is no host with a port" in done.stderr
            assert "Traceback" not in done.stderr


class TestChecking:
    """The state of each feed is told in words."""

    def test_each_state_is_told(self, feeds, published, site, answer):
        feeds("add", published)
        for path in ("/slow", "/gone", "/shut", "/empty", "/broken"):
            site.pages[path] = site.pages["/feed"]
            feeds("add", site.at(path))
        before = feeds("check").stdout
        site.pages["/slow"] = answer(status="429 Wait")
        site.pages["/gone"] = answer(status="410 Gone")
        site.pages["/shut"] = answer(status="403 No", cf_mitigated="challenge")
        site.pages["/empty"] = answer(b"<rss version='2.0'><channel><title>None</title></channel></rss>")
        del site.pages["/broken"]
        now = feeds("check", "--now")
        later = feeds("check", "--format", "json")
        told = {one["url"].rpartition("/")[2]: one for one in map(json.loads, later.stdout.splitlines())}

        assert before.count("new: not asked yet") == 6
        assert (now.returncode, now.stderr.count("\n")) == (0, 1)  # who fetches is not told
        for words in (
            "working since", "It answers and names reports.",
            "slow since", "asks for patience (429)",
            "gone since", "gone for good (410)",
            "blocked since", "lets browsers in and keeps programs out",
            "empty since", "names no report",
            "broken since", "There is nothing at",
        ):  # fmt: skip
            assert words in now.stdout
        assert {name: one["state"] for name, one in told.items()} == {
            "feed": "working", "slow": "slow", "gone": "gone", "shut": "blocked", "empty": "empty", "broken": "broken",
        }  # fmt: skip
        assert all(one["next"] > one["since"] for one in told.values())

    def test_one_that_works_again_says_so(self, feeds, published, site, answer):
        feeds("add", published)
        well = site.pages["/feed"]
        site.pages["/feed"] = answer(status="500 Oh")
        sick = feeds("check", "--now").stdout
        site.pages["/feed"] = well

        assert "broken since" in sick
        assert "working since" in feeds("check", "--now").stdout

    def test_no_feed_is_a_note_and_not_output(self, feeds):
        done = feeds("check")

        assert (done.returncode, done.stdout) == (0, "")
        assert "No feed is followed." in done.stderr


class TestLists:
    """Subscriptions come and go as lists."""

    def test_a_list_is_taken_in_once_and_what_names_no_feed_is_told(self, feeds, tmp_path):
        (tmp_path / "mine.opml").write_text(OPML)
        first, again = feeds("import", tmp_path / "mine.opml"), feeds("import", tmp_path / "mine.opml")

        assert first.stdout == "1 feeds followed, 0 were before, 1 lines failed.\n"
        assert again.stdout == "0 feeds followed, 1 were before, 1 lines failed.\n"
        assert (first.returncode, again.returncode) == (0, 0)
        assert first.stderr.count("headwater: Line ") == 1

    def test_what_is_followed_comes_back_as_it_was_given(self, feeds, tmp_path):
        (tmp_path / "mine.opml").write_text(OPML)
        feeds("import", tmp_path / "mine.opml")
        (tmp_path / "out.opml").write_text(feeds("export").stdout)
        feeds("remove", "https://post.example/feed")
        back = feeds("import", tmp_path / "out.opml")
        told = feeds("export").stdout

        assert back.stdout == "1 feeds followed, 0 were before, 0 lines failed.\n"
        assert told == (tmp_path / "out.opml").read_text()
        assert 'category="/x"' in told
        assert 'text="News"' in told

    @pytest.mark.parametrize("body", [b"", b"no list", b"<opml><body>", b"\xff" * 100])
    def test_a_list_that_is_none_is_a_sentence(self, feeds, tmp_path, body):
        (tmp_path / "bad.opml").write_bytes(body)
        done = feeds("import", tmp_path / "bad.opml")

        assert done.returncode in {0, 1}
        assert "Traceback" not in done.stderr

    def test_one_that_is_not_followed_cannot_be_left(self, feeds):
        done = feeds("remove", "https://a.example/feed")

        assert (done.returncode, done.stdout) == (1, "")
        assert "https://a.example/feed is not followed." in done.stderr

    def test_suggestions_are_followed_where_that_is_asked_for(self, feeds):
        named = feeds("suggest", "--lang", "en", "--most", "3", "--format", "json").stdout.splitlines()
        done = feeds("suggest", "--lang", "en", "--most", "3", "--add")

        assert len(named) == 3
        assert "3 feeds followed." in done.stderr
        assert feeds("check").stdout.count("new: not asked yet") == 3


@pytest.mark.parametrize("verb", ["add", "remove", "import", "export", "suggest", "check"])
def test_each_verb_has_help_with_an_example(quick, verb):
    done = quick("feeds", verb, "--help")

    assert (done.returncode, done.stderr) == (0, "")
    assert f"headwater feeds {verb}" in done.stdout.partition("[OPTIONS]")[2]
