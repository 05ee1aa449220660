"""The candidate's side of a judged run: serves the modules of the working folder to the tester over descriptor 3.

No test and no expected value is ever in this process. What the tester asks for is one of `DOES`, done with values
that came over the wire; what is no plain value stays here and is known to the tester by a number.
"""

from __future__ import annotations

import builtins
import copy
import importlib
import importlib.util
import inspect
import math
import operator
import os
import sys
import threading
import traceback
import types
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

if TYPE_CHECKING:
    from sobes.runner.inside.intact import Seal, changed, sealed
    from sobes.runner.inside.raised import Exceptions
    from sobes.runner.inside.wire import (
        Memo,
        Wire,
        WireError,
        pack_call,
        pack_reply,
        unpack,
        unpack_call,
        unpack_reply,
    )  # fmt: skip
else:
    from intact import Seal, changed, sealed
    from raised import Exceptions
    from wire import Memo, Wire, WireError, pack_call, pack_reply, unpack, unpack_call, unpack_reply

PLAIN = (bool, int, float, complex, str, bytes, bytearray, list, tuple, dict, set, frozenset)
FUNCTIONS = (types.FunctionType, types.BuiltinFunctionType, types.MethodType, types.MethodWrapperType)
NOTHING = object()
BOX = "/box/"


def enter(manager: Any) -> Any:
    return type(manager).__enter__(manager)


def leave(manager: Any, kind: Any, error: Any) -> Any:
    return type(manager).__exit__(manager, kind, error, getattr(error, "__traceback__", None))


def call(function: Any, /, *args: Any, **named: Any) -> Any:
    return function(*args, **named)


OPERATORS = """
    lt le eq ne gt ge add sub mul matmul truediv floordiv mod pow lshift rshift and_ or_ xor neg pos invert
    iadd isub imul imatmul itruediv ifloordiv imod ipow ilshift irshift iand ior ixor truth index contains
    getitem setitem delitem"""
BUILTINS = """
    getattr setattr delattr len iter next reversed hash repr str bytes int float complex abs round divmod format dir
    isinstance issubclass"""
DOES: dict[str, Callable[..., Any]] = {name: getattr(operator, name) for name in OPERATORS.split()}
DOES |= {name: getattr(builtins, name) for name in BUILTINS.split()}
DOES |= {"call": call, "enter": enter, "leave": leave, "copy": copy.copy, "deepcopy": copy.deepcopy}
DOES |= {name: getattr(math, name) for name in ("floor", "ceil", "trunc")}


def main(data: dict[str, Any]) -> int:
    Candidate(Wire(3)).serve()
    return 0


class Candidate:
    """What of this side the tester knows by number, and what of the tester's side is known here."""

    def __init__(self, wire: Wire) -> None:
        self.wire = wire
        self.exceptions = Exceptions("candidate")
        self.things: dict[int, Any] = {}  # by number
        self.numbers: dict[int, int] = {}  # id of a thing -> its number
        self.given: dict[int, int] = {}  # number -> how often it was sent
        self.last = 0
        self.seal: Seal = {}
        self.guests: dict[int, Any] = {}  # the tester's functions and iterators by number
        self.guest_numbers: dict[int, int] = {}
        self.turn = threading.RLock()  # held by the thread that reads; released while the candidate's code runs
        os.register_at_fork(after_in_child=wire.socket.close)  # a child must not hang up for its parent

    def pack(self, value: Any, memo: Memo) -> list[Any]:
        """What is no plain value: an exception, something of the tester's that goes home, or a number."""
        kind = type(value)
        if issubclass(kind, type) and issubclass(value, BaseException):
            return self.exceptions.pack_class(value)
        if issubclass(kind, BaseException):
            return self.exceptions.pack(value, memo, self.pack)
        if id(value) in self.guest_numbers:
            return ["g", self.guest_numbers[id(value)]]
        number = self.numbers.get(id(value), 0)
        if not number:
            self.last += 1
            number = self.numbers[id(value)] = self.last
            self.things[number] = value
        self.given[number] = self.given.get(number, 0) + 1
        if issubclass(kind, type):
            return ["h", number, "class", value.__name__]
        if kind in FUNCTIONS:
            return ["h", number, "function", str(getattr(value, "__qualname__", value.__name__))]
        return ["h", number, next((one.__name__ for one in PLAIN if issubclass(kind, one)), ""), kind.__name__]

    def unpack(self, data: list[Any], memo: Memo) -> Any:
        tag = data[0]
        if tag == "h":
            return self.things[data[1]]
        if tag == "x":
            return self.exceptions.unpack_class(data)
        if tag == "e":
            return self.exceptions.unpack(data, memo, self.unpack)
        if tag == "g":
            number = data[1]
            if number not in self.guests:
                made = Iterator(self, number) if data[2] is None else self.function(number, data[2])
                self.guests[number] = made
                self.guest_numbers[id(made)] = number
            return self.guests[number]
        raise WireError(tag)

    def function(self, number: int, told: dict[str, Any]) -> Callable[..., Any]:
        """A function here that calls the tester's one and looks like it to decorators."""

        def guest(*args: Any, **named: Any) -> Any:
            return self.ask({"call": number}, args, named)

        guest.__name__ = guest.__qualname__ = told["name"]
        guest.__doc__ = told["doc"]
        guest.__module__ = "tests"
        if told["signature"] is not None:
            marks = [self.parameter(*one) for one in told["signature"]]
            guest.__annotations__ = {one.name: one.annotation for one in marks if one.annotation is not one.empty}
            guest.__signature__ = inspect.Signature(marks)  # type: ignore[attr-defined]
        return guest

    def parameter(self, name: str, kind: int, default: list[Any], annotation: list[Any]) -> inspect.Parameter:
        empty = inspect.Parameter.empty
        read = [unpack(one[0], Memo(), self.unpack) if one else empty for one in (default, annotation)]
        return inspect.Parameter(name, inspect._ParameterKind(kind), default=read[0], annotation=read[1])

    def ask(self, message: dict[str, Any], args: tuple[Any, ...], named: dict[str, Any]) -> Any:
        """Have the tester call a function of its own; its questions meanwhile are answered."""
        packed, memo = pack_call(args, named, self.pack)
        with self.turn:
            self.wire.send(message | packed)
            reply = self.receive()
            while "do" in reply:
                self.wire.send(self.answer(reply))
                reply = self.receive()
        key = "raise" if "raise" in reply else "ok"
        value = unpack_reply(reply, key, memo, self.unpack)
        if key == "raise":
            raise value
        return value

    def receive(self) -> dict[str, Any]:
        try:
            return self.wire.receive()
        except (EOFError, OSError, WireError):
            leave_now()

    def serve(self) -> None:
        """Answer until the tester hangs up."""
        with self.turn:
            while True:
                message = self.receive()
                self.turn.release()
                try:
                    reply = self.answer(message)
                    flush()
                finally:
                    self.turn.acquire()
                try:
                    self.wire.send(reply)
                except OSError:
                    leave_now()

    def answer(self, message: dict[str, Any]) -> dict[str, Any]:
        for number, times in message.get("drop", ()):
            self.forget(number, times)
        does = message["do"]
        if does == "import":
            return self.load(message["name"], message["wanted"])
        if does == "seal":
            for name in message["names"]:
                module_of(name)
            self.seal |= sealed(message["names"])
            return {"ok": None}
        if does == "changed":
            return {"ok": changed(self.seal)}
        if does == "trace":
            return {"ok": trace_of(self.exceptions.kept.get(message["uid"]))}
        memo = Memo()
        try:
            args, named, memo = unpack_call(message, self.unpack)
            value = DOES[does](*args, **named)
            return pack_reply("ok", value, memo, self.pack)
        except BaseException as error:
            return self.failure(error, memo)

    def failure(self, error: BaseException, memo: Memo) -> dict[str, Any]:
        """The reply that raises this error in the test, or a plain one where the error itself cannot cross."""
        known = len(memo.before)
        for told in (error, MemoryError() if isinstance(error, MemoryError) else RuntimeError(type(error).__name__)):
            try:
                return pack_reply("raise", told, memo, self.pack)
            except BaseException:
                for extra in memo.objects[known:]:
                    memo.places.pop(id(extra), None)
                del memo.objects[known:]
        return leave_now()

    def forget(self, number: int, times: int) -> None:
        """The tester holds a thing no more, unless it was sent again meanwhile."""
        left = self.given.get(number, 0) - times
        if left > 0:
            self.given[number] = left
        elif number in self.things:
            self.given.pop(number, None)
            self.numbers.pop(id(self.things.pop(number)), None)

    def load(self, name: str, wanted: list[str]) -> dict[str, Any]:
        """Import a module of the working folder; say what is wrong with its text, or which names it lacks."""
        try:
            fault = fault_of_text(name)
            if fault:
                return {"compile": fault}
            module = module_of(name)
            missing = [one for one in wanted if getattr(module, one, NOTHING) is NOTHING]
            return pack_reply("ok", module, Memo(), self.pack) | {"missing": missing}
        except BaseException as error:
            return self.failure(error, Memo())


def fault_of_text(name: str) -> str:
    """Why the text of a module does not compile, as the compiler says it, or ""."""
    path = Path(f"{BOX}{name}.py")
    if not path.exists():
        return ""
    try:
        compile(path.read_bytes(), path, "exec", dont_inherit=True)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        return "".join(traceback.format_exception_only(type(error), error)).replace(BOX, "")
    return ""


def module_of(name: str) -> Any:
    """The module of that name in the working folder, whatever else has the name."""
    path = Path(f"{BOX}{name}.py")
    if name in LOADED or not path.exists():
        return importlib.import_module(name)
    LOADED.add(name)
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None and spec.loader is not None
    module = sys.modules[name] = importlib.util.module_from_spec(spec)
    try:
        spec.loader.exec_module(module)
    except BaseException:
        sys.modules.pop(name, None)
        raise
    return sys.modules.get(name, module)


LOADED: set[str] = set()


def trace_of(error: BaseException | None) -> str:
    """The traceback of an error without our own frames."""
    if error is None:
        return ""
    trace = error.__traceback__
    while trace is not None and not trace.tb_frame.f_code.co_filename.startswith(BOX):
        trace = trace.tb_next
    lines = traceback.format_exception(type(error), error, trace, limit=20, chain=False)
    return "".join(lines).replace(BOX, "")[-5000:]


def flush() -> None:
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except BaseException:
            continue


def leave_now() -> NoReturn:
    """End at once, whatever the candidate has left behind: threads, exit handlers."""
    flush()
    os._exit(0)


class Iterator:
    """An iterator of the test, here."""

    def __init__(self, side: Candidate, number: int) -> None:
        self._side, self._number = side, number

    def __iter__(self) -> Iterator:
        return self

    def __next__(self) -> Any:
        return self._side.ask({"next": self._number}, (), {})
