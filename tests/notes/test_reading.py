"""Bytes to text: encodings, line ends, and files that are no text."""

import os

import pytest

from sobes.errors import ImportFileError
from sobes.notes.reading import SIZE_LIMIT, read_bytes, to_source

TEXT = (
    "1. что такое кодировка?\nтаблица соответствий «символ — байты»\n\n2. почему Python медленный?\n- "
    "GIL, интерпретация\n"
)


def texts(data):
    return [line.text for line in to_source(data, "файл").lines]


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", b"\xef\xbb\xbf"),
        ("utf-16-le", b"\xff\xfe"),
        ("utf-16-be", b"\xfe\xff"),
        ("utf-16-le", b""),
        ("utf-16-be", b""),
        ("cp1251", b""),
        ("utf-32-le", b"\xff\xfe\x00\x00"),
    ],
)
def test_encoding_is_told_from_the_bytes(encoding, mark):
    assert texts(mark + TEXT.encode(encoding)) == TEXT.rstrip("\n").split("\n")


@pytest.mark.parametrize("encoding", ["koi8-r", "cp866", "mac-cyrillic"])
def test_old_cyrillic_encodings_are_told_apart(encoding):
    text = TEXT.replace("«", '"').replace("»", '"').replace("—", "-")
    source = to_source(text.encode(encoding), "файл")
    assert source.encoding == encoding
    assert [line.text for line in source.lines] == text.rstrip("\n").split("\n")


@pytest.mark.parametrize("name", ["question-list.md", "notes.md", "plan.md", "map.md", "outline.txt"])
def test_documents_survive_cp1251(document, name):
    text = document(name)
    source = to_source(text.encode("cp1251", "replace"), name)
    assert source.encoding == "cp1251"
    expected = text.encode("cp1251", "replace").decode("cp1251").removesuffix("\n")
    assert "\n".join(line.text for line in source.lines) == expected


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_line_ends_do_not_matter(end):
    assert texts(TEXT.replace("\n", end).encode()) == TEXT.rstrip("\n").split("\n")


def test_rare_separators_do_not_break_lines():
    assert texts("1. a\u2028b\x0bc\x85d\n2. e".encode()) == ["1. a\u2028b\x0bc\x85d", "2. e"]


def test_cut_utf_8_is_read_and_the_line_is_named():
    source = to_source((TEXT * 40).encode() + "слово".encode()[:-1], "файл")
    assert source.encoding == "utf-8"
    assert source.undecodable == (source.lines[-1].number,)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is empty"),
        (b" \n\t\r\n", "only blanks"),
        ("\ufeff".encode(), "only blanks"),
        (bytes(range(256)) * 40, "binary file"),
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF document"),
        (b"\x89PNG\r\n\x1a\n\0\0", "a PNG picture"),
        (b"PK\x03\x04\x14\0", "a ZIP archive or an office document"),
        (b"text\0with\0zeros" * 10, "zero bytes"),
        (b"\x01\x02\x03\x04\x05\x06" * 50, "control characters"),
        (os.urandom(4096) + b"\0", "binary file"),
    ],
)
def test_what_is_no_text_is_refused_with_a_sentence(data, words):
    with pytest.raises(ImportFileError, match=words):
        to_source(data, "some file")


def test_missing_file_folder_and_oversized_file_are_refused(tmp_path):
    with pytest.raises(ImportFileError, match="does not exist"):
        read_bytes(tmp_path / "none.md")
    with pytest.raises(ImportFileError, match="is a folder"):
        read_bytes(tmp_path)
    big = tmp_path / "big.md"
    with big.open("wb") as file:
        file.truncate(SIZE_LIMIT + 1)
    with pytest.raises(ImportFileError, match="the limit is 50 MB"):
        read_bytes(big)
