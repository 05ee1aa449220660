"""Solutions judged by test files of foreign origin."""

from __future__ import annotations

from pathlib import Path

import pytest

from sobes.errors import ImportFileError
from sobes.practice.foreign import judge_foreign
from sobes.practice.judge import Judge
from sobes.practice.task import Judgement, TaskLimits

UNITTEST = """
import unittest
from bank_account import BankAccount
from helper_data import AMOUNTS

class BankAccountTest(unittest.TestCase):
    def setUp(self):
        self.account = BankAccount()

    def test_opening_gives_zero(self):
        self.account.open()
        self.assertEqual(self.account.balance, 0)
        self.assertIsInstance(self.account, BankAccount)

    def test_deposits_add_up(self):
        self.account.open()
        for amount in AMOUNTS:
            self.account.deposit(amount)
        self.assertEqual(self.account.balance, 60)

    def test_a_closed_account_refuses(self):
        with self.assertRaises(ValueError) as err:
            self.account.deposit(1)
        self.assertEqual(type(err.exception), ValueError)
        self.assertEqual(err.exception.args[0], "account not open")

    def test_many(self):
        for amount in (0, -1):
            with self.subTest(amount=amount), self.assertRaises(ValueError):
                self.account.open()
                self.account.deposit(amount)
"""
ACCOUNT = """
from rules import check

class BankAccount:
    def __init__(self):
        self.is_open = False
    def open(self):
        self.is_open, self.balance = True, 0
    def deposit(self, amount):
        if not self.is_open:
            raise ValueError("account not open")
        check(amount)
        self.balance += amount
"""
RULES = "def check(amount):\n    if amount <= 0:\n        raise ValueError('amount')\n"


def judged(judge: Judge, folder: Path, tests: str, solution: str, name: str = "bank_account.py") -> Judgement:
    test_file, file = folder / "bank_account_test.py", folder / name
    test_file.write_text(tests, encoding="utf-8")
    file.write_text(solution, encoding="utf-8")
    (folder / "helper_data.py").write_text("AMOUNTS = [10, 20, 30]\n", encoding="utf-8")
    (folder / "rules.py").write_text(RULES, encoding="utf-8")
    return judge_foreign(test_file, file, judge.tools(judge.python.executable), TaskLimits())


def test_a_right_solution_passes_tests_of_unittest(judge: Judge, tmp_path: Path) -> None:
    judgement = judged(judge, tmp_path, UNITTEST, ACCOUNT)
    assert (judgement.verdict, judgement.passed) == ("AC", 4), judgement


def test_a_wrong_solution_is_shown_the_failing_test(judge: Judge, tmp_path: Path) -> None:
    judgement = judged(judge, tmp_path, UNITTEST, ACCOUNT.replace("+= amount", "= amount"))
    (failed,) = [check for check in judgement.checks if check.outcome == "failed"]
    assert judgement.verdict == "WA"
    assert failed.name == "BankAccountTest::test_deposits_add_up"
    assert "30 != 60" in str(failed.message)


def test_a_failing_subtest_fails(judge: Judge, tmp_path: Path) -> None:
    judgement = judged(judge, tmp_path, UNITTEST, ACCOUNT.replace("check(amount)", "pass"))
    assert judgement.verdict == "WA"
    assert [check.name for check in judgement.checks if check.outcome == "failed"] == ["BankAccountTest::test_many"]


def test_the_data_of_the_tests_is_not_with_the_solution(judge: Judge, tmp_path: Path) -> None:
    judgement = judged(judge, tmp_path, UNITTEST, "import os\nprint(sorted(os.listdir()))\n" + ACCOUNT)
    assert judgement.output == "['bank_account.py', 'rules.py']\n"


def test_a_cheat_is_not_accepted(judge: Judge, tmp_path: Path) -> None:
    judgement = judged(judge, tmp_path, UNITTEST, "import os\nos._exit(0)\n")
    assert judgement.verdict == "RE"


def test_functions_of_pytest_are_judged_too(judge: Judge, tmp_path: Path) -> None:
    tests = "import bank_account\ndef test_it():\n    assert bank_account.one() == 1\n"
    assert judged(judge, tmp_path, tests, "def one():\n    return 1\n").verdict == "AC"


def test_tests_that_watch_the_output_say_why_they_fail(judge: Judge, tmp_path: Path) -> None:
    tests = "import bank_account\ndef test_it(capsys):\n    bank_account.say()\n    assert capsys.readouterr().out\n"
    judgement = judged(judge, tmp_path, tests, "def say():\n    print('hello')\n")
    assert judgement.verdict == "WA"
    assert "use what does not see through that: capsys" in str(judgement.message)


def test_tests_that_derive_from_a_class_of_the_solution_are_no_wrong_answer(judge: Judge, tmp_path: Path) -> None:
    tests = (
        "import bank_account\ndef test_it():\n    class More(bank_account.Base): pass\n    assert More().one() == 1\n"
    )
    judgement = judged(judge, tmp_path, tests, "class Base:\n    def one(self):\n        return 1\n")
    assert judgement.verdict == "IE"
    assert "derive a class" in str(judgement.message)


def test_a_solution_that_the_tests_do_not_import_is_told(judge: Judge, tmp_path: Path) -> None:
    judgement = judged(judge, tmp_path, "import other\ndef test_it(): pass\n", "x = 1\n")
    assert judgement.verdict == "IE"
    assert str(judgement.message).startswith("The tests do not import the solution")


def test_a_file_without_tests_accepts_nothing(judge: Judge, tmp_path: Path) -> None:
    judgement = judged(judge, tmp_path, "import bank_account\n", "x = 1\n")
    assert (judgement.verdict, str(judgement.message)) == ("IE", "No test was found in the file.")


def test_a_name_that_is_no_module_is_refused(judge: Judge, tmp_path: Path) -> None:
    with pytest.raises(ImportFileError, match=r"two-fer\.py cannot be imported"):
        judged(judge, tmp_path, "import two\n", "", "two-fer.py")
