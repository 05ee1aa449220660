"""The tester's end of the wire: asks the candidate's side, runs callbacks of the test, rebuilds what comes back."""

from __future__ import annotations

import inspect
import types
import weakref
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sobes.runner.inside.raised import Exceptions, Guest
    from sobes.runner.inside.standin import ModuleStandIn, StandIn, number_of
    from sobes.runner.inside.wire import (
        CannotCrossError,
        Memo,
        Wire,
        WireError,
        pack,
        pack_call,
        pack_reply,
        unpack_call,
        unpack_reply,
    )  # fmt: skip
else:
    from raised import Exceptions, Guest
    from standin import ModuleStandIn, StandIn, number_of
    from wire import CannotCrossError, Memo, Wire, WireError, pack, pack_call, pack_reply, unpack_call, unpack_reply


class GoneError(BaseException):
    """The candidate's side has ended or talks nonsense. No test can catch it by `except Exception`."""


class Link:
    """One candidate. `gone`: why it is no more. `cannot`: what the tests asked for that cannot be done over a wire."""

    def __init__(self, fd: int) -> None:
        self.wire = Wire(fd)
        self.exceptions = Exceptions("tester", self.make_class)
        self.held: weakref.WeakValueDictionary[int, StandIn] = weakref.WeakValueDictionary()
        self.seen: dict[int, int] = {}  # number -> how often it came
        self.drop: list[tuple[int, int]] = []
        self.own: dict[int, Any] = {}  # functions and iterators of the test by number
        self.own_numbers: dict[int, int] = {}
        self.gone = ""
        self.cannot = ""

    def do(self, what: str, *args: Any) -> Any:
        __tracebackhide__ = True
        return self.ask(what, args, {})

    def call(self, function: Any, args: tuple[Any, ...], named: dict[str, Any]) -> Any:
        __tracebackhide__ = True
        return self.ask("call", (function, *args), named)

    def ask(self, what: str, args: tuple[Any, ...], named: dict[str, Any]) -> Any:
        """What comes of doing `what` on the other side. Raises what was raised there."""
        __tracebackhide__ = True
        try:
            packed, memo = pack_call(args, named, self.pack)
        except CannotCrossError as error:
            self.cannot = self.cannot or str(error)
            raise
        reply = self.exchange({"do": what} | packed)
        try:
            if "raise" in reply:
                value = unpack_reply(reply, "raise", memo, self.unpack)
                if not isinstance(value, BaseException):
                    raise WireError("what was raised is no exception")
            else:
                value = unpack_reply(reply, "ok", memo, self.unpack)
        except (WireError, KeyError, RecursionError, MemoryError) as error:
            raise self.lost(f"nonsense came back: {error}") from None
        if "raise" in reply:
            raise value
        return value

    def exchange(self, message: dict[str, Any]) -> dict[str, Any]:
        """Send a question; run the callbacks that come before the answer."""
        if self.gone:
            raise GoneError(self.gone)
        if self.drop:
            message["drop"], self.drop = self.drop, []
        try:
            self.wire.send(message)
            while True:
                reply = self.wire.receive()
                if "call" not in reply and "next" not in reply:
                    return reply
                self.wire.send(self.callback(reply))
        except (OSError, EOFError):
            raise self.lost("the process of the solution has ended") from None
        except WireError as error:
            raise self.lost(f"nonsense came back: {error}") from None

    def lost(self, why: str) -> GoneError:
        self.gone = self.gone or why
        self.wire.close()
        return GoneError(self.gone)

    def callback(self, message: dict[str, Any]) -> dict[str, Any]:
        try:
            args, named, memo = unpack_call(message, self.unpack)
            number = message["call"] if "call" in message else message["next"]
            function = self.own[number]
        except (KeyError, TypeError, RecursionError, MemoryError) as error:
            raise WireError(f"a callback that nobody gave: {type(error).__name__}") from None
        try:
            return pack_reply("ok", function(*args, **named) if "call" in message else next(function), memo, self.pack)
        except (GoneError, WireError):
            raise
        except CannotCrossError as error:
            self.cannot = self.cannot or str(error)
            return pack_reply("raise", error, memo, self.pack)
        except BaseException as error:
            return pack_reply("raise", error, memo, self.pack)

    def pack(self, value: Any, memo: Memo) -> Any:
        """What is no plain value: a stand-in goes home, exceptions by name, functions and iterators by number."""
        if type(value) is StandIn:
            return ["h", number_of(value)]
        if isinstance(value, type) and issubclass(value, BaseException):
            return self.exceptions.pack_class(value)
        if isinstance(value, BaseException):
            return self.exceptions.pack(value, memo, self.pack)
        if isinstance(value, ModuleStandIn):
            return ["h", number_of(value.__dict__["__stand_in__"])]
        if inspect.iscoroutinefunction(value) or inspect.isasyncgenfunction(value):
            raise CannotCrossError("an async function cannot be given to the solution: put it into scaffold.py")
        told: dict[str, Any] | None = None
        if callable(value) and not isinstance(value, type):
            told = self.describe(value)
        elif not hasattr(type(value), "__next__"):
            raise CannotCrossError(
                f"an object of class {type(value).__name__} cannot be given to the solution: use a plain value"
            )
        number = self.own_numbers.get(id(value), 0)
        if not number:
            number = self.own_numbers[id(value)] = len(self.own) + 1
            self.own[number] = value
        return ["g", number, told]

    def describe(self, function: Any) -> dict[str, Any]:
        """How a function of the test must look on the other side."""
        signature = None
        if isinstance(function, types.FunctionType):
            try:
                found = inspect.signature(function, eval_str=True).parameters.values()
                signature = [self.parameter(one) for one in found]
            except Exception:  # what cannot be told is left out
                signature = None
        doc = getattr(function, "__doc__", None)
        return {
            "name": str(getattr(function, "__name__", "callback")),
            "doc": doc if type(doc) is str else None,
            "signature": signature,
        }

    def parameter(self, one: inspect.Parameter) -> list[Any]:
        empty = inspect.Parameter.empty
        known = [[] if value is empty else [pack(value, Memo(), self.pack)] for value in (one.default, one.annotation)]
        return [one.name, int(one.kind), *known]

    def unpack(self, data: list[Any], memo: Memo) -> Any:
        tag = data[0]
        try:
            if tag == "h":
                return self.stand_in(*data[1:])
            if tag == "g":
                return self.own[data[1]]
        except (KeyError, TypeError, IndexError) as error:
            raise WireError(f"a message holds an unknown thing: {type(error).__name__}") from None
        if tag == "x":
            return self.exceptions.unpack_class(data)
        if tag == "e":
            return self.exceptions.unpack(data, memo, self.unpack)
        raise WireError("a message holds an unknown tag")

    def stand_in(self, number: int, kind: str, name: str) -> StandIn:
        if type(number) is not int or type(kind) is not str or type(name) is not str:
            raise TypeError(number)
        held = self.held.get(number)
        if held is None:
            held = StandIn(self, number, kind, name[:100])
            self.held[number] = held
            self.seen[number] = 0
            weakref.finalize(held, self.dropped, number).atexit = False
        self.seen[number] += 1
        return held

    def dropped(self, number: int) -> None:
        self.drop.append((number, self.seen.pop(number, 0)))

    def make_class(self, name: str, bases: tuple[type, ...], number: int) -> type:
        """A class of exceptions after one of the candidate's."""
        own = {"__module__": "solution", "__str__": text_of, "__getattr__": attribute_of, "_link": self}
        return GuestClass(name, bases, own)

    def trace(self, error: BaseException) -> str:
        """The candidate's traceback of an exception that came from there."""
        guest = vars(error).get("_guest")
        if not isinstance(guest, Guest) or self.gone:
            return ""
        try:
            told = self.exchange({"do": "trace", "uid": guest.uid}).get("ok")
        except (GoneError, RecursionError):
            return ""
        return told[:5000] if type(told) is str else ""


class GuestClass(type):
    """The class of exception classes that were made after the candidate's: the candidate makes their instances."""

    _link: Link

    def __call__(cls, *args: Any, **named: Any) -> Any:
        __tracebackhide__ = True
        return cls._link.call(cls, args, named)

    def __getattr__(cls, wanted: str) -> Any:
        if wanted.startswith("__"):
            raise AttributeError(wanted)
        return cls._link.do("getattr", cls, wanted)


def attribute_of(error: BaseException, wanted: str) -> Any:
    if wanted.startswith("__") or "_guest" not in vars(error):
        raise AttributeError(wanted)
    return type(error)._link.do("getattr", error, wanted)  # type: ignore[attr-defined]


def text_of(error: BaseException) -> str:
    guest = vars(error).get("_guest")
    return guest.text if isinstance(guest, Guest) else ", ".join(map(str, error.args))
