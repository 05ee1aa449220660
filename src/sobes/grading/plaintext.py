"""Text as the grader reads it, with a way back to the characters that the person typed."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

MARKUP = re.compile(r"<!--.{0,2000}?-->|</?[a-zA-Z][^<>\n]{0,200}>", re.S)
DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−⸺"), "—")
QUOTES = dict.fromkeys(map(ord, '«»„“”‟"″'), '"') | dict.fromkeys(map(ord, "‘’ʼ´"), "'")
# Cyrillic letters typed instead of the Latin ones they look like, and the other way round
LATIN_LIKE = str.maketrans("аеорсухкмтнв", "aeopcyxkmthb")
CYRILLIC_LIKE = str.maketrans("aeopcyxkmthb", "аеорсухкмтнв")
MIXED = re.compile(r"[a-zа-я]*(?:[a-z][а-я]|[а-я][a-z])[a-zа-я]*")
# the end of a long line without a stop, before a line that begins with a word: it goes on there
WRAPPED = re.compile(r"(?<=[^.!?…:;\n])\n(?=[^\W\d_]|[`_\"(])")
LONG_LINE = 60  # characters


@dataclass(frozen=True, slots=True)
class Plain:
    """`text` is lower-case, NFKC, without invisible characters and markup; `places[i]` is the original
    (start, end) of its i-th character."""

    text: str
    places: tuple[tuple[int, int], ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Offsets in the original of `text[start:end]`; (0, 0) for an empty part."""
        if start >= end:
            return 0, 0
        return self.places[start][0], self.places[end - 1][1]


def plain(original: str) -> Plain:
    """Normalise for matching. Line breaks stay; markup tags become spaces."""
    out: list[str] = []
    places: list[tuple[int, int]] = []
    for start, end in clusters(original):
        for char in readable(original[start:end]):
            out.append(char)
            places.append((start, end))
    text = "".join(out)
    text = MARKUP.sub(lambda tag: " " * len(tag[0]), text)
    text = MIXED.sub(lambda word: one_script(word[0]), text)
    return Plain(text, tuple(places))


def unwrapped(text: str) -> str:
    """Lines broken at the width of a page joined by spaces, everything at its place; notes and code stay."""
    if "```" in text or "~~~" in text:
        return text
    return WRAPPED.sub(lambda m: " " if m.start() - text.rfind("\n", 0, m.start()) > LONG_LINE else "\n", text)


def clusters(text: str) -> list[tuple[int, int]]:
    """A base character with its combining marks, as (start, end)."""
    found: list[tuple[int, int]] = []
    for index, char in enumerate(text):
        if found and unicodedata.combining(char):
            found[-1] = (found[-1][0], index + 1)
        else:
            found.append((index, index + 1))
    return found


def readable(cluster: str) -> str:
    """Normalised characters of one cluster; "" for invisible ones, a space for other separators."""
    text = unicodedata.normalize("NFKC", cluster)
    out = []
    for char in text.translate(DASHES).translate(QUOTES).lower().replace("ё", "е"):
        group = unicodedata.category(char)
        if char == "\n" or group in ("Zl", "Zp"):
            out.append("\n")
        elif char in "\t\r\v\f" or group == "Zs":
            out.append(" ")
        elif group[0] != "C" and group != "Mn":
            out.append(char)
    return "".join(out)


def one_script(word: str) -> str:
    """A word of both scripts whose odd letters only look like the others, in one script ("GIL'ом" stays)."""
    cyrillic = sum("а" <= char <= "я" for char in word)
    changed = word.translate(LATIN_LIKE if cyrillic * 2 < len(word) else CYRILLIC_LIKE)
    return changed if len(changed) == len(word) and not MIXED.fullmatch(changed) else word
