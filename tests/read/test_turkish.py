"""Who said what in Turkish, whose verbs close their sentences."""

from collections.abc import Callable

import pytest

from headwater.values import Quotation

Said = Callable[..., list[Quotation]]


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Sürücünün eşi ise “Çok korktuk, şükür” dedi.", "Çok korktuk, şükür", "Sürücünün eşi"),
        (
            "Yoldan gelen Tolvik'ten Prof. Ada Lund ise temkinli: “Köprü eski, acele etmeyelim.”",
            "Köprü eski",
            "Ada Lund",
        ),
        (
            "Tanık Ada Lund, “Bağırma sesleri geliyordu, sonra durdu” şeklinde ifade verdi.",
            "Bağırma sesleri geliyordu",
            "Ada Lund",
        ),
        ("Ada Lund köprüyü çizdi. Ona göre köprü artık güvenli değil.", "köprü artık güvenli değil", "Ada Lund"),
        ("Prof. Dr. Ada Lund'a göre köprünün asıl sorunu eski direkler.", "köprünün asıl sorunu", "Ada Lund"),
        ("Ada Lund sokağa baktı. “Gittiler mi?” diye sordu komşusuna.", "Gittiler mi?", "Ada Lund"),
        ("Köprü Müdürü Ivo Brandt geldi. Müdür, “Köprü kapalı” dedi.", "Köprü kapalı", "Ivo Brandt"),
        (
            "Şarkıcı Ada Lund dün konuştu. Ünlü sanatçı, “Köprüyü çok özledim” dedi.",
            "Köprüyü çok özledim",
            "Ada Lund",
        ),
        ("Ada Lund sustu. “Haklıydılar” diye omuz silkti.", "Haklıydılar", "Ada Lund"),
        ("“Bu ağacı dedem dikmiş.” Selma Lund bastonuna yaslanıyor.", "Bu ağacı", "Selma Lund"),
        ("“Kar bizi hiç korkutmadı.” Öğretmen Ada Lund pencereyi kapatıyor.", "Kar bizi", "Ada Lund"),
        ("Öğrencisi Ada Lund, ustasını “renklerin şairi” olarak andı.", "renklerin şairi", "Ada Lund"),
    ],
)
def test_a_turkish_speaker_is_found(said: Said, text: str, words: str, name: str) -> None:
    told = [one for one in said(text, "tr") if words in one.text]
    assert [one.speaker and one.speaker.name for one in told] == [name]


def test_a_woman_whom_nothing_shows_to_be_one_is_not_meant_by_the_word_woman(said: Said) -> None:
    told = said("Kaptan Ivo Lund köprüde. Yanında yaşlı bir kadın var. “Gelecek” dedi yaşlı kadın.", "tr")
    assert all(one.speaker is None or one.speaker.name != "Ivo Lund" for one in told)


@pytest.mark.parametrize(
    "text",
    [
        "“Burada hayat çok güzel.” Köyün girişinde bu yazı karşılıyor ziyaretçileri.",
        "“Hoş geldiniz.” Kapıda asılı duran tabela eskimiş.",
        "“Kimse gelmedi.” Bir kadın pencereyi kapatıyor. Yan evde Ada Lund oturuyor.",
    ],
)
def test_words_that_open_a_turkish_text_are_nobodys_who_is_not_named_in_full_behind_them(said: Said, text: str) -> None:
    assert all(one.speaker is None for one in said(text, "tr"))
