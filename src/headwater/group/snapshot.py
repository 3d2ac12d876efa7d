"""A state of grouping as bytes, from which the same state comes back without the reports that it was made of.

The bytes are a cache and nothing else: they are good for the code that wrote them, and for no other.
"""

import pickle
from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from importlib import import_module
from importlib.resources import files
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

from headwater.group.sleeping import Memory
from headwater.group.state import State

#: Classes beside those of grouping that a state is made of.
_OTHERS = {("collections", "Counter"), ("collections", "deque"), ("array", "_array_reconstructor"), ("array", "array")}
_OURS = "headwater.group."
#: An array in which fewer of the values are not zero is written as these values and their places.
_SPARSE = 0.3


class SnapshotError(Exception):
    """Bytes from which no state comes back."""


def keep(state: State, file: BinaryIO) -> None:
    """Write a state without its memory. Raises what the file raises."""
    file.write(_code())
    _Writer(file, protocol=5).dump(state)


def kept(file: BinaryIO, memory: Memory) -> State:
    """Return the state that was written; it recalls by `memory`, which must be as large as it was then.

    Raises SnapshotError for what another version wrote, and for bytes that are no state.
    """
    if file.read(len(_code())) != _code():
        raise SnapshotError("This state of grouping was written by another version. Make it anew.")
    try:
        state = _Reader(file, memory).load()
    except Exception as error:
        raise SnapshotError(f"These bytes hold no state of grouping ({error!r}). Make it anew.") from error
    if not isinstance(state, State):
        raise SnapshotError("These bytes hold something else than a state of grouping. Make it anew.")
    return state


@cache
def _code() -> bytes:
    """Return what differs wherever the code of grouping does: with other code other stories may come out."""
    code = sha256()
    for part in sorted(files("headwater.group").iterdir(), key=lambda part: part.name):
        if part.name.endswith(".py"):
            code.update(part.read_bytes())
    return code.digest()


class _Writer(pickle.Pickler):
    def persistent_id(self, obj: object) -> str | None:
        return "memory" if isinstance(obj, Memory) else None

    def reducer_override(self, obj: object) -> Any:  # noqa: ANN401 # as the library has it
        return _reduced(obj) if isinstance(obj, np.ndarray) else NotImplemented


class _Reader(pickle.Unpickler):
    """Makes classes of grouping and no others, whatever the bytes ask for."""

    def __init__(self, file: BinaryIO, memory: Memory) -> None:
        super().__init__(file)
        self._memory = memory

    def persistent_load(self, _: object) -> Memory:
        return self._memory

    def find_class(self, module: str, name: str) -> Any:  # noqa: ANN401 # as the library has it
        if (module, name) in _OTHERS or module.startswith(_OURS):
            found = getattr(import_module(module), name, None)
            if (module, name) in _OTHERS or getattr(found, "__module__", None) == module:
                return found
        raise SnapshotError(f"A state of grouping holds no {module}.{name}.")


def _reduced(values: NDArray[Any]) -> tuple[Any, ...]:
    places = np.flatnonzero(values)
    if len(places) < _SPARSE * values.size:
        held = values.ravel()[places]
        return _sparse, (values.dtype.str, values.shape, places.astype(np.uint32).tobytes(), held.tobytes())
    return _whole, (values.dtype.str, values.shape, values.tobytes())


def _sparse(dtype: str, shape: Iterable[int], places: bytes, held: bytes) -> NDArray[Any]:
    values = np.zeros(tuple(shape), dtype)
    values.reshape(-1)[np.frombuffer(places, np.uint32)] = np.frombuffer(held, dtype)
    return values


def _whole(dtype: str, shape: Iterable[int], held: bytes) -> NDArray[Any]:
    return np.frombuffer(held, dtype).reshape(tuple(shape)).copy()
