"""Who speaks in Chinese where subjects are left out: topic chains, both scripts, roles without names."""

import pytest


def _told(said, text, words):
    [found] = [q for q in said(text, "zh") if words in q.text and q.type != "indirect"]
    return found.speaker.name if found.speaker else None


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        # one subject over clauses and sentences, and a pronoun for it
        ("廠長林映河上午到場，允諾補發工資。「一個月內發清」，他說。", "一個月", "林映河"),
        ("工會主席何素蘭出席會議，聽完匯報，直斥資方「毫無誠意」。", "毫無", "何素蘭"),
        ("女事主X在庭外表示，对判刑感到安慰。她形容判决“来得太迟”。", "太迟", "女事主X"),
        ("店主周启明收起招牌，摆摆手：“明天不开了。”", "明天", "周启明"),
        ("陶先生抱著貓下樓，「鄰居都在喊，我什麼也沒拿就跑了。」", "鄰居", "陶先生"),
        # roles without names, in both scripts
        ("辯方求情時指，被告「一時衝動」，望輕判。", "衝動", "辯方"),
        ("运输署回应称，新措施“不会一刀切”。", "一刀切", "运输署"),
        ("一名离职员工则说，公司“早就没人了”。", "没人", "一名离职员工"),
        # a name between its title and an adverb, a preposition, a title behind it
        ("队长朱小婷也坦承，比赛“打得很难看”。", "难看", "朱小婷"),
        ("知情人士向本报透露，买方的出价“连厂房都不够”。", "厂房", "知情人士"),
        ("住在樓上的吳小姐說：「整條街都是紅的。」", "整條街", "吳小姐"),
        # what another verb of saying takes over, and one beside another
        ("警方指出，火勢已受控，電力公司強調，「線路並非本公司管轄」。", "線路", "電力公司"),
        ("公司回应称，货款“下周付清”。", "付清", "公司"),
        # behind what is said: a gesture, a cleft sentence, words at the head of a sentence
        ("“我不会走。”82岁的李奶奶坐在门槛上，语气平静。", "不会走", "李奶奶"),
        ("“又白攒了。”站在门口说出这句话的，是退休教师田冬月。", "白攒", "田冬月"),
        ("“凭什么？”昨天下午，退休教师蒋素云第一个站起来发问，台下响起掌声。", "凭什么", "蒋素云"),
    ],
)
def test_a_subject_goes_on_until_another_one_stands_there(said, text, words, name):
    assert name in (_told(said, text, words) or "")


@pytest.mark.parametrize("word", ["小说", "问题", "街道", "指数", "名称"])
def test_a_word_that_only_holds_a_verb_of_saying_tells_nothing(said, word):
    assert all(q.cue is None or q.cue.text not in word for q in said(f"这个{word}，大家都看过了。", "zh"))


@pytest.mark.parametrize("noun", ["受到批评", "引发质疑", "作出承诺"])
def test_a_verb_of_saying_behind_a_light_verb_is_a_noun(said, noun):
    assert said(f"市长{noun}，工程停了三天。", "zh") == []
