"""Who speaks where particles mark subjects, in Japanese and Hindi: circumstances, answers, names without a title."""

import pytest


def _speaker(said, text, lang, words, title=None):
    found = [q for q in said(text, lang, title) if words in q.text and q.type != "indirect" and q.where != "headline"]
    assert len(found) == 1
    return found[0].speaker.name if found[0].speaker else None


@pytest.mark.parametrize(
    ("lang", "text", "words", "name"),
    [
        # what is spoken of is no subject
        ("ja", "木村太郎市長は会見した。橋の工事については「来年まで待つ」と述べた。", "来年", "木村太郎"),
        # an age in brackets shows a name without a title; the subject may be left out
        ("ja", "歌手の木村ミナ（31）が昨夜、動画を公開した。「まだ歌いたい」と語った。", "歌い", "木村ミナ"),
        # a name in marks within a circumstance
        ("hi", "महापौर सुरेश वर्मा ने 'नगर दर्पण' पर एक पोस्ट में लिखा, \"पुल बनेगा।\"", "पुल", "सुरेश वर्मा"),
        # a circumstance before a verb without a mark of its subject
        ("hi", "महापौर सुरेश वर्मा इस पर कहते हैं कि पुल 'मजबूत' है।", "मजबूत", "सुरेश वर्मा"),
        # letters with or without their dots
        ("hi", "महापौर सुरेश वर्मा ने आरोप को 'झूठ' क़रार दिया।", "झूठ", "सुरेश वर्मा"),
    ],
)
def test_the_subject_stands_before_its_circumstances(said, lang, text, words, name):
    assert _speaker(said, text, lang, words) == name


@pytest.mark.parametrize(
    ("lang", "title", "text", "asked", "answered", "name"),
    [
        (
            "hi",
            "गायक सुरेश वर्मा से बातचीत",
            'सवाल: "आप कब से गाते हैं?"\n\nजवाब: "बचपन से, मां ने सिखाया।"',
            "कब",
            "बचपन",
            "सुरेश वर्मा",
        ),
        (
            "zh",
            "作家安娜·李：写作是散步",
            "安娜·李住在港口。安娜·李写了十本书。安娜·李今年七十岁。\n\n记者：“您还在写吗？”\n\n答：“每天早上都写一页。”",
            "您还",
            "每天",
            "安娜·李",
        ),
    ],
)
def test_what_is_labelled_as_asked_is_nobodys_and_what_is_answered_the_guests(
    said, lang, title, text, asked, answered, name
):
    assert _speaker(said, text, lang, asked, title) is None
    assert _speaker(said, text, lang, answered, title) == name


def test_a_blank_parts_the_clauses_of_a_headline(said):
    [found] = said("増税は来春に。", "ja", "市長、増税を発表　野党は「無責任」と批判")
    assert found.speaker.name == "野党"


def test_marks_that_open_a_sentence_have_no_subject_before_them(said):
    assert all(told.speaker is None for told in said(", , , , venerdì», 30", "ja"))


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        # a turn that names who speaks behind its words, without another dash
        ("- Nereden geldiniz? dedi Kemal Usta.\n\n- Uzaktan, diye cevap verdi.", "Nereden", "Kemal Usta"),
        ("- Nereye?\n\n-Eve, dedi Zeynep Kara. Kapıyı kapattı.", "Eve", "Zeynep Kara"),
        ("— Ben kimseye borçlu değilim, dedi Hasan Yıldız. — Herkes bunu bilir.", "borçlu", "Hasan Yıldız"),
        # hyphens behind a verb of saying with a colon
        ("Muhtar Rıza Kaya köy meydanında konuştu:\n\n- Bu yıl su yok. Geçen yıl da yoktu.", "su yok", "Rıza Kaya"),
        ("Kaymakam Suat Er şunları söyledi:\n\n- Yollar açık.\n\n- Okullar kapalı.", "Okullar", "Suat Er"),
        # marks of two kinds
        ("Öğretmen Nalan Demir, ’Çocuklar kitapsız kaldı’ dedi.", "kitapsız", "Nalan Demir"),
        ("Vali Nazım Ok, ‘Biz hazırız' dedi. Ankara’nın desteğini de vurguladı.", "hazırız", "Nazım Ok"),
        # the subject between link and verb; light verbs; who is told of behind a participle
        ("“Kimse bize bir şey sormadı” diye Hasan Usta anlattı.", "sormadı", "Hasan Usta"),
        ("Yetkililer “Durum kontrol altında” açıklaması yaptı.", "Durum", "Yetkililer"),
        ("Bakan Oya Tan ise “Hayır, yeni başladı” karşılığını verdi.", "yeni", "Oya Tan"),
    ],
)
def test_turkish_turns_and_light_verbs_tell_who_speaks(said, text, words, name):
    assert _speaker(said, text, "tr", words) == name


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        # several by their role ask, and whom the sentence before tells of answers
        (
            "Vali Nermin Toksöz törene geç geldi. Muhabirlerin “Ne oldu?” sorusuna “Yol kapalıydı” yanıtını verdi.",
            "Ne oldu",
            "Muhabirler",
        ),
        (
            "Vali Nermin Toksöz törene geç geldi. Muhabirlerin “Ne oldu?” sorusuna “Yol kapalıydı” yanıtını verdi.",
            "Yol",
            "Nermin Toksöz",
        ),
        # who is spoken to does not speak
        ("Vali Nermin Toksöz geldi. Gazetecileri “Yol kapandı” diye uyardı.", "Yol", "Nermin Toksöz"),
    ],
)
def test_turkish_askers_are_several_and_the_one_told_of_answers(said, text, words, name):
    assert _speaker(said, text, "tr", words) == name


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Başkan Arıkan, “İnceliyoruz” açıklamasını yapmakla yetindi.", "İnceliyoruz"),
        ("Başkan Arıkan, “İnceliyoruz” diye yanıtlamakla yetindi.", "İnceliyoruz"),
        ("Başkan Arıkan, “zamanı gelince” açıklayacağını söylemekle yetindi.", "zamanı"),
    ],
)
def test_who_contents_himself_with_saying_says_it(said, text, words):
    assert _speaker(said, text, "tr", words) == "Arıkan"
