"""Who speaks where no blanks part words, in Chinese."""

import pytest


def _told(said, text, words):
    [found] = [q for q in said(text, "zh") if words in q.text and q.type != "indirect"]
    return found.speaker.name if found.speaker else None


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        # cues of several characters behind what is said, and a time between
        ("“没有买家，哪来的买卖？”律师阿达·伦德反问道。", "买家", "阿达·伦德"),
        ("“我们发现水泥价格被抬高了。”检察官阿达·伦德5月时表示。", "水泥", "阿达·伦德"),
        # two speakers, each beside their words
        ("市长罗英来了。“城市有权拥有长椅。”罗英说。“也有权拥有便宜的。”专家舒明反驳道。", "便宜", "舒明"),
        ("专家舒明称价格“过分离谱”，副市长罗英却称之为“市场价格”。", "离谱", "舒明"),
        # a noun behind a clause that tells of it, and an owner
        ("住在对面的妮娜告诉记者：“我被响声吵醒。”", "响声", "妮娜"),
        ("总理尚未表态。她的办公室写道：“正密切关注事态。”", "关注", "她的办公室"),
        # what a paper reports that somebody said
        ("据路新社报道，财政部长称这一决定“相当合理”。", "合理", "财政部长"),
        ("在主帅金勇看来，球员“用意志赢得了胜利”。", "意志", "金勇"),
        # who is pointed back to
        ("主教练布兰特不认同。“责任在我。”这位教练说。", "责任", "布兰特"),
        # bodies that end like other words
        ("工业联合会在公开信中写道：“企业快要窒息了。”", "窒息", "工业联合会"),
        ("总统府方面表示“不予置评此事”。", "置评", "总统府"),
        # a name in marks inside the clause
        ("歌手诺拉·韦尔接受“浪潮台”采访时透露：“最后一场是打着针唱完的。”", "打着针", "诺拉·韦尔"),
    ],
)
def test_the_speaker_is_the_subject_of_the_clause(said, text, words, name):
    assert _told(said, text, words) == name


def test_a_colon_shows_speech_without_a_verb_of_saying(said):
    assert _told(said, "门将伊戈尔·丘林主动揽责：“两个失球都是我的错。”", "失球") == "伊戈尔·丘林"


def test_a_noun_behind_a_preposition_is_no_cue(said):
    assert [q for q in said("对于质疑，市长没有回答。", "zh") if q.speaker is None] == []
