# approach: functools.singledispatch; the general function knows dataclasses and refuses the rest

import dataclasses
from datetime import date, datetime
from decimal import Decimal
from functools import singledispatch


@singledispatch
def to_plain(value):
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: to_plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    raise TypeError(f"cannot serialize {type(value).__name__}")


@to_plain.register(type(None))
@to_plain.register(int)
@to_plain.register(float)
@to_plain.register(str)
def _(value):
    return value


@to_plain.register(list)
@to_plain.register(tuple)
def _(value):
    return [to_plain(element) for element in value]


@to_plain.register(set)
@to_plain.register(frozenset)
def _(value):
    return sorted((to_plain(element) for element in value), key=repr)


@to_plain.register(dict)
def _(value):
    return {str(key): to_plain(element) for key, element in value.items()}


@to_plain.register(datetime)
def _(value):
    return value.isoformat()


@to_plain.register(date)
def _(value):
    return {"date": value.isoformat()}


@to_plain.register(Decimal)
def _(value):
    return str(value)
