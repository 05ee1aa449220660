"""The prover: exact output, controls that must change it, needs that are met or said."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from sobes.bank.item import Bank, Item, ItemProse, Main, Point
from sobes.bank.parse import read_needs, read_proof
from sobes.bank.prove import ProofReport, prove, prove_one, select
from sobes.bank.runtimes import Postgres, Runtimes, find_python, in_range, other_pythons, this_python
from sobes.errors import BankError

RUNTIMES = Runtimes(this_python(), Postgres())


def main_with(folder: Path, name: str, program: str, expected: str | None) -> Main:
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(program, encoding="utf-8")
    if expected is not None:
        path.with_suffix(".out").write_text(expected, encoding="utf-8")
    faults: list[str] = []
    proof = read_proof(path, lambda *fault: faults.append(str(fault)))
    assert not faults
    prose = ItemProse("?", {}, {}, {}, {})
    item = Item("01.0", 1, "x", "s", (), (Point("p1", "junior", 10, (f"proof:{proof.id}",)),), (), {"ru": prose})
    return Main(1, "x", "s", folder, (item,), {proof.id: proof}, {}, {}, None, None)


def report_on(folder: Path, program: str, expected: str | None = "2\n", name: str = "sum.py") -> ProofReport:
    main = main_with(folder, name, program, expected)
    return prove_one(main, next(iter(main.proofs.values())), RUNTIMES)


def test_exact_output_and_a_control_that_changes_it_pass(tmp_path: Path) -> None:
    report = report_on(tmp_path, "# shows: a sum\n# control: 1 + 1 => 1 + 2\nprint(1 + 1)\n")
    assert report.verdict == "PASS"
    assert report.items == ("01.0",)
    assert [one.output for one in report.controls] == ["3\n"]


def test_other_output_fails_and_shows_the_difference(tmp_path: Path) -> None:
    report = report_on(tmp_path, "print(3)\n")
    assert report.verdict == "FAIL"
    assert "-2" in report.reason
    assert "+3" in report.reason


def test_a_missing_last_line_end_is_a_difference(tmp_path: Path) -> None:
    assert report_on(tmp_path, "print(2, end='')\n").verdict == "FAIL"


def test_a_control_that_changes_nothing_is_inert(tmp_path: Path) -> None:
    report = report_on(tmp_path, "# control: x = 1 => x = 5\nx = 1\nprint(2)\n")
    assert report.verdict == "CONTROL-INERT"
    assert "'x = 1' => 'x = 5'" in report.reason


def test_a_control_that_ends_in_a_traceback_is_a_crash(tmp_path: Path) -> None:
    report = report_on(tmp_path, "# control: 1 + 1 => 1 / 0\nprint(1 + 1)\n")
    assert report.verdict == "CONTROL-CRASH"
    assert "ZeroDivisionError" in report.reason


def test_a_control_whose_text_is_absent_is_a_crash(tmp_path: Path) -> None:
    assert "is not in the program" in report_on(tmp_path, "# control: y => z\nprint(2)\n").reason


def test_a_control_may_span_lines(tmp_path: Path) -> None:
    assert report_on(tmp_path, "# control: a = 1\\nb = 1 => a = b = 2\na = 1\nb = 1\nprint(a + b)\n").verdict == "PASS"


def test_a_program_that_fails_is_a_failed_proof(tmp_path: Path) -> None:
    report = report_on(tmp_path, "raise ValueError('x')\n")
    assert report.verdict == "FAIL"
    assert report.reason.startswith("exit 1: ValueError")


def test_an_endless_proof_is_stopped(tmp_path: Path) -> None:
    report = report_on(tmp_path, "# timeout: 0.5\nwhile True: pass\n")
    assert (report.verdict, report.reason) == ("FAIL", "stopped after 0.5 s")


def test_a_proof_without_expected_output_fails(tmp_path: Path) -> None:
    assert "there is no expected output" in report_on(tmp_path, "print(2)\n", expected=None).reason


@pytest.mark.parametrize(
    ("need", "reason"),
    [
        ("cpython >=3.99", "needs cpython >=3.99, here is "),
        ("package nowhere-to-be-found >=1", "package nowhere-to-be-found is not installed in CPython "),
        ("tarantool >=2", "needs tarantool, which is unknown to this program"),
    ],
)
def test_an_unmet_need_is_not_run_with_the_reason(tmp_path: Path, need: str, reason: str) -> None:
    report = report_on(tmp_path, f"# needs: {need}\nprint(2)\n")
    assert report.verdict == "NOT-RUN"
    assert report.reason.startswith(reason)


@pytest.fixture
def newer_python(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A program on PATH that says it is Python 3.19 and runs what this Python runs."""
    path = tmp_path / "bin" / "python3.19"
    path.parent.mkdir()
    path.write_text(f'#!/bin/sh\nif [ "$1" = -c ]; then echo 3.19.0; echo "$0"; else exec {sys.executable} "$@"; fi\n')
    path.chmod(0o755)
    monkeypatch.setenv("PATH", f"{path.parent}{os.pathsep}{os.environ['PATH']}")
    other_pythons.cache_clear()
    yield str(path)
    other_pythons.cache_clear()


@pytest.mark.parametrize(("only", "verdict", "runtime"), [(False, "PASS", "CPython 3.19.0"), (True, "NOT-RUN", "")])
def test_a_proof_of_another_python_runs_on_one_that_is_installed_unless_one_is_asked_for(
    tmp_path: Path, newer_python: str, only: bool, verdict: str, runtime: str
) -> None:
    main = main_with(tmp_path, "one.py", "# needs: cpython >=3.19\n# control: 2 => 3\nprint(2)\n", "2\n")
    report = prove_one(main, main.proofs["one"], Runtimes(this_python(), Postgres(), only))
    assert report.verdict == verdict
    assert report.runtime.endswith(runtime)


def test_a_given_server_that_does_not_answer_is_said_never_passed(tmp_path: Path) -> None:
    main = main_with(tmp_path, "one.sql", "-- needs: postgresql >=14\nA: SELECT 1\n", "A| 1\n")
    runtimes = Runtimes(this_python(), Postgres("host=127.0.0.1 port=1 dbname=x"))
    report = prove_one(main, main.proofs["one"], runtimes)
    assert report.verdict == "NOT-RUN"
    assert "does not answer" in report.reason


SESSIONS = """-- needs: postgresql >=14
-- control: A: COMMIT => A: ROLLBACK
A: CREATE TABLE t(i int, ok boolean)
A: INSERT INTO t VALUES (1, true)
A: BEGIN
A: UPDATE t SET i = 2
B&: UPDATE t SET i = i + 10
A: COMMIT
B?:
B: SELECT i, ok FROM t
A: SELECT 1/0
A!
"""
SEEN = """A| CREATE TABLE
A| INSERT 0 1
A| BEGIN
A| UPDATE 1
B| waits
A| COMMIT
B| UPDATE 1
B| 12,True
A| ERROR 22012
A| disconnected
"""


def test_sql_sessions_show_waits_rows_and_sqlstates(tmp_path: Path) -> None:
    report = report_on(tmp_path, SESSIONS, SEEN, "wait.sql")
    assert report.verdict == "PASS", report.reason
    assert report.runtime.startswith("PostgreSQL")


def test_the_embedded_server_serves_where_none_answers() -> None:
    postgres = Postgres()
    postgres._start_embedded()
    try:
        assert postgres.why_not is None
        assert postgres.embedded
        assert int(postgres.version.split(".")[0]) >= 14
    finally:
        postgres.close()


def test_reports_keep_the_order_of_the_work(tmp_path: Path) -> None:
    mains = [main_with(tmp_path / str(i), f"n{i}.py", f"print({i})\n", f"{i}\n") for i in range(4)]
    work = [(main, proof) for main in mains for proof in main.proofs.values()]
    assert [report.proof for report in prove(work, RUNTIMES, jobs=4)] == ["n0", "n1", "n2", "n3"]


def test_items_mains_and_proofs_select_by_name(tmp_path: Path) -> None:
    main = main_with(tmp_path / "01-x", "sum.py", "print(2)\n", "2\n")
    bank = Bank(tmp_path, (main,), ())
    for name in ("01.0", "1", "x", "01-x", "sum", "1.0"):
        assert [proof.id for _, proof in select(bank, [name])] == ["sum"]


def test_an_unknown_name_gets_a_hint(tmp_path: Path) -> None:
    bank = Bank(tmp_path, (main_with(tmp_path, "race.py", "print(2)\n", "2\n"),), ())
    with pytest.raises(BankError, match="There is no item, main or proof 'rice' in the bank; did you mean 'race'"):
        select(bank, ["rice"])


def test_a_python_that_is_not_here_is_said() -> None:
    with pytest.raises(BankError, match=r"Python 3\.99 is not found"):
        find_python("3.99")


@pytest.mark.parametrize(
    ("version", "wanted", "fits"),
    [
        ("3.11.7", ">=3.11", True),
        ("3.11.7", ">=3.11,<3.12", True),
        ("3.12.0", "<3.12", False),
        ("3.14.5", ">=3.14.0,<3.14.5", False),
        ("3.11.7", "==3.11", True),
        ("3.11.7", "<=3.11", True),
        ("3.11.7", ">3.11", False),
        ("18.4", ">=14", True),
        ("15.20 (Debian 15.20-0+deb12u1)", ">=16", False),
        ("3.11.7", "", True),
    ],
)
def test_version_ranges(version: str, wanted: str, fits: bool) -> None:
    assert in_range(version, wanted) is fits


def test_needs_keep_both_ends_of_a_range() -> None:
    assert read_needs("cpython >=3.12, <3.14, package django >=5") == {
        "cpython": ">=3.12,<3.14",
        "package django": ">=5",
    }
