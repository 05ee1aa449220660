"""Verdicts of the judge, each from a small task."""

from __future__ import annotations

import threading

import pytest

from sobes.practice.judge import Judge
from sobes.practice.task import CheckResult, Judgement, Solution, TaskLimits

from .made import HONEST, made

SLOW = "def total(numbers):\n    while True:\n        pass\n"
WORDS = {
    "a wrong answer": ("WA", "def total(numbers):\n    return 1\n"),
    "an exception": ("RE", "def total(numbers):\n    return 1 / 0\n"),
    "an early end": ("RE", "import os\ndef total(numbers):\n    os._exit(3)\n"),
    "a crash": ("RE", "import ctypes\ndef total(numbers):\n    ctypes.string_at(0)\n"),
    "endless recursion": ("RE", "def total(numbers):\n    return total(numbers)\n"),
    "an endless loop": ("TLE", SLOW),
    "an endless wait": ("TLE", "import threading\ndef total(numbers):\n    threading.Event().wait()\n"),
    "an endless sleep": ("TLE", "import time\ndef total(numbers):\n    time.sleep(1000)\n"),
    "an endless loop at import": ("TLE", "while True:\n    pass\n"),
    "too much memory": ("MLE", "def total(numbers):\n    return len(bytearray(10**9))\n"),
    "memory that grows": (
        "MLE",
        "def total(numbers):\n    kept = []\n    while True:\n        kept.append(bytearray(10**6))\n",
    ),
    "endless output": ("OLE", "def total(numbers):\n    while True:\n        print('x' * 1000)\n"),
    "a syntax error": ("CE", "def total(numbers)\n    return 1\n"),
    "a null byte": ("CE", "total = sum\0\n"),
    "a lone surrogate": ("CE", "total = '\ud800'\n"),
    "a missing name": ("CE", "def sum_of(numbers):\n    return sum(numbers)\n"),
    "nothing at all": ("CE", ""),
    "a failing import": ("RE", "import no_such_module\n" + HONEST),
    "code nested too deeply": ("CE", "total = " + "(" * 5000 + ")" * 5000),
}


@pytest.mark.parametrize("times", [1, 2])
def test_a_failure_of_the_judge_is_tried_once_more(judge: Judge, monkeypatch: pytest.MonkeyPatch, times: int) -> None:
    verdicts = ["IE"] * times + ["AC"]
    monkeypatch.setattr("sobes.practice.judge.judge_kind", lambda *_: Judgement(verdicts.pop(0), ()))  # type: ignore[arg-type]
    assert judge.judge(made(), HONEST).verdict == ("AC" if times == 1 else "IE")


@pytest.mark.parametrize(("verdict", "source"), WORDS.values(), ids=WORDS.keys())
def test_a_solution_gets_its_verdict(judge: Judge, verdict: str, source: str) -> None:
    judgement = judge.judge(made(limits=TaskLimits(time=1)), source)
    assert judgement.verdict == verdict, judgement.message


def test_a_right_solution_is_accepted_with_its_figures(judge: Judge) -> None:
    judgement = judge.judge(made(), "print('hello')\n" + HONEST)
    assert (judgement.verdict, str(judgement.message)) == ("AC", "Accepted.")
    assert [check.outcome for check in judgement.checks] == ["passed"] * 3
    assert judgement.output == "hello\n"
    assert judgement.cpu > 0 < judgement.memory
    assert judgement.where.startswith("CPython 3.")
    assert judgement.isolation


def test_the_visible_run_is_of_visible_tests_alone(judge: Judge) -> None:
    judgement = judge.judge(made(), "def total(numbers):\n    return 3\n", visible_only=True)
    assert judgement.verdict == "AC"
    assert [check.name for check in judgement.checks] == ["test_a_small_sum"]


def test_a_failing_visible_test_shows_the_call_what_was_expected_and_what_came(judge: Judge) -> None:
    judgement = judge.judge(made(), "def total(numbers):\n    return 8\n")
    message = judgement.checks[0].message
    assert "assert solution.total([1, 2]) == 3" in message
    assert "assert 8 == 3" in message
    assert [check.outcome for check in judgement.checks] == ["failed", "not run", "not run"]


def test_an_exception_in_a_visible_test_shows_where_it_was_raised(judge: Judge) -> None:
    judgement = judge.judge(made(), "def total(numbers):\n    return numbers['x']\n")
    assert 'File "solution.py", line 2, in total' in str(judgement.checks[0].message)


def test_an_object_that_only_looks_right_is_explained(judge: Judge) -> None:
    judgement = judge.judge(made(), "class Number(int):\n    pass\ndef total(numbers):\n    return Number(3)\n")
    assert judgement.verdict == "WA"
    assert "an object of class Number, derived from int is equal to no int" in str(judgement.checks[0].message)


def test_a_compiler_error_is_told_with_its_line(judge: Judge) -> None:
    judgement = judge.judge(made(), "x = 1\ndef total(numbers)\n    return 1\n")
    first, *rest = str(judgement.message).splitlines()
    assert first == "The code does not compile."
    assert 'File "solution.py", line 2' in rest[0]


def test_a_missing_name_is_told(judge: Judge) -> None:
    judgement = judge.judge(made(), "x = 1\n")
    assert str(judgement.message) == "The code lacks a name that the statement demands.\ntotal"


def test_progress_tells_each_check_as_it_comes(judge: Judge) -> None:
    told: list[CheckResult] = []
    judgement = judge.judge(made(), HONEST, progress=told.append)
    assert tuple(told) == judgement.checks


def test_each_stage_has_a_candidate_of_its_own(judge: Judge) -> None:
    once = "seen = []\ndef total(numbers):\n    seen.append(1)\n    return sum(numbers) if len(seen) < 3 else -1\n"
    assert judge.judge(made(), once).verdict == "AC"


def test_several_threads_may_judge_at_once(judge: Judge) -> None:
    sources = [HONEST, "def total(numbers):\n    return 1\n", "total = 1 / 0\n"] * 2
    found: dict[int, Judgement] = {}

    def work(number: int) -> None:
        found[number] = judge.judge(made(), sources[number])

    threads = [threading.Thread(target=work, args=(number,)) for number in range(len(sources))]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert [found[number].verdict for number in range(len(sources))] == ["AC", "WA", "RE"] * 2


LIST = "import solution\n\ndef test_all():\n    assert list(solution.total([1])) == [1, 2]\n"


def test_answers_without_end_are_the_solutions_fault(judge: Judge) -> None:
    endless = "import itertools\ndef total(numbers):\n    return itertools.count()\n"
    assert judge.judge(made(visible=LIST, limits=TaskLimits(time=1)), endless).verdict == "TLE"


def test_an_answer_too_large_for_the_tester_is_the_solutions_fault(judge: Judge) -> None:
    huge = "def total(numbers):\n    return range(10**12)\n"
    assert judge.judge(made(visible=LIST), huge).verdict == "MLE"


def test_a_large_difference_is_told_at_once(judge: Judge) -> None:
    visible = "import solution\n\ndef test_all():\n    assert solution.total([1]) == list(range(1, 200001))\n"
    judgement = judge.judge(made(visible=visible), "def total(numbers):\n    return list(range(200000))\n")
    assert judgement.verdict == "WA"
    assert judgement.wall < 20
    assert "assert [0, 1, 2" in str(judgement.checks[0].message)


SCALE = """
import solution
SIZES = (1_000, 4_000, 16_000)
GROWTH = "n"

def prepare(n):
    numbers = list(range(n))
    return lambda: solution.total(numbers), lambda answer: answer == sum(numbers)
"""
SQUARE = """
def total(numbers):
    seen = []
    for one in numbers:
        if one not in seen:
            seen.append(one)
    return sum(numbers)
"""


def test_a_cost_that_grows_as_allowed_is_accepted(judge: Judge) -> None:
    judgement = judge.judge(made(files={"scale.py": SCALE}), HONEST)
    assert judgement.verdict == "AC", judgement.message
    assert judgement.checks[-1].name == "growth"


def test_a_cost_that_grows_too_steeply_is_over_the_limit(judge: Judge) -> None:
    judgement = judge.judge(made(files={"scale.py": SCALE}), SQUARE)
    assert judgement.verdict == "TLE"
    assert str(judgement.message) == "The cost grows more steeply with the size of the input than the task allows."
    assert judgement.checks[-1].outcome == "failed"


PADDED = """
import time
def total(numbers):
    until = time.process_time() + min(len(numbers) * 4e-5, 0.64)
    seen = []
    for one in numbers:
        if one not in seen:
            seen.append(one)
    while time.process_time() < until:
        pass
    return sum(numbers)
"""


def test_time_wasted_at_small_sizes_hides_no_growth(judge: Judge) -> None:
    task = made(files={"scale.py": SCALE}, references=(Solution("builtin", "AC", "the built-in function", HONEST),))
    judgement = judge.judge(task, PADDED)
    assert (judgement.verdict, judgement.checks[-1].name) == ("TLE", "growth")


def test_a_way_that_is_dearer_by_a_factor_is_accepted(judge: Judge) -> None:
    loop = "def total(numbers):\n    sum = 0\n    for one in numbers:\n        sum += one\n    return sum\n"
    task = made(files={"scale.py": SCALE}, references=(Solution("builtin", "AC", "the built-in function", HONEST),))
    assert judge.judge(task, loop).verdict == "AC"


def test_a_cheap_answer_that_is_wrong_at_large_sizes_is_wrong(judge: Judge) -> None:
    cheap = "def total(numbers):\n    return sum(numbers) if len(numbers) < 1000 else 0\n"
    judgement = judge.judge(made(files={"scale.py": SCALE}), cheap)
    assert (judgement.verdict, judgement.checks[-1].name) == ("WA", "growth")


def test_a_reference_that_cannot_be_measured_is_the_judges_fault(judge: Judge) -> None:
    broken = Solution("broken", "AC", "none", "def total(numbers):\n    raise LookupError\n")
    assert judge.judge(made(files={"scale.py": SCALE}, references=(broken,)), HONEST).verdict == "IE"


def test_work_whose_growth_is_measured_cannot_be_left_to_a_child(judge: Judge) -> None:
    elsewhere = """
import os
def total(numbers):
    child = os.fork()
    if not child:
        n = len(numbers)
        for _ in range(n * n // 16):
            pass
        os._exit(0)
    os.waitpid(child, 0)
    return sum(numbers)
"""
    assert judge.judge(made(files={"scale.py": SCALE}), elsewhere).verdict == "RE"


PARAMETRIZED = """
import pytest, solution

@pytest.mark.parametrize("numbers, wanted", [([1], 1), ([5, 7], 12), ([2], 2)])
def test_many(numbers, wanted):
    assert solution.total(numbers) == wanted
"""


def test_cases_of_a_hidden_test_are_one_check_whose_inputs_stay_hidden(judge: Judge) -> None:
    judgement = judge.judge(made(hidden=PARAMETRIZED), "def total(numbers):\n    return sum(numbers) % 10\n")
    assert [(check.name, check.outcome) for check in judgement.checks if not check.visible] == [("test_many", "failed")]


def test_a_solution_of_the_tests_that_cannot_be_asked_over_a_wire_is_the_judges_fault(judge: Judge) -> None:
    task = made(visible="import solution\ndef test_it():\n    assert solution.total(object()) == 3\n")
    judgement = judge.judge(task, HONEST)
    assert judgement.verdict == "IE"
    assert "an object of class object cannot be given to the solution" in str(judgement.message)
