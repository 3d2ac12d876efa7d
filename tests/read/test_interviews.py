"""Interviews: paragraphs of questions, and one person who answers them."""

from collections.abc import Callable

import pytest

from headwater.values import Quotation

Said = Callable[..., list[Quotation]]


def _speaker(said: Said, text: str, lang: str, words: str, title: str | None = None) -> str | None:
    """Return who says what begins with `words`."""
    told = next(one for one in said(text, lang, title) if one.text.startswith(words))
    return told.speaker.name if told.speaker else None


_PLAIN = {
    "es": ("La encontramos en el muelle.", "¿Qué ha cambiado?", "“Nada todavía. El puente aguanta.”", "¿Hasta cuándo?"),
    "it": ("La incontriamo sul molo.", "Che cosa è cambiato?", "“Niente, per ora. Il ponte regge.”", "Fino a quando?"),
    "fr": ("Nous la trouvons sur le quai.", "Qu’est-ce qui change ?", "« Rien. Le pont tient. »", "Jusqu’à quand ?"),
    "pt": ("Encontramo-la no cais.", "O que mudou?", "“Nada por agora. A ponte aguenta.”", "Até quando?"),
    "de": ("Wir treffen sie am Kai.", "Was hat sich geändert?", "„Nichts. Die Brücke hält.“", "Bis wann?"),
    "nl": ("We treffen haar op de kade.", "Wat is er veranderd?", "“Niets. De brug houdt het.”", "Tot wanneer?"),
    "en": ("We find her on the quay.", "What has changed?", "“Nothing. The bridge holds.”", "Until when?"),
}
_SECOND = {
    "es": "“Hasta el invierno, si no nieva.”",
    "it": "“Fino all’inverno, se non nevica.”",
    "fr": "« Jusqu’à l’hiver, s’il ne neige pas. »",
    "pt": "“Até ao inverno, se não nevar.”",
    "de": "„Bis zum Winter, wenn es nicht schneit.“",
    "nl": "“Tot de winter, als het niet sneeuwt.”",
    "en": "“Until winter, if it does not snow.”",
}


@pytest.mark.parametrize("lang", _PLAIN)
def test_whom_the_title_begins_with_answers_the_questions(said: Said, lang: str) -> None:
    text = "\n\n".join((*_PLAIN[lang], _SECOND[lang]))
    for answer in (_PLAIN[lang][2], _SECOND[lang]):
        assert _speaker(said, text, lang, answer[1:].strip("« »“”„")[:5], "Ada Lund: “No”") == "Ada Lund"


def test_who_is_named_before_the_first_question_answers_where_a_subject_is_left_out(said: Said) -> None:
    text = (
        "La arquitecta Ada Lund nos recibe en el muelle.\n\n—¿Aguanta el puente?\n\n—De momento.\n\n"
        "El alcalde, Ivo Brandt, dijo ayer que el puente “está sano”.\n\n—¿Y no lo está?\n\n—Yo lo miro cada día.\n\n"
        "Recuerda que nadie le pidió un informe. “Lo habría escrito gratis”, añade."
    )
    assert _speaker(said, text, "es", "nadie le pidió") == "Ada Lund"
    assert _speaker(said, text, "es", "Lo habría escrito") == "Ada Lund"
    assert _speaker(said, text, "es", "Yo lo miro") == "Ada Lund"
    assert _speaker(said, text, "es", "está sano") == "Ivo Brandt"


def test_a_question_that_a_dash_opens_is_the_reporters(said: Said) -> None:
    text = "Ada Lund cuenta que el puente cruje. «Lo oigo de noche», dice.\n\n—¿Y duerme?\n\n—Poco, pero duermo."
    assert _speaker(said, text, "es", "¿Y duerme?") is None
    assert _speaker(said, text, "es", "Poco") == "Ada Lund"


def test_one_question_makes_no_interview(said: Said) -> None:
    text = "Ada Lund visitó el puente.\n\n¿Aguantará?\n\n“Aguantará”, dijo un vecino.\n\nExplicó que vive al lado."
    assert _speaker(said, text, "es", "vive al lado") != "Ada Lund"


def test_a_surname_alone_stands_for_the_full_name_in_the_title(said: Said) -> None:
    text = "“El puente aguanta”, dice Lund."
    assert _speaker(said, text, "es", "El puente", "Ada Lund, la mujer del puente") == "Ada Lund"


_LABELLED = {
    "zh": ("记者：桥为什么关？", "何兰：钢缆磨损了。我们不想冒险。", "记者：关到什么时候？", "何兰：到冬天。"),
    "fr": ("Le Phare : Pourquoi fermer ?", "Ada Lund : Les câbles sont usés. On attend.", "Le Phare : Et après ?", "Ada Lund : On rouvre."),
    "tr": ("Soru: Köprü neden kapandı?", "Lund: Halatlar aşındı. Bekliyoruz.", "Soru: Ne zaman açılır?", "Lund: Kışın."),
    "en": ("THE LAMP: Why close it?", "LUND: The cables are worn. We wait.", "THE LAMP: Until when?", "LUND: Until winter."),
}  # fmt: skip


@pytest.mark.parametrize("lang", _LABELLED)
def test_what_stands_behind_the_label_of_who_answers_is_theirs_without_marks(said: Said, lang: str) -> None:
    told = said("\n\n".join(_LABELLED[lang]), lang)
    for answer in _LABELLED[lang][1::2]:
        label, words = (part.strip() for part in answer.replace("：", ":").split(":"))
        assert [one.speaker.name for one in told if one.text == words and one.speaker] == [label]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("zh", "时间：5月3日\n\n地点：市政厅\n\n主办：图书馆"),
        ("fr", "Ingrédients : du sel\n\nPréparation : une heure"),
        ("en", "Where: the quay\n\nWhen: Friday\n\nWhy come?"),
    ],
)
def test_labels_of_a_list_are_nobody_who_speaks(said: Said, lang: str, text: str) -> None:
    assert said(text, lang) == []


def test_a_presenter_who_asks_behind_a_label_is_not_who_answers(said: Said) -> None:
    turns = (
        "Sunucu: Neden bıraktınız?",
        "Ferhan Güner: Yorulmuştum.",
        "Sunucu: Döner misiniz?",
        "Ferhan Güner: Hayır.",
    )
    told = [(one.text, one.speaker.name if one.speaker else None) for one in said("\n\n".join(turns), "tr")]
    assert told == [("Yorulmuştum.", "Ferhan Güner"), ("Hayır.", "Ferhan Güner")]
