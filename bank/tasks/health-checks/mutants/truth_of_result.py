# verdict: WA
# mistake: takes a false result for a failure


class Health:
    def __init__(self):
        self.checks = {}

    def add(self, name, check, critical=True):
        if name in self.checks:
            raise ValueError(name)
        self.checks[name] = check, critical

    def report(self):
        results, failed, down = {}, False, False
        for name, (check, critical) in self.checks.items():
            try:
                results[name] = "ok" if check() else "failed"
            except Exception as error:
                results[name] = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
            if results[name] != "ok":
                failed = True
                down = down or critical
        status = "down" if down else "degraded" if failed else "ok"
        return {"status": status, "http": 503 if down else 200, "checks": results}
