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
        # an age before a name, a manner behind a role, and whose words are taken
        ("八十一岁的莉娜·科伦周日来到港口。“海比我老。”科伦说。", "海比", "莉娜·科伦"),
        ("港务局发言人板着脸表示，码头“不会关门”。", "关门", "港务局发言人"),
        ("用公诉人奥森的话说，账本“比小说还厚”。", "小说", "奥森"),
        # the subject carried on over a comma, a statement's author, a role alone and one pointed back to
        ("市长昨晚下令封桥，并保证工期“一天也不会拖”。", "拖", "市长"),
        ("渔业协会发表通报说，渔网够用。通报还提醒会员，“不要出海”。", "出海", "渔业协会"),
        ("渔业协会发言人说，渔网够用。发言人说，船“都在港里”。", "港里", "渔业协会发言人"),
        ("一位住在塔下的老人对记者说，钟停了。“停了三天，”这位老人说。", "三天", "一位住在塔下的老人"),
        # who speaks behind a quotation that opens its paragraph
        ("“桥是我们一块一块搭起来的。”工程师阿达·伦德告诉记者，木头来自北方。", "搭起来", "阿达·伦德"),
    ],
)
def test_the_speaker_is_the_subject_of_the_clause(said, text, words, name):
    assert _told(said, text, words) == name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("學生集體腹瀉 校方：「正在調查」", "校方"),
        ("區長陳大文：「不會拆」", "陳大文"),
        ("“慢慢来，石头会听话”——一个石匠的十年", "梁素琴"),
        ("溪边大火 女住户：听到“砰”一声", None),
    ],
)
def test_whose_words_a_chinese_headline_quotes(said, title, name):
    text = "區長陳大文來了。梁素琴是石匠。“石头比人老实。”梁素琴说。她每天敲八小时。“我只会这个。”她说。"
    [found] = [q for q in said(text, "zh", title) if q.where == "headline"]
    assert (found.speaker.name if found.speaker else None) == name


def test_a_colon_shows_speech_without_a_verb_of_saying(said):
    assert _told(said, "门将伊戈尔·丘林主动揽责：“两个失球都是我的错。”", "失球") == "伊戈尔·丘林"


def test_a_noun_behind_a_preposition_is_no_cue(said):
    assert [q for q in said("对于质疑，市长没有回答。", "zh") if q.speaker is None] == []


def test_a_fragment_of_a_clause_is_no_speaker(said):
    [found] = [q for q in said("纸条只有一行，大意是建议居民“改走水路”。", "zh") if q.type == "partial"]
    assert found.speaker is None


def test_a_passive_names_nobody(said):
    found = [q for q in said("这条街在城里被称为“鱼骨街”，因为两边都是小巷。", "zh") if q.speaker is not None]
    assert found == []


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        # what somebody does between two passages
        ("教师李娜·格林坐在后排。“孩子们都来了，”格林合上书，“家长没来。”", "孩子们", "李娜·格林"),
        # who said it behind a verb whose words stand before it
        ("雨停了。谁来修屋顶？“我来修。”司机说完就上了梯子。", "我来", "司机"),
        # somebody unknown is named by what is told of them
        ("“墙塌了。”住在楼上的一位老人告诉本报，夜里有响声。", "墙塌", "住在楼上的一位老人"),
        # whose words are cited
        ("教授安娜·李引用前市长去年的一句话：“桥是城市的脸。”", "桥是", "前市长"),
    ],
)
def test_chinese_speakers_are_read_from_gestures_closings_and_citations(said, text, words, name):
    [found] = [q for q in said(text, "zh") if words in q.text and q.type != "indirect"]
    assert found.speaker is not None
    assert found.speaker.name == name


def test_a_ships_name_in_marks_is_nobodys_words(said):
    found = said("市长安娜·李昨天表示，渔船“海鸥”号已经返航。", "zh")
    assert [q.scare for q in found if q.text == "海鸥"] == [True]


@pytest.mark.parametrize(
    "text",
    ["交通部公布的数字则是三百人。", "作家安娜·夸里警告说，桥快塌了。"],
)
def test_a_verb_before_its_noun_or_in_a_name_reports_nothing(said, text):
    assert all(q.cue.text not in {"公布", "夸"} for q in said(text, "zh"))


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        # whom a pronoun of the sentence before meant stays who is told of
        ("退休护士高丽敏今年六十八岁。邻居们给她送菜。“我谁都不欠。”她说。", "谁都", "高丽敏"),
        ("卖面的林秀芬七十二岁。她的女儿在城里上班。“还能动，就动一动。”她说。", "还能", "林秀芬"),
        ("賣菜的陳阿嬤今年八十歲。鄰居勸她搬去兒子家。「我不走，菜會枯。」她說。", "不走", "陳阿嬤"),
        ("木匠王大川在旧城开店三十年。他的顾客多是老街坊。“这活不赚钱。”他坦言。", "不赚", "王大川"),
        # who is asked answers
        ("记者问校长何文会不会关闭学校，他摇摇头，望着窗外，反问：“谁来教这些孩子？”", "谁来", "何文"),
        ("议员问船长赵海是否害怕，赵海把缆绳扔上岸，反问道：“你见过不怕海的人吗？”", "见过", "赵海"),
        ("乘客问秦川累不累，他笑了笑：“天亮就不累。”", "天亮", "秦川"),
        # a noun of speech with its owner, and the tone of what was said
        ("记者追问赔偿，市长邱明的答复只有两个字：“会的。”", "会的", "邱明"),
        ("何文在会上的原话是“孩子不是数字，是名字”。", "数字", "何文"),
        ("校长何文说的那句“孩子不是数字”传遍全城。", "数字", "何文"),
        ("铁路公司拒绝置评。“这是全省的耻辱。”许青在直播中语气激烈。", "耻辱", "许青"),
        # a letter is of whom the sentence before tells
        ("昨天，韩老师连同几位家长给教育局寄去一封信。信里写道：“教室漏雨。”", "漏雨", "韩老师"),
        # verbs of yielding with a condition, of reading out
        ("厂长唐国强最终松口，如果工人愿意复工，厂方“可以补一半”。", "一半", "唐国强"),
        ("律师施明逐条念出合同里的条款：“任何一方都不得单方面涨价。”", "任何", "施明"),
        # a byline tells of nobody, and a gesture is no part of a name
        ("本报记者 王珊 高宁站在果园里，手里拿着剪刀。“今年减产三成。”他说。", "减产", "高宁"),
        ("孙主任双手一摊：“没钱，怎么修？”", "没钱", "孙主任"),
        # what is quoted alone is of who goes on behind it
        ("渔民们很着急。“网都空了。”渔民周立群叹气说，今年没有鱼。", "网都", "周立群"),
        ("郑巧记得那个男孩。他的父亲抱着他。“他要妈妈。”郑巧停顿了一下，“我没敢说。”", "要妈妈", "郑巧"),
        # a new paragraph goes on with whom the text tells of most, over who only stands in the one before
        (
            "木匠王大川开店三十年。王大川的手很稳。\n\n学徒小周把尺子递过去。\n\n“少干一天都不行。”他说。",
            "少干",
            "王大川",
        ),
        ("孩子醒来时，值班医生方文只说了两个字：“奇迹。”", "奇迹", "方文"),
        ("“路灯坏了三年。”社区里的方叔掰着手指头算，“没人管。”", "路灯", "方叔"),
        ("文化局的说法是，老戏院“不算遗产”。", "遗产", "文化局"),
        ("在卡尔森眼里，整场听证会不过是“一场闹剧”。", "闹剧", "卡尔森"),
        # what somebody does behind a passage, by what means, and a cue that goes on
        ("快递员小陈跑了三年。房东催租。“看不见也好。”他把帽子戴上。", "看不见", "小陈"),
        ("对此，一名不愿具名的官员仅以“不谈个案”四字回应。", "不谈", "一名不愿具名的官员"),
        ("冠军米娅·科尔哭成泪人，反复念叨着“谢谢妈妈”。", "妈妈", "米娅·科尔"),
        ("渔会会长沈国梁一上台就哽咽。台下渔民高喊口号。“我们要的是鱼。”他说。", "要的是", "沈国梁"),
        # names in another script: with a role, taken up by a pronoun, with an honour, and an owner
        ("卫生大臣 Ada Lund 谴责政府。他表示，游客“既困惑又沮丧”。", "困惑", "卫生大臣 Ada Lund"),
        ("Ada Lund 做出了辩解。Lund 女士表示，规定“不变”。", "不变", "Lund 女士"),
        ("Paras 的爷爷说：“我们获得支持。”", "支持", "Paras 的爷爷"),
        ("姚站长的态度出人意料：合同“签不签都一样”。", "签不签", "姚站长"),
        ("我忘不了师傅说的那句“手艺就是人情”。", "手艺", "师傅"),
        ("贝拉·伦德住在灯塔里，父亲守塔。母亲搬走了。游客常问她怕不怕。“不怕。”她回答。", "不怕", "贝拉·伦德"),
        # several people are meant by no pronoun for one, and clauses of time tell of nobody
        ("蘇伯在廟口賣香四十年。廟方去年整修，信徒少了一半。「以前多熱鬧。」他嘆道。", "熱鬧", "蘇伯"),
        ("警察赶到时，吴迪已经把信烧了。“我烧掉了。”他承认。", "烧掉", "吴迪"),
        # who is named only behind a pronoun
        ("她叫薛青，曾是舞蹈演员。医生告诉她，她再也不能跳舞。“我知道。”她说。", "知道", "薛青"),
        # a verb of no list shown by its complement, the head of a body, and a name in marks
        ("石老汉蹲在田埂上，掐了一把土：“还得看天。”", "看天", "石老汉"),
        ("消防局长方卫东上午向家属鞠躬，说了声“抱歉”。", "抱歉", "方卫东"),
        ("“蓝桥”公司发言人昨晚发表声明，对乘客的遭遇“深表遗憾”。", "遗憾", "“蓝桥”公司发言人"),
        ("校方的回应称，学校“一切都有预案”。", "预案", "校方"),
        # by-names, and whom a noun with a name tells of
        ("社区主任陈国强说，工程将分三期。老陈说：“先修屋顶。”", "屋顶", "陈国强"),
        ("语文教师陈敏教了二十年书。陈老师说：“孩子要的是时间。”", "时间", "陈敏"),
        ("谢小梅带了三十个徒弟。\n\n最小的徒弟叫石磊。他说：“师傅从不藏私。”", "藏私", "石磊"),
        # kin and helpers do not take the place of whom the text tells, unless they go on
        ("教授曾伟很少说话。他的助手当年说过：“他最肯练。”他至今记得。“肯练就行。”他说。", "练就行", "曾伟"),
        ("周慧的父亲也是兽医。父亲常对她说：“别急。”她记住了。“那时不懂。”她说。", "不懂", "周慧"),
        ("王芳病了。她的母亲说：“药太贵。”她还说：“地也荒了。”", "地也", "她的母亲"),
        ("朵朵每周来三次。她妈妈说：“她不认生。”", "认生", "她妈妈"),
        # the characters of a given name tell a woman from a man
        ("周丽娟是兽医。赵建国养牛。“别慌。”她说。", "别慌", "周丽娟"),
        # single marks, and those of Taiwan's papers
        ("‘我不知道。’秘书李芳低声说。", "不知道", "李芳"),
        ("〝這是一場誤會。〞發言人林怡君說。", "誤會", "林怡君"),
        ("声明指出：“任何一方都不应改变现状。”", "现状", "声明"),
    ],
)
def test_the_one_told_of_is_taken_up_in_chinese(said, text, words, name):
    assert _told(said, text, words) == name


def _told_in_japanese(said, text, words):
    [found] = [q for q in said(text, "ja") if words in q.text and q.type != "indirect"]
    return found.speaker.name if found.speaker else None


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        # a gesture tells who speaks, and a noun that tells what stands before it
        ("加藤代表取締役は「初めての試みだ」と胸を張る。", "初めて", "加藤"),
        ("高橋市長は「協議を続ける」考えを示した。", "協議", "高橋"),
        ("高橋市長は会見した。景気が「力強さを欠く」ことを理由に挙げた。", "力強さ", "高橋"),
        # of whom the sentence before tells, behind the passage, and right before it
        ("田中首相は辞任を否定した。「私は辞めない」。", "辞めない", "田中"),
        ("「子どもの居場所を守りたい」。そう訴えるのは、岡本真理さん（38）だ。", "居場所", "岡本真理"),
        ("松本太郎さんは「夢のようだ」。", "夢の", "松本太郎"),
        # somebody is told something: who tells it speaks
        ("森さんは友人から「無理するな」と言われた。", "無理", "友人"),
        ("今村さんは医師に「手術が必要です」と告げられた。", "手術", "医師"),
        # any verb behind と, where the subject stands right before the passage, and a noun that closes the sentence
        ("マリア・ロッシさんは「夢みたいだ」と涙ぐんだ。", "夢みたい", "マリア・ロッシ"),
        ("原田社長は頭を下げた。住民の一人は「眠れない」とつぶやいた。", "眠れない", "住民の一人"),
        ("市教委は「因果関係は不明」とする報告書をまとめた。", "因果", "市教委"),
        ("県教委は「年度内に結論を出す」方針だ。", "年度内", "県教委"),
        # a verb that goes on
        ("記者に問われると、首相は「控える」と述べるにとどめた。", "控える", "首相"),
        # a body is none that only begins a role
        ("原田社長は頭を下げた。大田商社は赤字だ。同社は「努力する」としている。", "努力", "大田商社"),
        # two dashes open what a reporter asks
        (
            "職人の北条征四郎さん（81）が引退した。\n\n――理由は。\n\n「手が動かない」\n\n――今後は。\n\n「ないです」",
            "手が",
            "北条征四郎",
        ),
    ],
)
def test_the_one_told_of_is_taken_up_in_japanese(said, text, words, name):
    assert _told_in_japanese(said, text, words) == name


def test_a_question_behind_two_dashes_is_nobodys(said):
    found = said("職人の北条征四郎さん（81）が引退した。\n\n――理由は。\n\n「手が動かない」", "ja")
    assert [(q.text, q.speaker) for q in found if "理由" in q.text] == [("理由は。", None)]
