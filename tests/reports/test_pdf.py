"""The PDF: Russian text that can be copied out, small, the same every time."""

from __future__ import annotations

import io
from dataclasses import replace

import pypdf

from sobes.reports.document import Document
from sobes.reports.pdf import to_pdf
from sobes.reports.prose import Block, runs_of
from sobes.reports.sheet import SIGN
from tests.reports.test_hostile import answering


def read(document: Document) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(to_pdf(document)))


def words(document: Document) -> str:
    return "".join("".join(page.extract_text() for page in read(document).pages).split())


def test_a_report_of_twelve_mains_is_smaller_than_300_kb(russian: Document) -> None:
    mains = [view for view in russian.answers if not view.follow_up]
    long = replace(russian, answers=(*russian.answers, *mains * 3)[: len(russian.answers) + 12 - len(mains)])
    assert sum(not view.follow_up for view in long.answers) == 12
    assert len(to_pdf(long)) < 300_000


def test_the_same_report_is_the_same_file(russian: Document) -> None:
    assert to_pdf(russian) == to_pdf(russian)


def test_a_character_that_no_font_has_is_a_sign(russian: Document) -> None:
    assert f"до{SIGN}после" in words(answering(russian, "до\u6570после"))


def test_a_word_longer_than_a_page_is_printed_whole(russian: Document) -> None:
    assert words(answering(russian, "ж" * 20_000)).count("ж") >= 20_000


def test_it_says_its_title_and_language_and_lists_its_chapters(russian: Document) -> None:
    found = read(russian)
    assert found.metadata
    assert str(found.metadata.title).startswith("Собеседование, ")
    assert found.root_object["/Lang"] == "ru"
    titles = [one["/Title"] for one in found.outline if not isinstance(one, list)]
    assert titles[0] == "Вердикт уровня"
    assert titles[-1] == "Ответы"


def test_lists_tables_and_code_of_a_reference_answer_keep_their_words() -> None:
    text = "Так:\n\n1. *раз* и `f()`\n2. два\n   - три\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```\nx = 1\n```"
    assert list(runs_of(text)) == [
        Block((("sans", "Так:"),)),
        Block((("sans", "1. "), ("bold", "раз"), ("sans", " и "), ("mono", "f()")), 1),
        Block((("sans", "2. "), ("sans", "два")), 1),
        Block((("sans", "• "), ("sans", "три")), 2),
        Block((("sans", "a"), ("sans", " | "), ("sans", "b"))),
        Block((("sans", "1"), ("sans", " | "), ("sans", "2"))),
        Block((("mono", "x = 1"),)),
    ]
