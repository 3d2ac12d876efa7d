"""Columns that hold a value of the contract."""

from typing import TYPE_CHECKING, Any, TypeVar

import msgspec
from django.db import models

_Value = TypeVar("_Value")

# Django's fields have type parameters in their stubs alone.
if TYPE_CHECKING:
    _Base = models.Field[_Value, _Value]
else:
    _Base = {_Value: models.Field}


def written(value: object) -> str:
    """Return a value as a row holds it."""
    return msgspec.json.encode(value).decode()


class ObjectField(_Base[_Value]):
    """One value as its JSON; what is read back has the type that was named.

    Reading raises msgspec.ValidationError where a row does not hold such a value.
    """

    def __init__(self, *args: Any, of: Any = Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._decoder = msgspec.json.Decoder(of)

    def __class_getitem__(cls, _value: object) -> "type[ObjectField[Any]]":
        return cls

    def get_internal_type(self) -> str:
        """Return the kind of column: the same as Django's text."""
        return "TextField"

    def from_db_value(self, value: str | None, _expression: object, _connection: object) -> _Value | None:
        """Return the value that a row holds."""
        return None if value is None else self._decoder.decode(value)

    def get_prep_value(self, value: _Value | None) -> str | None:
        """Return the JSON that a row is to hold."""
        return None if value is None else written(value)
