# approach: a check becomes a value first, the status is derived from the values

from dataclasses import dataclass, field


def outcome(check):
    try:
        check()
    except Exception as error:
        return ": ".join(filter(None, [type(error).__name__, str(error)]))
    return "ok"


@dataclass
class Health:
    checks: dict = field(default_factory=dict)
    minor: set = field(default_factory=set)

    def add(self, name, check, critical=True):
        if name in self.checks:
            raise ValueError(f"{name} is taken")
        self.checks[name] = check
        if not critical:
            self.minor.add(name)

    def report(self):
        results = {name: outcome(check) for name, check in self.checks.items()}
        failed = {name for name, result in results.items() if result != "ok"}
        if not failed:
            status = "ok"
        else:
            status = "degraded" if failed <= self.minor else "down"
        return {"status": status, "http": 503 if status == "down" else 200, "checks": results}
