# verdict: WA
# mistake: a bare except swallows Ctrl+C and SystemExit


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
                check()
                results[name] = "ok"
            except BaseException as error:
                results[name] = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
                failed = True
                down = down or critical
        status = "down" if down else "degraded" if failed else "ok"
        return {"status": status, "http": 503 if down else 200, "checks": results}
