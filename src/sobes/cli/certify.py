"""`sobes bank prove --tasks`: certify coding tasks, print what each of their solutions got, then the counts."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from sobes.practice.certify import TaskReport

COLOURS = {"PASS": "green", "NOT-RUN": "yellow"}


def certify_tasks(
    bank: Path, ids: Sequence[str], jobs: int, python_version: str | None, postgres: str | None, as_json: bool
) -> None:
    """Exit code 1 where a task fails. Raises BankError for tasks that cannot be read or are not there."""
    from sobes.bank.runtimes import Postgres, find_python, this_python
    from sobes.practice.certify import certify_all, select_tasks
    from sobes.practice.judge import Judge
    from sobes.practice.read import read_tasks

    tasks = select_tasks(read_tasks(bank), ids)
    python = find_python(python_version) if python_version else this_python()
    server = Postgres(postgres)
    reports: list[TaskReport] = []
    try:
        with Judge(python.executable, server, ready=2, only=python_version is not None) as judge:
            for report in certify_all(tasks, judge, jobs):
                reports.append(report)
                if not as_json:
                    show(report)
    finally:
        server.close()
    counts = Counter(report.verdict for report in reports)
    solutions = sum(one.right for report in reports for one in report.solutions)
    if as_json:
        summary = {"python": python.version, "counts": dict(counts), "solutions_right": solutions}
        rows = [asdict(report) for report in reports]
        click.echo(json.dumps({**summary, "results": rows}, ensure_ascii=False, indent=1))
    else:
        parts = ", ".join(f"{number} {verdict}" for verdict, number in sorted(counts.items())) or "none"
        click.echo(f"{len(reports)} tasks on CPython {python.version}: {parts}.")
        click.echo(f"{solutions} solutions got the verdict they must.")
    if counts["FAIL"]:
        sys.exit(1)


def show(report: TaskReport) -> None:
    """A line for the task; one for each solution that did not get its verdict."""
    got = Counter(f"{one.role}s" for one in report.solutions if one.right)
    told = ", ".join(f"{number} {role}" for role, number in got.items())
    line = f"{report.verdict:8} {report.task:32} {report.seconds:6.2f} s  {told}".rstrip()
    click.secho(line, fg=COLOURS.get(report.verdict, "red"))
    if report.reason:
        click.echo("    " + report.reason.replace("\n", "\n    "))
