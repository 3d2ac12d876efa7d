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


def _speaker(said, text, words, title=None):
    found = [told for told in said(text, "ar", title=title) if words in told.text and told.type != "indirect"]
    return found[0].speaker.name if found and found[0].speaker else None


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("قال مدير المستشفى، نبيل حداد، إن الوضع مستقر. وطمأن الأهالي إلى أن «المخزون يكفي».", "المخزون", "نبيل حداد"),
        ("وصلت المديرة هدى سالم. وأبلغت الموظفين أن «الرواتب ستدفع غداً».", "الرواتب", "هدى سالم"),
        ("قال النائب وليد كرم إن القانون ظالم. واتهم الحكومة بأنها «تسرق الفقراء».", "تسرق", "وليد كرم"),
        ("قالت ليلى مراد إن المقهى سيبقى. وتسأل ابنتها قربها: «هل نغلق الليلة؟».", "هل نغلق", "ليلى مراد"),
        ("أعلنت رئيسة البلدية سلمى ناصر إغلاق الجسر. ودعت السكان إلى «الصبر أياماً».", "الصبر", "سلمى ناصر"),
        ("قالت الناشطة دينا فرح إن الحملة مستمرة. ووصفت القرار بأنه «إهانة».", "إهانة", "دينا فرح"),
    ],
)
def test_who_is_told_something_does_not_speak_where_the_subject_is_left_out(said, text, words, speaker):
    assert _speaker(said, text, words) == speaker


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("وطالب الأهالي بفتح «ممر آمن».", "ممر آمن", "الأهالي"),
        ("وحث الشيخ على «الصبر الجميل كل يوم».", "الصبر", "الشيخ"),
        ("واتهمت المعارضة الحكومة بأنها «تكذب على الناس».", "تكذب", "المعارضة"),
        ("ووصف المدرب اللقاء بأنه «حرب».", "حرب", "المدرب"),
        ("وخاطبه المدير: «أنت مفصول».", "أنت", "المدير"),
        ("وقالت ابنتها: «أمي نائمة».", "أمي", "ابنتها"),
        ("وقالت المحكمة العليا إن الطعن «غير مقبول».", "غير مقبول", "المحكمة العليا"),
        ("رفضت المحكمة الطلب، معللة قرارها بأن الوثائق «ناقصة».", "ناقصة", "المحكمة"),
        ("ترك مدرب الفريق كريم شاهين الملعب حين أعلن أنه «متعب».", "متعب", "كريم شاهين"),
        ("هزت المديرة رأسها، ثم استدركت بأن الخطة «لم تكتمل».", "لم تكتمل", "المديرة"),
    ],
)
def test_a_subject_that_agrees_with_its_verb_speaks_and_ends_before_an_object(said, text, words, speaker):
    assert _speaker(said, text, words) == speaker


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("قال سامر نجم إن الأمر انتهى. القرار، على حد قوله، «جاء متأخراً».", "جاء", "سامر نجم"),
        ("قال سامر نجم إن الأمر انتهى. القرار بحسبه «جاء متأخراً».", "جاء", "سامر نجم"),
        ("سيبدأ العمل غداً «بلا تأخير»، وفق المتحدث باسم الشركة.", "بلا", "المتحدث باسم الشركة"),
        ("قال ماهر نوري إنه قرأها. واعتبر أن الرواية «تتثاءب في منتصفها».", "تتثاءب", "ماهر نوري"),
    ],
)
def test_a_source_named_by_the_way_may_be_a_pronoun(said, text, words, speaker):
    assert _speaker(said, text, words) == speaker


@pytest.mark.parametrize(
    ("title", "words", "speaker"),
    [
        ("رئيس النقابة: «لا عودة إلى العمل».. والإضراب مستمر", "لا عودة", "رئيس النقابة"),
        ("المعارضة: ما جرى «كارثة وطنية»", "كارثة", "المعارضة"),
        ("الدستورية تبطل القانون وتعتبر أنه «سابقة خطيرة»", "سابقة", "الدستورية"),
    ],
)
def test_a_headline_gives_the_words_of_a_role_or_body_alone(said, title, words, speaker):
    assert _speaker(said, "انتهى الاجتماع.", words, title) == speaker


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("تعيش غزيل بنت مرشد، 77 عاماً، وحدها.\n\n«الطين يتنفس»، تقول وهي تمسح الجدار.", "الطين", "غزيل بنت مرشد"),
        ("يفتح بوشعيب الدكالي، 58 عاماً، دكانه.\n\n«القهوة أولاً»، يقول وهو يصب الفنجان.", "القهوة", "بوشعيب الدكالي"),
    ],
)
def test_a_name_of_no_list_is_known_by_the_age_behind_it(said, text, words, speaker):
    assert _speaker(said, text, words) == speaker


def test_a_body_with_its_place_ends_before_the_object_of_its_verb(said):
    text = "ألغت بلدية سيرا المهرجان هذا العام، معللة قرارها بأن الشواطئ «ليست آمنة»."
    assert _speaker(said, text, "ليست") == "بلدية سيرا"


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("واستغربت النقابة صمت الوزارة، متسائلة: «أين الرواتب؟».", "أين", "النقابة"),
        ("ووصفت الخارجية الروسية التصريحات بأنها «غير مسؤولة».", "غير", "الخارجية الروسية"),
        ("وأمرت القاضية بإخلاء القاعة بسبب «الفوضى العارمة».", "الفوضى", "القاضية"),
        ("التقى رئيس البلدية فهيد عازار السكان. وشدد على أن «الوقت ينفد».", "الوقت", "رئيس البلدية فهيد عازار"),
        ("وقال شهود عيان لوكالتنا إن الدخان «غطى السماء».", "غطى", "شهود عيان"),
    ],
)
def test_a_subject_ends_before_a_noun_that_is_no_adjective_of_it(said, text, words, speaker):
    assert _speaker(said, text, words) == speaker
