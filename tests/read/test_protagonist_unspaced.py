"""Whom a pronoun means in a report about one person, in Chinese: that person, not who only crosses the way."""

import pytest


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # somebody without a name did something in the paragraph before
        (
            "六十三岁的罗海生是镇上最后一个摆渡人。\n\n镇长上个月来过两次，请他拍照留念。\n\n“船不等人，”他说。",
            "罗海生",
        ),
        ("叶芸三岁失聪，如今是一名调音师。\n\n有顾客专程从上海赶来。\n\n她说，琴行“像家”。", "叶芸"),
        # somebody whom a pronoun or a word for kin ties to the protagonist
        ("鄭阿土是島上唯一的製傘師傅。\n\n他的徒弟林國強離開了作坊。\n\n「手藝不能斷，」他說。", "鄭阿土"),
        ("叶芸三岁失聪。\n\n她的老师何建民教她用手掌听琴。\n\n“我听见了，”她用手语说。", "叶芸"),
        ("叶芸三岁失聪。\n\n外婆去世后，邻居陈婶给她送饭。\n\n在一次采访中，她坦言：“我怕黑。”", "叶芸"),
        # the subject of a clause that leans on another one
        ("鄭阿土是製傘師傅。\n\n雖然縣長曾三次登門拜訪，補助卻沒有下來。「年輕人都走了。」他嘆道。", "鄭阿土"),
        # a family's house, and somebody who asks
        ("何德全在街角修表四十年。\n\n何家的铺子去年漏雨，有人劝他搬走。\n\n用他的话说，铺子“漏雨也得修”。", "何德全"),
        # who does speak, or is told of in the same paragraph, is meant
        ("叶芸三岁失聪。\n\n她的老师何建民教她用手掌听琴。“不能急，”他说。", "何建民"),
        ("叶芸三岁失聪。\n\n校长说，学校会帮忙。\n\n他还说，琴房“随时开着”。", "校长"),
    ],
)
def test_a_pronoun_means_the_person_of_whom_the_report_tells(said, text, name):
    [found] = [q for q in said(text, "zh") if q.type != "indirect"]
    assert found.speaker is not None
    assert found.speaker.name == name


def test_a_letter_stands_for_the_person_named_with_it(said):
    text = "裁判官梁敏儀判刑。女事主X去年登車。X當場報警。X庭外表示，對判刑感到安慰。她形容判決「遲來咗」。"
    [found] = [q for q in said(text, "zh") if q.type != "indirect"]
    assert found.speaker is not None
    assert found.speaker.name.endswith("X")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # who does something behind the words
        ("秦川开面馆。\n\n一名男生坐到打烊，秦川给他加了一个蛋。\n\n“一碗面的事，”他摆摆手。", "秦川"),
        ("“先喝一口热的，”马军递过杯子。", "马军"),
        # whose thing a report begins with
        ("剪纸艺人石春梅的窗台上摆着剪刀。\n\n外国客人来了一拨又一拨。\n\n她戴上老花镜说：“不能花。”", "石春梅"),
        # what is thought behind the words is another clause
        ("江一帆二十六岁。\n\n国家剧院向她发出邀请。\n\n她形容那一刻“像在做梦”，挂了电话还不敢相信。", "江一帆"),
        # whose words somebody keeps
        ("江一帆二十六岁。她一直记得母亲送她出门时说的话：“别回头。”", "母亲"),
        # who answers for somebody, and a verb that ends like a body
        ("记者问她懂不懂网络，她摇头，旁边的孙子替她回答：“她不懂。”", "旁边的孙子"),
        ("向导白玛带队登顶过十一次。\n\n一位登山者的父亲来过。\n\n“停一停，”他一边添柴一边说。", "白玛"),
    ],
)
def test_who_is_told_of_beside_the_words_speaks(said, text, name):
    [found] = [q for q in said(text, "zh") if q.type != "indirect"]
    assert found.speaker is not None
    assert found.speaker.name == name
