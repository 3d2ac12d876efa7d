"""The contract: what goes out can be read back, and keeps to its own schema."""

import json

import jsonschema
import msgspec
import pytest

from headwater.values import (
    Article,
    Origins,
    Quotation,
    ReportLink,
    Trace,
    When,
    decode,
    encode,
    identity,
    schema,
)

ARTICLE = Article(
    id="a" * 16,
    title="Bridge to reopen",
    text="The bridge will reopen in May.",
    published=When(value="2031-03-04", precision="day"),
    made_by="given",
    confidence=1.0,
    revision="b" * 16,
)
LINK = ReportLink(
    id="l1",
    source="a",
    target="b",
    type="rewrite",
    passages=(),
    direction="unknown",
    because=("same order",),
    coverage=0.4,
    confidence=0.8,
)


def test_an_object_that_went_out_can_be_read_back():
    assert decode(encode(ARTICLE)) == ARTICLE


def test_a_field_that_is_not_known_is_null_and_never_left_out():
    told = json.loads(encode(ARTICLE))

    assert told["kind"] == "article"
    assert told["contract"] == 1
    assert told["outlet"] is None
    assert told["byline"] == []
    assert set(told) == {field.encode_name for field in msgspec.structs.fields(Article)} | {"kind"}


def test_the_ends_of_a_link_are_called_from_and_to():
    trace = Trace(id="t", story="s", links=(LINK,), origins=Origins(low=1, high=2, because=(), groups=()))

    told = json.loads(encode(trace))["links"][0]

    assert (told["from"], told["to"]) == ("a", "b")


def test_every_object_keeps_to_the_schema_made_from_the_types():
    validator = jsonschema.Draft202012Validator(schema())
    quotation = Quotation(id="q", article="a", type="direct", spans=((0, 3),), text="The", confidence=0.9)
    trace = Trace(id="t", story="s", links=(LINK,), origins=Origins(low=1, high=2, because=(), groups=()))

    for value in (ARTICLE, quotation, trace):
        validator.validate(json.loads(encode(value)))


def test_the_schema_refuses_what_the_types_refuse():
    validator = jsonschema.Draft202012Validator(schema())

    assert not validator.is_valid(
        {"kind": "quotation", "id": "q", "article": "a", "type": "shouted", "spans": [], "text": ""}
    )
    with pytest.raises(msgspec.ValidationError, match="shouted"):
        decode('{"kind":"quotation","id":"q","article":"a","type":"shouted","spans":[],"text":"","confidence":1}')


def test_ids_are_sixteen_hex_digits_and_tell_parts_apart():
    assert identity("ab", "c") != identity("a", "bc")
    assert len(identity("ab")) == 16
    assert identity("ab") == identity("ab")
