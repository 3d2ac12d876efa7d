"""What was removed on request does not come back, and nothing else is kept away."""

import gzip
import json
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.rights import Tombstones, refuses, tombstone

ADDRESS = "https://harbourpost.example/news/ferry-runs-aground"
TITLE = "Ferry with two hundred aboard runs aground off Lindmar"
TEXT = """LINDMAR — A ferry carrying more than two hundred passengers ran aground on Tuesday evening a mile off the harbour of Lindmar, and all of those aboard were brought ashore within three hours, the coast guard said.

The vessel, the Orvelia Star, had left the island of Haskar shortly after six when its steering failed, according to a first report by the harbour master. "We felt a blow and then everything was quiet," said Marta Rask, a teacher who was travelling with her class.

Four people were treated for bruises. The company that runs the line said that the ship had passed its yearly inspection in March and that it would answer all questions of the investigators.

Divers are to look at the hull on Wednesday. Until then the line to Haskar is served by a smaller ship, twice a day, and travellers are asked to book ahead."""
OTHER_REPORT = """More than two hundred people were rescued when a ferry hit a sandbank near Lindmar last night. Rescue boats and two helicopters took part in the operation, which ended at about ten o'clock.

"We felt a blow and then everything was quiet," a teacher, Marta Rask, told the Courier on the quay, where families had been waiting for news since the early evening.

It is the second accident of a ferry in these waters within a year. Opposition politicians in the regional council demanded stricter rules for older vessels; the minister of transport promised an answer before the summer."""
CHINESE = "本报讯　昨天傍晚，一艘载有两百多名乘客的渡轮在林德马尔港外一海里处搁浅，海岸警卫队说，船上所有人员在三小时内被安全送上岸。据港务局初步报告，该船离开哈斯卡尔岛后不久舵机失灵。四人因轻伤接受治疗。公司表示，该船三月通过了年度检查。"
CHINESE_OTHER = "林德马尔附近水域昨晚发生渡轮事故，救援船和两架直升机参加了救援行动，行动于晚上十点左右结束。一名教师在码头告诉记者，当时感到猛烈撞击。这是一年之内该水域第二起渡轮事故，反对党议员要求对老旧船只实行更严格的规定，交通部长承诺在夏天之前答复。"


def index(*stones, salt=b""):
    return Tombstones([(f"t{i}", m.kind, m.hash) for i, stone in enumerate(stones) for m in stone.marks], salt=salt)


@pytest.fixture
def removed():
    return index(tombstone([ADDRESS], [TEXT], [TITLE]))


def test_the_same_address_is_refused_in_each_of_its_variants(removed):
    refusal = refuses(removed, "http://m.harbourpost.example/news/ferry-runs-aground/?utm_source=feed#top")
    assert refusal.by == "address"
    assert refusal.tombstone == "t0"
    assert refusal.says.startswith("This address was removed on request")
    assert refuses(removed, None, "https://harbourpost.example/news/another-ferry") is None


def test_the_same_words_are_refused_under_another_address(removed):
    dressed = TEXT.upper().replace('"', "“").replace("\n\n", "\n").replace(" ", "  ")
    assert refuses(removed, "https://copy.example/1", text=dressed).by == "text"


@pytest.mark.parametrize(
    "edited",
    [
        TEXT + "\n\nSign up for our newsletter and never miss a report of the Harbour Post. All rights reserved.",
        TEXT.split("\n\n", 1)[1],
        "\n\n".join(TEXT.split("\n\n")[:3]),
        TEXT.replace("Tuesday", "yesterday").replace("more than two hundred", "some 200").replace("yearly", "annual"),
        "\n\n".join(reversed(TEXT.split("\n\n"))),
        TEXT + "\n\n" + " ".join(f"word{i}" for i in range(60)),
    ],
    ids=[
        "a line of boilerplate",
        "no first paragraph",
        "no last paragraph",
        "words edited",
        "order changed",
        "a paragraph more",
    ],
)
def test_the_same_text_with_small_edits_is_refused(removed, edited):
    refusal = refuses(removed, "https://copy.example/1", text=edited)
    assert refusal.by == "shingle"
    assert refusal.share >= 0.5
    assert "%" in refusal.says


def test_another_report_of_the_same_event_that_quotes_a_sentence_is_taken(removed):
    assert (
        refuses(removed, "https://courier.example/1", text=OTHER_REPORT, title="Two hundred rescued off Lindmar")
        is None
    )


def test_a_short_item_that_is_little_more_than_one_quoted_sentence_is_taken(removed):
    sentence = TEXT.split("\n\n", maxsplit=1)[0].rstrip(".")
    assert (
        refuses(removed, text=f"{sentence}, the Harbour Post reports in today's edition, which we read with care.")
        is None
    )


def test_a_long_part_of_the_text_is_refused(removed):
    assert refuses(removed, text="\n\n".join(TEXT.split("\n\n")[:2])).by == "shingle"


def test_a_text_in_a_script_without_blanks_is_known_again_and_told_apart():
    removed = index(tombstone([], [CHINESE]))
    assert refuses(removed, text=CHINESE.replace("昨天傍晚", "昨晚").replace("，", ",") + "编辑：李明").by == "shingle"
    assert refuses(removed, text=CHINESE_OTHER) is None


def test_the_same_headline_on_the_same_site_is_refused_where_there_is_no_text_to_tell_by(removed):
    again = "https://www.harbourpost.example/2024/ferry"
    assert refuses(removed, again, title=TITLE).by == "title"
    assert refuses(removed, "https://courier.example/2024/ferry", title=TITLE) is None
    assert refuses(removed, again, title="Ferry runs aground") is None
    assert refuses(removed, again, title=TITLE, text=f"{OTHER_REPORT}\n\n{CHINESE_OTHER}") is None


def test_the_front_page_of_a_site_and_a_stub_of_a_page_refuse_nothing():
    stub = "Please switch on scripts to read this page."
    removed = index(tombstone(["https://harbourpost.example/"], [stub, ""], ["News"]))
    assert not removed
    assert refuses(removed, "https://harbourpost.example/", text=stub, title="News") is None


def test_all_revisions_of_one_report_are_refused():
    removed = index(tombstone([ADDRESS], [TEXT, OTHER_REPORT, CHINESE]))
    assert refuses(removed, text=OTHER_REPORT + " And more.").by == "shingle"
    assert refuses(removed, text=CHINESE + "完").by == "shingle"


def test_a_tombstone_is_small_and_holds_no_word():
    rng = random.Random(1)
    long_text = " ".join(f"w{rng.randrange(3000)}" for _ in range(20_000))
    stone = tombstone([ADDRESS], [long_text], [TITLE])
    assert len(stone.marks) <= 200
    assert all(len(mark.hash) == 8 for mark in stone.marks)
    assert {mark.kind for mark in stone.marks} == {"address", "text", "title", "shingle"}


def test_under_another_salt_nothing_is_known_again():
    stone = tombstone([ADDRESS], [TEXT], [TITLE], salt=b"ours")
    assert refuses(index(stone, salt=b"ours"), ADDRESS).by == "address"
    assert refuses(index(stone, salt=b"theirs"), ADDRESS, text=TEXT, title=TITLE) is None


def test_an_index_grows_by_rows_and_the_one_before_stays_as_it_was(removed):
    other = tombstone(["https://courier.example/1"], [OTHER_REPORT])
    grown = removed.with_rows(("t9", mark.kind, mark.hash) for mark in other.marks)
    assert refuses(grown, text=OTHER_REPORT).tombstone == "t9"
    assert refuses(grown, text=TEXT + " Indeed.").tombstone == "t0"
    assert refuses(removed, text=OTHER_REPORT) is None
    assert (len(removed), len(grown)) == (1, 2)


@pytest.mark.parametrize(("kind", "mark"), [("words", bytes(8)), ("shingle", bytes(4)), ("address", b"")])
def test_a_row_that_is_no_mark_is_named(kind, mark):
    with pytest.raises(ValueError, match=r"A row of tombstone t7 .* is no mark of a tombstone"):
        Tombstones([("t7", kind, mark)])


@given(st.text(max_size=400), st.text(max_size=60))
def test_any_text_is_refused_by_its_own_tombstone_if_it_leaves_a_mark(text, title):
    stone = tombstone([], [text], [title])
    assert (refuses(index(stone), text=text, title=title) is not None) == bool(stone.marks)


def test_copies_are_refused_and_no_report_that_stands_by_itself(shared):
    with gzip.open(shared / "data/reuse/pairs.jsonl.gz", "rt", encoding="utf-8") as lines:
        pairs = [pair for line in lines if (pair := json.loads(line))["confidence"] != "low"]
    refused = {label: [] for label in ("verbatim", "independent", "shared_statement")}
    for pair in pairs:
        for one, other in (("a", "b"), ("b", "a")):
            removed = index(tombstone([], [pair[one]["text"]]))
            refused.get(pair["label"], []).append(refuses(removed, text=pair[other]["text"]) is not None)
    assert all(refused["verbatim"])
    assert not any(refused["independent"])
    assert not any(refused["shared_statement"])


def test_planted_copies_are_refused_among_a_thousand_texts(shared):
    with gzip.open(shared / "data/reuse/bulk.jsonl.gz", "rt", encoding="utf-8") as lines:
        texts = {(row := json.loads(line))["id"]: row["text"] for line in lines}
    copies = {tuple(pair) for pair in json.loads((shared / "data/reuse/bulk_truth.json").read_text("utf-8"))}
    removed = Tombstones((one, mark.kind, mark.hash) for one, _ in copies for mark in tombstone([], [texts[one]]).marks)
    found = {(refusal.tombstone, name) for name, text in texts.items() if (refusal := refuses(removed, text=text))}
    assert found == copies | {(one, one) for one, _ in copies}
