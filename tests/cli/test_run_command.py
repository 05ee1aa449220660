"""`sobes run`: the output as it is, the program's own exit code, and a code for each limit."""

import json
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from sobes.bank.runtimes import Postgres

from .driving import run

PROGRAMS = {
    "hello.py": "import sys\nprint('привет', *sys.argv[1:])\nprint('беда', file=sys.stderr)\nsys.exit(3)\n",
    "endless.py": "while True: pass\n",
    "hungry.py": "x = bytearray(10**9)\n",
    "chatty.py": "while True: print('x' * 1000)\n",
    "killed.sh": "kill -15 $$\n",
    "hello.sh": "echo \"hello $1\"\n",
    "hello": "print(1)\n",
    "hello.sql": "create table t (a int, b text);\ninsert into t values (1, 'да'), (22, null);\nselect * from t;\n",
    "wrong.sql": "select 1 as one;\nselect * from nothing;\nselect 2;\n",
    "endless.sql": "select pg_sleep(60);\n",
    "nosy.sql": "copy (select 1) to program 'id';\n",
}  # fmt: skip


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """Connection string of a PostgreSQL server for all tests of this file."""
    with closing(Postgres()) as postgres:
        found = postgres.connect()
        if found is None:
            pytest.skip(f"no PostgreSQL here: {postgres.why_not}")
        yield found


@pytest.fixture
def programs(tmp_path: Path) -> Path:
    for name, text in PROGRAMS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_output_arguments_and_exit_code_are_the_programs_own(programs: Path) -> None:
    done = run(programs / "data", "run", str(programs / "hello.py"), "a", "-b", LC_ALL="en")
    assert (done.stdout, done.returncode) == ("привет a -b\n", 3)
    first, last = done.stderr.splitlines()
    assert first == "беда" and last.startswith("sobes: exit code 3; ") and last.endswith("; namespaces")


def test_shell_program_is_told_by_its_ending(programs: Path) -> None:
    assert run(programs / "data", "run", str(programs / "hello.sh"), "you").stdout == "hello you\n"


@pytest.mark.parametrize(
    ("name", "code", "told"),
    [
        ("endless.py", 124, "sobes: stopped at the time limit of 1 s; "),
        ("chatty.py", 137, "sobes: stopped at the output limit of 1000000 bytes; "),
        ("killed.sh", 143, "sobes: ended by signal SIGTERM; "),
    ],
)
def test_every_way_to_be_stopped_has_its_code(programs: Path, name: str, code: int, told: str) -> None:
    done = run(programs / "data", "run", "--time", "1", str(programs / name), LC_ALL="en")
    assert done.returncode == code
    assert done.stderr.splitlines()[-1].startswith(told)


def test_json_has_every_field(programs: Path) -> None:
    done = run(programs / "data", "run", "--json", "--memory", "64", str(programs / "hungry.py"))
    found = json.loads(done.stdout)
    assert (found["lang"], found["exit"], found["limits"]["memory"]) == ("python", done.returncode, 64)
    assert done.returncode != 0 and {"stdout", "stderr", "wall", "cpu", "peak_memory", "layer"} <= set(found)


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("hello", "{} does not end in .py, .sql or .sh. Say what it is: --lang python, sql or sh."),
        ("none.py", "{} cannot be read (No such file or directory)."),
    ],
)
def test_what_cannot_be_run_is_one_sentence(programs: Path, name: str, sentence: str) -> None:
    done = run(programs / "data", "run", str(programs / name), LC_ALL="en")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == f"sobes: {sentence.format(programs / name)}\n"


def test_file_of_any_ending_runs_when_it_is_said_what_it_is(programs: Path) -> None:
    assert run(programs / "data", "run", "--lang", "python", str(programs / "hello")).stdout == "1\n"


def test_tables_of_sql_are_printed_in_columns(programs: Path, server: str) -> None:
    done = run(programs / "data", "run", str(programs / "hello.sql"), LC_ALL="en", SOBES_PROOF_PG=server)
    assert done.stdout == "CREATE TABLE\nINSERT 0 2\na  | b\n---+-----\n1  | да\n22 | NULL\n"
    assert done.returncode == 0 and done.stderr.endswith("; PostgreSQL, a role of its own\n")


def test_sql_stops_at_the_first_statement_that_fails(programs: Path, server: str) -> None:
    done = run(programs / "data", "run", str(programs / "wrong.sql"), SOBES_PROOF_PG=server)
    assert (done.returncode, done.stdout) == (1, "one\n---\n1\n")
    assert done.stderr.startswith('ERROR: relation "nothing" does not exist (42P01)\n')


@pytest.mark.parametrize(("name", "code"), [("endless.sql", 124), ("nosy.sql", 1)])
def test_sql_is_held_by_limits_and_by_its_role(programs: Path, server: str, name: str, code: int) -> None:
    done = run(programs / "data", "run", "--time", "1", str(programs / name), SOBES_PROOF_PG=server)
    assert (done.returncode, done.stdout) == (code, "")


def test_without_a_sandbox_nothing_is_run(programs: Path) -> None:
    done = run(programs / "data", "run", str(programs / "hello.sh"), SOBES_RUNNER="none", LC_ALL="en")
    assert (done.returncode, done.stdout) == (125, "")
    assert done.stderr.startswith("sobes: SOBES_RUNNER=none names no sandbox") and done.stderr.count("\n") == 1
