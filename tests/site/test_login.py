"""Where a login is demanded: a server of its own, as it runs beyond this machine."""

import os
import re
import shutil
import subprocess
import sys
import urllib.error
import urllib.parse
import urllib.request
from http.cookiejar import CookieJar

import pytest

#: Pages that need no login: whoever is in need of them has no account.
OPEN = {"login", "yours", "notice", "about", "robots"}
USERS = """
from django.contrib.auth import get_user_model
from headwater.store.home import opened, usual
opened(usual())
users = get_user_model()
users.objects.create_user("reader", password="a long way to the sea")
users.objects.create_superuser("editor", password="a longer way to the sea")
"""


class _Stay(urllib.request.HTTPRedirectHandler):
    """Does not follow."""

    def redirect_request(self, *_):
        return None


class Visitor:
    """Somebody with a browser that keeps cookies and follows nothing."""

    def __init__(self, base: str) -> None:
        self.base, self.jar = base, CookieJar()
        self._opener = urllib.request.build_opener(_Stay, urllib.request.HTTPCookieProcessor(self.jar))

    def ask(self, path: str, fields: dict[str, str] | None = None) -> tuple[int, str, str]:
        """Return status, where it leads, and the page."""
        data = urllib.parse.urlencode(fields).encode() if fields is not None else None
        request = urllib.request.Request(self.base + path, data, {"Referer": self.base + path})
        try:
            answer = self._opener.open(request, timeout=20)
        except urllib.error.HTTPError as error:
            answer = error
        with answer:
            return answer.status, answer.headers.get("Location", ""), answer.read().decode()

    def send(self, path: str, fields: dict[str, str], form: str | None = None) -> tuple[int, str, str]:
        """Send a form with the token that its page gave."""
        token = re.search('csrfmiddlewaretoken" value="(.*?)"', self.ask(form or path)[2])[1]
        return self.ask(path, {**fields, "csrfmiddlewaretoken": token})

    def log_in(self, name: str, password: str) -> tuple[int, str, str]:
        return self.send("/login", {"username": name, "password": password, "next": "/search"})


@pytest.fixture(scope="module")
def closed(sample, tmp_path_factory):
    """The address of pages that demand a login."""
    home = tmp_path_factory.mktemp("closed") / "home"
    shutil.copytree(sample, home)
    environment = {**os.environ, "HEADWATER_HOME": str(home), "HEADWATER_LOGIN": "1", "HEADWATER_HOSTS": "127.0.0.1"}
    subprocess.run([sys.executable, "-c", USERS], env=environment, check=True, timeout=120)
    with subprocess.Popen(
        [sys.executable, "-m", "headwater.site.serving", "127.0.0.1", "0"],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as server:
        _, host, port = server.stdout.readline().split()
        yield f"http://{host}:{port}"
        server.terminate()


@pytest.fixture
def visitor(closed):
    return Visitor(closed)


def every_path() -> dict[str, str]:
    """Return a path for each page there is, by its name."""
    from django.urls import get_resolver

    found = {}
    for name, entries in get_resolver("headwater.site.urls").reverse_dict.lists():
        if isinstance(name, str):
            pattern = entries[0][0][0][0]
            found[name] = "/" + re.sub(r"%\(\w+\)s", "0123456789abcdef", pattern)
    return found


def test_every_page_but_those_for_who_has_no_account_demands_a_login(visitor, django):
    paths = every_path()
    assert {"front", "story", "search", "said", "feeds", "front_atom", "story_json", "feeds_opml", "desk"} <= set(paths)
    for name, path in paths.items():
        status, leads, _ = visitor.ask(path)
        if name in OPEN:
            assert status in {200, 404}, name
        else:
            assert (status, leads.partition("?")[0]) == (302, "/login"), name


def test_style_and_robots_txt_are_for_everybody(visitor):
    page = visitor.ask("/login")[2]
    assert visitor.ask(re.search('stylesheet" href="(.*?)"', page)[1])[0] == 200
    assert "Disallow: /\n" in visitor.ask("/robots.txt")[2]


def test_who_logs_in_comes_where_they_wanted_and_out_again_by_a_form(visitor):
    assert visitor.log_in("reader", "a long way to the sea")[:2] == (302, "/search")
    assert visitor.ask("/")[0] == 200
    assert visitor.ask("/logout")[0] == 405
    assert visitor.send("/logout", {}, form="/yours")[:2] == (302, "/")
    assert visitor.ask("/")[0] == 302


def test_nobody_is_led_to_another_site(visitor):
    fields = {"username": "reader", "password": "a long way to the sea", "next": "https://evil.example/"}
    assert visitor.send("/login", fields)[:2] == (302, "/")


def test_a_reader_may_have_reports_fetched_and_may_not_rule(visitor):
    visitor.log_in("reader", "a long way to the sea")

    assert "Follow a feed" in visitor.ask("/feeds")[2]
    assert visitor.ask("/desk")[0] == 403


def test_the_staff_sees_the_desk(visitor):
    visitor.log_in("editor", "a longer way to the sea")

    assert visitor.ask("/desk")[0] == 200


def test_a_wrong_password_lets_nobody_in_and_guessing_has_to_wait(closed):
    statuses = [Visitor(closed).log_in("reader", f"guess {n}")[0] for n in range(11)]

    assert statuses[0] == 200
    assert statuses[-1] == 429
    assert Visitor(closed).log_in("reader", "a long way to the sea")[0] == 429
