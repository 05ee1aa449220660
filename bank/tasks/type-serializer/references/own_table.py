# approach: a callable object with a table from class to rule, looked up along the MRO

from dataclasses import fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal


class Serializer:
    def __init__(self):
        self.rules = {}

    def register(self, cls):
        def remember(rule):
            self.rules[cls] = rule
            return rule

        return remember

    def __call__(self, value):
        for cls in type(value).__mro__[:-1]:
            if cls in self.rules:
                return self.rules[cls](value)
        if is_dataclass(type(value)):
            return {field.name: self(getattr(value, field.name)) for field in fields(value)}
        raise TypeError(f"cannot serialize {type(value).__name__}")


to_plain = Serializer()
for plain in (type(None), int, float, str):
    to_plain.register(plain)(lambda value: value)
for sequence in (list, tuple):
    to_plain.register(sequence)(lambda value: list(map(to_plain, value)))
for unordered in (set, frozenset):
    to_plain.register(unordered)(lambda value: sorted(map(to_plain, value), key=repr))
to_plain.register(dict)(lambda value: {str(key): to_plain(item) for key, item in value.items()})
to_plain.register(datetime)(datetime.isoformat)
to_plain.register(date)(lambda value: {"date": value.isoformat()})
to_plain.register(Decimal)(str)
