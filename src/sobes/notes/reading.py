"""Bytes in; text out, whatever the encoding and line ends, or a sentence that says why not."""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from pathlib import Path

from sobes.errors import ImportFileError
from sobes.notes.lines import Line, split_lines
from sobes.saying import Saying

SIZE_LIMIT = 50_000_000  # bytes
SAMPLE = 200_000  # bytes looked at to tell the encoding

MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
MAGIC: tuple[tuple[bytes, Saying], ...] = (
    (b"%PDF", Saying("a PDF document")),
    (b"PK\x03\x04", Saying("a ZIP archive or an office document")),
    (b"PK\x05\x06", Saying("an empty ZIP archive")),
    (b"\x89PNG", Saying("a PNG picture")),
    (b"\xff\xd8\xff", Saying("a JPEG picture")),
    (b"GIF8", Saying("a GIF picture")),
    (b"\x1f\x8b", Saying("a gzip archive")),
    (b"SQLite format 3", Saying("an SQLite database")),
    (b"\x7fELF", Saying("a program")),
    (b"\xd0\xcf\x11\xe0", Saying("an old office document")),
    (b"{\\rtf", Saying("a rich text document")),
)
ONE_BYTE = ("cp1251", "koi8-r", "cp866", "mac-cyrillic")
# Share of each letter in Russian running text, in per mille (Russian National Corpus, rounded).
RUSSIAN = dict(
    zip("оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё", (
        110, 85, 80, 74, 67, 63, 55, 47, 45, 44, 35, 32, 30, 28, 26, 20, 19, 17, 17, 16, 16, 15, 12, 10, 9, 7,
        6, 5, 4,
        3, 3, 1, 1,
    ), strict=True)
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Source:
    """A text that was read: its name, lines, encoding and the places where bytes did not decode."""

    name: str
    lines: tuple[Line, ...]
    encoding: str
    had_bom: bool = False
    undecodable: tuple[int, ...] = ()  # lines with characters that could not be decoded


def read_bytes(path: Path) -> bytes:
    """Content of a file of at most 50 MB; anything else is an `ImportFileError`."""
    try:
        if path.is_dir():
            raise ImportFileError("{file} is a folder. Give the files in it one by one.", file=path)
        if not path.exists():
            raise ImportFileError("{file} does not exist. Check the name and the folder.", file=path)
        if not path.is_file():
            raise ImportFileError("{file} is not a regular file. Save the text to a file and give that.", file=path)
        size = path.stat().st_size
        if size > SIZE_LIMIT:
            raise ImportFileError(
                "{file} has {size} MB, the limit is {limit} MB. Split it and import the parts.",
                file=path,
                size=f"{size / 1e6:.0f}",
                limit=SIZE_LIMIT // 1_000_000,
            )
        return path.read_bytes()
    except OSError as error:
        raise ImportFileError("{file} cannot be read: {error}.", file=path, error=error.strerror or error) from error


def to_source(data: bytes, name: str) -> Source:
    """Decode by byte-order mark, then UTF-8, UTF-16 without a mark, then the likeliest one-byte Cyrillic
    encoding.

    Raises `ImportFileError` for an empty, blank or binary file.
    """
    if not data:
        raise ImportFileError("{file} is empty. There is nothing to import.", file=name)
    for magic, what in MAGIC:
        if data.startswith(magic):
            raise ImportFileError(
                "{file} is a binary file ({what}). Save its text as a plain text file and import that.",
                file=name,
                what=what,
            )
    encoding, skip = encoding_of(data, name)
    text = data[skip:].decode(encoding, errors="replace")
    if not text.strip("\ufeff \t\r\n\f\v\u00a0"):
        raise ImportFileError("{file} holds only blanks. There is nothing to import.", file=name)
    refuse_control_characters(text, name)
    lines = split_lines(text)
    bad = tuple(line.number for line in lines if "\ufffd" in line.text) if "\ufffd" in text else ()
    return Source(name, lines, encoding, skip > 0, bad)


def encoding_of(data: bytes, name: str) -> tuple[str, int]:
    """Name of the encoding and the length of its byte-order mark."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return encoding, len(mark)
    if b"\0" in data:
        wide = utf_16(data[:SAMPLE])
        if wide is None:
            raise ImportFileError(
                "{file} is a binary file (it holds zero bytes). Only text can be imported.", file=name
            )
        return wide, 0
    try:
        data.decode("utf-8")
        return "utf-8", 0
    except UnicodeDecodeError:
        pass
    if broken_share(data) < 0.02:  # UTF-8 that was cut or damaged in a few places
        return "utf-8", 0
    return max(ONE_BYTE, key=lambda encoding: likeness(data[:SAMPLE], encoding)), 0


def utf_16(sample: bytes) -> str | None:
    """UTF-16 without a mark: zero (or Cyrillic page 4) bytes stand on one side of nearly all pairs."""
    even, odd = sample[0::2], sample[1::2]
    for encoding, high in (("utf-16-le", odd), ("utf-16-be", even)):
        if high and sum(high.count(page) for page in (0, 4, 0x20)) / len(high) > 0.95:
            return encoding
    return None


def broken_share(data: bytes) -> float:
    """Share of the bytes above 127 that are not part of valid UTF-8."""
    sample = data[:SAMPLE]
    high = sum(1 for byte in sample if byte > 127)
    return sample.decode("utf-8", errors="replace").count("\ufffd") / high if high else 0.0


def likeness(sample: bytes, encoding: str) -> float:
    """How much a decoding looks like Russian: letter shares, minus capitals inside words and odd signs."""
    text = sample.decode(encoding, errors="replace")
    score, before = 0, " "
    for char in text:
        if char > "\x7f":
            score += RUSSIAN.get(char, 0)
            if char.lower() not in RUSSIAN:
                score -= 0 if char in "«»—–…№„“”’" else 40
            elif char.isupper():
                score += 10 if not before.isalpha() or before.isupper() else -60
        before = char
    return score


def refuse_control_characters(text: str, name: str) -> None:
    """Text holds hardly any control characters; a binary file that happens to decode holds many."""
    sample = text[:SAMPLE]
    control = sum(1 for char in sample if (char < " " and char not in "\t\n\r\f\v\x1b") or char == "\x7f")
    broken = sample.count("\ufffd")
    if control > len(sample) * 0.01 or broken > len(sample) * 0.1:
        raise ImportFileError(
            "{file} is a binary file (it holds control characters). Only text can be imported.", file=name
        )
