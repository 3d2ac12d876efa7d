"""Arabic names behind a comma that explains a role, names of several parts, and words that never speak."""

import pytest


def _speaker(said, text, words):
    found = [told for told in said(text, "ar") if words in told.text]
    return found[0].speaker.name if found and found[0].speaker else None


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("وأوضحت المديرة الإقليمية للصحة، نجاة بوعلام، أن اللقاح متوفر.", "اللقاح", "نجاة بوعلام"),
        ("وقال المشرف على الحفريات، الدكتور وائل قنديل: «وجدنا الجدار كاملاً».", "وجدنا", "وائل قنديل"),
        ("وقال مدرب الوحدة، المغربي المهدي بن عمارة: «خسرنا بأيدينا».", "خسرنا", "المهدي بن عمارة"),
        ("وأكد نقيب الصيادين، فرحات زلوم أن الميناء سيبقى مفتوحاً.", "الميناء", "فرحات زلوم"),
        ("وقال عميد الكلية، مزدك لورفان، إن الامتحانات تأجلت.", "الامتحانات", "مزدك لورفان"),
        ("ووصفت محامية الأسرة، نادية شلبي، القرار بأنه «جائر».", "جائر", "نادية شلبي"),
    ],
)
def test_who_a_comma_explains_speaks_by_name_over_the_field_of_the_role(said, text, words, speaker):
    assert _speaker(said, text, words) == speaker


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("وقال الطبيب، شديد اللهجة، إن المستشفى ينهار.", "المستشفى", "الطبيب"),
        ("وقالت المديرة، خافضة صوتها، إن العقد انتهى.", "العقد", "المديرة"),
        ("وقال الناطق، نيابة عن الفريق، إن الرحلة ألغيت.", "الرحلة", "الناطق"),
        ("وقال القبطان، وزارة النقل تعرف، إن السفينة قديمة.", "السفينة", "القبطان"),
    ],
)
def test_what_else_stands_between_commas_behind_a_role_is_no_name(said, text, words, speaker):
    assert _speaker(said, text, words) == speaker


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("وصل الحاج عبد الستار المرزوقي. وقال: «المطر تأخر».", "المطر", "عبد الستار المرزوقي"),
        ("وقال عبد القادر بوزيد إن البئر جفت.", "البئر", "عبد القادر بوزيد"),
        ("وقالت أم رامي: «لم نغادر البيت».", "لم نغادر", "أم رامي"),
        ("وقال أبو سامر إن الزيتون لم يثمر.", "الزيتون", "أبو سامر"),
    ],
)
def test_a_name_has_all_its_parts(said, text, words, speaker):
    assert _speaker(said, text, words) == speaker


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("ووصف عبد الكريم القرار بأنه «كارثي».", "كارثي", "عبد الكريم"),
        ("رفض عبد الستار المشروع، وقال إن «الثمن باهظ».", "الثمن", "عبد الستار"),
        ("هل يحضر نبيل أم سامي؟ وقال المدير إن الاثنين قادمان.", "الاثنين", "المدير"),
    ],
)
def test_a_name_ends_before_what_is_none_of_it(said, text, words, speaker):
    assert _speaker(said, text, words) == speaker


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("ورد رئيس الوفد: «لن نوقع».", "لن نوقع", "رئيس الوفد"),
        ("ورد عليه النائب كريم شاهين: «هذا كلام فارغ».", "هذا كلام", "كريم شاهين"),
        ("قالت الباحثة ريم صالح إن التجربة نجحت. لكنها أضافت أن العينة صغيرة.", "العينة", "ريم صالح"),
        ("قال المدرب سامي نجم إن الفريق جاهز. لكنه أكد أن الحارس مصاب.", "الحارس", "سامي نجم"),
        ("يقف البحار ويرفع الشراع، ويقول إن الريح هدأت.", "الريح", "البحار"),
    ],
)
def test_a_verb_and_a_conjunction_with_its_pronoun_do_not_speak(said, text, words, speaker):
    assert _speaker(said, text, words) == speaker


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("وورد في التقرير أن الجسر متصدع.", "الجسر", "التقرير"),
        ("وقال الوزير ورئيس الهيئة إن العمل مستمر.", "العمل", "الوزير ورئيس الهيئة"),
        ("وقال الأب والابن إن البيت احترق.", "البيت", "الأب والابن"),
        ("وقالت المعلمة وزميلتها إن الصف مكتظ.", "الصف", "المعلمة وزميلتها"),
    ],
)
def test_what_a_conjunction_joins_as_a_noun_speaks_too(said, text, words, speaker):
    assert _speaker(said, text, words) == speaker


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("وقال المتحدث باسم وزارة الصحة إن اللقاح آمن.", "اللقاح", "المتحدث باسم وزارة الصحة"),
        ("وقال الناطق باسم بلدية المرفأ، شوكت زريق، إن الشارع مغلق.", "الشارع", "شوكت زريق"),
        ("وقال مدير عام الجمارك إن الشحنة ضبطت.", "الشحنة", "مدير عام الجمارك"),
        ("وقال محامي أحد المتهمين إن موكله بريء.", "موكله", "محامي أحد المتهمين"),
        ("وقال رئيس النادي، رجل الأعمال شوكت زريق، إن المدرب باق.", "المدرب", "شوكت زريق"),
        ("وقرأ الوزير هذا البيان: «العمل مستمر غداً».", "مستمر", "الوزير"),
        ("وكررت مديرة المدرسة كل كلمة: «الصف مغلق اليوم».", "الصف", "مديرة المدرسة"),
    ],
)
def test_a_role_keeps_the_words_that_tell_whose_it_is(said, text, words, speaker):
    assert _speaker(said, text, words) == speaker


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("قال أبو فارس إن الموسم ضعيف. وقالت أم فارس إن المطر تأخر.", "المطر", "أم فارس"),
        ("قال سامي الحلو إن المحل مغلق. وقالت رنا الحلو إن الباب مفتوح.", "الباب", "رنا الحلو"),
        ("قال كريم شاهين إن العمل شاق. وأضاف شاهين أن الأجر قليل.", "الأجر", "كريم شاهين"),
        ("قال محمد علي حسن إن البيت بعيد. وأضاف علي حسن أن الطريق طويل.", "الطريق", "محمد علي حسن"),
    ],
)
def test_who_shares_a_last_name_only_is_somebody_else(said, text, words, speaker):
    assert _speaker(said, text, words) == speaker


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("قال النحات كريم شاهين إن الحجر صلب. واستذكر أن أباه كان بناء.", "أباه", "كريم شاهين"),
        ("قال المدرب سامي نجم إن الفوز صعب. ويتذكر أن الملعب كان ترابا.", "الملعب", "سامي نجم"),
        ("قالت الطبيبة ريم صالح إن العدوى تراجعت. وتتذكر أن القسم كان ممتلئا.", "القسم", "ريم صالح"),
        ("قالت ريم صالح إن القارب تأخر. ويصيح بحار: «الموج عال». وتهمس: «هذا ابن السائق».", "هذا ابن", "ريم صالح"),
    ],
)
def test_a_verb_of_a_man_goes_on_with_a_man_and_one_of_a_woman_with_a_woman(said, text, words, speaker):
    assert _speaker(said, text, words) == speaker
