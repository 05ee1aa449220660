# verdict: WA
# mistake: one ordinary file and nothing else
from config import load


def test_file(tmp_path):
    file = tmp_path / "app.conf"
    file.write_text("port = 80\nhost = local\n", encoding="utf-8")
    assert load(file) == {"port": "80", "host": "local"}


def test_environment(tmp_path, monkeypatch):
    file = tmp_path / "app.conf"
    file.write_text("port = 80\n", encoding="utf-8")
    monkeypatch.setenv("APP_PORT", "90")
    assert load(file) == {"port": "90"}
