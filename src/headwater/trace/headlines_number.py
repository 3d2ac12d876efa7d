"""A headline that gives another number than its text."""

from collections.abc import Iterator

from headwater.trace.headlines_lines import Heading, Overclaim
from headwater.trace.readings import Reading, may_be_rounded


def other_number(made: Heading) -> Iterator[Overclaim]:
    """Yield a number of the headline where the text counts the same thing more than once, always in one other number.

    A number that the text has anywhere, or that can be one of its numbers rounded, is none.
    """
    readings = [Reading(f, made.report.article) for f in made.report.figures if f.value is not None and not f.ordinal]
    body = [reading for reading in readings if reading.figure.where == "body"]
    for head in readings:
        if head.figure.where != "headline" or head.figure.modifier != "exact":
            continue
        if any(head.value == other.value or may_be_rounded(head, other) for other in body):
            continue
        # people of two kinds have the word for people in common
        kin = int(head.unit == "people")
        same = [other for other in body if head.unit == other.unit and len(head.nouns & other.nouns) > kin]
        if head.figure.unit and len(same) > 1 and len({other.value for other in same}) == 1:
            yield Overclaim("number", head.figure.span, same[0].figure.span)
