"""What an importer noticed. Nothing is repaired: a finding says where and what, the text stays as it is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

FindingSeverity = Literal["error", "warning", "info"]


@dataclass(frozen=True, slots=True)
class Finding:
    """`line` counts from 1. error: contradicts itself; warning: probably a slip; info: worth knowing."""

    code: str
    severity: FindingSeverity
    line: int
    message: str


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Sorted by line, then code, without exact repeats."""
    return tuple(sorted(set(findings), key=lambda f: (f.line, f.code, f.message)))


def numbers(values: Iterable[object]) -> str:
    """ "1, 2 and 5"."""
    words = [str(value) for value in values]
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}" if words else "none"
