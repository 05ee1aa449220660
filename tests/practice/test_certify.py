"""Certification: what a task claims of its solutions is tried on the judge."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sobes.cli import cli
from sobes.practice.certify import certify, select_tasks
from sobes.practice.judge import Judge
from sobes.practice.read import read_task, read_tasks
from sobes.practice.testing import judge_tests
from tests.bank.tiny import write_bank

from .written import GOOD, write_task


def change(folder: Path, file: str, old: str, new: str) -> None:
    text = (folder / file).read_text(encoding="utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new), encoding="utf-8")


def test_a_task_that_keeps_its_claims_passes(judge: Judge, tmp_path: Path) -> None:
    report = certify(read_task(write_task(tmp_path)), judge)
    assert (report.verdict, report.reason) == ("PASS", "")
    assert [(one.role, one.got) for one in report.solutions] == [
        ("starter", "WA"), ("reference", "AC"), ("reference", "AC"),
        ("mutant", "RE"), ("mutant", "WA"), ("mutant", "TLE"),
    ]  # fmt: skip


def test_a_task_of_tests_that_keeps_its_claims_passes(judge: Judge, tmp_path: Path) -> None:
    report = certify(read_task(write_task(tmp_path, kind="tests")), judge)
    assert (report.verdict, report.reason) == ("PASS", "")


CLAIMS = {
    "a starter that is accepted": ("starter.py", "...", "return sum(numbers)", "starter starter got AC"),
    "a reference that fails": ("references/loop.py", "all = 0", "all = 1", "reference loop got WA, not AC"),
    "a mutant that is accepted": ("mutants/last.py", "[-2:]", "", "mutant last got AC, not WA"),
    "a mutant with another verdict": ("mutants/first.py", "RE", "WA", "mutant first got RE, not WA"),
}


@pytest.mark.parametrize(("file", "old", "new", "told"), CLAIMS.values(), ids=CLAIMS.keys())
def test_a_broken_claim_fails(judge: Judge, tmp_path: Path, file: str, old: str, new: str, told: str) -> None:
    folder = write_task(tmp_path)
    change(folder, file, old, new)
    report = certify(read_task(folder), judge)
    assert report.verdict == "FAIL"
    assert told in report.reason


def test_visible_tests_that_alone_decide_fail(judge: Judge, tmp_path: Path) -> None:
    folder = write_task(tmp_path)
    for name in ("last", "first"):
        change(folder, f"mutants/{name}.py", "return ", "return 1 + ")
    change(folder, "mutants/first.py", "verdict: RE", "verdict: WA")
    report = certify(read_task(folder), judge)
    assert "no mutant passes the visible tests" in report.reason


def test_needs_that_are_not_met_are_not_run(judge: Judge, tmp_path: Path) -> None:
    folder = write_task(tmp_path, extra='needs = { "package no-such-package" = ">=1" }\n')
    report = certify(read_task(folder), judge)
    assert report.verdict == "NOT-RUN"
    assert "no-such-package is not installed" in report.reason


def run(bank: Path, *words: str) -> Result:
    return CliRunner().invoke(cli, ["--bank", str(bank), "bank", "prove", "--tasks", *words])


def test_the_command_prints_a_line_for_a_task(tmp_path: Path) -> None:
    bank = write_bank(tmp_path).parent
    write_task(bank, section="python-basics")
    result = run(bank)
    assert result.exit_code == 0, result.output
    assert result.output.startswith("PASS     sum-of-list")
    assert "1 starters, 2 references, 3 mutants" in result.output
    assert result.output.splitlines()[-1] == "6 solutions got the verdict they must."


def test_the_command_fails_with_the_reason(tmp_path: Path) -> None:
    bank = write_bank(tmp_path).parent
    change(write_task(bank, section="python-basics"), "mutants/last.py", "WA", "MLE")
    result = run(bank, "sum-of-list", "--json")
    told = json.loads(result.output)
    assert result.exit_code == 1
    assert told["counts"] == {"FAIL": 1}
    assert "mutant last got WA, not MLE" in told["results"][0]["reason"]


def test_an_unknown_task_is_told(tmp_path: Path) -> None:
    write_task(tmp_path)
    with pytest.raises(Exception, match="There is no task 'sum-of-lits' in the bank; did you mean 'sum-of-list'"):
        select_tasks(read_tasks(tmp_path), ["sum-of-lits"])


CHEATS = {
    "leaves with zero": "import os\nos._exit(0)\n",
    "leaves with one": "import os\nos._exit(1)\n",
    "skips everything": "import pytest\n@pytest.mark.skip\ndef test_it(): pass\n",
    "forges the report": 'import os, json\nos.write(3, b\'{"code": 0, "passed": 3}\\n\')\nos._exit(0)\n',
    "forges failure": 'import os, json\nos.write(3, b\'{"code": 1, "failed": 3}\\n\')\nos._exit(1)\n',
    "knows the text of the subject": GOOD.split("def")[0] + "import inspect, shop\ndef test_it():\n"
    "    assert 'return sum(numbers)' in inspect.getsource(shop)\n",
    "always passes": "def test_it(): pass\n",
    "fails at random": "import os\ndef test_it(): assert os.urandom(1)[0] < 100\n",
}


@pytest.mark.parametrize("source", CHEATS.values(), ids=CHEATS.keys())
def test_tests_that_test_nothing_are_not_accepted(judge: Judge, tmp_path: Path, source: str) -> None:
    task = read_task(write_task(tmp_path, kind="tests"))
    assert judge.judge(task, source).verdict != "AC"


def test_a_broken_implementation_that_got_through_is_told_by_its_hint(judge: Judge, tmp_path: Path) -> None:
    task = read_task(write_task(tmp_path, kind="tests"))
    judgement = judge.judge(task, "from shop import total\ndef test_sum():\n    assert total([1]) == 1\n")
    assert str(judgement.message) == "The tests let too many broken implementations pass.\n1/2"
    assert {check.name: (check.outcome, check.hint.get("en")) for check in judgement.checks} == {
        "subject": ("passed", None), "right loop": ("passed", None), "fails": ("failed", "?"), "zero": ("passed", "?"),
    }  # fmt: skip


def test_the_order_of_implementations_is_shuffled_by_the_seed(judge: Judge, tmp_path: Path) -> None:
    task = read_task(write_task(tmp_path, kind="tests"))
    tools = judge.tools(judge.python.executable)
    orders = set()
    for seed in range(6):
        told: list[str] = []
        judge_tests(task, GOOD, tools, progress=lambda check, told=told: told.append(check.name), seed=seed)
        assert told[0] == "subject"
        orders.add(tuple(told))
    assert len(orders) > 1
