"""Frames and values between the tester and the candidate's side.

A value crosses as JSON with tags. Only exactly the plain types cross by value; all else is handed to `other`, so a
subclass with a lying `__eq__` never arrives as what it pretends to be. Containers that can change are remembered in
the order in which they were met (`Memo`): aliases and cycles survive, and what a call did to its arguments can be
written back into the originals.
"""

from __future__ import annotations

import base64
import contextlib
import json
import math
import socket
import struct
from collections.abc import Callable, Iterable
from typing import Any

LARGEST = 16 << 20  # bytes of one frame
DEEPEST = 100  # containers within containers
SAFE = 1 << 62  # larger integers cross as hexadecimal, which has no limit of digits

TYPES = (
    object, type, bool, int, float, complex, str, bytes, bytearray, list, tuple, dict, set, frozenset, range, slice,
    type(None),
)  # fmt: skip
TYPE_NAMES = {kind: kind.__name__ for kind in TYPES}
NAMED_TYPES = {name: kind for kind, name in TYPE_NAMES.items()}
SINGLETONS: dict[str, Any] = {"NotImplemented": NotImplemented, "Ellipsis": Ellipsis}
LETTERS: dict[type, str] = {list: "l", dict: "d", set: "s", bytearray: "B"}  # what can change
CHANGING = {letter: kind for kind, letter in LETTERS.items()}

Other = Callable[[Any, "Memo"], Any]  # what is done with what is not plain
encode = json.JSONEncoder(separators=(",", ":"), check_circular=False).encode
decode = json.JSONDecoder().decode


class WireError(Exception):
    """The other side sent what is no message."""


class CannotCrossError(TypeError):
    """A value that cannot be sent at all."""


class Wire:
    """Frames of JSON objects over a socket: four bytes of length, then the text."""

    def __init__(self, fd: int) -> None:
        self.socket = socket.socket(fileno=fd)

    def send(self, message: dict[str, Any]) -> None:
        """Raises CannotCrossError for more than a frame holds, OSError where nobody listens."""
        try:
            data = encode(message).encode("ascii")
        except RecursionError:
            raise CannotCrossError("the value is nested too deeply") from None
        if len(data) > LARGEST:
            raise CannotCrossError(f"the value is larger than {LARGEST >> 20} MB")
        self.socket.sendall(struct.pack(">I", len(data)) + data)

    def receive(self) -> dict[str, Any]:
        """Raises EOFError or OSError at the end, WireError for anything but a message."""
        (size,) = struct.unpack(">I", self.exactly(4))
        if size > LARGEST:
            raise WireError(f"a message of {size} bytes was announced")
        data = self.exactly(size)
        try:
            message = decode(data.decode("ascii"))
        except (ValueError, RecursionError, MemoryError) as error:
            raise WireError(f"a message cannot be read: {type(error).__name__}") from None
        if type(message) is not dict:
            raise WireError("a message is not an object")
        return message

    def exactly(self, size: int) -> bytes:
        parts = []
        while size:
            part = self.socket.recv(min(size, 1 << 20))
            if not part:
                raise EOFError
            parts.append(part)
            size -= len(part)
        return b"".join(parts)

    def close(self) -> None:
        """Hang up, also where another process still holds a copy of the descriptor."""
        with contextlib.suppress(OSError):
            self.socket.shutdown(socket.SHUT_RDWR)
        self.socket.close()


class Memo:
    """Containers of one exchange in the order met, and what the callee got in each of them."""

    def __init__(self) -> None:
        self.objects: list[Any] = []
        self.places: dict[int, int] = {}  # id of a container -> its place
        self.before: list[Any] = []  # set by `remember`

    def add(self, value: Any) -> None:
        self.places[id(value)] = len(self.objects)
        self.objects.append(value)

    def remember(self) -> None:
        """Note what is in each container now, to tell later what has changed."""
        self.before = [content(value) for value in self.objects]

    def changed(self) -> list[int]:
        """Places of the containers whose content is no longer what it was; elements are compared by identity."""
        pairs = zip(self.objects, self.before, strict=False)
        return [at for at, (value, old) in enumerate(pairs) if not same(content(value), old)]


def content(value: Any) -> Any:
    if type(value) is dict:
        return [part for pair in value.items() for part in pair]
    return bytes(value) if type(value) is bytearray else list(value)


def same(new: Any, old: Any) -> bool:
    if type(new) is bytes:
        return bool(new == old)
    return len(new) == len(old) and all(a is b for a, b in zip(new, old, strict=True))


def pack(value: Any, memo: Memo, other: Other, depth: int = 0) -> Any:
    """The value as JSON. Raises CannotCrossError where it is nested too deeply, and what `other` raises."""
    kind = type(value)
    if value is None or kind is str or kind is bool:
        return value
    if kind is int:
        return value if -SAFE < value < SAFE else ["i", hex(value)]
    if kind is float:
        return value if math.isfinite(value) else ["f", repr(value)]
    if depth > DEEPEST:
        raise CannotCrossError(f"the value is nested deeper than {DEEPEST} levels")
    if kind in LETTERS:
        if id(value) in memo.places:
            return ["m", memo.places[id(value)]]
        memo.add(value)
        return [LETTERS[kind], *pack_inside(value, memo, other, depth)]
    if kind is tuple or kind is frozenset:
        return ["t" if kind is tuple else "z", *(pack(one, memo, other, depth + 1) for one in value)]
    if kind is bytes:
        return ["b", base64.b64encode(value).decode("ascii")]
    if kind is complex:
        return ["c", pack(value.real, memo, other), pack(value.imag, memo, other)]
    if kind is range or kind is slice:
        parts = (value.start, value.stop, value.step)
        return ["r" if kind is range else "S", *(pack(part, memo, other, depth + 1) for part in parts)]
    if kind is type and value in TYPE_NAMES:
        return ["y", TYPE_NAMES[value]]
    for name, one in SINGLETONS.items():
        if value is one:
            return ["n", name]
    return other(value, memo)


def pack_inside(value: Any, memo: Memo, other: Other, depth: int = 0) -> list[Any]:
    """What is in a container that can change."""
    if type(value) is bytearray:
        return [base64.b64encode(value).decode("ascii")]
    parts: Iterable[Any] = content(value)
    return [pack(part, memo, other, depth + 1) for part in parts]


def unpack(data: Any, memo: Memo, other: Other, depth: int = 0) -> Any:
    """The value of a JSON text. Raises WireError for what no `pack` has made, and what `other` raises."""
    kind = type(data)
    if data is None or kind is str or kind is bool or kind is int or kind is float:
        return data
    if kind is not list or not data or type(data[0]) is not str or depth > DEEPEST + 2:
        raise WireError("a message holds what is no value")
    tag = data[0]
    try:
        if tag in CHANGING:
            value = CHANGING[tag]()
            memo.add(value)
            fill(value, data[1:], memo, other, depth)
            return value
        if tag == "t":
            return tuple([unpack(part, memo, other, depth + 1) for part in data[1:]])
        if tag == "z":
            return frozenset([unpack(part, memo, other, depth + 1) for part in data[1:]])
        if tag == "m":
            return memo.objects[natural(data[1])]
        if tag == "i":
            return int(data[1], 16)
        if tag == "f":
            return float(data[1])
        if tag == "b":
            return base64.b64decode(data[1], validate=True)
        if tag == "c":
            return complex(unpack(data[1], memo, other), unpack(data[2], memo, other))
        if tag == "r" or tag == "S":
            parts = [unpack(part, memo, other, depth + 1) for part in data[1:4]]
            return range(*parts) if tag == "r" else slice(*parts)
        if tag == "y":
            return NAMED_TYPES[data[1]]
        if tag == "n":
            return SINGLETONS[data[1]]
    except (ValueError, TypeError, KeyError, IndexError, MemoryError, OverflowError) as error:
        raise WireError(f"a message holds a bad value: {type(error).__name__}") from None
    return other(data, memo)


def fill(value: Any, parts: list[Any], memo: Memo, other: Other, depth: int = 0) -> None:
    """Make these the content of a container, in place."""
    if type(value) is bytearray:
        value[:] = base64.b64decode(parts[0], validate=True)
        return
    read = [unpack(part, memo, other, depth + 1) for part in parts]
    if type(value) is list:
        value[:] = read
    elif type(value) is set:
        value.clear()
        value.update(read)
    else:
        value.clear()
        value.update(zip(read[::2], read[1::2], strict=True))


def natural(number: Any) -> int:
    """A place in a list. Raises ValueError for anything else."""
    if type(number) is not int or number < 0:
        raise ValueError(number)
    return number


def pack_call(args: tuple[Any, ...], named: dict[str, Any], other: Other) -> tuple[dict[str, Any], Memo]:
    """What a caller sends; the memo is for the reply."""
    memo = Memo()
    packed = [pack(one, memo, other) for one in args]
    return {"a": packed, "k": {name: pack(one, memo, other) for name, one in named.items()}}, memo


def unpack_call(message: dict[str, Any], other: Other) -> tuple[list[Any], dict[str, Any], Memo]:
    """What a callee gets; the memo is for the reply."""
    memo = Memo()
    args, named = message.get("a", []), message.get("k", {})
    if type(args) is not list or type(named) is not dict:
        raise WireError("a call has no arguments")
    read = [unpack(one, memo, other) for one in args]
    read_named = {name: unpack(one, memo, other) for name, one in named.items()}
    memo.remember()
    return read, read_named, memo


def pack_reply(key: str, value: Any, memo: Memo, other: Other) -> dict[str, Any]:
    """What a callee answers: what has changed in its arguments, then the value."""
    changes = [[at, *pack_inside(memo.objects[at], memo, other)] for at in memo.changed()]
    return {"changes": changes, key: pack(value, memo, other)}


def unpack_reply(message: dict[str, Any], key: str, memo: Memo, other: Other) -> Any:
    """The value of an answer; what has changed is written into the caller's own containers."""
    changes = message.get("changes", [])
    try:
        for change in changes:
            fill(memo.objects[natural(change[0])], change[1:], memo, other)
    except (ValueError, TypeError, KeyError, IndexError) as error:
        raise WireError(f"a message holds a bad change: {type(error).__name__}") from None
    return unpack(message[key], memo, other)
