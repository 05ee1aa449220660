"""The settings of the second judge: from the environment, and never with the key in a text."""

from __future__ import annotations

import pytest

from sobes.bank.item import Lang
from sobes.doctor import second_judge
from sobes.grading.second.settings import Key, SecondJudgeError, judge_settings, needed

BASE = {"SOBES_JUDGE_URL": "http://127.0.0.1:11434/v1/", "SOBES_JUDGE_MODEL": "small"}
SECRET = "sk-very-secret"


@pytest.mark.parametrize("given", [{}, {"SOBES_JUDGE_KEY": SECRET}, {"SOBES_JUDGE_URL": " ", "SOBES_JUDGE_MODEL": ""}])
def test_without_an_address_there_is_no_second_judge(given: dict[str, str]) -> None:
    assert judge_settings(given) is None
    with pytest.raises(SecondJudgeError, match="Set SOBES_JUDGE_URL and SOBES_JUDGE_MODEL"):
        needed(given)


@pytest.mark.parametrize(
    ("url", "asked"),
    [
        ("http://127.0.0.1:11434/v1", "http://127.0.0.1:11434/v1/chat/completions"),
        ("http://127.0.0.1:11434/v1/", "http://127.0.0.1:11434/v1/chat/completions"),
        ("https://api.example.org/v1/chat/completions", "https://api.example.org/v1/chat/completions"),
        ("http://[::1]:8080", "http://[::1]:8080/chat/completions"),
    ],
)
def test_a_base_address_gets_the_usual_path(url: str, asked: str) -> None:
    found = needed({**BASE, "SOBES_JUDGE_URL": url})
    assert found.url == asked


@pytest.mark.parametrize(
    ("url", "local", "open_line"),
    [
        ("http://localhost:1/v1", True, False),
        ("http://127.8.0.1:1/v1", True, False),
        ("http://[::1]:1/v1", True, False),
        ("http://192.168.0.7:1/v1", False, True),
        ("https://api.example.org/v1", False, False),
        ("http://localhost.example.org/v1", False, True),
    ],
)
def test_it_is_known_whether_an_answer_leaves_the_machine(url: str, local: bool, open_line: bool) -> None:
    found = needed({**BASE, "SOBES_JUDGE_URL": url})
    assert (found.local, found.open_line) == (local, open_line)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"SOBES_JUDGE_MODEL": ""}, "needs SOBES_JUDGE_MODEL too"),
        ({"SOBES_JUDGE_URL": ""}, "needs SOBES_JUDGE_URL too"),
        ({"SOBES_JUDGE_URL": "ftp://h/v1"}, "is not an address"),
        ({"SOBES_JUDGE_URL": "127.0.0.1:11434"}, "is not an address"),
        ({"SOBES_JUDGE_URL": "http://h:99999/v1"}, "is not an address"),
        ({"SOBES_JUDGE_URL": "http://[::1/v1"}, "is not an address"),
        ({"SOBES_JUDGE_URL": "http://h/a b"}, "is not an address"),
        ({"SOBES_JUDGE_URL": f"http://me:{SECRET}@h/v1"}, "has a password"),
        ({"SOBES_JUDGE_URL": f"http://h/v1?key={SECRET}"}, "has a password, a query"),
        ({"SOBES_JUDGE_URL": f"http://h/v1#{SECRET}"}, "fragment"),
        ({"SOBES_JUDGE_KEY": f"{SECRET}\nHost: evil"}, "has a character that no key has"),
        ({"SOBES_JUDGE_KEY": f"{SECRET} ключ"}, "has a character that no key has"),
        ({"SOBES_JUDGE_PRICE_IN": "cheap"}, "is not a number from 0 on"),
        ({"SOBES_JUDGE_PRICE_OUT": "-1"}, "is not a number from 0 on"),
        ({"SOBES_JUDGE_PRICE_OUT": "nan"}, "is not a number from 0 on"),
        ({"SOBES_JUDGE_TIMEOUT": "0"}, "seconds from 1 to 600"),
        ({"SOBES_JUDGE_TIMEOUT": "1e9"}, "is not a number"),
    ],
)
def test_a_wrong_setting_is_named_without_its_value(change: dict[str, str], words: str) -> None:
    with pytest.raises(SecondJudgeError) as caught:
        judge_settings({**BASE, **change})
    assert words in str(caught.value)
    assert SECRET not in repr(caught.value)


def test_the_key_shows_itself_only_when_it_is_sent() -> None:
    key = Key(SECRET)
    assert SECRET not in f"{key} {key!r} {key:}"
    assert key.reveal() == SECRET
    assert key.hidden_in(f"Incorrect key: {SECRET[:6]}…")
    assert not Key().hidden_in("anything")


@pytest.mark.parametrize("lang", ["ru", "en"])
def test_the_doctor_says_whether_there_is_one_and_never_the_key(lang: Lang) -> None:
    given = {**BASE, "SOBES_JUDGE_KEY": SECRET}
    there, none = second_judge(given, lang), second_judge({}, lang)
    wrong = second_judge({**given, "SOBES_JUDGE_TIMEOUT": "x"}, lang)
    plain = second_judge({**given, "SOBES_JUDGE_URL": "http://192.168.0.7/v1"}, lang)
    assert [one.mark for one in (there, none, wrong, plain)] == ["ok", "missing", "bad", "ok"]
    assert "small" in there.value
    assert "127.0.0.1:11434" in there.value
    assert (there.advice, bool(plain.advice)) == ("", True)
    assert SECRET not in repr((there, none, wrong, plain))
