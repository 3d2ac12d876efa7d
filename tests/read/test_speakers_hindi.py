"""Hindi speakers: by given names, behind what they say, over circumstances, and where the subject is left out."""

from collections.abc import Callable

import pytest

from headwater.values import Quotation

Said = Callable[..., list[Quotation]]


def _speaker(said: Said, text: str, words: str) -> str | None:
    told = next(one for one in said(text, "hi") if words in one.text and one.type != "indirect")
    return told.speaker.name if told.speaker else None


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("45 वर्षीय मोहन लाल चाय बेचते हैं। “ग्राहक भगवान होता है,” मोहन कहते हैं।", "ग्राहक", "मोहन लाल"),
        ("“हम हारेंगे नहीं,” नंदिता सेठ धीमी आवाज़ में कहती हैं।", "हारेंगे", "नंदिता सेठ"),
        ("“इस बार हम हारेंगे नहीं”, ऐसा कहना है प्रत्याशी उषा तोमर का।", "हारेंगे", "उषा तोमर"),
        ("कोच हरीश रावत बोले, “टीम थकी थी।” फिर जोड़ते हैं, “अगला मैच हम जीतेंगे।”", "अगला", "हरीश रावत"),
        ("पार्षद विजय राठौर ने मेयर पर हमला बोला। बोले, “आपने शहर को बेच दिया।”", "शहर", "विजय राठौर"),
        ("निर्देशक इमरान खान तारीफ करते नहीं थकते। “वह कैमरे के सामने जीती है,” उनका कहना है।", "कैमरे", "इमरान खान"),
        ("मतदाता रामदीन ने सवाल किया, “पानी कब आएगा?” मेयर उषा तोमर ने हाथ जोड़कर कहा, “पहले साल में।”", "पहले", "उषा तोमर"),
    ],
)
def test_a_hindi_speaker_is_found(said: Said, text: str, words: str, name: str) -> None:
    assert _speaker(said, text, words) == name


def test_a_hindi_sentence_behind_closed_marks_tells_more(said: Said) -> None:
    told = said("प्रिंसिपल नीलम त्रिपाठी ने माना, “गलती हमारी थी।” साथ ही उन्होंने जोड़ा, “अब ऐसा नहीं होगा।”", "hi")
    assert [one.type for one in told] == ["direct", "direct"]


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("बकौल सरपंच, गांव में “पानी की एक बूंद” नहीं बची।", "पानी की", "सरपंच"),
        ("पार्षद उषा तोमर ने निगम से जांच की मांग की। उनके मुताबिक, पुल में “घटिया सामान” लगा है।", "घटिया", "उषा तोमर"),
        ('वकील सुनीता राव कानून को अधूरा मानती हैं। उनके शब्दों में, "यह एक छलावा है”।', "यह एक", "सुनीता राव"),
        ("विशेषज्ञों की राय में पुल “बूढ़ा हो चुका है”।", "बूढ़ा", "विशेषज्ञों"),
        ("महापौर कार्यालय के मुताबिक सड़क “जल्द खुलेगी”।", "जल्द", "महापौर कार्यालय"),
        ("अखबार ने सूत्रों के हवाले से कहा कि मंत्री “जल्द हटेंगे”।", "जल्द", "सूत्रों"),
    ],
)
def test_a_hindi_source_stands_behind_a_preposition_or_before_what_names_it(
    said: Said, text: str, words: str, name: str
) -> None:
    assert _speaker(said, text, words) == name


def test_no_rule_or_habit_speaks_by_a_bare_postposition(said: Said) -> None:
    assert said("नियम अनुसार दुकान बंद रहेगी।", "hi") == []


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("मोहन लाल को इस पर गुस्सा आता है: “हमसे किसी ने पूछा तक नहीं।”", "हमसे", "मोहन लाल"),
        ("विधायक हरीश रावत ने पुल देखा। उन्हें यकीन है कि वह “अगली बाढ़ तक” नहीं टिकेगा।", "अगली", "हरीश रावत"),
        ("ग्रामीणों को डर है कि बांध “कभी भी टूट सकता है”।", "कभी भी", "ग्रामीणों"),
    ],
)
def test_who_feels_or_believes_something_in_the_dative_speaks(said: Said, text: str, words: str, name: str) -> None:
    assert _speaker(said, text, words) == name


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("याचिका में आरोप लगाया गया है कि जमीन “औने-पौने दाम” पर बिकी।", "औने", "याचिका"),
        ("नोटिस में बताया गया है कि दुकान बंद होगी, जिससे “दर्जनों परिवार” उजड़ेंगे।", "दर्जनों", "नोटिस"),
        ("बयान में इसे “साजिश” करार दिया गया।", "साजिश", "बयान"),
        ("मंत्री ने रिपोर्ट में कहा कि पुल “मजबूत” है।", "मजबूत", "मंत्री"),
    ],
)
def test_a_writing_speaks_in_the_passive_and_its_author_in_the_active(
    said: Said, text: str, words: str, name: str
) -> None:
    assert _speaker(said, text, words) == name


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“नगर दर्पण” ने सूत्रों के हवाले से खबर दी कि मंत्री हटेंगे।", "नगर"),
        ("सेना ने कहा कि हालात सामान्य हैं और 'उजाला' अभियान जारी रहेगा।", "उजाला"),
    ],
)
def test_the_name_of_a_paper_or_an_undertaking_in_marks_is_nobodys_words(said: Said, text: str, words: str) -> None:
    assert _speaker(said, text, words) is None


def test_kin_and_where_they_are_is_no_name(said: Said) -> None:
    text = "“ताई” यानी कमला जोशी, उम्र 71 साल। बेटी नौकरी पर है। “मैं यहीं मरूंगी,” वह कहती हैं।"
    assert _speaker(said, text, "मैं यहीं") == "कमला जोशी"


def test_a_title_before_a_body_is_part_of_its_name(said: Said) -> None:
    assert _speaker(said, "राष्ट्रपति कार्यालय ने इस फैसले को “ऐतिहासिक” बताया।", "ऐतिहासिक") == "राष्ट्रपति कार्यालय"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("महापौर ने पुल को जल्द खोलने की घोषणा की।", "पुल को जल्द खोलने"),
        ("विपक्ष ने सरकार से इस्तीफा देने की मांग की।", "इस्तीफा देने"),
        ("कंपनी ने माना, गलती उसकी थी।", "गलती उसकी थी"),
        ("पुल अब सुरक्षित है, मंत्री राजेश वर्मा ने कहा।", "पुल अब सुरक्षित है"),
        ("चार मजदूर लापता हैं, रिपोर्ट में बताया गया है।", "चार मजदूर लापता हैं"),
    ],
)
def test_hindi_tells_without_a_complementizer_too(said: Said, text: str, words: str) -> None:
    [told] = said(text, "hi")
    assert (told.type, told.text.strip(" ,।")) == ("indirect", words)
