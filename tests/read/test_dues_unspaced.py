"""By when something is due where no blanks part words, on a report of 14 May 2031."""

import pytest

from headwater.language.pack import pack
from headwater.read.pledges.dues import due
from headwater.values import When

_DAY = When(value="2031-05-14", precision="day")


def _due(text, tag):
    told = due(text, (0, len(text)), pack(tag), _DAY)
    return None if told is None else (told.value, told.text)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("今年年底前", "2031-12-31"), ("明年年底", "2032-12-31"), ("月底前", "2031-05-31"), ("下个月底", "2031-06-30"),
        ("下月一日", "2031-06-01"), ("本月25日前", "2031-05-25"), ("15号前", "2031-05-15"), ("年内", "2031-12-31"),
        ("明年春季", "2032"), ("明年上半年", "2032-06-30"), ("明年第一季度", "2032-03-31"), ("明年3月底", "2032-03-31"),
        ("十月一日前", "2031-10-01"), ("二〇三三年底", "2033-12-31"), ("2033年6月30日前", "2033-06-30"),
        ("下周五", "2031-05-23"), ("周五前", "2031-05-16"), ("本周内", "2031-05-18"), ("明天", "2031-05-15"),
        ("三天之内", "P3D"), ("十日内", "P10D"), ("四十八小时以内", "PT48H"), ("半年内", "P6M"), ("几天内", None),
        ("14天", "P14D"), ("2033年度", "2033"), ("本年度末", "2031-12-31"), ("3月份之前", "2032-03"), ("直到罢工结束", None), ("开学前", None),
    ],
)  # fmt: skip
def test_a_chinese_day_or_duration_is_told(words, value):
    told = _due(f"公司将{words}", "zh")
    assert told == (value, words)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("年内", "2031-12-31"), ("年度末までに", "2032-03-31"), ("来年度", None), ("今年度中", "2032-03-31"), ("来年4月1日から", "2032-04-01"),
        ("2033年度末までに", "2034-03-31"), ("来月末までに", "2031-06-30"), ("月末までに", "2031-05-31"), ("来春", "2032"),
        ("来月1日から", "2031-06-01"), ("来週月曜日", "2031-05-19"), ("25日から", "2031-05-25"), ("9月末まで", "2031-09-30"),
        ("三日以内", "P3D"), ("3カ月以内", "P3M"), ("半年以内", "P6M"), ("48時間以内", "PT48H"), ("あす", "2031-05-15"),
        ("来年後半", "2032-12-31"), ("数日以内", None),
    ],
)  # fmt: skip
def test_a_japanese_day_or_duration_is_told(words, value):
    assert _due(f"工事を{words}終える", "ja") == (value, words)


def test_a_number_of_no_day_is_no_day():
    assert _due("公司将裁员三百人", "zh") is None
    assert _due("第3位を目指す", "ja") is None
    assert _due("罢工进入第14天", "zh") is None
    assert _due("公司三天前宣布", "zh") is None
