"""Values of a backup's JSON, checked: what cannot be stored raises ValueError or TypeError."""

from __future__ import annotations

import math
from datetime import datetime
from typing import Any

from sobes.store.values import from_text, to_json, to_text


def mapping(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise TypeError("an object is missing")
    to_json(value)  # refuses what cannot be stored
    return value


def text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError("a text is missing")
    value.encode()
    return value


def instant(value: Any) -> datetime:
    at = from_text(text(value))
    to_text(at)  # refuses a time without a zone
    return at


def seconds(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise TypeError("seconds are no number")
    return float(value)


def count(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value < 2**31:
        raise TypeError("a number is missing")
    return value


def text_or_none(value: Any) -> str | None:
    return None if value is None else text(value)
