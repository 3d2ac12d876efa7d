"""Who speaks in Arabic: the main clause's subject goes on, a topic before its verb, a clause of circumstance."""

import pytest


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("«هذا حلم ولا علم؟»، صرخ معلق القناة قبل أن ينقطع صوته.", "هذا حلم", "معلق القناة"),
        ("قلل محافظ تولفيك من حدة الأزمة، معتبرا أن ما يجري «دورة طبيعية».", "دورة طبيعية", "محافظ تولفيك"),
        ("أما رئيس النادي فؤاد منصور فقال إن الفوز «هدية للجمهور».", "هدية للجمهور", "فؤاد منصور"),
        ("وقف المتهم خلف الزجاج وقال بصوت خافت: «كنت أوفر على الناس».", "كنت أوفر", "المتهم"),
    ],
)
def test_the_subject_of_the_main_clause_goes_on_speaking(said, text, words, speaker):
    [found] = [told for told in said(text, "ar") if words in told.text and told.type != "indirect"]

    assert found.speaker is not None
    assert found.speaker.name == speaker


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("قال محامي الدفاع طارق بشارة إن موكله بريء، مضيفا: «سنستأنف الحكم».", "سنستأنف", "طارق بشارة"),
        ("وصفت النائبة هدى سليم القرار بأنه «كارثي».", "كارثي", "هدى سليم"),
    ],
)
def test_a_full_name_ends_before_an_object_and_holds_a_surname_like_a_preposition(said, text, words, speaker):
    [found] = [told for told in said(text, "ar") if words in told.text and told.type != "indirect"]

    assert found.speaker is not None
    assert found.speaker.name == speaker
