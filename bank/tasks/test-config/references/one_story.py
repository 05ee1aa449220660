# approach: a folder with one rich file, changed step by step; strings as paths
import pytest
from config import load

TEXT = """
# settings
   # indented = comment
port = 80
url  =  http://a/?x=1#top
port = 81
город = Тверь
"""


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "app.conf").write_text(TEXT, encoding="utf-8")
    return tmp_path


def test_the_whole_file():
    assert load("app.conf") == {"port": "81", "url": "http://a/?x=1#top", "город": "Тверь"}


def test_environment_then_no_environment(monkeypatch):
    monkeypatch.setenv("APP_URL", "")
    monkeypatch.setenv("APP_COLOUR", "red")
    changed = load("app.conf")
    assert changed["url"] == ""
    assert set(changed) == {"port", "url", "город"}
    monkeypatch.delenv("APP_URL")
    assert load("app.conf")["url"] == "http://a/?x=1#top"


def test_changes_on_disk_are_seen(folder):
    load("app.conf")
    (folder / "app.conf").write_text("only = this", encoding="utf-8")
    assert load("app.conf") == {"only": "this"}


@pytest.mark.parametrize("line", ["word", "two words", "a: b"])
def test_lines_that_are_not_settings(folder, line):
    (folder / "bad.conf").write_text(f"a = 1\n{line}\n", encoding="utf-8")
    with pytest.raises(ValueError):
        load("bad.conf")


def test_a_missing_file_is_told():
    with pytest.raises(FileNotFoundError):
        load("other.conf")
