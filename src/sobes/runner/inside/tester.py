"""The tester: runs the task's own tests in a room of its own; what they import of the solution is a stand-in.

Descriptors: 3 takes the report, a line of JSON for each event; 4 gives a line for each word to go on; 5, 6, … are the
wires, one for each part. A part is a test file, or the measurement of `scale.py`, with a candidate of its own.
"""

from __future__ import annotations

import contextlib
import importlib
import importlib.abc
import importlib.machinery
import json
import os
import re
import sys
import tempfile
import types
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sobes.runner.inside.link import GoneError, Link
    from sobes.runner.inside.raised import Guest
    from sobes.runner.inside.standin import ModuleStandIn, StandIn, kind_of, name_of
    from sobes.runner.inside.wire import Memo, WireError, unpack_reply
else:
    from link import GoneError, Link
    from raised import Guest
    from standin import ModuleStandIn, StandIn, kind_of, name_of
    from wire import Memo, WireError, unpack_reply

PLUGINS_OFF = (
    "faulthandler", "doctest", "junitxml", "pastebin", "setuponly", "setupplan", "stepwise", "logging",
    "recwarn", "unraisableexception", "threadexception", "cacheprovider", "legacypath",
)  # fmt: skip
LONGEST = 8000  # characters of a message
LARGE = 1000  # elements or characters

NOT_TOLD = (r"E?\s+\+\s+(where|and)\s+[\w.]+ = [^()]*\.\w+$", r"E?\s+Use -v to get more diff", r"E?\s*$")
Say = Callable[..., None]


HOME = Path("/tmp/box")  # the working folder of every room
PREPARED: dict[bool, Any] = {}  # by whether the tests are visible: a session of pytest that has collected nothing


def warm() -> None:
    """Before rooms are made: run pytest once on nothing, for what it imports, and prepare what each run begins with.

    Its options and plugins are the larger part of what pytest takes for a few tests.
    """
    with contextlib.suppress(ImportError), tempfile.TemporaryDirectory() as folder:
        import pdb  # noqa: F401  imported by pytest when a session begins

        import pytest

        here = Path.cwd()
        os.chdir(folder)
        try:
            Path("pytest.ini").write_text("[pytest]\n")
            Path("test_nothing.py").write_text("def test_nothing():\n    assert True\n")
            pytest.main([*options(visible=False), "test_nothing.py"])
            for visible in (False, True):
                with contextlib.suppress(ImportError, AttributeError, TypeError):  # another version of pytest
                    PREPARED[visible] = prepared([*options(visible), "test_nothing.py"])
        finally:
            os.chdir(here)
            sys.modules.pop("test_nothing", None)


def prepared(arguments: list[str]) -> Any:
    """The first half of what `pytest.main` does: a session, as it were in the working folder of a room."""
    from _pytest.config import _prepareconfig
    from _pytest.main import Session

    config: Any = _prepareconfig(arguments, [])
    config.invocation_params = type(config.invocation_params)(args=(), plugins=None, dir=HOME)
    config._rootpath, config._inipath = HOME, HOME / "pytest.ini"
    session = Session.from_config(config)
    config._do_configure()
    config.hook.pytest_sessionstart(session=session)
    return session


def begun(session: Any, file: str, reporter: Reporter) -> int:
    """The second half of what `pytest.main` does."""
    config = session.config
    config.args = [file]
    config.pluginmanager.register(reporter)
    try:
        config.hook.pytest_collection(session=session)
        config.hook.pytest_runtestloop(session=session)
    except (session.Interrupted, session.Failed):
        return 2
    finally:
        config.hook.pytest_sessionfinish(session=session, exitstatus=int(bool(session.testsfailed)))
        config._ensure_unconfigure()
    return int(bool(session.testsfailed))


def options(visible: bool) -> list[str]:
    """Of pytest: only the plugins that tests of tasks need; assertions are explained where that is told."""
    chosen = ["-s", "--tb=short", "-p", "no:terminalreporter", "--rootdir=.", "-c", "pytest.ini"]
    chosen += [] if visible else ["--assert=plain"]
    return chosen + [word for name in PLUGINS_OFF for word in ("-p", f"no:{name}")]


warm()


def main(data: dict[str, Any]) -> int:
    compare_briefly()
    report = os.fdopen(3, "w", buffering=1, encoding="utf-8")
    words = os.fdopen(4, "r", encoding="utf-8")

    def say(event: str, **told: Any) -> None:
        report.write(json.dumps({"event": event, **told}) + "\n")

    for place, part in enumerate(data["parts"]):
        if place and not words.readline():
            break
        link = Link(5 + place)
        with Imports(link, data["modules"]):
            if ready(link, data, say):
                if part["kind"] == "scale":
                    measure(link, words, say)
                else:
                    run_file(link, part["file"], part["visible"], say)
                if data.get("sealed"):
                    look_again(link, say)
        gone = link.gone
        link.lost("the part is over")  # the candidate's side sees its end and leaves
        say("end", gone=gone, cannot=link.cannot)
    return 0


class Imports(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """`import solution` in a test: never a file, always a stand-in for the candidate's module."""

    def __init__(self, link: Link, names: Sequence[str]) -> None:
        self.link, self.names = link, names

    def __enter__(self) -> Imports:
        for name in self.names:
            sys.modules.pop(name, None)
        sys.meta_path.insert(0, self)
        return self

    def __exit__(self, *_: object) -> None:
        sys.meta_path.remove(self)
        for name in self.names:
            sys.modules.pop(name, None)

    def find_spec(self, name: str, path: Any, target: Any = None) -> importlib.machinery.ModuleSpec | None:
        return importlib.machinery.ModuleSpec(name, self) if name in self.names else None

    def create_module(self, spec: importlib.machinery.ModuleSpec) -> types.ModuleType:
        return ModuleStandIn(spec.name)

    def exec_module(self, module: types.ModuleType) -> None:
        name = module.__spec__.name if module.__spec__ else module.__name__
        reply = self.link.exchange({"do": "import", "name": name, "wanted": []})
        module.__dict__["__stand_in__"] = value_of(self.link, reply)


def value_of(link: Link, reply: dict[str, Any]) -> Any:
    """What an import has brought; raises what it raised."""
    key = "raise" if "raise" in reply else "ok"
    try:
        value = unpack_reply(reply, key, Memo(), link.unpack)
    except (WireError, KeyError, RecursionError, MemoryError) as error:
        raise link.lost(f"nonsense came back: {error}") from None
    if isinstance(value, BaseException):
        raise value
    return value


def ready(link: Link, data: dict[str, Any], say: Say) -> bool:
    """Have the candidate's side import everything first, so that what fails there is told from failing tests.

    What the tests run on beside the solution is sealed: the clock before the solution is imported, the scaffold after.
    """
    wanted = data["wanted"]
    before = [name for name in data.get("sealed", ()) if name != "scaffold"]
    with contextlib.suppress(GoneError):
        if before:
            link.exchange({"do": "seal", "names": before})
    for name in data["modules"]:
        try:
            reply = link.exchange({"do": "import", "name": name, "wanted": wanted.get(name, [])})
            if type(reply.get("compile")) is str:
                say("compile", module=name, text=reply["compile"][:LONGEST])
                return False
            value_of(link, reply)
            missing = reply.get("missing")
            if name == "scaffold":
                link.exchange({"do": "seal", "names": [name]})
        except GoneError:
            return False
        except BaseException as error:
            say("raised", module=name, memory=isinstance(error, MemoryError), text=told_of(link, error))
            return False
        if isinstance(missing, list) and missing:
            say("missing", module=name, names=[str(one)[:100] for one in missing[:100]])
            return False
    say("ready")
    return True


def look_again(link: Link, say: Say) -> None:
    """Say what of the sealed is no longer what it was. What the candidate's side answers may be forged."""
    with contextlib.suppress(GoneError):
        names = link.exchange({"do": "changed"}).get("ok")
        if names != []:
            told = [str(one)[:100] for one in names[:20]] if isinstance(names, list) else []
            say("touched", names=told)


def told_of(link: Link, error: BaseException) -> str:
    return (link.trace(error) or f"{type(error).__name__}: {error}")[-LONGEST:]


def is_guest(error: BaseException | None) -> bool:
    """Whether an exception came from the candidate's side."""
    return error is not None and isinstance(vars(error).get("_guest"), Guest)


class Reporter:
    """A plugin of pytest that tells every result."""

    def __init__(self, link: Link, visible: bool, say: Say) -> None:
        self.link, self.visible, self.say = link, visible, say
        self.error: BaseException | None = None

    def pytest_collection_finish(self, session: Any) -> None:
        self.say("collected", ids=[item.nodeid for item in session.items])

    def pytest_collectreport(self, report: Any) -> None:
        if report.failed:
            self.say("not collected", text=report.longreprtext[-LONGEST:])

    def pytest_runtest_logstart(self, nodeid: str) -> None:
        self.say("start", id=nodeid)

    def pytest_runtest_makereport(self, item: Any, call: Any) -> None:
        """Keep the error for the report that is made of it next."""
        self.error = None if call.excinfo is None else call.excinfo.value

    def pytest_runtest_logreport(self, report: Any) -> None:
        if report.outcome != "passed" or report.when == "call":
            told = {} if report.outcome == "passed" else self.failure(report)
            self.say("result", id=report.nodeid, when=report.when, outcome=report.outcome, **told)

    def failure(self, report: Any) -> dict[str, Any]:
        """Whose error it was; of a visible test also what it said."""
        error = self.error
        kind = "candidate" if is_guest(error) else "test"
        if isinstance(error, GoneError) or self.link.gone:
            kind = "gone"
        told = {"kind": kind, "memory": isinstance(error, MemoryError)}
        if self.visible:
            trace = self.link.trace(error) if error is not None and kind == "candidate" else ""
            told["text"] = readable(report.longreprtext, trace)
        return told

    def pytest_runtest_logfinish(self, nodeid: str) -> None:
        self.say("finish", id=nodeid)

    def pytest_runtest_teardown(self, item: Any) -> None:
        if self.link.gone:
            item.session.shouldstop = "gone"

    def pytest_assertrepr_compare(self, op: str, left: Any, right: Any) -> list[str] | None:
        """Why an object that looks right is not equal to a plain value."""
        for one, other in ((left, right), (right, left)):
            if type(one) is StandIn and type(other) is not StandIn and op in ("==", "!="):
                base = f", derived from {kind_of(one)}" if kind_of(one) not in ("", "class", "function") else ""
                told = f"an object of class {name_of(one)}{base}"
                return [f"{left!r} {op} {right!r}", f"{told} is equal to no {type(other).__name__}"]
        return None


def readable(text: str, trace: str) -> str:
    """The report of a failure without addresses and without lines that only say where a method was found."""
    text = re.sub(r" at 0x[0-9a-f]+", "", text)
    lines = [line for line in text.splitlines() if not any(re.match(one, line) for one in NOT_TOLD)]
    if trace:
        lines += ["", trace]
    return "\n".join(lines)[-LONGEST:]


def compare_briefly() -> None:
    """Have pytest explain no difference between large values: it would take minutes, and nobody would read it."""
    import _pytest.assertion

    explain: Any = _pytest.assertion.pytest_assertrepr_compare

    def bounded(config: Any, op: str, left: Any, right: Any) -> Any:
        if any(isinstance(one, (str, bytes, list, tuple, dict, set)) and len(one) > LARGE for one in (left, right)):
            return None
        return explain(config=config, op=op, left=left, right=right)

    vars(_pytest.assertion)["pytest_assertrepr_compare"] = bounded


def run_file(link: Link, file: str, visible: bool, say: Say) -> None:
    import pytest

    try:
        reporter = Reporter(link, visible, say)
        session = PREPARED.pop(visible, None)
        if session is None or Path.cwd() != HOME:
            code = int(pytest.main([*options(visible), file], plugins=[reporter]))
        else:
            code = begun(session, file, reporter)
    except GoneError:
        code = -1
    except (SystemExit, KeyboardInterrupt, pytest.exit.Exception):
        code = -2
    say("ran", code=code)


def measure(link: Link, words: Any, say: Say) -> None:
    """Run the call of `scale.py` at each size as often as the judge asks; the judge reads the clocks meanwhile."""
    try:
        sys.modules.pop("scale", None)  # what it imported of another candidate
        scale = importlib.import_module("scale")
        say("sizes", sizes=list(scale.SIZES), growth=str(scale.GROWTH))
        for line in words:
            size = json.loads(line)
            if size is None:
                break
            made = scale.prepare(size) if size else lambda: link.do("truth", None)
            work, right = made if isinstance(made, tuple) else (made, lambda answer: True)
            say("before", size=size)
            words.readline()
            answer = work()
            say("after", size=size)
            words.readline()
            if not right(answer):
                say("failed", kind="test", memory=False)
                return
    except GoneError:
        return
    except BaseException as error:
        kind = "candidate" if is_guest(error) else "test"
        say("failed", kind=kind, memory=isinstance(error, MemoryError))
