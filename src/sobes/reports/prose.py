"""Markdown taken apart for a printer without markup: paragraphs of runs in a face each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markdown_it.token import Token

from sobes.markup import renderer

Run = tuple[str, str]  # face ("sans", "bold", "mono"), text


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, list item, table row or block of code; `depth` counts the lists around it."""

    runs: tuple[Run, ...]
    depth: int = 0


def runs_of(text: str) -> Iterator[Block]:
    """The blocks of a Markdown text, in order."""
    lists: list[int] = []  # the next number of each list that is open, 0 where it has bullets
    mark: tuple[Run, ...] = ()  # stands before the first paragraph of a list item
    row: list[Run] = []
    in_cell = False
    for token in renderer().parse(text):
        match token.type:
            case "bullet_list_open":
                lists.append(0)
            case "ordered_list_open":
                lists.append(int(token.attrs.get("start", 1)))
            case "bullet_list_close" | "ordered_list_close":
                lists.pop()
            case "list_item_open":
                mark = (("sans", f"{lists[-1]}. " if lists[-1] else "• "),)
                lists[-1] += bool(lists[-1])
            case "th_open" | "td_open":
                in_cell = True
                row += [("sans", " | ")] if row else []
            case "th_close" | "td_close":
                in_cell = False
            case "tr_close":
                yield Block(tuple(row), len(lists))
                row = []
            case "inline" if in_cell:
                row += inline(token.children or ())
            case "inline":
                yield Block((*mark, *inline(token.children or ())), len(lists))
                mark = ()
            case "fence" | "code_block":
                yield Block((*mark, ("mono", token.content.rstrip("\n"))), len(lists))
                mark = ()


def inline(tokens: Sequence[Token]) -> tuple[Run, ...]:
    """The words of a paragraph: emphasis is bold, a link is its text."""
    strong, found = 0, list[Run]()
    for token in tokens:
        match token.type:
            case "strong_open" | "em_open":
                strong += 1
            case "strong_close" | "em_close":
                strong -= 1
            case "code_inline":
                found.append(("mono", token.content))
            case "softbreak":
                found.append(("sans", " "))
            case "hardbreak":
                found.append(("sans", "\n"))
            case _ if token.content:
                found.append(("bold" if strong else "sans", token.content))
    return tuple(found)
