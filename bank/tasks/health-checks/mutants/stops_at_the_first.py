# verdict: WA
# mistake: try around the loop: checks after the first failure do not run


class Health:
    def __init__(self):
        self.checks = {}

    def add(self, name, check, critical=True):
        if name in self.checks:
            raise ValueError(name)
        self.checks[name] = check, critical

    def report(self):
        results = {}
        status = "ok"
        try:
            for name, (check, critical) in self.checks.items():
                check()
                results[name] = "ok"
        except Exception as error:
            results[name] = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
            status = "down" if critical else "degraded"
        return {"status": status, "http": 503 if status == "down" else 200, "checks": results}
