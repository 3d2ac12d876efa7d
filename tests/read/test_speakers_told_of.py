"""Who goes on speaking behind words told of somebody else; how Arabic and Turkish speakers are told from manners."""

import pytest


def _speaker(said, text, lang, words):
    [found] = [q for q in said(text, lang) if words in q.text and q.type != "indirect"]
    return found.speaker.name if found.speaker else None


@pytest.mark.parametrize(
    ("lang", "text", "words", "name"),
    [
        ("pl", "Jan Wilk twierdzi, że Adam Kowal powiedział, iż most runie. „Boję się” – dodał.", "Boję", "Jan Wilk"),
        (
            "ru",
            "Иван Брандт говорит, что Пётр Вайс обещал, что мост починят. «Я жду», — добавил он.",
            "жду",
            "Иван Брандт",
        ),
    ],
)
def test_who_tells_of_anothers_words_goes_on_speaking(said, lang, text, words, name):
    assert _speaker(said, text, lang, words) == name


@pytest.mark.parametrize(
    ("lang", "text", "words", "name"),
    [
        # how somebody speaks is no part of who does
        ("ar", "أجاب الوزير باقتضاب: «سنرى غدا».", "سنرى", "الوزير"),
        # a verb with its noun, and a source in the genitive
        ("tr", "Belediye Başkanı Aylin Demir, “Köprü yolun aynasıdır” benzetmesinde bulundu.", "Köprü", "Aylin Demir"),
        ("tr", "Başkan Aylin Demir geldi. Demir'in deyişiyle köprü “kentin kalbi”.", "kentin", "Aylin Demir"),
    ],
)
def test_manners_and_nameless_sources_are_told_from_speakers(said, lang, text, words, name):
    assert _speaker(said, text, lang, words) == name


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        # kin, newcomers and things do not take the place of whom the paragraph is about
        ("Balıkçı Halil Usta ağını onarıyor. Oğlu ona yardım ediyor. “Deniz boşaldı” diyor.", "Deniz", "Halil Usta"),
        ("Balıkçı Halil Usta ağını onarıyor. Yanına bir turist geliyor. “Deniz boşaldı” diyor.", "Deniz", "Halil Usta"),
        ("Öğretmen Pınar Lund'u okulda bulduk. “Sıra yetmiyor” dedi.", "Sıra", "Pınar Lund"),
        # a surname alone opens the sentence
        ("Pınar Lund yorgun. Müdür de sustu. Lund bunu biliyor. “Sıra yetmiyor” diyor.", "Sıra", "Pınar Lund"),
        # who is asked, where the names of others stand in between
        ("Müdür velilerden “biraz sabır” istedi.", "sabır", "Müdür"),
        ("“Neden geciktiniz?” diye soran gazeteciye Başkan Pınar Lund güldü.", "Neden", "gazeteci"),
        ("“Rüya gibiydi,” diye anlatıyor o günleri Pınar Lund.", "Rüya", "Pınar Lund"),
        # verbal nouns and converbs of saying
        ("Başkan Pınar Lund'un “Köprü mayısta açılacak” demesi sevinç yarattı.", "Köprü", "Pınar Lund"),
        ("Başkan Pınar Lund, “Köprü mayısta açılacak” dedikten sonra gitti.", "Köprü", "Pınar Lund"),
        ("Başkan Pınar Lund'un yanıtı kısa oldu: “Mayısta.”", "Mayısta", "Pınar Lund"),
        ("Dün kurumun raporunu açıklayan Başkan Pınar Lund'un sözleri netti: “Köprü sağlam.”", "sağlam", "Pınar Lund"),
        ("Savcı Pınar Lund'un mütalaasında sanığın “bilerek” hareket ettiği belirtildi.", "bilerek", "Pınar Lund"),
    ],
)
def test_turkish_dropped_subjects_are_of_whom_the_paragraph_tells(said, text, words, name):
    assert _speaker(said, text, "tr", words) == name


def test_a_turkish_turn_of_dialogue_is_parted_from_who_speaks_between_commas(said):
    found = said("– Korkmadınız mı?\n\n– Korktum, diyor Can Er, ama gitmedim.", "tr")
    assert [(q.speaker.name if q.speaker else None, len(q.spans)) for q in found] == [(None, 1), ("Can Er", 2)]


def test_a_lost_mark_closes_before_the_verb_that_ends_a_turkish_sentence(said):
    [found] = said("Başkan Aylin Demir, “Köprü mayısta açılacak diye konuştu. Tören cuma günü yapılacak.", "tr")
    assert (found.text, found.speaker.name, found.well_formed) == ("Köprü mayısta açılacak", "Aylin Demir", False)


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("ووصف سامر حداد القرار بأنه «خطأ فادح».", "خطأ", "سامر حداد"),
        ("ولخصت هدى سالم تجربتها بالقول: «كتبتها في الليل».", "كتبتها", "هدى سالم"),
        ("سأل القاضي المتهم: «هل أنت نادم؟» ثم صمت.", "نادم", "القاضي"),
        ("أكد سامر حداد، رئيس البلدية، أن الجسر «سيفتح في مايو».", "سيفتح", "سامر حداد"),
    ],
)
def test_an_arabic_speaker_ends_before_the_object_of_the_verb(said, text, words, name):
    assert _speaker(said, text, "ar", words) == name
