# verdict: WA
# mistake: remembers the rule found for a class and never forgets it

from dataclasses import fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import cache

RULES = {}


def of_dataclass(value):
    return {field.name: to_plain(getattr(value, field.name)) for field in fields(value)}


@cache
def rule_of(cls):
    for ancestor in cls.__mro__[:-1]:
        if ancestor in RULES:
            return RULES[ancestor]
    return of_dataclass if is_dataclass(cls) else None


def to_plain(value):
    rule = rule_of(type(value))
    if rule is None:
        raise TypeError(f"cannot serialize {type(value).__name__}")
    return rule(value)


def register(cls):
    def remember(rule):
        RULES[cls] = rule
        return rule

    return remember


to_plain.register = register
for cls in (type(None), int, float, str):
    register(cls)(lambda value: value)
for cls in (list, tuple):
    register(cls)(lambda value: [to_plain(item) for item in value])
for cls in (set, frozenset):
    register(cls)(lambda value: sorted(map(to_plain, value), key=repr))
register(dict)(lambda value: {str(key): to_plain(item) for key, item in value.items()})
register(datetime)(lambda value: value.isoformat())
register(date)(lambda value: {"date": value.isoformat()})
register(Decimal)(str)
