# verdict: WA
# mistake: rules in a list, the first that fits wins: the order decides, not the nearness

from dataclasses import fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal

RULES = []


def to_plain(value):
    for cls, rule in RULES:
        if isinstance(value, cls):
            return rule(value)
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: to_plain(getattr(value, field.name)) for field in fields(value)}
    raise TypeError(f"cannot serialize {type(value).__name__}")


def register(cls):
    def remember(rule):
        RULES.append((cls, rule))
        return rule

    return remember


to_plain.register = register
register((type(None), int, float, str))(lambda value: value)
register((list, tuple))(lambda value: [to_plain(item) for item in value])
register((set, frozenset))(lambda value: sorted(map(to_plain, value), key=repr))
register(dict)(lambda value: {str(key): to_plain(item) for key, item in value.items()})
register(datetime)(lambda value: value.isoformat())
register(date)(lambda value: {"date": value.isoformat()})
register(Decimal)(str)
