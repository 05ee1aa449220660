from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from sobes.bank.check import check
from sobes.bank.parse import read_bank
from sobes.errors import BankError

from .tiny import TODAY, write_bank

FILES = (
    "item.toml", "ru.md", "en.md", "proofs/tuple-refuses.py", "proofs/tuple-refuses.out", "../taxonomy.toml",
    "../versions.toml",
)  # fmt: skip
PIECES = ('"', "[", "]", "{", "= 3", "= true", "- ", "### p1", "## Ответ", "=>", "«", "[1]", "\0", "")


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(FILES), st.integers(0, 400), st.sampled_from(PIECES))
def test_a_damaged_line_is_told_as_a_problem_or_a_sentence(name: str, line: int, piece: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        main = write_bank(Path(folder))
        lines = (main / name).read_text(encoding="utf-8").splitlines()
        lines[line % len(lines)] = lines[line % len(lines)].partition("=")[0] + piece
        (main / name).write_text("\n".join(lines), encoding="utf-8")
        try:
            found = check(*read_bank(Path(folder)), TODAY)
        except BankError as error:
            assert ".toml" in str(error)
        else:
            assert all(one.message.strip() for one in found)
