"""What a rule of the bank is: a code, a name and a function from one main to the spots that break it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path
from typing import Literal

from sobes.bank.item import Bank, Item, ItemProse, Lang, Main
from sobes.bank.parse import Heading, label, outline

Weight = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class At:
    """A line of a file. Lines count from 1."""

    path: Path
    line: int


@dataclass(frozen=True, slots=True)
class Spot:
    """A place that breaks a rule, with a sentence for the author: what is wrong and what to try."""

    at: At
    message: str


@dataclass(frozen=True)
class Here:
    """One main in its bank, with the lines of its files; `today` decides what is overdue."""

    bank: Bank
    main: Main
    today: date

    @cached_property
    def toml(self) -> Path:
        return self.main.folder / "item.toml"

    @cached_property
    def toml_lines(self) -> list[str]:
        return read(self.toml).splitlines()

    @cached_property
    def outlines(self) -> Mapping[Lang, list[Heading]]:
        """Headings of each prose file that exists."""
        langs: tuple[Lang, ...] = ("ru", "en")
        paths = {lang: self.main.folder / f"{lang}.md" for lang in langs}
        return {lang: outline(read(path)) for lang, path in paths.items() if path.exists()}

    def head(self, key: str = "", item: Item | None = None) -> At:
        """Line of `key` in item.toml: of the main, or inside the table of `item`."""
        first, last = (0, len(self.toml_lines)) if item is None else self.block(item.id)
        name = re.compile(rf"(?:^|[\s.\[{{]){re.escape(key)}\b")
        for number in range(first, last):
            if key and name.search(self.toml_lines[number]):
                return At(self.toml, number + 1)
        return At(self.toml, first + 1)

    def block(self, item_id: str) -> tuple[int, int]:
        """Lines of an item's table: from its id to the next [[items]] (from 0, the end is outside)."""
        starts = [n for n, line in enumerate(self.toml_lines) if re.match(r"\s*id\s*=\s*\"", line)]
        begin = next((n for n in starts if f'"{item_id}"' in self.toml_lines[n]), 0)
        ends = (n for n, line in enumerate(self.toml_lines) if n > begin and line.startswith("[[items]]"))
        return begin, next(ends, len(self.toml_lines))

    def heading(self, lang: Lang, item_id: str, part: str = "", child: str = "") -> Heading | None:
        """The deepest heading of this path that exists; None where the item itself is missing."""
        roots = self.outlines.get(lang, [])
        found = next((root for root in roots if root.title.split(" ")[0] == item_id), None)
        for name in (part, child):
            children = found.children if found and name else []
            found = next((one for one in children if label(one.title) == name), found)
        return found

    def prose(self, lang: Lang, item: Item, part: str = "", child: str = "", bullet: str = "") -> At:
        """Line of a heading of the prose, or of a `- label:` bullet under it."""
        heading = self.heading(lang, item.id, part, child)
        line = heading.line if heading else 1
        for number, text in heading.lines if heading and bullet else ():
            if text.startswith("- ") and label(text[2:].partition(":")[0]) == bullet:
                line = number
        return At(self.main.folder / f"{lang}.md", line)

    def texts(self) -> Iterator[tuple[Item, Lang, ItemProse]]:
        """Every item of the main in every language it is written in."""
        for item in self.main.items:
            for lang, prose in item.prose.items():
                yield item, lang, prose


@dataclass(frozen=True, slots=True)
class Rule:
    """A check with its code ("B304"), name ("weight-sum") and severity."""

    code: str
    name: str
    severity: Weight
    find: Callable[[Here], Iterable[Spot]]


def rule(code: str, name: str, severity: Weight = "error") -> Callable[[Callable[[Here], Iterable[Spot]]], Rule]:
    """Make a rule of a function that finds the spots breaking it."""

    def wrap(find: Callable[[Here], Iterable[Spot]]) -> Rule:
        return Rule(code, name, severity, find)

    return wrap


def rules_in(namespace: Mapping[str, object]) -> tuple[Rule, ...]:
    """The rules that a module defines, by code."""
    return tuple(sorted((one for one in namespace.values() if isinstance(one, Rule)), key=lambda one: one.code))


def near(word: str, known: Iterable[str]) -> str:
    """A nearest-name hint such as ` Try: "gil-race".`, or nothing where no name is near."""
    found = get_close_matches(word, list(known), 1, 0.6)
    return f' Try: "{found[0]}".' if found else ""


def read(path: Path) -> str:
    """The text of a file; bytes that are not UTF-8 are replaced (the reader reports them)."""
    return path.read_text(encoding="utf-8", errors="replace") if path.exists() else ""
