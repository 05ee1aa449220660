"""Checks that fail as told, and a note of those that ran."""

from solution import Health

FAILURES = {
    "timeout": lambda: TimeoutError("no answer"),
    "refused": lambda: ConnectionRefusedError("port 5432"),
    "silent": lambda: ValueError(),
    "interrupt": lambda: KeyboardInterrupt(),
    "exit": lambda: SystemExit(3),
}


def check(behaviour, runs, name):
    def run():
        runs.append(name)
        if behaviour in FAILURES:
            raise FAILURES[behaviour]()
        return behaviour

    return run


def report(*checks):
    """Checks (name, behaviour, critical); behaviour is a kind of failure or the value to return.

    The report, or the name of the exception that came out, and the names of the checks that ran.
    """
    health, runs = Health(), []
    for name, behaviour, critical in checks:
        health.add(name, check(behaviour, runs, name), critical)
    try:
        return health.report(), runs
    except BaseException as error:
        return type(error).__name__, runs


def twice(name):
    """Adds two checks of one name; what came of the second, and the report afterwards."""
    health, runs = Health(), []
    health.add(name, check("fine", runs, "first"))
    try:
        health.add(name, check("timeout", runs, "second"))
        second = "added"
    except ValueError:
        second = "ValueError"
    return second, health.report(), runs


def recovering(outcomes):
    """Statuses of reports of one service whose only check behaves as told, one after another."""
    health, remaining = Health(), list(outcomes)

    def run():
        if (behaviour := remaining.pop(0)) in FAILURES:
            raise FAILURES[behaviour]()

    health.add("database", run)
    return [(report["status"], report["http"]) for report in (health.report() for _ in outcomes)]
