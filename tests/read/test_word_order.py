"""Languages whose verb closes its clause, and languages whose verb opens it."""

import pytest


@pytest.mark.parametrize(
    ("text", "kind", "words", "name"),
    [
        ("Belediye Başkanı Ada Lund, “Köprü sağlam.” dedi.", "direct", "Köprü sağlam.", "Ada Lund"),
        ("“Köprü sağlam” diyen Ada Lund, işçilere teşekkür etti.", "direct", "Köprü sağlam", "Ada Lund"),
        ("“Köprü sağlam”, dedi Ada Lund.", "direct", "Köprü sağlam", "Ada Lund"),
        ("Bakan Ivo Brandt, köprünün sağlam olduğunu söyledi.", "indirect", "köprünün sağlam olduğunu", "Ivo Brandt"),
        ("Ivo Brandt'a göre köprü mayısta açılacak.", "indirect", "köprü mayısta açılacak", "Ivo Brandt"),
        ("Valilikten yapılan açıklamada köprünün kapandığı belirtildi.", "indirect", "köprünün kapandığı", "Valilik"),
        ("Kaptan Ada Lund şöyle konuştu: “Köprü mayısta açılacak.”", "direct", "Köprü mayısta açılacak.", "Ada Lund"),
    ],
)
def test_what_is_said_stands_before_a_verb_that_closes_its_clause(said, text, kind, words, name):
    (quotation,) = [q for q in said(text, "tr") if q.type == kind]
    assert (quotation.text, quotation.speaker.name) == (words, name)


@pytest.mark.parametrize(
    ("text", "kind", "words", "name"),
    [
        ("وقالت وزيرة النقل ليلى حداد: «الجسر آمن».", "direct", "الجسر آمن", "ليلى حداد"),
        ("«الجسر آمن»، قالت ليلى حداد.", "direct", "الجسر آمن", "ليلى حداد"),
        ("وأكد الوزير سامي حداد أن الجسر آمن.", "indirect", "الجسر آمن", "سامي حداد"),
        ("لكن الوزارة نفت أن يكون الجسر مغلقا.", "indirect", "يكون الجسر مغلقا", "الوزارة"),
        ("وبحسب وزارة النقل، أغلق الجسر يومين.", "indirect", "أغلق الجسر يومين", "وزارة النقل"),
        ("ووفقا للشرطة، أغلق الجسر يومين.", "indirect", "أغلق الجسر يومين", "الشرطة"),
        ("أغلق الجسر يومين، كما قال سامي حداد.", "indirect", "أغلق الجسر يومين", "سامي حداد"),
    ],
)
def test_the_source_stands_behind_a_verb_that_opens_its_clause(said, text, kind, words, name):
    (quotation,) = [q for q in said(text, "ar") if q.type == kind]
    assert (quotation.text, quotation.speaker.name) == (words, name)


def test_a_subject_left_out_is_that_of_the_sentence_before(said):
    found = said("قالت وزيرة النقل ليلى حداد إن الجسر آمن. وأضافت أن العمل انتهى.", "ar")
    assert [q.speaker.name for q in found] == ["ليلى حداد", "ليلى حداد"]


def test_a_case_ending_behind_its_sign_does_not_part_a_name(said):
    found = said("Ada Lund köprüyü gezdi. Lund'a göre köprü sağlam.", "tr")
    assert [q.speaker.name for q in found] == ["Ada Lund"]


def test_what_a_ship_or_a_paper_is_called_is_nobodys_word(said):
    assert [
        q.speaker for q in said("«مرآة المرفأ» صحيفة. وقالت صحيفة «مرآة المرفأ» إن الجسر آمن.", "ar") if q.scare
    ] == [
        None,
        None,
    ]
    (name,) = [q for q in said("“Deniz Kızı” adlı gemi limana girdi.", "tr") if q.type != "indirect"]
    assert (name.scare, name.speaker) == (True, None)


@pytest.mark.parametrize(
    ("text", "tag", "words", "name"),
    [
        ("Salona giren sanık suçlamaları reddetti. “Ben kimseyi görmedim” dedi.", "tr", "görmedim", "sanık"),
        ("Savcının cevabı kısaydı: “Bunu mahkemede konuşuruz.”", "tr", "konuşuruz", "Savcı"),
        ("Ada Lund köprüyü gezdi ve hakemi “taraf tutmakla” suçladı.", "tr", "taraf", "Ada Lund"),
        (
            "وقف صاحب المتجر، العم سامي حداد، أمام الباب. «لن أبيع متجري هذا لأحد مهما دفع اليوم»، ثم ابتسم.",
            "ar",
            "متجري",
            "سامي حداد",
        ),
        ("وأشاد الوزير سامي حداد بعمال الجسر، مشيرا إلى أن «الجسر آمن».", "ar", "الجسر آمن", "سامي حداد"),
    ],
)
def test_the_sentence_before_and_the_form_of_a_noun_show_who_speaks(said, text, tag, words, name):
    found = [told for told in said(text, tag) if words in told.text and told.type != "indirect"]
    assert [told.speaker and told.speaker.name for told in found] == [name]
