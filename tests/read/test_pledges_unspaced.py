"""Pledges where no blanks part words, in Chinese and Japanese."""

import pytest

from headwater.read import read
from headwater.values import Pledge


def _pledges(report, text):
    return [(one.force, one.bound, one.speaker) for one in read(report(text, "zh")) if isinstance(one, Pledge)]


@pytest.mark.parametrize(
    ("text", "force", "bound"),
    [
        # a subject that is left out behind a verb of saying is who speaks
        ("市长何文说，年内不会再次涨价。", "refused", "何文"),
        ("市卫生局表示，将增开十五趟班车，直到罢工结束。", "pledged", "市卫生局"),
        ("律师孙明说，将在十日内提起上诉。", "pledged", "孙明"),
        ("“绝不让一个孩子失学。”县长高平说。", "pledged", "高平"),
        ("“我保证，钱一分都不会少。”老板周建国说。", "pledged", "周建国"),
        # verbs that bind their subject, or whom they ask
        ("交通局局长周兰承诺，明年年底前新建六十个充电桩。", "pledged", "交通局局长周兰"),
        ("住建局计划明年三月开工。", "scheduled", "住建局"),
        ("全国商会建议政府在七月前把税率降到5%。", "proposed", "政府"),
        ("外交部敦促双方立即停火。", "demanded", "双方"),
        ("台電保證不會再停電。", "pledged", "台電"),
    ],
)
def test_who_is_bound_in_chinese(report, text, force, bound):
    assert [(told, who) for told, who, _ in _pledges(report, text)] == [(force, bound)]


def test_two_clauses_bind_twice(report):
    told = _pledges(report, "财政厅厅长宋立表示，今年将压减支出五亿元，但不会削减教育经费。")
    assert told == [("pledged", "宋立", "宋立"), ("refused", "宋立", "宋立")]


@pytest.mark.parametrize(
    "text",
    [
        "央行昨日宣布，将一年期基准利率从3.5%下调至3.25%。",
        "专家预计，明年不会涨价。",
        "这一承诺没有兑现。",
        "交通部门建议市民改乘地铁。",
        "双方僵持，谁也不愿先让步。",
    ],
)
def test_what_binds_nobody_in_chinese(report, text):
    assert _pledges(report, text) == []


@pytest.mark.parametrize(
    ("text", "bound", "force", "due"),
    [
        # a verb that stops at its noun, a noun of intent before its verb or at the end, and a denial before it
        ("政府は、来年度予算で歳出を減らすと約束。", "政府", "pledged", "来年度"),
        ("県は、年度内に避難所を増やす考えを示した。", "県", "pledged", "年度内"),
        ("市は来年3月までに橋を架け替える方針だ。", "市", "scheduled", "来年3月までに"),
        ("会社は従業員を解雇しないと約束した。", "会社", "refused", None),
        ("検察は控訴しない方針を固めた。", "検察", "refused", None),
        ("東部電力は48時間以内に電気を復旧させるとしている。", "東部電力", "pledged", "48時間以内"),
    ],
)
def test_what_japanese_bodies_are_to_do_is_told(report, text, bound, force, due):
    found = [one for one in read(report(text, "ja")) if isinstance(one, Pledge)]
    assert [(p.bound, p.force, p.due.text if p.due else None) for p in found] == [(bound, force, due)]


def test_a_time_before_a_comma_is_when_a_promise_falls_due(report):
    told = read(report("卫生部长罗兰说：“周五之前，我们将在该省备好疫苗。”", "zh"))
    [found] = [one for one in told if isinstance(one, Pledge)]
    assert found.due is not None
    assert found.due.text == "周五之前"
