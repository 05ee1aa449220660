"""Sentences with values, told in the language that is asked for; as text they are English."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sobes.errors import ImportFileError
from sobes.i18n import tell, told
from sobes.saying import Counted, Row, Saying

PLACE = Saying("week {number}", number=3)


@given(st.text())
def test_values_are_told_as_they_are_whatever_signs_they_hold(text: str) -> None:
    said = Saying("no study week is about {text}.", text=text)
    assert str(said) == f"no study week is about {text}."
    assert tell(said, "ru") == f"ни одна учебная неделя не посвящена теме {text}."


def test_a_value_that_is_said_is_told_in_the_same_language() -> None:
    said = Saying("no topic bullet stands behind {module}.", module=Row((PLACE, "«Git»"), " "))
    assert tell(said, "en") == str(said) == "no topic bullet stands behind week 3 «Git»."
    assert tell(said, "ru") == "ни один пункт тем не стоит за модулем: неделя 3 «Git»."


@pytest.mark.parametrize(
    ("count", "english", "russian"),
    [(0, "0 days", "0 дней"), (1, "1 day", "1 день"), (3, "3 days", "3 дня"), (21, "21 days", "21 день")],
)
def test_counts_have_the_plural_of_their_language(count: int, english: str, russian: str) -> None:
    days = Counted("{num} day", "{num} days", count)
    assert (tell(days, "en"), tell(days, "ru")) == (english, russian)


def test_braces_without_values_stay() -> None:
    assert str(Saying("no {placeholder}")) == "no {placeholder}"


def test_an_error_tells_what_is_said_inside_it() -> None:
    fault = ImportFileError(
        "{file} is a binary file ({what}). Save its text as a plain text file and import that.",
        file="a.md",
        what=Saying("a PDF document"),
    )
    assert "(a PDF document)" in str(fault)
    assert "(документ PDF)" in told(fault, "ru")


def test_an_error_tells_the_error_inside_it() -> None:
    fault = ImportFileError(
        "No backup was written, because reading it back failed: {error}",
        error=ImportFileError("{file} is empty. There is nothing to import.", file="a.zip"),
    )
    assert str(fault).endswith("a.zip is empty. There is nothing to import.")
    assert told(fault, "ru").endswith("Файл a.zip пуст: загружать нечего.")
