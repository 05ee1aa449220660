"""`sobes bank prove`: run proofs and controls, print a line each, then the counts."""

from __future__ import annotations

import json
import os
from collections import Counter
from dataclasses import asdict

import click

from sobes.places import Places

COLOURS = {"PASS": "green", "NOT-RUN": "yellow"}


@click.command()
@click.argument("ids", nargs=-1)
@click.option("--jobs", type=click.IntRange(1, 64), default=max(1, (os.cpu_count() or 2) // 2), show_default=True,
              help="Proofs at the same time.")  # fmt: skip
@click.option(
    "--python",
    "python_version",
    help="Prove on X.Y alone (default: this one, and others installed here for proofs of their versions).",
)
@click.option("--pg", "postgres", help="PostgreSQL connection string (default: a local server, else the embedded one).")
@click.option("--tasks", "tasks_alone", is_flag=True, help="Certify tasks (IDs: of tasks) instead of proofs.")
@click.option("--json", "as_json", is_flag=True, help="One JSON document on standard output.")
@click.pass_obj
def prove(
    places: Places,
    ids: tuple[str, ...],
    jobs: int,
    python_version: str | None,
    postgres: str | None,
    tasks_alone: bool,
    as_json: bool,
) -> None:
    """Run the proofs of the bank, or those of the IDs given (items, mains, proofs), each with its controls."""
    if tasks_alone:
        from sobes.cli.certify import certify_tasks

        return certify_tasks(places.bank, ids, jobs, python_version, postgres, as_json)
    from sobes.bank.parse import read_bank
    from sobes.bank.prove import prove as run_proofs
    from sobes.bank.prove import select
    from sobes.bank.runtimes import Postgres, Runtimes, find_python, this_python

    bank, _ = read_bank(places.bank)
    work = select(bank, ids)
    python = find_python(python_version) if python_version else this_python()
    runtimes = Runtimes(python, Postgres(postgres), only=python_version is not None)
    counts: Counter[str] = Counter()
    controls = 0
    rows = []
    try:
        for report in run_proofs(work, runtimes, jobs):
            counts[report.verdict] += 1
            controls += sum(one.verdict == "changed" for one in report.controls)
            if as_json:
                rows.append(asdict(report))
                continue
            name = f"{report.main:02d} {report.proof}"
            click.secho(
                f"{report.verdict:13} {name:40} {report.seconds:6.2f} s",
                fg=COLOURS.get(report.verdict, "red"),
            )
            if report.runtime.startswith("CPython") and report.runtime != f"CPython {runtimes.python.version}":
                click.echo(f"    on {report.runtime}")
            if report.reason:
                click.echo("    " + report.reason.replace("\n", "\n    "))
    finally:
        runtimes.postgres.close()
    bad = sum(counts.values()) - counts["PASS"] - counts["NOT-RUN"]
    if as_json:
        summary = {"python": runtimes.python.version, "counts": dict(counts), "controls_changed": controls}
        click.echo(json.dumps({**summary, "results": rows}, ensure_ascii=False, indent=1))
    else:
        parts = ", ".join(f"{number} {verdict}" for verdict, number in sorted(counts.items())) or "none"
        click.echo(f"{len(work)} proofs on CPython {runtimes.python.version}: {parts}.")
        click.echo(f"{controls} controls failed as they must.")
    if bad:
        raise SystemExit(1)
    return None
