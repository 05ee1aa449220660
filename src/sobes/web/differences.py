"""What changed between two texts, line by line, as small values for a page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

CONTEXT = 3  # lines that stay around a change


@dataclass(frozen=True, slots=True)
class Line:
    """`old` and `new` are line numbers, None where the line is not in that text; "gap" stands for `count` left out."""

    kind: Literal["same", "gone", "new", "gap"]
    text: str = ""
    old: int | None = None
    new: int | None = None
    count: int = 0


def differences(old: str, new: str) -> tuple[Line, ...]:
    """Both texts woven together; long runs of what is the same are left out. Empty where nothing changed."""
    before, after = old.splitlines(), new.splitlines()
    if before == after:
        return ()
    lines: list[Line] = []
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            lines += [Line("same", before[i], i + 1, c + i - a + 1) for i in range(a, b)]
            continue
        lines += [Line("gone", before[i], i + 1) for i in range(a, b)]
        lines += [Line("new", after[i], None, i + 1) for i in range(c, d)]
    return tuple(shortened(lines))


def shortened(lines: list[Line]) -> Iterator[Line]:
    changed = [place for place, line in enumerate(lines) if line.kind != "same"]
    near = {place + step for place in changed for step in range(-CONTEXT, CONTEXT + 1)}
    left_out = 0
    for place, line in enumerate(lines):
        if place in near:
            if left_out:
                yield Line("gap", count=left_out)
                left_out = 0
            yield line
        else:
            left_out += 1
    if left_out:
        yield Line("gap", count=left_out)
