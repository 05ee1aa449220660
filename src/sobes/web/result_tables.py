"""Rows that the judge of SQL wrote as plain text, taken apart again for a page."""

from __future__ import annotations

import re
from dataclasses import dataclass

RULE = re.compile(r"^-+(\+-+)*$")


@dataclass(frozen=True, slots=True)
class Rows:
    """A table of a text; no `header`: plain lines in `text`."""

    text: str = ""
    header: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


def taken_apart(text: str) -> tuple[Rows, ...]:
    """Lines and tables of a text, in order. A table is a line of names over a rule such as "-----+----"."""
    lines = text.split("\n")
    found: list[Rows] = []
    plain: list[str] = []
    at = 0
    while at < len(lines):
        if at + 1 < len(lines) and RULE.match(lines[at + 1]) and lines[at].strip():
            edges = [match.start() for match in re.finditer(r"\+", lines[at + 1])]
            header = cut(lines[at], edges)
            end = at + 2
            while end < len(lines) and fits(lines[end], edges):
                end += 1
            found += [Rows(text="\n".join(plain))] if any(line.strip() for line in plain) else []
            found.append(Rows(header=header, rows=tuple(cut(line, edges) for line in lines[at + 2 : end])))
            plain, at = [], end
        else:
            plain.append(lines[at])
            at += 1
    return tuple([*found, Rows(text="\n".join(plain))] if any(line.strip() for line in plain) else found)


def fits(line: str, edges: list[int]) -> bool:
    """Whether a line is a row: a bar at every edge, or anything that is no heading where there is one column."""
    if not line.strip() or line.startswith("("):
        return False
    if not edges:
        return not line.rstrip().endswith(":")
    return all(len(line) > edge and line[edge] == "|" for edge in edges)


def cut(line: str, edges: list[int]) -> tuple[str, ...]:
    starts = [0, *(edge + 1 for edge in edges)]
    ends = [*edges, len(line)]
    return tuple(line[start:end].strip() for start, end in zip(starts, ends, strict=True))
