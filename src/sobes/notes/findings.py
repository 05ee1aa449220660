"""What an importer noticed. Nothing is repaired: a finding says where and what, the text stays as it is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from sobes.saying import Row, Saying, Value

FindingSeverity = Literal["error", "warning", "info"]


@dataclass(frozen=True, slots=True)
class Finding:
    """`line` counts from 1. error: contradicts itself; warning: probably a slip; info: worth knowing."""

    code: str
    severity: FindingSeverity
    line: int
    said: Value

    @property
    def message(self) -> str:
        """In English; `sobes.i18n.tell` tells `said` in the person's language."""
        return str(self.said)


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Sorted by line, then code, without exact repeats."""
    return tuple(sorted(set(findings), key=lambda f: (f.line, f.code, f.message)))


def numbers(values: Iterable[Value]) -> Value:
    """ "1, 2 and 5"."""
    row = tuple(values)
    if len(row) > 1:
        return Saying("{some} and {last}", some=Row(row[:-1]), last=row[-1])
    return row[0] if row else Saying("none")
