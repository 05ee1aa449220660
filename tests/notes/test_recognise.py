"""Formats are told by content; what is none of them is refused with what was looked for."""

import time
from pathlib import Path

import pytest

from sobes.errors import ImportFileError
from sobes.notes.reading import to_source
from sobes.notes.recognise import guesses, understand

DATA = Path(__file__).parent / "data"
FORMATS = {
    "question-list.md": "question-list",
    "notes.md": "numbered-notes",
    "plan.md": "study-plan",
    "map.md": "competency-map",
    "outline.txt": "outline",
}


@pytest.mark.parametrize(("name", "wanted"), FORMATS.items())
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_format_is_told_in_every_encoding_and_line_end(name, wanted, encoding, end):
    text = (DATA / name).read_text(encoding="utf-8").replace("\n", end)
    assert understand(to_source(text.encode(encoding, "replace"), "x.bin")).format == wanted


@pytest.mark.parametrize(("name", "wanted"), FORMATS.items())
@pytest.mark.parametrize("part", [(0, 0.5), (0.5, 1), (0.25, 0.75), (0, 0.2), (0.8, 1)])
def test_parts_of_a_document_keep_their_format(name, wanted, part):
    lines = (DATA / name).read_text(encoding="utf-8").split("\n")
    text = "\n".join(lines[int(len(lines) * part[0]) : int(len(lines) * part[1])])
    assert understand(to_source(text.encode(), "x")).format == wanted


@pytest.mark.parametrize(("name", "wanted"), FORMATS.items())
def test_tags_and_entities_of_a_web_page_do_not_hide_the_format(name, wanted):
    lines = (DATA / name).read_text(encoding="utf-8").split("\n")
    noisy = [
        f"<p>{line}</p>" if i % 7 == 0 and line and not line[0].isspace() else f"{line}<br>"
        for i, line in enumerate(lines)
    ]
    text = "<!DOCTYPE html>\n<div class='page'>\n" + "\n".join(noisy) + "\n</div>"
    assert understand(to_source(text.encode(), "x")).format == wanted


def test_reason_tells_what_was_seen():
    found = understand(to_source((DATA / "question-list.md").read_bytes(), "x"))
    assert found.because == "80 numbered headings, 80 with follow-ups, 80 announcing lines"


OTHER = {
    "prose": "Вчера был дождь. Мы сидели дома и читали.\n\nПотом вышло солнце, и мы пошли гулять.\n" * 20,
    "a readme": 2
    * (
        "# Tool\n\nA tool.\n"
        "\n## Install\n\n1. Download it\n2. Run it\n\n## Use\n\n- `tool run`\n- `tool stop`\n\nText.\n"
    ),
    "a program": 3
    * (
        "import os\n\n\ndef main():\n    x = 1\n    if x:\n        print(x)\n"
        "\n\nclass A:\n    def f(self):\n        return 1\n"
    ),
    "things to do": "# Things to do\n\n- [ ] read a book\n- [ ] write a letter\n- [x] sleep\n",
    "a table": "name,age\nAnna,30\nBoris,40\n" * 10,
    "JSON": '{\n  "a": 1,\n  "b": [1, 2, 3],\n  "c": {\n    "d": 2\n  }\n}\n',
    "a log": "2024-11-18 10:00:00 INFO started\n2024-11-18 10:00:01 ERROR failed\n" * 20,
    "one word": "привет",
}


@pytest.mark.parametrize("text", OTHER.values(), ids=OTHER.keys())
def test_other_texts_are_refused_with_what_was_looked_for(text):
    with pytest.raises(ImportFileError) as caught:
        understand(to_source(text.encode(), "some file"))
    message = str(caught.value)
    assert message.startswith("some file is in none of the five formats. Found: ")
    assert all(name in message for name in FORMATS.values())


HOSTILE = {
    "long blanks": "- [ ] " + " " * 200_000 + "x\n" + "#" * 200_000 + " x\n",
    "stars": ("*" * 1900 + "\n") * 200,
    "hashes": ("#a" + "#" * 1900 + "b\n") * 200,
    "brackets": ("- [" * 600 + "\n") * 200,
    "blanks and letters": (("a" + " " * 7) * 240 + "\n") * 200,
    "digits": ("1" * 1900 + "\n") * 200,
    "dates": ("- " + "18.11 - " * 230 + "\n") * 200,
    "one long line": "слово, " * 300_000,
    "quotes": ("**" * 900 + ":\n") * 200,
    "tags": ("<p " * 600 + "\n") * 200,
    "open brackets": ("\t" + "a (" * 300 + "\n") * 200,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_lines_take_no_long_time(text):
    started = time.perf_counter()
    guesses(to_source(text.encode(), "x").lines)
    assert time.perf_counter() - started < 3


def test_twenty_megabytes_are_told_and_read_in_seconds():
    text = (DATA / "notes.md").read_bytes()
    data = text * (20_000_000 // len(text))
    started = time.perf_counter()
    found = understand(to_source(data, "a long file"))
    assert time.perf_counter() - started < 30  # 4 seconds on a quiet core
    assert found.format == "numbered-notes"
