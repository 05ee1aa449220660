"""The runner: each limit holds against a program that breaks it."""

import sys
from pathlib import Path

import pytest

from sobes.runner.program import Limits, Program, Result
from sobes.runner.rooms import hidden_folders
from sobes.runner.run import run


def python(code: str, limits: Limits | None = None) -> Result:
    return run(Program((sys.executable, "-I", "-c", code)), limits or Limits(wall=10))


def test_output_and_exit_code_come_back() -> None:
    result = python("import sys; print('да'); print('no', file=sys.stderr); sys.exit(3)")
    assert (result.stdout, result.stderr, result.exit_code) == ("да\n", "no\n", 3)


def test_an_endless_program_is_stopped() -> None:
    result = python("while True: pass", Limits(wall=0.5))
    assert result.timed_out
    assert not result.fine


def test_a_sleeping_child_does_not_outlive_the_limit() -> None:
    code = "import subprocess, sys; subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'])"
    result = python(code, Limits(wall=5))
    assert result.wall < 5


def test_memory_beyond_the_limit_is_refused() -> None:
    result = python("x = bytearray(300_000_000)", Limits(wall=10, memory=100))
    assert result.exit_code != 0
    assert "MemoryError" in result.stderr


def test_endless_output_is_stopped_and_cut() -> None:
    result = python("while True: print('x' * 1000)", Limits(wall=10, output=5_000))
    assert result.output_exceeded
    assert len(result.stdout) == 5_000


def test_a_big_file_is_refused() -> None:
    result = python("open('f', 'wb').write(b'x' * 2_000_000)", Limits(wall=10, file_size=1_000_000))
    assert result.exit_code != 0


def test_the_environment_of_the_caller_is_not_visible(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOBES_SECRET", "1")
    assert python("import os; print('SOBES_SECRET' in os.environ)").stdout == "False\n"


def test_the_working_folder_is_fresh_and_removed() -> None:
    code = "import os, pathlib; print(os.listdir()); pathlib.Path('left').touch()"
    assert [python(code).stdout for _ in range(2)] == ["[]\n", "[]\n"]


def test_a_server_on_this_machine_cannot_be_reached() -> None:
    import socket

    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        code = f"import socket; socket.create_connection(('127.0.0.1', {port}), 2)"
        assert python(code).exit_code != 0


def test_a_signal_that_kills_is_told_from_an_exit_code() -> None:
    assert python("import os, signal; os.kill(os.getpid(), signal.SIGTERM)").exit_code == -15


def test_files_in_folders_are_found() -> None:
    program = Program(("/bin/cat", "a/b.txt"), {"a/b.txt": "text"})
    assert run(program, Limits()).stdout == "text"


def test_an_environment_that_cannot_be_set_is_no_success() -> None:
    result = run(Program(("/bin/true",), env={"NAME": "a\0b"}), Limits())
    assert result.exit_code == 1
    assert "embedded null byte" in result.stderr


def test_hidden_folders_are_hidden_under_their_real_names_too() -> None:
    hidden = hidden_folders()
    assert {str(Path(path).resolve()) for path in hidden} <= set(hidden)
