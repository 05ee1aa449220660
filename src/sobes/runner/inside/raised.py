"""Exceptions that cross: by name where both sides know the class, else as a class made after the other side's one.

An exception that comes back to the side that raised it is the very object it was there.
"""

from __future__ import annotations

import builtins
import importlib
import sys
from collections import OrderedDict
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from sobes.runner.inside.wire import Memo, Other, WireError, pack, unpack
else:
    from wire import WireError, pack, unpack

SHARED = (
    "builtins", "asyncio.exceptions", "asyncio.queues", "copy", "dataclasses", "decimal", "json.decoder", "queue", "re",
    "struct", "zlib", "_pickle", "sqlite3", "string", "concurrent.futures._base", "subprocess",
)  # fmt: skip
NOT_SHARED = (KeyboardInterrupt,)  # would end the tester, not the test
KEPT = 200  # exceptions that a side can still recognise
LINKS = 8  # causes of causes


class Guest(NamedTuple):
    """What a side knows of an exception that belongs to the other one."""

    side: str
    uid: int
    text: str


class Exceptions:
    """The exceptions of one side: its own by number, and the classes made for those of the other side.

    `make(name, bases, uid)` makes such a class.
    """

    def __init__(self, side: str, make: Callable[[str, tuple[type, ...], int], type] | None = None) -> None:
        self.side = side
        self.other_side = "candidate" if side == "tester" else "tester"
        self.make = make or (lambda name, bases, uid: type(name, bases, {"__module__": "tests"}))
        self.own: dict[int, type] = {}
        self.numbers: dict[int, int] = {}  # id of an own class -> its number
        self.guests: dict[int, type] = {}
        self.guest_numbers: dict[int, int] = {}
        self.kept: OrderedDict[int, BaseException] = OrderedDict()
        self.last = 0

    def pack_class(self, kind: type) -> list[Any]:
        module = shared_module(kind)
        if module:
            return ["x", module, kind.__name__]
        if id(kind) in self.guest_numbers:
            return ["x", self.other_side, self.guest_numbers[id(kind)]]
        number = self.numbers.setdefault(id(kind), len(self.numbers) + 1)
        self.own[number] = kind
        bases = [self.pack_class(base) for base in kind.__bases__ if issubclass(base, BaseException)]
        return ["x", self.side, number, kind.__name__, bases]

    def unpack_class(self, data: Any, depth: int = 0) -> type:
        try:
            _, where, which = data[:3]
            if where == self.side:
                return self.own[which]
            if where == self.other_side:
                return self.guests.get(which) or self.guest(which, data[3], data[4], depth)
            found = getattr(importlib.import_module(where), which) if where in SHARED else None
        except (KeyError, ValueError, TypeError, AttributeError, IndexError, RecursionError) as error:
            raise WireError(f"a message holds a bad class: {type(error).__name__}") from None
        if not isinstance(found, type) or not issubclass(found, BaseException) or issubclass(found, NOT_SHARED):
            raise WireError("a message holds what is no exception class")
        return found

    def guest(self, number: int, name: Any, bases: list[Any], depth: int) -> type:
        if type(number) is not int or type(name) is not str or type(bases) is not list or depth > 50:
            raise ValueError(name)
        parents = tuple(self.unpack_class(base, depth + 1) for base in bases) or (Exception,)
        try:
            made = self.make(name[:100], parents, number)
        except TypeError:  # bases that do not go together here
            made = self.make(name[:100], parents[:1], number)
        self.guests[number] = made
        self.guest_numbers[id(made)] = number
        return made

    def pack(self, error: BaseException, memo: Memo, other: Other, links: int = 0) -> list[Any]:
        guest = vars(error).get("_guest")
        if isinstance(guest, Guest):
            return ["e", {"o": [guest.side, guest.uid]}]
        uid = next((one for one, kept in self.kept.items() if kept is error), 0)
        if not uid:
            self.last += 1
            uid = self.last
        self.kept[uid] = error
        if len(self.kept) > KEPT:
            self.kept.popitem(last=False)
        told: dict[str, Any] = {"o": [self.side, uid], "c": self.pack_class(type(error)), "s": text_of(error)}
        told["a"] = [pack(one, memo, other) for one in error.args]
        told["d"] = {str(name): pack(one, memo, other) for name, one in vars(error).items()}
        if links < LINKS:
            for key, cause in (("k", error.__cause__), ("x", error.__context__)):
                told[key] = None if cause is None else self.pack(cause, memo, other, links + 1)
        told["u"] = error.__suppress_context__
        return ["e", told]

    def unpack(self, data: Any, memo: Memo, other: Other, links: int = 0) -> BaseException:
        """Raises WireError for what no `pack` has made."""
        try:
            told = data[1]
            side, uid = told["o"]
            if side == self.side:
                return self.kept[uid]
            kind = self.unpack_class(told["c"])
            text = told["s"]
            args = [unpack(one, memo, other) for one in told["a"]]
            error = rebuilt(kind, args)
            vars(error).update({name: unpack(one, memo, other) for name, one in told["d"].items()})
            if type(text) is not str or type(uid) is not int or links > LINKS + 1:
                raise ValueError(uid)
            vars(error)["_guest"] = Guest(self.other_side, uid, text)
            for key, name in (("k", "__cause__"), ("x", "__context__")):
                if told.get(key) is not None:
                    setattr(error, name, self.unpack(told[key], memo, other, links + 1))
            error.__suppress_context__ = told["u"] is True
        except (KeyError, ValueError, TypeError, AttributeError, IndexError) as fault:
            raise WireError(f"a message holds a bad exception: {type(fault).__name__}") from None
        return error


def shared_module(kind: type) -> str:
    """The module in which both sides find this class under its name, or ""."""
    module = kind.__module__
    if type(module) is not str or module not in SHARED or issubclass(kind, NOT_SHARED):
        return ""
    home = builtins if module == "builtins" else sys.modules.get(module)
    return module if getattr(home, kind.__name__, None) is kind else ""


def rebuilt(kind: type, args: list[Any]) -> BaseException:
    """An exception with these arguments, whatever its class wants to be called with."""
    made: Any = None
    if type(kind) is type:
        try:
            made = kind(*args)
        except Exception:
            made = None
    if type(made) is not kind:
        made = kind.__new__(kind, *args)
    if not isinstance(made, BaseException):
        raise TypeError(kind)
    made.args = tuple(args)
    return made


def text_of(error: BaseException) -> str:
    try:
        text = str(error)
    except Exception:
        return ""
    return text[:5000] if type(text) is str else ""
