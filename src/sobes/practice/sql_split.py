"""SQL text as the statements in it: what ends a statement, what is only a comment, which part is which step."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

STEP = re.compile(r"^--[ \t]*step[ \t]+(\d+)[ \t]*$", re.MULTILINE | re.IGNORECASE)
TOKEN = re.compile(
    r"""
      (?P<space>\s+)
    | (?P<line>--[^\n]*)
    | (?P<block>/\*)
    | (?P<text>[eE]'(?:[^'\\]|\\.|'')*(?:'|\Z) | '(?:[^']|'')*(?:'|\Z) | "(?:[^"]|"")*(?:"|\Z))
    | (?P<dollar>\$(?:[^\W\d]\w*)?\$)
    | (?P<word>[^\W\d][\w$]*)
    | (?P<other>\d\w*|.)
    """,
    re.VERBOSE | re.DOTALL,
)
BLOCK_MARK = re.compile(r"/\*|\*/")


def statements(source: str) -> tuple[str, ...]:
    """The statements, without the semicolons that end them; what holds only comments is none."""
    found, start, meant, depth, words = [], 0, False, 0, list[str]()
    for kind, begin, end in tokens(source):
        if kind == "comment":
            continue
        piece = source[begin:end]
        if piece == ";" and depth <= 0:
            if meant:
                found.append(source[start:begin].strip())
            start, meant, depth, words = end, False, 0, []
            continue
        meant = True
        if kind == "word":
            words.append(piece.lower())
        depth += deeper(piece.lower(), words)
    if meant:
        found.append(source[start:].strip())
    return tuple(found)


def deeper(piece: str, words: list[str]) -> int:
    """By how much a token opens (1) or closes (-1) what may hold semicolons: brackets, a body BEGIN ATOMIC … END."""
    if piece in "()":
        return 1 if piece == "(" else -1
    if words[:1] == ["create"] and words[-2:] == ["begin", "atomic"] and piece == "atomic":
        return 1
    if "atomic" in words and words[:1] == ["create"]:
        return {"case": 1, "end": -1}.get(piece, 0)
    return 0


def tokens(source: str) -> Iterator[tuple[str, int, int]]:
    """Kind ("comment", "word" or "other"), begin and end of everything but space."""
    at = 0
    while at < len(source):
        match = TOKEN.match(source, at)
        assert match is not None
        end = match.end()
        if match["block"]:
            end = after_block(source, at)
        elif match["dollar"]:
            close = source.find(match[0], end)
            end = len(source) if close < 0 else close + len(match[0])
        if not match["space"]:
            yield ("comment" if match["line"] or match["block"] else "word" if match["word"] else "other"), at, end
        at = end


def after_block(source: str, at: int) -> int:
    """Where the comment /* … */ that begins at `at` ends; they nest."""
    depth = 0
    for mark in BLOCK_MARK.finditer(source, at):
        depth += 1 if mark[0] == "/*" else -1
        if depth == 0:
            return mark.end()
    return len(source)


def steps(source: str) -> Mapping[int, str]:
    """Parts of a source by the lines `-- step N` before them. What is before the first one belongs to none."""
    marks = list(STEP.finditer(source))
    ends = [mark.start() for mark in marks[1:]] + [len(source)]
    return {int(mark[1]): source[mark.end() : end] for mark, end in zip(marks, ends, strict=True)}


def filled(part: str, values: Mapping[str, str]) -> str:
    """The part with `:name` replaced; `::type` and names that have no value stay."""
    return re.sub(r"(?<!:):([^\W\d]\w*)", lambda found: values.get(found[1], found[0]), part)
