# approach: a fixture that writes a file and loads it; one rule a test
import pytest
from config import load


@pytest.fixture
def loaded(tmp_path):
    def write_and_load(text):
        file = tmp_path / "app.conf"
        file.write_text(text, encoding="utf-8")
        return load(file)

    return write_and_load


@pytest.mark.parametrize(
    ("text", "settings"),
    [
        ("port=80\nhost = local\n", {"port": "80", "host": "local"}),
        ("  a  =  b  c  ", {"a": "b  c"}),
        ("url = x?a=1&b=2", {"url": "x?a=1&b=2"}),
        ("\n\n# note\n   # another = note\na = 1", {"a": "1"}),
        ("color = #fff # white", {"color": "#fff # white"}),
        ("имя = Анна", {"имя": "Анна"}),
        ("a = 1\na = 2", {"a": "2"}),
        ("a =", {"a": ""}),
        ("", {}),
    ],
)
def test_files(loaded, text, settings):
    assert loaded(text) == settings


def test_a_line_without_equals_is_refused(loaded):
    with pytest.raises(ValueError):
        loaded("a = 1\nnonsense\n")


def test_no_file(tmp_path):
    with pytest.raises(FileNotFoundError):
        load(tmp_path / "nowhere.conf")


def test_the_environment_replaces_only_what_is_in_the_file(loaded, monkeypatch):
    monkeypatch.setenv("APP_PORT", "90")
    monkeypatch.setenv("APP_OTHER", "x")
    assert loaded("port = 80\nhost = local") == {"port": "90", "host": "local"}


def test_an_empty_variable_replaces_too(loaded, monkeypatch):
    monkeypatch.setenv("APP_PORT", "")
    assert loaded("port = 80") == {"port": ""}


def test_a_changed_file_is_read_again(loaded):
    assert loaded("a = 1") == {"a": "1"}
    assert loaded("a = 2") == {"a": "2"}
