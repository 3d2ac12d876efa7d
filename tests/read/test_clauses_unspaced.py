"""Whose clause it is where no blanks part words, in Chinese: who is talked to, bodies of several words, what is asked."""

import pytest


def _speakers(said, text, words, kind):
    found = [q for q in said(text, "zh") if words in q.text and (q.type == "indirect") == (kind == "indirect")]
    return [q.speaker.name if q.speaker else None for q in found]


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("秦卫东六十岁。“出价最高的我也不卖，”他在院子里对来买树的商人说，“树是爷爷种的。”", "出价", "秦卫东"),
        ("秦卫东六十岁。“票留着，”他在检票口向排队的乘客喊道，“退钱要用。”", "留着", "秦卫东"),
        ("秦衛東六十歲。「排好隊，」他在廟口對等著領米的老人說，「人人有份。」", "排好", "秦衛東"),
        ("秦衛東六十歲。他向堵在門口的債主保證：「明天再來，一分不少。」", "明天", "秦衛東"),
        ("秦卫东面对提问的家长回答：“人手不够。”", "人手", "秦卫东"),
        # whom a relative clause tells of may be talking to somebody behind it
        ("一位住在坝下的渔民对记者说，水里“有股怪味”。", "怪味", "一位住在坝下的渔民"),
    ],
)
def test_who_is_talked_to_with_a_clause_that_tells_of_them_does_not_speak(said, text, words, name):
    assert _speakers(said, text, words, "marked") == [name]


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("河流保护联盟反对：这个方案没有论证，是“倒退”。", "倒退", "河流保护联盟"),
        ("計程車駕駛公會反對，認為新制不公平，等於『斷生路』。", "斷生路", "計程車駕駛公會"),
        ("水稻种植协会反对，认为新价格会让农户“要命”。", "要命", "水稻种植协会"),
    ],
)
def test_a_body_keeps_the_words_that_tell_what_it_is_for(said, text, words, name):
    assert _speakers(said, text, words, "marked") == [name]


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("副市長羅英昨日在接受電台訪問時承認，當局的警告「來得太晚」。", "太晚", "羅英"),
        ("副市长罗英周二在听证会结束后坦承，合同的条款“有漏洞”。", "漏洞", "罗英"),
    ],
)
def test_a_noun_in_what_is_told_does_not_speak(said, text, words, name):
    assert _speakers(said, text, words, "marked") == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("门口的胖子接话：“还不走？”", "门口的胖子"),
        ("人群里的大嗓门喊道：“還不走？還不走？”", "人群里的大嗓门"),
        ("角落裡的白髮老者插話：「還不走？」", "白髮老者"),
    ],
)
def test_a_noun_for_somebodys_looks_speaks(said, text, name):
    assert name in _speakers(said, text, "走", "marked")


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("环保局要求化工厂立即停工，并在十天内交出整改方案。", "立即停工", "环保局"),
        ("县议会建议航运公司延长航线，方便岛上的老人。", "延长航线", "县议会"),
        ("業委會敦促物業公司公開帳目。", "公開帳目", "業委會"),
    ],
)
def test_what_a_body_is_asked_to_do_is_told(said, text, words, name):
    assert _speakers(said, text, words, "indirect") == [name]


def test_a_hearsay_phrase_at_the_head_names_nobody(said):
    assert [q.speaker for q in said("据报道称，病人已出院。", "zh") if q.speaker is not None] == []


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("校长周明松口，如果家长同意，补课费“可以再谈”。", "再谈", "周明"),
        ("罗刚起初不肯。他最后退让，只要对方道歉，“再让一天也行”。", "再让", "罗刚"),
        ("房東廖阿春鬆口，如果房客願意續約，租金「可以商量」。", "商量", "廖阿春"),
    ],
)
def test_a_verb_in_a_condition_tells_nothing_behind_it(said, text, words, name):
    assert _speakers(said, text, words, "marked") == [name]


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("民宿业主协会抗议，新规没有征求意见，是‘一刀切’。", "一刀切", "民宿业主协会"),
        ("董事长罗刚回击，那份账本不是公司的，属于“张冠李戴”。", "张冠李戴", "罗刚"),
    ],
)
def test_a_verb_of_opposing_tells_the_marks_at_the_end(said, text, words, name):
    assert _speakers(said, text, words, "marked") == [name]


@pytest.mark.parametrize(
    ("text", "words", "name", "kind"),
    [
        ("爷爷常说的一句话是“吃亏是福”。", "吃亏", "爷爷", "marked"),
        ("师傅教我的第一句话就是“做人要像木头一样直”。", "做人", "师傅", "marked"),
        ("律师给记者的答复是双方早有合同。", "双方早有合同", "律师", "indirect"),
        ("醫院給出的回答是費用由保險公司承擔。", "費用由保險公司承擔", "醫院", "indirect"),
        ("调查组查明，钢筋少了三成。", "钢筋少了三成", "调查组", "indirect"),
    ],
)
def test_an_answer_and_a_finding_tell_whose_they_are(said, text, words, name, kind):
    assert _speakers(said, text, words, kind) == [name]


def test_a_document_that_proves_something_reports_nothing(said):
    assert [q for q in said("外交部宣布，旅客须出示阴性证明，证明必须用英文写成。", "zh") if q.cue.text == "证明"] == []
