"""Who said what in Indonesian: bare roots behind marks, pronouns glued to them, offices before names, single names."""

from collections.abc import Callable

import pytest

from headwater.values import Quotation

Said = Callable[..., list[Quotation]]


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ('"Jembatan itu ditutup," kata Budi.', "Jembatan itu ditutup", "Budi"),
        (
            '"Wasit buruk," keluh pelatih Ivo Brandt. Sementara itu, kapten tim Budi Lund meminta maaf. "Kami akan bangkit di kandang," janjinya.',
            "Kami akan bangkit",
            "Budi Lund",
        ),
        ('"Guru kita lelah, kata Menteri Ada Lund. Maka harus kita jaga."', "Maka harus kita jaga", "Ada Lund"),
        ('"Jembatan ini aman," jelas juru bicara pelabuhan, Rita Lund.', "Jembatan ini aman", "Rita Lund"),
        (
            '"Jembatan itu ditutup," kata Kepala Dinas Perhubungan Ada Lund di Orvel, Senin (12/5/2031).',
            "Jembatan itu ditutup",
            "Ada Lund",
        ),
        ("Gubernur Ada Lund mengatakan jembatan itu ditutup.", "jembatan itu ditutup", "Ada Lund"),
        ("Gubernur Ada Lund menilai putusan itu janggal.", "putusan itu janggal", "Ada Lund"),
        ("Ada Lund menjelaskan, jembatan itu ditutup karena retak.", "jembatan itu ditutup karena retak", "Ada Lund"),
        ("Ada Lund mengaku tidak tahu soal retakan.", "tidak tahu soal retakan", "Ada Lund"),
        ('Gubernur Ada Lund datang. "Kami menunggu," katanya.', "Kami menunggu", "Ada Lund"),
        ("Gubernur Ada Lund datang. Jembatan itu sudah dibuka, imbuhnya.", "Jembatan itu sudah dibuka", "Ada Lund"),
        ('Gubernur Ada Lund datang. "Kami menunggu," ujar gubernur itu.', "Kami menunggu", "Ada Lund"),
        ('Pelatih Orvel, Ada Lund, tersenyum. "Kami menang," ucapnya.', "Kami menang", "Ada Lund"),
        ('Wengganis berhenti di dermaga.\n\n"Saya lapar," katanya.', "Saya lapar", "Wengganis"),
        ("Menurut Ada Lund, jembatan itu aman.", "jembatan itu aman", "Ada Lund"),
        ('"Kami menyesal." Demikian disampaikan Rita Lund.', "Kami menyesal", "Rita Lund"),
        ('"Kami menyesal," demikian Rita Lund.', "Kami menyesal", "Rita Lund"),
        ('"Kami menyesal," demikian kata Rita Lund.', "Kami menyesal", "Rita Lund"),
        ('Rita Lund menambahkan, pihaknya "akan mengganti kerugian".', "akan mengganti kerugian", "Rita Lund"),
        ('Keputusan itu disebut "memalukan" oleh Rita Lund.', "memalukan", "Rita Lund"),
        ("Disampaikan Rita Lund bahwa jembatan itu rusak.", "jembatan itu rusak", "Rita Lund"),
        ('Surat itu berbunyi: "Maafkan Ibu."', "Maafkan Ibu", "Surat itu"),
        ('Bunyi spanduk itu: "Tolak tambang."', "Tolak tambang", "spanduk itu"),
        ('"Jembatan aman," demikian keterangan tertulis Kementerian Perhubungan.', "aman", "Kementerian Perhubungan"),
        ('Nurlaila berjualan. "Awalnya sepi," tutur perempuan berusia 43 tahun itu.', "Awalnya sepi", "Nurlaila"),
        ('Nurlaila berjualan. "Awalnya sepi," tutur ibu dua anak itu.', "Awalnya sepi", "Nurlaila"),
        ('Wagino berjualan. "Kami sabar," kata pria yang akrab disapa Gino itu.', "Kami sabar", "Wagino"),
        ("Wagino berjualan. Lelaki asal Tolvik itu mengaku pendapatannya turun.", "pendapatannya turun", "Wagino"),
        ('"Kami mogok," ancam Ketua Serikat Buruh Orvel, Pardi.', "Kami mogok", "Pardi"),
        ("Kepala Desa Orvel, Pardi, menjawab bahwa dana itu cair.", "dana itu cair", "Pardi"),
        ('"Dua orang kritis," kata juru bicara rumah sakit, dr. Intan Lund.', "Dua orang kritis", "Intan Lund"),
        ('"Aman," kata Bupati Orvel Hartati Brack.\n\n"Kami siap," ujar Hartati.', "Aman", "Hartati Brack"),
        ('Warga Kabupaten Orvel resah. "Aman," kata Bupati Orvel Hartati Brack.', "Aman", "Hartati Brack"),
        ('"Aman," kata Erlan saat ditemui, Rabu (12/5).\n\n"Kami siap," imbuh dia.', "Kami siap", "Erlan"),
        ("Ada Lund bilang, film barunya terinspirasi dari laut.", "film barunya terinspirasi", "Ada Lund"),
        ("Seperti disampaikan Ada Lund, jembatan itu ditutup.", "jembatan itu ditutup", "Ada Lund"),
    ],
)
def test_indonesian_words_have_their_speaker(said: Said, text: str, words: str, name: str) -> None:
    told = [(q.text, q.speaker.name) for q in said(text, "id") if q.speaker is not None]
    assert any(words in inner and who == name for inner, who in told), told


def test_a_pronoun_glued_to_a_verb_belongs_to_the_cue(said: Said) -> None:
    (told,) = said('"Kami menunggu," katanya.', "id")
    assert told.cue is not None
    assert told.cue.text == "katanya"


def test_what_is_reported_of_a_thing_is_not_said_by_it(said: Said) -> None:
    assert all(told.speaker is None for told in said("Jembatan itu dilaporkan rusak.", "id"))


def test_what_is_only_called_so_is_nobody_s_words(said: Said) -> None:
    assert all(told.scare for told in said('Apa yang disebut "perjanjian awan" berakhir.', "id"))


def test_somebody_new_who_is_pointed_at_keeps_no_name(said: Said) -> None:
    (told,) = said('Rita Lund berjualan. Seorang perempuan datang. "Saya lapar," kata perempuan tua itu.', "id")
    assert told.speaker is not None
    assert told.speaker.name != "Rita Lund"
