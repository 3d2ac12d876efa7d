"""Pledges where no blanks part words, in Chinese."""

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
