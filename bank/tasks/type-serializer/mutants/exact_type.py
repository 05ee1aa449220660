# verdict: WA
# mistake: looks at the exact type only, subclasses are unknown

from dataclasses import fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal

RULES = {}


def to_plain(value):
    if type(value) in RULES:
        return RULES[type(value)](value)
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: to_plain(getattr(value, field.name)) for field in fields(value)}
    raise TypeError(f"cannot serialize {type(value).__name__}")


def register(cls):
    def remember(rule):
        RULES[cls] = rule
        return rule

    return remember


to_plain.register = register
for cls in (type(None), bool, int, float, str):
    register(cls)(lambda value: value)
for cls in (list, tuple):
    register(cls)(lambda value: [to_plain(item) for item in value])
for cls in (set, frozenset):
    register(cls)(lambda value: sorted(map(to_plain, value), key=repr))
register(dict)(lambda value: {str(key): to_plain(item) for key, item in value.items()})
register(datetime)(lambda value: value.isoformat())
register(date)(lambda value: {"date": value.isoformat()})
register(Decimal)(str)
