"""No word from outside is ever run, or becomes a part of a page.

Vectors stand in every field that comes from outside, and in what somebody asks; pages are opened in Chromium, first
without the policy that would stop scripts (so that escaping is what holds), then with it.
"""

import datetime as dt
import gzip
import importlib.util
import json
from contextlib import suppress
from functools import partial
from html import escape
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Route
from playwright.sync_api import TimeoutError as TooSlowError

_spec = importlib.util.spec_from_file_location("hostile", Path(__file__).with_name("hostile.py"))
hostile = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(hostile)

#: Vectors of one story.
_CHUNK = 270
#: Each how many-th vector is put on a page as it is, to see that it runs; how many of these at a time; how many run at
#: least (others are for browsers of the past).
_EACH, _PORTION, _RUN = 8, 80, 120

#: Tells of each call by which vectors show that they run; a frame tells its number.
_WATCH = """
(() => {
  const number = window.frameElement?.dataset.n ?? 'page', tell = () => { told(number); };
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) window[name] = tell;
})();
"""
#: Does in each frame what a reader might: whatever waits for an event gets it.
_STIR = """
() => {
  for (const frame of document.querySelectorAll('iframe')) try {
    for (const node of frame.contentDocument.querySelectorAll('*')) {
      for (const { name } of [...node.attributes]) if (name.startsWith('on')) node.dispatchEvent(new Event(name.slice(2)));
      if (/^(a|area|button|input|form)$/.test(node.localName) && node.click) node.click();
    }
  } catch { }
}
"""
#: What stands on a page that no template of ours writes.
_STRANGE = """
() => {
  const known = new Set(('html head meta title link script body a header div nav ul ol li main article section p span '
    + 'strong b i em small bdi h1 h2 h3 h4 svg g path circle line rect text tspan title desc details summary dl dt dd '
    + 'figure figcaption blockquote q cite table caption thead tbody tr th td form label input textarea select option '
    + 'button fieldset legend footer aside time br mark del ins hr sup wbr marker defs polygon').split(' '));
  const odd = [];
  for (const node of document.querySelectorAll('*')) {
    if (!known.has(node.localName)) odd.push(node.localName);
    for (const { name, value } of node.attributes) {
      if (name.startsWith('on') || name === 'srcdoc' || (name === 'style' && node.namespaceURI !== 'http://www.w3.org/2000/svg'))
        odd.push(`${node.localName} ${name}`);
      if (['href', 'src', 'action', 'formaction', 'xlink:href'].includes(name)
          && !/^(https?:|\\/|#|\\?|$)/i.test(value.trim())) odd.push(`${node.localName} ${name}=${value.slice(0, 60)}`);
    }
  }
  return [...new Set(odd)];
}
"""


@pytest.fixture(scope="module")
def vectors(shared):
    with gzip.open(shared / "data" / "collecting" / "xss.jsonl.gz", "rt", encoding="utf-8") as file:
        return [json.loads(line)["vector"] for line in file]


@pytest.fixture(scope="module")
def chunks(vectors):
    return [vectors[start : start + _CHUNK] for start in range(0, len(vectors), _CHUNK)]


@pytest.fixture(scope="module")
def poisoned(django, chunks):
    """The addresses of every page that shows something of what is stored."""
    from django.db import connection

    paths = []
    for number, chunk in enumerate(chunks):
        paths += _store(number, chunk)
    yield paths
    from headwater.store.models import Article, Dispute, Feed, Notice, Ruling, Story

    numbers = Article.objects.filter(number__gte=90_000).values_list("number", flat=True)
    with connection.cursor() as cursor:
        cursor.executemany("DELETE FROM report_words WHERE rowid = %s", [(one,) for one in numbers])
        cursor.execute("DELETE FROM saying_words WHERE saying_words MATCH %s", [hostile.CANARY])
    Article.objects.filter(number__gte=90_000).delete()
    Story.objects.filter(pk__in=[path.split("/")[2] for path in paths if path.startswith("/story/")]).delete()
    Dispute.objects.filter(contact=hostile.CANARY).delete()
    Feed.objects.filter(folder=hostile.CANARY).delete()
    Ruling.objects.filter(made_at=hostile.NOW).delete()
    Notice.objects.filter(message__startswith=hostile.CANARY).delete()


def _store(number: int, chunk: list[str]) -> list[str]:
    from headwater.store import articles, grouping, search, stories, traces
    from headwater.store.models import Article, Dispute, Feed, Notice, Ruling
    from headwater.values import NoticeDraft

    line = " ".join(chunk)
    reports = [
        hostile.article(f"hostile{number}a", chunk, "javascript:alert(1)//" + line),
        hostile.article(f"hostile{number}b", chunk, "https://outlet.example/" + line),
    ]
    for side, one in enumerate(reports):
        row = Article(id=one.id, number=90_000 + 2 * number + side, revision=one.revision, url=one.url, outlet=one.outlet,
                      title=one.title, lang=one.lang, object=one, told_at=hostile.NOW, arrived_at=hostile.NOW,
                      signature=b"")  # fmt: skip
        row.save(force_insert=True)
        search.index_article(row.number, one)
        articles.read(one, hostile.statements(one, line))
    told, trace = hostile.story(number, *reports, line)
    grouping.stand([grouping.Stand(id=told.id, story=told, second_thoughts=(line,))], grouping.epoch())
    front = traces.Front(sober=reports[1].id, first=reports[0].id, wordings=2)
    traces.traced(trace, front, stories.held(told.id)[2])
    finding = trace.findings[0].id
    Dispute.objects.create(finding=finding, story=told.id, says=line, words=line, contact=hostile.CANARY,
                           asked_at=hostile.NOW, ruling="kept", because=line)  # fmt: skip
    Ruling.objects.create(verb="split", articles=(reports[0].id,), others=(reports[1].id,), who=line, note=line,
                          made_at=hostile.NOW, after=0)  # fmt: skip
    Feed.objects.create(url=f"https://{number}.example/{line}", title=line, site="javascript:alert(1)//" + line,
                        outlet=line, folder=hostile.CANARY, says=line, since_at=hostile.NOW, added_at=hostile.NOW,
                        next_at=hostile.NOW + dt.timedelta(days=900))  # fmt: skip
    draft = NoticeDraft(from_name=line, words=line, urls=tuple(chunk), wildcards=(line,), missing=(line,), subject=line)
    Notice.objects.create(token=f"hostile{number}", object=draft, message=f"{hostile.CANARY}{number}", outcome=line,
                          received_at=hostile.NOW, due_at=hostile.NOW)  # fmt: skip
    pages = [f"/story/{told.id}", f"/story/{told.id}.atom", *(f"/report/{one.id}" for one in reports)]
    return [*pages, f"/notice/hostile{number}", *_more_pages(told.id, finding, reports[0].outlet)]


def _more_pages(story: str, finding: str, outlet: str) -> list[str]:
    return [f"/wrong/{story}/{finding}", f"/outlet/{quote(outlet, safe='')}"]


def watched(browser, site, *, bypass: bool):
    """Return a tab, and what happens there that should not: vectors that run, addresses beside ours that are asked."""
    context = browser.new_context(bypass_csp=bypass)
    happened = []
    context.expose_binding("told", lambda _, number: happened.append(number))
    context.add_init_script(_WATCH)

    def refuse(route):
        happened.append(route.request.url)
        route.abort()

    context.route(lambda url: not url.startswith(site + "/"), refuse)
    return context.new_page(), happened


def framed(vectors: list[str], start: int) -> str:
    return "".join(
        f'<iframe sandbox="allow-scripts allow-same-origin allow-forms" data-n="{start + n}" srcdoc="{escape(vector)}">'
        "</iframe>"
        for n, vector in enumerate(vectors)
    )


def control(browser, site, vectors, *, policy: str) -> int:
    """Return how many vectors run where they are put on a page as they are, each in a frame of its own."""
    found: set[str] = set()
    headers = {"Content-Type": "text/html; charset=utf-8"} | ({"Content-Security-Policy": policy} if policy else {})
    for start in range(0, len(vectors), _PORTION):
        tab, happened = watched(browser, site, bypass=False)
        body = framed(vectors[start : start + _PORTION], start)
        tab.route("**/*", lambda route: route.abort())
        tab.route(f"{site}/control", partial(Route.fulfill, body=body, headers=headers))
        with suppress(TooSlowError):  # some vectors never end
            tab.goto(f"{site}/control", timeout=4000)
        tab.evaluate(_STIR)
        tab.wait_for_timeout(200)
        found |= {number for number in happened if number.isdigit()}
        tab.context.close()
    return len(found)


def test_the_vectors_run_where_nothing_stops_them_and_not_under_our_policy(browser, site, vectors):
    from headwater.site.headers import CONTENT

    assert control(browser, site, vectors[::_EACH], policy="") >= _RUN
    assert control(browser, site, vectors[::_EACH], policy=CONTENT) == 0


@pytest.mark.parametrize("bypass", [True, False])
def test_nothing_that_is_stored_is_run_on_any_page(browser, site, poisoned, bypass):
    tab, happened = watched(browser, site, bypass=bypass)
    lists = ["/", "/?page=2", f"/search?q={hostile.CANARY}", f"/search?q={hostile.CANARY}&page=2",
             f"/said?words={hostile.CANARY}", "/feeds", "/desk", "/feeds/front.atom", "/feeds/front.json",
             f"/search.atom?q={hostile.CANARY}"]  # fmt: skip
    opened = 0
    for path in [*lists, *(poisoned if bypass else poisoned[:7])]:
        answer = tab.goto(site + path)
        opened += answer.status == 200
        if not path.partition("?")[0].endswith((".atom", ".json")):
            assert tab.evaluate(_STRANGE) == [], path
    assert happened == []
    assert opened >= len(poisoned if bypass else poisoned[:7]) // 2
    tab.context.close()


def test_nothing_that_is_asked_for_is_run(browser, site, chunks, poisoned):
    tab, happened = watched(browser, site, bypass=True)
    for chunk in chunks[::2]:
        line = quote(" ".join(chunk)[:6000])
        for path in (f"/search?q={line}&outlet={line}&lang={line}&day={line}", f"/said?words={line}",
                     f"/?lang={line}&day={line}", f"{poisoned[0]}?was={line}", f"/yours?report={line}"):  # fmt: skip
            assert tab.goto(site + path).status == 200
            assert tab.evaluate(_STRANGE) == [], path[:80]
    assert happened == []
    tab.context.close()


def test_nothing_that_is_pasted_is_run(browser, site, chunks, monkeypatch, press):
    from headwater.site import trace_these

    monkeypatch.setattr(trace_these, "SECONDS", 60)
    tab, happened = watched(browser, site, bypass=True)
    tab.goto(site + "/trace")
    for number, part in enumerate((chunks[: len(chunks) // 2], chunks[len(chunks) // 2 :])):
        text = "\n\n".join(f"{vector} said: “{vector}”" for chunk in part for vector in chunk)[:9_000]
        tab.get_by_label("Text").nth(number).fill(text)
        tab.locator(f"#id_form-{number}-outlet").evaluate("(field, value) => { field.value = value }", text[:190])
    press(tab.get_by_role("button", name="Trace them"))
    assert tab.locator("header.head, .notice").count()
    assert tab.evaluate(_STRANGE) == []
    assert happened == []
    tab.context.close()


def test_a_notice_in_vectors_is_not_run(browser, site, chunks, press):
    from headwater.site import yours
    from headwater.site.limits import Limit

    yours._LIMIT = Limit(10, 3600)
    tab, happened = watched(browser, site, bypass=True)
    tab.goto(site + "/yours")
    tab.get_by_label("Addresses of the reports").fill("https://a.example/1\n" + "\n".join(chunks[0]))
    tab.get_by_label("What you ask for, and why").fill("\n".join(chunks[1]))
    tab.get_by_label("Your name").fill(chunks[2][0][:200])
    press(tab.get_by_role("button", name="Send the notice"))
    assert "/notice/" in tab.url
    assert tab.evaluate(_STRANGE) == []
    assert happened == []
    tab.context.close()
