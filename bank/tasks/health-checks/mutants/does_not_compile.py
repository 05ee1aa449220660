# verdict: CE
# mistake: except without an indented body


class Health:
    def __init__(self):
        self.checks = {}

    def add(self, name, check, critical=True):
        self.checks[name] = check, critical

    def report(self):
        results = {}
        for name, (check, critical) in self.checks.items():
            try:
                check()
                results[name] = "ok"
            except Exception as error:
        return {"status": "ok", "http": 200, "checks": results}
