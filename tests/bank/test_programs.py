from __future__ import annotations

from pathlib import Path
from typing import Literal

import pytest

from sobes.bank.item import Proof
from sobes.bank.rules.programs import only_constants, unstable


def proof(source: str, kind: Literal["py", "sql", "sh"] = "py") -> Proof:
    return Proof("x", Path("x"), kind, source, "1\n", "", {}, ())


@pytest.mark.parametrize(
    "source",
    [
        'print("lost=True")',
        'x = 1\nresult = True\nprint(result)\nprint(f"result={result}", 5)',
        'import sys\nprint("a")\nprint("b")',
    ],
)
def test_a_program_that_prints_literals_proves_nothing(source: str) -> None:
    assert only_constants(proof(source)) is not None


@pytest.mark.parametrize(
    "source",
    [
        "print(1 == 1.0)",
        'class A:\n    def __init__(self):\n        print("init")\nA()',
        'try:\n    (1,)[0] = 2\nexcept TypeError:\n    print("refused")',
        'if [] is []:\n    print("same")\nelse:\n    print("other")',
        "x = 1\nx = f()\nprint(x)",
        "import dis\ndis.dis(f)",
        'print("head")\nprint(len([1]))',
        "x = (",
    ],
)
def test_a_program_whose_output_depends_on_what_ran_is_left_alone(source: str) -> None:
    assert only_constants(proof(source)) is None


@pytest.mark.parametrize(
    ("source", "kind", "hollow"),
    [
        ("# shows: x\necho ok\n", "sh", True),
        ("git init\necho $?\n", "sh", False),
        ("-- shows: x\nA: SELECT 'ok'\n", "sql", True),
        ("A: CREATE TABLE t(i int)\nA: SELECT 1\n", "sql", False),
    ],
)
def test_shell_and_sql_programs_of_literals_prove_nothing(
    source: str, kind: Literal["sql", "sh"], hollow: bool
) -> None:
    assert (only_constants(proof(source, kind)) is not None) == hollow


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("import time\ntime.sleep(2)", "sleeps 2 s"),
        ("import time\nprint(time.time())", "clock on the wall"),
        ("from datetime import datetime\ndatetime.now()", "clock on the wall"),
        ("import random\nrandom.random()", "without a seed"),
        ("input()", "waits for a person"),
        ("import requests", "uses the network"),
        ("from urllib import request", "uses the network"),
        ("print(id(3))", "differs between runs"),
        ("x = 1\nprint(f'{hex(id(x))}')", "differs between runs"),
        ("import sys\nprint(sys.getsizeof([]))", "differs between runs"),
        ("try:\n    1 / 0\nexcept ZeroDivisionError as e:\n    print(e)", "text of an exception"),
        ("try:\n    1 / 0\nexcept ZeroDivisionError as e:\n    print(f'{str(e)}')", "text of an exception"),
        ("print({'a', 'b'})", "no fixed order"),
        ("print(hash('a'))", "differs between runs"),
    ],
)
def test_what_may_print_something_else_next_time_is_named(source: str, reason: str) -> None:
    assert [reason in why for _, why in unstable(proof(source))] == [True]


@pytest.mark.parametrize(
    "source",
    [
        "import time\ntime.sleep(0.2)\nprint(time.perf_counter() > 0)",
        "import random\nrandom.seed(1)\nprint(random.random())",
        "import random\nr = random.Random(1)\nprint(r.random(), random.Random(2).random())",
        "import asyncio\ntask = asyncio.create_task(asyncio.sleep(10))\ntask.cancel()",
        "a = b = []\nprint(id(a) == id(b))",
        "try:\n    1 / 0\nexcept ZeroDivisionError as e:\n    print(type(e).__name__)",
        "print(sorted({'a', 'b'}), {1, 2})",
        "print(hash(1) == hash(1.0), hash(1))",
        "import httpx\nclient = httpx.Client(transport=httpx.MockTransport(print))",
    ],
)
def test_steady_programs_are_left_alone(source: str) -> None:
    assert list(unstable(proof(source))) == []
