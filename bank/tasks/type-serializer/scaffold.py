"""Values and classes that cannot cross to another process, and registrations on a fresh copy of the solution."""

import importlib
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import IntEnum
from typing import Any

import solution


@dataclass
class Order:
    number: int
    lines: Any
    made: Any = None


@dataclass
class Urgent(Order):
    note: str = "now"


class Animal:
    pass


class Dog(Animal):
    pass


class Puppy(Dog):
    pass


class Socket:
    pass


class Color(IntEnum):
    RED = 1


MAKE = {
    "datetime": lambda: datetime(2026, 5, 1, 12, 30),
    "date": lambda: date(2026, 5, 1),
    "decimal": lambda: Decimal("10.50"),
    "order": lambda: Order(7, {"tea"}, date(2026, 5, 1)),
    "urgent": lambda: Urgent(8, ()),
    "Order class": lambda: Order,
    "animal": Animal,
    "dog": Dog,
    "puppy": Puppy,
    "socket": Socket,
    "red": lambda: Color.RED,
    "nested": lambda: [{"when": (datetime(2026, 1, 2), {Decimal("1.0")}), 5: Order(1, [Order(2, None)])}],
}


def plain(kind, serialize=None):
    """What to_plain makes of a value of that kind, or its TypeError's text."""
    try:
        return (serialize or solution.to_plain)(MAKE[kind]())
    except TypeError as error:
        return f"TypeError: {error}"


def registered(rules, kinds, before=()):
    """On a fresh copy of the solution: kinds of `before` are converted, the rules are registered in turn, then kinds.

    rules: pairs (class name, mark); a rule turns a value into [mark, name of its class].
    """
    fresh = importlib.reload(solution)
    classes = {cls.__name__: cls for cls in (Order, Urgent, Animal, Dog, Puppy, Socket, Color, int, date, Decimal)}
    first = [plain(kind, fresh.to_plain) for kind in before]

    def add(cls, mark):
        @fresh.to_plain.register(cls)
        def rule(value):
            return [mark, type(value).__name__]

    for name, mark in rules:
        add(classes[name], mark)
    told = first + [plain(kind, fresh.to_plain) for kind in kinds]
    importlib.reload(solution)
    return told


def name_after_registration():
    fresh = importlib.reload(solution)

    @fresh.to_plain.register(Animal)
    def describe_animal(value):
        return "an animal"

    result = describe_animal.__name__, describe_animal("anything"), fresh.to_plain([Dog()])
    importlib.reload(solution)
    return result
