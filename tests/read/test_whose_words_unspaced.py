"""Whose words stand in a Chinese report: datelines, clauses of time, nouns for writings, and what marks only name."""

from collections.abc import Callable

import pytest

from headwater.values import Quotation

Said = Callable[..., list[Quotation]]


def _told(said: Said, text: str) -> list[tuple[str, str, str | None]]:
    """Return of each quotation its kind, its words and who says them."""
    return [
        ("scare" if one.scare else one.type, one.text, one.speaker.name if one.speaker else None)
        for one in said(text, "zh")
    ]


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("奥通社林德马尔3月4日电 交通部发言人何立新4日表示，码头将关闭。", "码头将关闭", "何立新"),
        ("本报讯 市长陈云昨天表示，工程没有停。", "工程没有停", "陈云"),
        ("水务局局长傅望山表示，老旧管网已经换完。", "老旧管网已经换完", "傅望山"),
        ("发言人毛宁川在会上回答有关提问时说，桥没有裂。", "桥没有裂", "毛宁川"),
        ("市交通局的报告显示，事故减少了一成。", "事故减少了一成", "市交通局的报告"),
        ("消防部门通报说，没有人受伤。", "没有人受伤", "消防部门"),
        ("某公司一位负责人说，正在核查。“一周内公布。”上述负责人补充道。", "一周内公布", "某公司一位负责人"),
    ],
)
def test_who_says_what_a_clause_tells(said: Said, text: str, words: str, name: str) -> None:
    assert [speaker for _, told, speaker in _told(said, text) if words in told] == [name]


def test_a_report_that_opens_a_clause_is_its_subject_not_its_verb(said: Said) -> None:
    assert _told(said, "报告同时指出，码头太旧。") == [("indirect", "码头太旧", "报告")]


def test_a_finding_that_nobody_is_named_for_is_nobodys(said: Said) -> None:
    assert _told(said, "调查显示，六成船员支持新规。") == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“别等我吃饭”——这是周强发给妻子的最后一条短信。", "周强"),
        ("“灯要一直亮着”是老船长留给徒弟的最后一句话。", "老船长"),
        ("“桥会等你们”，这是何兰写给村里的一封信。", "何兰"),
    ],
)
def test_marks_are_whose_last_words_or_message_the_clause_behind_them_calls_them(
    said: Said, text: str, name: str
) -> None:
    assert [(kind, speaker) for kind, _, speaker in _told(said, text)] == [("direct", name)]


@pytest.mark.parametrize(
    "text", ["“北极星”是何兰的船。", "“北极星”是老船长留下的渔船。", "“安全第一”是厂里最大的标语。"]
)
def test_marks_that_are_no_message_stay_nobodys(said: Said, text: str) -> None:
    assert all(speaker is None for _, _, speaker in _told(said, text))


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("李素芬推开窗，“你看，河又清了。”", "你看，河又清了。", "李素芬"),
        ("校长杜宁合上相册，眼圈红了，“他们都走了。”", "他们都走了。", "杜宁"),
        ("“以前全是盐碱。”老郭蹲下来抓起一把土，“现在你闻，是香的。”", "现在你闻，是香的。", "老郭"),
        ("评论家何谷用“安静的爆炸”来概括这部小说。", "安静的爆炸", "何谷"),
    ],
)
def test_marks_behind_what_somebody_does_are_theirs(said: Said, text: str, words: str, name: str) -> None:
    assert [speaker for _, told, speaker in _told(said, text) if told == words] == [name]


@pytest.mark.parametrize("text", ["外墙刷着绿漆，“禁止停车。”", "店里挂着一块匾，“诚信为本！”", "天亮了，“出发！”"])
def test_marks_behind_what_nobody_does_are_nobodys(said: Said, text: str) -> None:
    assert all(speaker is None for _, _, speaker in _told(said, text))


def test_marks_before_a_matter_or_a_generation_quote_nobody(said: Said) -> None:
    told = _told(said, "针对网传“食堂使用过期食材”一事，校方回应称，已开始核查。“85后”画家何兰说，她不吃食堂。")
    assert [(kind, words) for kind, words, _ in told if kind != "indirect"] == [
        ("scare", "食堂使用过期食材"),
        ("scare", "85后"),
    ]
    assert [speaker for kind, _, speaker in told if kind == "indirect"] == ["校方", "何兰"]


def test_a_topic_before_a_refusal_is_nothing_said(said: Said) -> None:
    assert _told(said, "对于裁判的判罚，主教练高翔拒绝评论。") == []


def test_a_noun_of_speech_behind_how_it_was_said_is_no_verb(said: Said) -> None:
    assert not any("最多" in words for _, words, _ in _told(said, "“快了”是他说得最多的一句话。"))
