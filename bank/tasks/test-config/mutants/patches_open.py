# verdict: WA
# mistake: replaces open(), though nothing says that the module calls it
import io

import pytest
from config import load


@pytest.mark.parametrize(
    ("text", "settings"),
    [("a = b = c", {"a": "b = c"}), ("  # x\na = 1", {"a": "1"}), ("a = x#y", {"a": "x#y"}), ("a = 1\na = 2", {"a": "2"})],
)
def test_files(monkeypatch, text, settings):
    monkeypatch.setattr("builtins.open", lambda *args, **named: io.StringIO(text))
    assert load("made-up.conf") == settings


def test_bad(monkeypatch):
    monkeypatch.setattr("builtins.open", lambda *args, **named: io.StringIO("nonsense"))
    with pytest.raises(ValueError):
        load("made-up.conf")
