# verdict: WA
# mistake: a later minor failure overwrites "down"


class Health:
    def __init__(self):
        self.checks = {}

    def add(self, name, check, critical=True):
        if name in self.checks:
            raise ValueError(name)
        self.checks[name] = check, critical

    def report(self):
        results, status = {}, "ok"
        for name, (check, critical) in self.checks.items():
            try:
                check()
                results[name] = "ok"
            except Exception as error:
                results[name] = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
                status = "down" if critical else "degraded"
        return {"status": status, "http": 503 if status == "down" else 200, "checks": results}
