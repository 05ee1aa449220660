"""Sayings as JSON and back, so that what is kept can still be told in whatever language is asked for.

Reading is total: what is no saying of ours is None, and what is read can always be told.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from string import Formatter

from sobes.saying import Counted, Row, Saying, Value

DEEPEST = 8  # sayings in sayings


def saying_to_json(value: Value) -> object:
    """Text and numbers as they are."""
    match value:
        case Saying():
            return {"say": value.template, "with": values_to_json(value.values)}
        case Counted():
            return {"one": value.one, "many": value.many, "num": value.num, "with": values_to_json(value.values)}
        case Row():
            return {"row": [saying_to_json(part) for part in value.parts], "mark": value.mark}
    return value


def values_to_json(values: tuple[tuple[str, Value], ...]) -> dict[str, object]:
    return {name: saying_to_json(value) for name, value in values}


def saying_from_json(data: object, deepest: int = DEEPEST) -> Value | None:
    """None for what is no saying, or one whose template asks for what is not given."""
    match data:
        case str():
            return data
        case bool():
            return None
        case int() | float():
            return data if math.isfinite(data) and abs(data) < 1e300 else None
        case {"row": list(parts), "mark": str(mark)} if deepest:
            read = [saying_from_json(part, deepest - 1) for part in parts]
            return Row(tuple(part for part in read if part is not None), mark) if None not in read else None
        case {"say": str(template), "with": Mapping() as given} if deepest:
            values = values_from_json(given, deepest)
            return Saying.of(template, values) if values is not None and fits(template, values) else None
        case {"one": str(one), "many": str(many), "num": int(num), "with": Mapping() as given} if deepest:
            values = values_from_json(given, deepest)
            if values is None or not fits(one, {**values, "num": num}) or not fits(many, {**values, "num": num}):
                return None
            return Counted.of(one, many, num, values)
    return None


def values_from_json(given: Mapping[str, object], deepest: int) -> dict[str, Value] | None:
    found: dict[str, Value] = {}
    for name, data in given.items():
        value = saying_from_json(data, deepest - 1)
        if value is None or not name.isidentifier():
            return None
        found[name] = value
    return found


def fits(template: str, values: Mapping[str, Value]) -> bool:
    """Whether a template asks for these values by their names alone: no width, no attribute, nothing to work out."""
    if not values:
        return True  # such a one is never filled
    try:
        fields = [field for field in Formatter().parse(template) if field[1] is not None]
    except ValueError:
        return False
    return all(name in values and not form and not turned for _, name, form, turned in fields)
