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
