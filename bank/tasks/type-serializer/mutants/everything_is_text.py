# verdict: WA
# mistake: what is unknown becomes text instead of an error

import dataclasses
from datetime import date, datetime
from decimal import Decimal
from functools import singledispatch


@singledispatch
def to_plain(value):
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: to_plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    return str(value)


for cls in (type(None), int, float, str):
    to_plain.register(cls)(lambda value: value)
for cls in (list, tuple):
    to_plain.register(cls)(lambda value: [to_plain(item) for item in value])
for cls in (set, frozenset):
    to_plain.register(cls)(lambda value: sorted(map(to_plain, value), key=repr))
to_plain.register(dict)(lambda value: {str(key): to_plain(item) for key, item in value.items()})
to_plain.register(datetime)(lambda value: value.isoformat())
to_plain.register(date)(lambda value: {"date": value.isoformat()})
to_plain.register(Decimal)(str)
