"""Asking who said some words."""

import json
import re
import subprocess
import sys

import pytest

WORDS = "We see no link between the two fires"


def shown(answer) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", answer.content.decode()))


def test_who_said_some_words_is_shown_with_every_wording_the_earliest_first(client):
    answer = shown(client.get("/said", {"words": WORDS}))

    assert "Tomas Hegel-Rask, in seven reports" in answer
    assert answer.index("Brenn Herald") < answer.index("Orvelia Today") < answer.index("The Lindmar Courier")
    assert "Zwei Städte haben ihren Schlaf verloren" in answer
    assert "in another language" in answer


def test_what_differs_is_marked(client):
    marked = re.findall(r"<mark>(.*?)</mark>", client.get("/said", {"words": WORDS}).content.decode())

    assert set(marked) == {"Two towns lost their sleep and some lost far more"}


@pytest.mark.parametrize(
    "words",
    [
        "Interest rates will be raised by half a point in June",
        "The two towns",
        "they lost",
        "…",
        "Wir schaffen das",
        "我们必须为所有人的利益而共同努力",
    ],
)
def test_nothing_near_enough_is_said_to_be_nothing(client, words):
    answer = shown(client.get("/said", {"words": words}))

    assert "No report here gives these words" in answer
    assert "its story" not in answer


def test_no_words_ask_nothing(client):
    assert "No report" not in shown(client.get("/said"))


def test_asking_works_without_javascript(browser, site, press):
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(site + "/said")
    tab.get_by_label("A sentence, or the words").fill(WORDS)
    press(tab.get_by_role("button", name="Find who said it"))

    assert tab.locator("blockquote").count() == 7
    context.close()


def ask(sample, *words):
    command = [sys.executable, "-m", "headwater", "said", *words, "--home", str(sample)]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


def test_the_command_says_the_same(sample):
    told = ask(sample, WORDS)

    assert told.returncode == 0
    assert "Tomas Hegel-Rask, in seven reports" in told.stdout
    (line,) = ask(sample, WORDS, "--format", "json").stdout.splitlines()
    assert len(json.loads(line)["wordings"]) == 7


def test_the_command_ends_with_1_where_nobody_said_it(sample):
    told = ask(sample, "Interest rates will be raised by half a point in June")

    assert told.returncode == 1
    assert told.stdout.startswith("No report here")
