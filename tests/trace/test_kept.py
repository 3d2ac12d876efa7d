"""What is learnt of a report is made once, and again where the report went and came back."""

from headwater.trace.kept import Kept


def test_each_report_is_asked_for_once_in_the_order_of_the_reports():
    asked: list[int] = []

    def double(number: int) -> int:
        asked.append(number)
        return 2 * number

    kept = Kept()
    assert kept.of_each("double", {"b": 2}, double) == {"b": 4}
    assert list(kept.of_each("double", {"a": 1, "b": 2}, double).items()) == [("a", 2), ("b", 4)]
    assert asked == [2, 1]


def test_a_report_that_went_is_asked_for_again():
    kept = Kept()
    kept.of_each("same", {"a": 1}, int)
    kept.forget("a", "b")
    assert kept.of_each("same", {"a": 2}, int) == {"a": 1}
    kept.forget("a")
    assert kept.of_each("same", {"a": 2}, int) == {"a": 2}
