from __future__ import annotations

import pytest

from sobes.bank.rules.form import first_broken_quote


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("«один» и «два»", None),
        ("«начало\nи конец на другой строке» — причина", None),
        ("говорят «„так“»", None),
        ("`print('«')` и «слово»", None),
        ("«один\n- анти: «два»", 1),
        ("один\n«два «три»»", 2),
        ("один» два", 1),
    ],
)
def test_the_first_broken_quote_is_found_at_its_line(text: str, line: int | None) -> None:
    assert first_broken_quote(list(enumerate(text.splitlines(), 1))) == line
