# verdict: WA
# mistake: expects any exception, and gets one from its own slip
import pytest
from config import load


def test_bad_line(tmp_path):
    with pytest.raises(Exception):
        (tmp_path / "app.conf").write_text("nonsense", "utf-8", "strict", "\n", "one too many")
        load(tmp_path / "app.conf")


def test_values(tmp_path):
    file = tmp_path / "app.conf"
    file.write_text("a = b = c\n  # x\nd = e#f", encoding="utf-8")
    assert load(file) == {"a": "b = c", "d": "e#f"}
