# ruff: noqa: E501  (a test a line)
"""What a test may do with what it imports: each line runs in a tester against a solution in another process."""

from __future__ import annotations

import textwrap

import pytest

from sobes.practice.judge import Judge

from .made import made

SOLUTION = """
import dataclasses, functools, contextlib, collections

class NotFound(LookupError):
    def __init__(self, key, code=404):
        super().__init__(f"no {key}", key)
        self.key, self.code = key, code
    def describe(self):
        return f"{self.key}: {self.code}"
class Missing(NotFound):
    pass
class Odd(Exception):
    def __str__(self):
        return "odd text"

def sort(items): items.sort()
def fill(table, key, value): table[key] = value
def grow(data): data.extend(b"xy")
def same(x): return x
def find(key): raise NotFound(key)
def missing(key): raise Missing(key, 410)
def odd(): raise Odd(1, 2)
def chained():
    try:
        1 / 0
    except ZeroDivisionError as error:
        raise ValueError("wrapped") from error
def noted():
    error = ValueError("x")
    error.add_note("a note")
    raise error
def errors(): return [ValueError("a"), NotFound("b")]
def group(): raise ExceptionGroup("many", [ValueError("a"), NotFound("b")])
def leave(code): raise SystemExit(code)
def apply(function, *args, **named): return function(*args, **named)
def twice(function): return [function(), function()]
def count(n):
    got = []
    for i in range(n):
        got.append((yield i))
    return got
def patient():
    while True:
        try:
            yield 1
        except KeyError as error:
            yield ("caught", error.args)
        finally:
            closed.append(1)
closed = []
def logged(function):
    @functools.wraps(function)
    def wrapper(*args, **named):
        return ("logged", function(*args, **named))
    return wrapper
def take(iterator, n): return [next(iterator) for _ in range(n)]
def total(iterator): return sum(iterator)
def guarded(function, kinds):
    try:
        return function()
    except kinds as error:
        return f"{type(error).__name__}: {error}"
def through(function):
    function()
@contextlib.contextmanager
def swallow(kind):
    try:
        yield "inside"
    except kind:
        pass
class Stack:
    limit = 5
    def __init__(self): self.items = []
    def push(self, x): self.items.append(x); return self
    def __len__(self): return len(self.items)
    def __getitem__(self, i): return self.items[i]
    def __setitem__(self, i, x): self.items[i] = x
    def __delitem__(self, i): del self.items[i]
    def __contains__(self, x): return x in self.items
    def __iter__(self): return iter(self.items)
    def __reversed__(self): return reversed(self.items)
    def __enter__(self): self.items.append("in"); return self
    def __exit__(self, kind, error, trace): self.items.append(kind.__name__ if kind else "out"); return bool(kind)
    def __copy__(self):
        new = Stack(); new.items = list(self.items); return new
    def __call__(self, x): return x * 2
    @property
    def top(self): return self.items[-1]
    def __repr__(self): return f"Stack({self.items})"
    def __str__(self): return "a stack"
    def __format__(self, spec): return f"<{spec}>"
@dataclasses.dataclass(frozen=True, order=True)
class Money:
    "Some money."
    amount: int
    def __add__(self, other): return Money(self.amount + (other.amount if isinstance(other, Money) else other))
    __radd__ = __add__
    def __mul__(self, n): return Money(self.amount * n)
    def __neg__(self): return Money(-self.amount)
    def __int__(self): return self.amount
    def __index__(self): return self.amount
    def __float__(self): return self.amount / 1
    def __bool__(self): return self.amount != 0
class Bag:
    def __init__(self): self.x = 0
    def __iadd__(self, other): self.x += other; return self
Point = collections.namedtuple("Point", "x y")
class Always:
    def __eq__(self, other): return True
    __hash__ = None
one = Always()
_hidden = 1
def background(function):
    import threading
    threads = [threading.Thread(target=function, args=(i,)) for i in range(5)]
    for t in threads: t.start()
    for t in threads: t.join()
"""

TESTS = {
    "a list is sorted in place": "xs = [3, 1]; solution.sort(xs); assert xs == [1, 3]",
    "a dict is filled in place": "d = {}; solution.fill(d, (1, 2), [3]); assert d == {(1, 2): [3]}",
    "a bytearray grows in place": "b = bytearray(b'a'); solution.grow(b); assert b == bytearray(b'axy')",
    "huge numbers cross": "assert solution.same(10 ** 5000) == 10 ** 5000",
    "NaN and infinity cross": "x = solution.same(float('nan')); assert x != x; assert solution.same(-1e999) == -1e999",
    "types cross": "assert solution.same([int, str, None, Ellipsis]) == [int, str, None, ...]",
    "a range and a slice cross": "assert solution.same(range(1, 9, 2)) == range(1, 9, 2)",
    "types are exact": "assert type(solution.same((True, {1}, frozenset([2])))[0]) is bool",
    "the same object is the same": "s = solution.Stack(); assert solution.same(s) is s; assert solution.same([s])[0] is s",
    "an own exception by its class": "with pytest.raises(solution.NotFound): solution.find('a')",
    "an own exception by its base": "with pytest.raises(LookupError, match='no a'): solution.missing('a')",
    "an own exception by its own base": "with pytest.raises(solution.NotFound): solution.missing('a')",
    "the args of an exception": "with pytest.raises(LookupError) as e: solution.find('a')\nassert e.value.args == ('no a', 'a')",
    "the attributes of an exception": "with pytest.raises(LookupError) as e: solution.find(5)\nassert (e.value.key, e.value.code) == (5, 404)",
    "the methods of an exception": "with pytest.raises(LookupError) as e: solution.find(5)\nassert e.value.describe() == '5: 404'",
    "the text of an exception": "with pytest.raises(solution.Odd, match='^odd text$'): solution.odd()",
    "the name of an exception": "with pytest.raises(LookupError) as e: solution.missing(5)\nassert type(e.value).__name__ == 'Missing'",
    "the cause of an exception": "with pytest.raises(ValueError) as e: solution.chained()\nassert type(e.value.__cause__) is ZeroDivisionError",
    "the notes of an exception": "with pytest.raises(ValueError) as e: solution.noted()\nassert e.value.__notes__ == ['a note']",
    "exceptions in a list": "a, b = solution.errors(); assert type(a) is ValueError and isinstance(b, solution.NotFound)",
    "a group of exceptions": "with pytest.raises(ExceptionGroup) as e: solution.group()\nassert [type(x).__name__ for x in e.value.exceptions] == ['ValueError', 'NotFound']",
    "an exception is made and asked": "e = solution.NotFound('k', 7); assert (e.code, e.describe(), str(e)) == (7, 'k: 7', \"('no k', 'k')\")",
    "an own exception is a subclass": "assert issubclass(solution.Missing, solution.NotFound) and issubclass(solution.Missing, KeyError) is False",
    "SystemExit with its code": "with pytest.raises(SystemExit) as e: solution.leave(3)\nassert e.value.code == 3",
    "a callback is called": "got = []; solution.apply(got.append, [1]); assert got == [[1]]",
    "a callback gives a value": "assert solution.apply(lambda a, b=2: {a: b}, 1, b=[3]) == {1: [3]}",
    "a callback raises": "def bad(): raise KeyError('k')\nwith pytest.raises(KeyError, match='k'): solution.apply(bad)",
    "a callback changes its argument": "def change(d): d['x'] = 1\nd = {}; solution.apply(change, d); assert d == {'x': 1}",
    "a callback calls the solution": "assert solution.apply(lambda: solution.same(solution.apply(lambda: 5))) == 5",
    "a callback of threads": "got = []; solution.background(got.append); assert sorted(got) == [0, 1, 2, 3, 4]",
    "an exception class of the test is caught there": "class Boom(Exception): pass\ndef f(): raise Boom('x')\nassert solution.guarded(f, (Boom, ValueError)) == 'Boom: x'",
    "an exception of the test comes home": "class Boom(Exception): pass\nerror = Boom('x')\ndef f(): raise error\nwith pytest.raises(Boom) as e: solution.through(f)\nassert e.value is error",
    "a decorated function of the test": "@solution.logged\ndef add(a: int, b: int = 2) -> int:\n    'Adds.'\n    return a + b\nassert add(1) == ('logged', 3); assert (add.__name__, add.__doc__) == ('add', 'Adds.'); assert add.__wrapped__(1, 1) == 2",
    "an iterator of the test": "def numbers():\n    n = 0\n    while True:\n        n += 1; seen.append(n); yield n\nseen = []; assert solution.take(numbers(), 3) == [1, 2, 3]; assert seen == [1, 2, 3]",
    "an iterator of the test ends": "assert solution.total(iter([1, 2])) == 3",
    "a generator is walked": "assert list(solution.count(3)) == [0, 1, 2]",
    "a generator is sent to": "g = solution.count(2); assert next(g) == 0; assert g.send('a') == 1\nwith pytest.raises(StopIteration) as e: g.send('b')\nassert e.value.value == ['a', 'b']",
    "a generator is thrown into and closed": "g = solution.patient(); next(g); assert g.throw(KeyError('k')) == ('caught', ('k',)); g.close(); assert len(solution.closed) == 1",
    "yield from a stand-in": "def outer():\n    return (yield from solution.count(1))\nassert list(outer()) == [0]",
    "length, items, membership": "s = solution.Stack().push(1).push(2); assert (len(s), s[0], s[-1], 2 in s, 5 in s, s[0:1]) == (2, 1, 2, True, False, [1])",
    "items are set and deleted": "s = solution.Stack().push(1).push(2); s[0] = 9; del s[1]; assert list(s) == [9]; assert list(reversed(s)) == [9]",
    "attributes are read and set": "s = solution.Stack(); s.push(4); assert s.top == 4; s.mark = [1]; assert s.mark == [1]; del s.mark; assert not hasattr(s, 'mark')",
    "a missing attribute": "with pytest.raises(AttributeError, match='nothing'): solution.Stack().nothing",
    "with, also with an error": "s = solution.Stack()\nwith s as t: assert t is s\nwith s: raise ValueError\nassert list(s) == ['in', 'out', 'in', 'ValueError']",
    "a context manager of a generator": "with solution.swallow(KeyError) as x:\n    assert x == 'inside'\n    raise KeyError('a')",
    "a context manager lets others through": "with pytest.raises(ValueError):\n    with solution.swallow(KeyError):\n        raise ValueError('a')",
    "comparison": "a, b = solution.Money(1), solution.Money(2); assert a < b <= b and a != b and a == solution.Money(1); assert max([a, b]) is b",
    "a hash": "assert len({solution.Money(1), solution.Money(1), solution.Money(2)}) == 2",
    "arithmetic": "a = solution.Money(2); assert (a + 1).amount == 3; assert (1 + a).amount == 3; assert (a * 3).amount == 6; assert (-a).amount == -2; assert sum([a, a]).amount == 4",
    "addition in place": "b = c = solution.Bag(); b += 5; assert b is c and c.x == 5",
    "numbers of it": "a = solution.Money(2); assert (int(a), float(a), [0, 1, 2][a], bool(a), bool(solution.Money(0))) == (2, 2.0, 2, True, False)",
    "texts of it": "s = solution.Stack(); assert (repr(s), str(s), f'{s:>3}') == ('Stack([])', 'a stack', '<>3>')",
    "a wrong operand": "with pytest.raises(TypeError): solution.Money(1) - 1",
    "no length": "with pytest.raises(TypeError): len(solution.Money(1))",
    "it is called": "assert solution.Stack()(4) == 8",
    "it is copied": "import copy; a = solution.Stack().push([1]); b = copy.copy(a); c = copy.deepcopy(a); assert b is not a and b[0] == [1] == c[0]",
    "isinstance": "a = solution.Money(1); assert isinstance(a, solution.Money) and not isinstance(a, solution.Stack) and not isinstance(5, solution.Money)",
    "attributes of a class": "assert solution.Stack.limit == 5; assert solution.Money.__doc__ == 'Some money.'; assert solution.Money.__name__ == 'Money'",
    "its own dict": "assert solution.Money(3).__dict__ == {'amount': 3}; assert vars(solution.Money(3)) == {'amount': 3}",
    "stand-ins in containers go home": "a = solution.Money(1); assert solution.same({'k': [a, (a,)]})['k'][1][0] is a",
    "a stand-in is equal to no plain value": "assert solution.one != 5; assert not (solution.one == 5); assert not (5 == solution.one); assert solution.one not in [5]; assert [solution.one] != [5]",
    "a named tuple is equal to no tuple": "assert solution.Point(1, 2) != (1, 2); assert solution.Point(1, 2).x == 1; assert tuple(solution.Point(1, 2)) == (1, 2)",
    "a name of the module is set": "solution.limit = 3; assert solution.limit == 3",
    "dir": "assert 'push' in dir(solution.Stack())",
    "import of everything": "scope = {}; exec('from solution import *', scope); assert 'Stack' in scope and '_hidden' not in scope",
    "a missing name of the module": "with pytest.raises(AttributeError): getattr(solution, 'nope')",
}  # fmt: skip


@pytest.fixture(scope="module")
def outcomes(judge: Judge) -> dict[str, str]:
    """The message of each test, "" of one that passed; all of them on one candidate."""
    bodies = [
        f"def test_{number}():\n" + textwrap.indent(body, "    ") + "\n" for number, body in enumerate(TESTS.values())
    ]
    task = made(visible="import pytest\nimport solution\n\n" + "\n".join(bodies))
    judgement = judge.judge(task, SOLUTION, visible_only=True)
    assert len(judgement.checks) == len(TESTS), judgement.message
    return {
        name: check.message or ("" if check.outcome == "passed" else check.outcome)
        for name, check in zip(TESTS, judgement.checks, strict=True)
    }


@pytest.mark.parametrize("name", TESTS)
def test_a_test_may_use(outcomes: dict[str, str], name: str) -> None:
    assert outcomes[name] == ""


def test_an_async_function_of_a_test_is_not_passed(judge: Judge) -> None:
    visible = "import solution\nasync def f(): pass\ndef test_it():\n    solution.apply(f)\n"
    judgement = judge.judge(made(visible=visible), SOLUTION, visible_only=True)
    assert judgement.verdict == "IE"
    assert "an async function cannot be given to the solution" in str(judgement.message)
