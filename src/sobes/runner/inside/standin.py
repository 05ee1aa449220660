"""What a test holds instead of an object of the candidate: a stand-in, which asks the other side for everything.

A stand-in is equal to no plain value, whatever the candidate's class says of itself.
"""

from __future__ import annotations

import types
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from sobes.runner.inside.wire import CannotCrossError
else:
    from wire import CannotCrossError

# what pytest looks for on whatever a test module holds: never the candidate's to say
NOT_ASKED = frozenset(
    ("__test__", "pytestmark", "_pytestfixturefunction", "__pytest_wrapped__", "__tracebackhide__", "__unittest_skip__")
)


class Asks(Protocol):
    """The link of a stand-in. `cannot`: what a test asked for that cannot be done over a wire."""

    cannot: str

    def do(self, what: str, *args: Any) -> Any: ...
    def call(self, function: Any, args: tuple[Any, ...], named: dict[str, Any]) -> Any: ...


class StandIn:
    """`kind`: "class", "function", the plain type that its class derives from, or "". `name`: own or of its class."""

    __slots__ = ("__weakref__", "_kind", "_link", "_name", "_number")

    def __init__(self, link: Asks, number: int, kind: str, name: str) -> None:
        for slot, value in (("_link", link), ("_number", number), ("_kind", kind), ("_name", name)):
            object.__setattr__(self, slot, value)

    def __getattribute__(self, name: str) -> Any:
        if name in NOT_ASKED:
            raise AttributeError(name)
        if name == "__class__":
            return StandIn
        if name in ("__deepcopy__", "__mro_entries__"):  # looked for on the object, not on its class
            return object.__getattribute__(self, name)
        return link_of(self).do("getattr", self, name)

    def __setattr__(self, name: str, value: Any) -> None:
        link_of(self).do("setattr", self, name, value)

    def __delattr__(self, name: str) -> None:
        link_of(self).do("delattr", self, name)

    def __call__(self, *args: Any, **named: Any) -> Any:
        __tracebackhide__ = True
        return link_of(self).call(self, args, named)

    def __eq__(self, other: object) -> bool:
        if type(other) is not StandIn:
            return False
        return self is other or link_of(self).do("eq", self, other) is True

    def __ne__(self, other: object) -> bool:
        if type(other) is not StandIn:
            return True
        return link_of(self).do("ne", self, other) is True

    def __hash__(self) -> int:
        return int(link_of(self).do("hash", self))

    def __bool__(self) -> bool:
        return link_of(self).do("truth", self) is True

    def __repr__(self) -> str:
        if kind_of(self) == "function":
            return name_of(self)
        return text(link_of(self).do("repr", self))

    def __str__(self) -> str:
        return text(link_of(self).do("str", self))

    def __exit__(self, kind: Any, error: Any, trace: Any) -> Any:
        return link_of(self).do("leave", self, kind, error)

    def __deepcopy__(self, memo: Any) -> Any:
        return link_of(self).do("deepcopy", self)

    def __mro_entries__(self, bases: tuple[Any, ...]) -> tuple[type, ...]:
        link_of(self).cannot = "a test cannot derive a class from one of the solution: put that into scaffold.py"
        raise CannotCrossError(link_of(self).cannot)


link_of: Callable[[StandIn], Asks] = StandIn.__dict__["_link"].__get__
number_of: Callable[[StandIn], int] = StandIn.__dict__["_number"].__get__
kind_of: Callable[[StandIn], str] = StandIn.__dict__["_kind"].__get__
name_of: Callable[[StandIn], str] = StandIn.__dict__["_name"].__get__


def text(value: Any) -> str:
    return value if type(value) is str else f"<{value!r:.200}>"


def asked(what: str) -> Callable[..., Any]:
    """A special method that has the other side do `what` with the stand-in and the arguments."""

    def method(self: StandIn, *args: Any) -> Any:
        __tracebackhide__ = True
        return link_of(self).do(what, self, *args)

    return method


def reflected(what: str) -> Callable[..., Any]:
    """The same for `5 + stand_in`."""

    def method(self: StandIn, left: Any) -> Any:
        __tracebackhide__ = True
        return link_of(self).do(what, left, self)

    return method


BINARY = "add sub mul matmul truediv floordiv mod pow lshift rshift and or xor divmod"
SAME_NAME = """
    lt le gt ge neg pos invert abs round index int float complex bytes len iter next reversed contains getitem setitem
    delitem enter copy floor ceil trunc format dir"""
for word in SAME_NAME.split():
    setattr(StandIn, f"__{word}__", asked(word))
for word in BINARY.split():
    does = {"and": "and_", "or": "or_"}.get(word, word)
    setattr(StandIn, f"__{word}__", asked(does))
    setattr(StandIn, f"__r{word}__", reflected(does))
    if word != "divmod":
        setattr(StandIn, f"__i{word}__", asked(f"i{word}"))


def is_instance(self: StandIn, value: Any) -> bool:
    return link_of(self).do("isinstance", value, self) is True


def is_subclass(self: StandIn, value: Any) -> bool:
    return link_of(self).do("issubclass", value, self) is True


for word, check in (("instance", is_instance), ("subclass", is_subclass)):  # for `isinstance(x, stand_in)`
    setattr(StandIn, f"__{word}check__", check)


class ModuleStandIn(types.ModuleType):
    """What `import solution` gives: every name is asked for on the other side."""

    def __getattr__(self, name: str) -> Any:
        if name in NOT_ASKED or (name.startswith("__") and name in ("__path__", "__wrapped__", "__file__")):
            raise AttributeError(name)
        held = self.__dict__["__stand_in__"]
        if name == "__all__":
            return [one for one in link_of(held).do("dir", held) if not one.startswith("_")]
        return getattr(held, name)

    def __setattr__(self, name: str, value: Any) -> None:
        if name.startswith("__"):
            super().__setattr__(name, value)
        else:
            setattr(self.__dict__["__stand_in__"], name, value)

    def __delattr__(self, name: str) -> None:
        delattr(self.__dict__["__stand_in__"], name)
