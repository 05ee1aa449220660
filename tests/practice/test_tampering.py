"""Wrong solutions that try to be accepted: none is, whatever it does to the process it runs in."""

from __future__ import annotations

import pytest

from sobes.practice.judge import Judge

from .made import HONEST, made

WRONG = "def total(numbers):\n    return -1\n"

CHEATS = {
    "nothing but a wrong answer": WRONG,
    "leaves with zero at import": "import os\nos._exit(0)\n",
    "raises SystemExit at import": "import sys\nsys.exit(0)\n",
    "ends pytest at import": "import pytest\npytest.exit('all passed', returncode=0)\n",
    "leaves with zero when called": "import os\ndef total(numbers):\n    os._exit(0)\n",
    "raises SystemExit when called": "import sys\ndef total(numbers):\n    sys.exit(0)\n",
    "leaves with zero at exit": "import atexit, os\natexit.register(os._exit, 0)\n" + WRONG,
    "skips every test": "import pytest\ndef total(numbers):\n    pytest.skip('not today')\n",
    "raises a skip of unittest": "import unittest\ndef total(numbers):\n    raise unittest.SkipTest('not today')\n",
    "raises an exception called Skipped": """
class Skipped(Exception):
    pass
Skipped.__module__ = 'builtins'
def total(numbers):
    raise Skipped('not today')
""",
    "raises KeyboardInterrupt": "def total(numbers):\n    raise KeyboardInterrupt\n",
    "raises GeneratorExit": "def total(numbers):\n    raise GeneratorExit\n",
    "raises a BaseException of its own": """
class Quiet(BaseException):
    pass
def total(numbers):
    raise Quiet
""",
    "patches the functions of pytest": """
import _pytest.python, _pytest.reports, _pytest.runner
_pytest.python.Function.runtest = lambda self: None
_pytest.reports.TestReport.outcome = 'passed'
_pytest.runner.call_and_report = lambda *a, **k: None
"""
    + WRONG,
    "patches builtins": """
import builtins
builtins.isinstance = lambda *a: True
builtins.AssertionError = StopIteration
builtins.all = builtins.any = lambda *a: True
"""
    + WRONG,
    "patches the wire": """
import wire, json
wire.pack = lambda *a, **k: True
wire.pack_reply = lambda key, value, memo, other: {'changes': [], 'ok': True}
"""
    + WRONG,
    "patches what it is asked to do": """
import candidate
for name in list(candidate.DOES):
    candidate.DOES[name] = lambda *a, **k: True
"""
    + WRONG,
    "is equal to everything": """
class Equal:
    def __eq__(self, other): return True
    def __ne__(self, other): return False
    def __hash__(self): return 0
    def __bool__(self): return True
def total(numbers):
    return Equal()
""",
    "a whole number that lies": """
class Lie(int):
    def __eq__(self, other): return True
    def __ne__(self, other): return False
    def __hash__(self): return 700041
def total(numbers):
    return Lie(sum(numbers) and 5)
""",
    "a string that lies": """
class Lie(str):
    def __eq__(self, other): return True
    __hash__ = str.__hash__
def total(numbers):
    return Lie('3')
""",
    "calls itself int": """
class int_(int):
    def __eq__(self, other): return True
    __class__ = int
int_.__name__ = int_.__qualname__ = 'int'
int_.__module__ = 'builtins'
def total(numbers):
    return int_(7)
""",
    "a metaclass that lies": """
class Meta(type):
    def __eq__(cls, other): return True
    def __hash__(cls): return hash(int)
    def __instancecheck__(cls, other): return True
class Lie(metaclass=Meta):
    def __eq__(self, other): return True
def total(numbers):
    return Lie
""",
    "compares on the right": """
class Right:
    def __radd__(self, other): return 3
    def __eq__(self, other): return other == 3 or True
    def __rsub__(self, other): return 0
def total(numbers):
    return Right()
""",
    "looks for the expected value in the frames": """
import sys
def total(numbers):
    frame = sys._getframe()
    while frame:
        for value in [*frame.f_locals.values(), *frame.f_code.co_consts]:
            if type(value) is int and value == 700041:
                return value
        frame = frame.f_back
    return -1
""",
    "looks for the expected value among all objects": """
import gc
def total(numbers):
    for thing in gc.get_objects():
        consts = getattr(getattr(thing, '__code__', None), 'co_consts', None) or ()
        for value in consts:
            if value == 700041:
                return value
    return -1
""",
    "reads the test file": """
import glob, re
def total(numbers):
    for path in glob.glob('/**/test_*.py', recursive=True) + glob.glob('/proc/*/cmdline'):
        try:
            text = open(path).read()
        except OSError:
            continue
        found = re.search(r'700041', text)
        if found:
            return 700041
    return -1
""",
    "leaves a conftest behind": """
open('conftest.py', 'w').write('def pytest_collection_modifyitems(items):\\n    items.clear()\\n')
"""
    + WRONG,
    "rewrites the modules beside it": """
import os
for name in os.listdir('.'):
    open(name, 'w').write('def total(numbers):\\n    return 0\\n')
"""
    + WRONG,
    "writes a report of its own on every descriptor": """
import os, json
lines = [{'event': 'ready'}, {'event': 'collected', 'ids': ['test_hidden.py::test_a_secret_sum']},
         {'event': 'result', 'id': 'test_hidden.py::test_a_secret_sum', 'when': 'call', 'outcome': 'passed'},
         {'event': 'ran', 'code': 0}, {'event': 'end', 'gone': '', 'cannot': ''}]
data = ''.join(json.dumps(one) + '\\n' for one in lines).encode()
for fd in (1, 2, 4, 5, 6, 7, 8, 9):
    try:
        os.write(fd, data)
    except OSError:
        pass
"""
    + WRONG,
    "prints that all passed": "print('5 passed in 0.01s')\nprint('OK')\n" + WRONG,
    "writes garbage to the wire": "import os\nos.write(3, b'garbage' * 100)\n" + WRONG,
    "announces four gigabytes": "import os\nos.write(3, b'\\xff\\xff\\xff\\xff')\n" + WRONG,
    "answers before it is asked": """
import os, struct
def total(numbers):
    data = b'{"changes":[],"ok":3}'
    os.write(3, (struct.pack('>I', len(data)) + data) * 3)
    return -1
""",
    "answers with what is no value": """
import os, struct
def total(numbers):
    data = b'{"changes":[[0,1,2,3]],"ok":["l",["m",99]]}'
    os.write(3, struct.pack('>I', len(data)) + data)
""",
    "answers with a deep nest": """
import os, struct
def total(numbers):
    data = b'{"changes":[],"ok":' + b'["l",' * 200000 + b'1' + b']' * 200000 + b'}'
    os.write(3, struct.pack('>I', len(data)) + data)
""",
    "returns a deep nest": """
def total(numbers):
    nest = []
    for _ in range(100000):
        nest = [nest]
    return nest
""",
    "claims an exception class of pytest": """
import os, struct, json
def total(numbers):
    told = {'o': ['candidate', 1], 'c': ['x', '_pytest.outcomes', 'Skipped'], 's': '', 'a': [], 'd': {}, 'u': False}
    data = json.dumps({'changes': [], 'raise': ['e', told]}).encode()
    os.write(3, struct.pack('>I', len(data)) + data)
""",
    "asks the tester to call what nobody gave": """
import os, struct
def total(numbers):
    data = b'{"call":1,"a":["os._exit"],"k":{}}'
    os.write(3, struct.pack('>I', len(data)) + data)
    return -1
""",
    "sends descriptors with its answer": """
import os, socket
def total(numbers):
    wire = socket.socket(fileno=os.dup(3))
    socket.send_fds(wire, [b'\\0'], [os.open('/dev/null', os.O_RDONLY) for _ in range(50)])
    return -1
""",
    "closes the wire": "import os\ndef total(numbers):\n    os.close(3)\n    return 3\n",
    "becomes another program": "import os\ndef total(numbers):\n    os.execv('/bin/true', ['true'])\n",
    "forks and answers twice": "import os\ndef total(numbers):\n    os.fork()\n    return -1\n",
    "signals everyone": """
import os, signal
def total(numbers):
    for pid in (-1, 0, 1, os.getppid()):
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGKILL):
            try:
                os.kill(pid, number)
            except OSError:
                pass
    return -1
""",
    "leaves threads behind": """
import threading, time, sys, gc
def change():
    while True:
        time.sleep(0.001)
        for thing in gc.get_objects():
            if type(thing) is dict and thing.get('outcome') == 'failed':
                thing['outcome'] = 'passed'
threading.Thread(target=change, daemon=True).start()
threading.Thread(target=change).start()
"""
    + WRONG,
    "changes its argument so that it fits": """
def total(numbers):
    numbers.clear()
    return sum(numbers) - 1
""",
    "asks for attributes that pytest looks for": """
class Test:
    __test__ = True
    pytestmark = []
    def __call__(self, numbers): return self
    def __eq__(self, other): return True
total = Test()
""",
    "replaces its own module": """
import sys
class Module:
    __all__ = ['total']
    def __getattr__(self, name): return lambda *a: Module()
    def __eq__(self, other): return True
sys.modules['solution'] = Module()
""",
}


def test_an_honest_solution_is_accepted(judge: Judge) -> None:
    assert judge.judge(made(), HONEST).verdict == "AC"


@pytest.mark.parametrize("source", CHEATS.values(), ids=CHEATS.keys())
def test_a_cheat_is_not_accepted(judge: Judge, source: str) -> None:
    judgement = judge.judge(made(), source)
    assert judgement.verdict in ("WA", "RE", "TLE", "MLE", "CE"), judgement.message


def test_a_cheat_that_is_right_on_visible_tests_alone_is_not_accepted(judge: Judge) -> None:
    judgement = judge.judge(made(), "def total(numbers):\n    return {3: 3}.get(sum(numbers), 8)\n")
    assert judgement.verdict == "WA"
    assert [check.outcome for check in judgement.checks] == ["passed", "failed", "failed"]


SEARCH = """
import gc, os, sys

NEEDLES = ["7000" + "41", "test_a_" + "secret_sum", "700001, 40] =" + "= "]

def total(numbers):
    for needle in NEEDLES:
        where = search(needle)
        if where:
            raise LookupError(f"{needle} is in {where}")
    return sum(numbers)

def search(needle):
    data = needle.encode()
    for thing in gc.get_objects():
        for value in vars_of(thing):
            if isinstance(value, str) and value != needle and needle in value:
                return f"object {type(thing)}"
    for folder, folders, files in os.walk("/"):
        folders[:] = [one for one in folders if os.path.join(folder, one) not in ("/proc", "/usr", "/lib", "/sys")]
        folders[:] = [one for one in folders if one not in ("site-packages", "lib", "include", "share")]
        for name in files:
            try:
                with open(os.path.join(folder, name), "rb") as file:
                    if data in file.read(2_000_000):
                        return os.path.join(folder, name)
            except OSError:
                continue
    if needle != NEEDLES[0]:
        return memory(data)

def vars_of(thing):
    if isinstance(thing, dict):
        return list(thing.values()) + list(thing)
    return list(thing) if isinstance(thing, (list, tuple)) else ()

def memory(data):
    \"\"\"More copies in memory than the needle itself, which is there a few times: in the list, here, in code.\"\"\"
    at, mine = 0, 0
    with open("/proc/self/maps") as maps, open("/proc/self/mem", "rb") as mem:
        for line in maps:
            span, rights = line.split()[:2]
            if "r" not in rights or "[v" in line:
                continue
            start, end = (int(part, 16) for part in span.split("-"))
            mem.seek(start)
            try:
                chunk = mem.read(end - start)
            except (OSError, ValueError):
                continue
            at = chunk.find(data)
            while at >= 0:
                around = chunk[at - 12:at + len(data) + 12]
                if b"def " in around or b"::" in around or b"assert" in around:
                    return repr(around)
                at = chunk.find(data, at + 1)
"""


def test_the_hidden_tests_are_nowhere_in_the_candidates_room(judge: Judge) -> None:
    from sobes.practice.task import TaskLimits

    judgement = judge.judge(made(limits=TaskLimits(time=20)), SEARCH)
    assert judgement.verdict == "AC", judgement.checks


@pytest.mark.parametrize(
    "plant",
    [
        "open('note.txt', 'w').write('7000' + '41')",
        "KEPT = ['see ' + '7000' + '41']",
        "KEPT = b'def ' + b'test_a_' + b'secret_sum'",
    ],
    ids=["in a file", "in an object", "in memory alone"],
)
def test_the_search_finds_what_was_planted(judge: Judge, plant: str) -> None:
    from sobes.practice.task import TaskLimits

    judgement = judge.judge(made(limits=TaskLimits(time=20)), f"{plant}\n{SEARCH}", visible_only=True)
    assert judgement.verdict == "RE"
    assert "LookupError" in str(judgement.checks[0].message)


def test_nothing_of_a_hidden_test_is_told_but_its_hint(judge: Judge) -> None:
    loud = """
import sys
def total(numbers):
    print("PRINTED", numbers)
    print("PRINTED", numbers, file=sys.stderr)
    if len(numbers) == 2 and numbers[0] == 1:
        return 3
    raise ValueError(f"LEAK {numbers}")
"""
    judgement = judge.judge(made(), loud)
    assert judgement.verdict == "RE"
    (check,) = [one for one in judgement.checks if one.name == "test_a_secret_sum"]
    assert (check.outcome, check.message, check.hint["en"]) == ("failed", "", "hint of test_a_secret_sum")
    told = repr(judgement)
    assert "PRINTED [1, 2]" in told
    assert "700001" not in told
    assert "LEAK" not in told


def test_a_forged_list_of_missing_names_is_the_fault_of_the_code(judge: Judge) -> None:
    forged = """
import json, os, struct
data = json.dumps({'ok': None, 'changes': [], 'missing': ['x' * 90] * 100_000}).encode()
os.write(3, struct.pack('>I', len(data)) + data)
"""
    assert judge.judge(made(), forged + "def total(numbers):\n    return sum(numbers)\n").verdict == "CE"


CLOCKED = """
import asyncio
import virtual_clock
from solution import both

def leaky():
    async def work():
        return 1
    result = virtual_clock.run(both(work, work), leaks="allow")
    return {"result": result, "left": virtual_clock.report()["pending"], "time": virtual_clock.now()}
"""
CLOCKED_TESTS = """
import scaffold

def test_nothing_is_left():
    assert scaffold.leaky() == {"result": [1, 1], "left": [], "time": 0.0}
"""
LEAKS = """
import asyncio

async def both(one, other):
    asyncio.ensure_future(asyncio.sleep(50))
    return [await one(), await other()]
"""
REPLACED = {
    "the report of the clock": "import virtual_clock\nvirtual_clock.report = lambda: {'pending': []}\n",
    "the code of the report": (
        "import virtual_clock\ndef none():\n    return {'pending': []}\nvirtual_clock.report.__code__ = none.__code__\n"
    ),
    "the loop's list": "import virtual_clock\nvirtual_clock._Loop.pending = lambda self: []\n",
    "the scaffold, later": (
        "import sys\n"
        "def late():\n"
        "    sys.modules['scaffold'].leaky = lambda: {'result': [1, 1], 'left': [], 'time': 0.0}\n"
    ),
    "a built-in": (
        "import builtins\nreal = builtins.sorted\n"
        "builtins.sorted = lambda values, **named: [] if named else real(values)\n"
    ),
}


@pytest.mark.parametrize("patch", REPLACED.values(), ids=REPLACED.keys())
def test_what_the_tests_run_on_beside_a_solution_cannot_be_replaced(judge: Judge, patch: str) -> None:
    task = made(visible=CLOCKED_TESTS, hidden=CLOCKED_TESTS, files={"scaffold.py": CLOCKED})
    assert judge.judge(task, LEAKS).verdict == "WA"
    leak = LEAKS.replace("    return", "    late()\n    return") if "def late" in patch else LEAKS
    judgement = judge.judge(task, patch + leak)
    assert judgement.verdict in ("RE", "WA"), judgement
    honest = "async def both(one, other):\n    return [await one(), await other()]\n"
    assert judge.judge(task, honest).verdict == "AC"
