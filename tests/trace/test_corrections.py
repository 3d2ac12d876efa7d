"""Corrections and who has not followed them."""

from headwater.trace import trace

NOTICE = "\n\nCorrection: An earlier version of this article said that 241 passengers were on board."


def corrected(ferry, make):
    return make(ferry["original"].article.text + NOTICE, "corrected")


def test_a_copy_that_kept_the_old_number_is_named(ferry, make):
    behind = make(ferry["spun"].article.text.replace("214", "241"), "behind")
    (found,) = trace("s", [corrected(ferry, make), behind]).corrections
    assert found.dependants == (behind.article.id,)


def test_a_copy_that_has_the_right_number_is_not_named(ferry, make):
    (found,) = trace("s", [corrected(ferry, make), ferry["spun"]]).corrections
    assert found.dependants == ()


def test_who_owes_nothing_to_the_corrected_report_is_not_named(ferry, make):
    (found,) = trace("s", [corrected(ferry, make), ferry["other"]]).corrections
    assert found.dependants == ()


def test_a_report_without_a_notice_has_no_correction(ferry):
    assert trace("s", [ferry["original"], ferry["spun"]]).corrections == ()
