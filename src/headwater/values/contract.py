"""The contract as JSON Lines and as JSON Schema, both made from the types."""

import msgspec

from headwater.values.article import Article
from headwater.values.failure import Failure
from headwater.values.statements import Figure, Pledge, Quotation
from headwater.values.story import Story
from headwater.values.trace import Trace

#: Raised by one when a field changes its meaning; new fields may come without it.
CONTRACT = 1

Object = Article | Failure | Quotation | Figure | Pledge | Story | Trace

_encoder = msgspec.json.Encoder()
_decoder: msgspec.json.Decoder[Object] = msgspec.json.Decoder(Object)


def encode(value: Object) -> bytes:
    """Return one line of JSON Lines, without its line end."""
    return _encoder.encode(value)


def decode(line: bytes | str) -> Object:
    """Return the value that one line of JSON Lines holds.

    Raises msgspec.ValidationError, with the path of the field, where the line breaks the contract,
    and msgspec.DecodeError where it is no JSON.
    """
    return _decoder.decode(line)


def schema() -> dict[str, object]:
    """Return the JSON Schema (2020-12) of every object that leaves Headwater."""
    (whole,), parts = msgspec.json.schema_components([Object], ref_template="#/$defs/{name}")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"Headwater contract {CONTRACT}",
        **whole,
        "$defs": parts,
    }
