"""Whether a solution has put something of its own in place of what the tests run on beside it."""

from __future__ import annotations

import sys
import types
from collections.abc import Iterator, Sequence
from typing import Any

Seal = dict[str, tuple[Any, ...]]  # "module.name" -> what it was, and what it was made of
MOST = 20  # names told


def sealed(modules: Sequence[str]) -> Seal:
    """The functions and classes of loaded modules as they are now; what is no callable may change."""
    return {name: parts_of(value) for module in modules for name, value in members(module)}


def changed(seal: Seal) -> list[str]:
    """Names that are no longer what they were when they were sealed."""
    modules = dict.fromkeys(name.partition(":")[0] for name in seal)
    now = {name: parts_of(value) for module in modules for name, value in members(module)}
    return [name.replace(":", ".") for name, parts in seal.items() if not same(parts, now.get(name, ()))][:MOST]


def members(module: str) -> Iterator[tuple[str, Any]]:
    """The callables of a module, and of the classes that it defines, by "module:name"."""
    for name, value in list(vars(sys.modules[module]).items()):
        if callable(value):
            yield f"{module}:{name}", value
        if isinstance(value, type) and value.__module__ == module:
            for attribute, inner in list(vars(value).items()):
                if callable(inner) or isinstance(inner, (property, classmethod, staticmethod)):
                    yield f"{module}:{name}.{attribute}", inner


def parts_of(value: Any) -> tuple[Any, ...]:
    """A value, and of a function what can be exchanged in it."""
    function = getattr(value, "__func__", getattr(value, "fget", value))
    if isinstance(function, types.FunctionType):
        return value, function.__code__, function.__defaults__, function.__kwdefaults__
    return (value,)


def same(before: tuple[Any, ...], now: tuple[Any, ...]) -> bool:
    return len(before) == len(now) and all(one is other for one, other in zip(before, now, strict=True))
