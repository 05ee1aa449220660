"""`sobes grade --second`: the second judge beside ours, for one answer and for a batch."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from sobes.cli import cli

from .second.chat_server import KEY, Chat, Reply, chat_server, refuses, says, verdicts
from .test_grading_batch import LINE

BANK = Path(__file__).parents[2] / "bank"
ROW = json.dumps(LINE, ensure_ascii=False)
GOOD = says(verdicts(("p1", "partial", "Кортеж неизменяемый")))


def run(chat: Chat | None, arguments: list[str], text: str, **more: str) -> Result:
    environment = {"LC_ALL": "en_GB.UTF-8", **more}
    if chat is not None:
        url = chat.settings.url.removesuffix("/chat/completions")
        environment |= {"SOBES_JUDGE_URL": url, "SOBES_JUDGE_MODEL": "m", "SOBES_JUDGE_KEY": KEY}
    return CliRunner().invoke(cli, arguments, input=text.encode(), env=environment)


def batch(*replies: Reply, text: str = ROW, **more: str) -> tuple[Result, list[dict[str, Any]], Chat]:
    with chat_server(*replies) as chat:
        found = run(chat, ["grade", "--batch", "-", "--second"], text, **more)
    return found, [json.loads(line) for line in found.stdout.splitlines()], chat


def test_a_batch_row_gets_a_field_and_stays_as_it_was() -> None:
    found, rows, chat = batch(GOOD, SOBES_JUDGE_PRICE_IN="1", SOBES_JUDGE_PRICE_OUT="1")
    plain = json.loads(run(None, ["grade", "--batch", "-"], ROW).stdout)
    second = rows[0].pop("second")
    assert (found.exit_code, rows[0]) == (0, plain)
    assert second.pop("seconds") < 5
    assert second == {
        "points": {"p1": {"verdict": "partial", "quote": "Кортеж неизменяемый"}},
        "unknown_points": 0, "model": "m", "tokens_in": 1000, "tokens_out": 200, "cost": 0.0012,
    }  # fmt: skip
    assert f"are sent to {chat.settings.host}" in found.stderr
    assert KEY not in found.output


def test_a_batch_without_the_option_sends_nothing() -> None:
    with chat_server(GOOD) as chat:
        found = run(chat, ["grade", "--batch", "-"], ROW)
    assert ("second" in json.loads(found.stdout), found.stderr, chat.received) == (False, "", [])


def test_a_failure_is_said_in_its_row_and_the_others_are_judged() -> None:
    found, rows, _ = batch(refuses(404), GOOD, text=f"{ROW}\n{ROW}\n")
    assert found.exit_code == 1
    assert rows[0]["score"] == 1.0
    assert rows[0]["second"]["error"].endswith("refused with HTTP status 404.")
    assert "points" not in rows[0]["second"]
    assert rows[1]["second"]["points"]["p1"]["verdict"] == "partial"
    assert "line 1: second judge:" in found.stderr


def test_a_point_whose_opinion_was_thrown_away_has_an_error() -> None:
    _, rows, _ = batch(says(verdicts(("p1", "covered", "Кортеж хранит числа"))))
    assert rows[0]["second"]["points"] == {"p1": {"error": "its quote is not in the answer"}}


def answered(reply: Reply, lang: str = "en_GB.UTF-8") -> Result:
    with chat_server(reply) as chat:
        return run(chat, ["--bank", str(BANK), "grade", "02.0", "--second"], "GIL не нужен.", LC_ALL=lang)


def test_one_answer_is_shown_with_both_verdicts() -> None:
    found = answered(says(verdicts(("gil-one", "covered", "GIL не нужен"))))
    assert found.exit_code == 0
    assert "Second judge (m, " in found.stdout
    assert "cost not known" in found.stdout
    assert "they disagree" in found.stdout or "the second judge left this point out" in found.stdout


def test_a_failure_is_a_sentence_and_exit_code_1() -> None:
    found = answered(says("8 of 10"), "ru_RU.UTF-8")
    assert found.exit_code == 1
    assert "Мнения нет: его ответ не в той форме, о которой просили." in found.stdout
    assert "отправятся программе на этом компьютере" in found.stderr


@pytest.mark.parametrize(
    "arguments", [["grade", "--batch", "-", "--second"], ["--bank", str(BANK), "grade", "02.0", "--second"]]
)
def test_without_settings_it_is_refused_before_anything_is_judged(arguments: list[str]) -> None:
    found = run(None, arguments, ROW, SOBES_JUDGE_URL="", SOBES_JUDGE_MODEL="")
    assert "The second judge is not set up. Set SOBES_JUDGE_URL and SOBES_JUDGE_MODEL" in str(found.exception)
    assert found.stdout == ""
