# shows: nested entry of one object overwrites the saved state; a stack of states does not
# needs: cpython >=3.11
# control: TRIED = OneSlot => TRIED = Stack
settings = {"level": "info"}


class OneSlot:
    def __enter__(self):
        self.saved = settings["level"]
        settings["level"] = settings["level"] + "+debug"

    def __exit__(self, *exc):
        settings["level"] = self.saved


class Stack:
    def __init__(self):
        self.saved = []

    def __enter__(self):
        self.saved.append(settings["level"])
        settings["level"] = settings["level"] + "+debug"

    def __exit__(self, *exc):
        settings["level"] = self.saved.pop()


TRIED = OneSlot
manager = TRIED()
with manager:
    with manager:
        pass
print("level restored:", settings["level"] == "info")
