# verdict: WA
# mistake: sets the environment without putting it back: the tests after it fail
import os

import pytest
from config import load


@pytest.fixture
def loaded(tmp_path):
    def write_and_load(text):
        file = tmp_path / "app.conf"
        file.write_text(text, encoding="utf-8")
        return load(file)

    return write_and_load


def test_environment(loaded):
    os.environ["APP_PORT"] = ""
    os.environ["APP_OTHER"] = "x"
    assert loaded("port = 80") == {"port": ""}


def test_file(loaded):
    assert loaded("port = 80\nport = 81\nurl = a=b#c\n  # d") == {"port": "81", "url": "a=b#c"}
