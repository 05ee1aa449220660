# approach: a handler is an object that keeps the values
class Handler:
    __slots__ = ("run", "name", "argument")

    def __init__(self, run, name, argument):
        self.run, self.name, self.argument = run, name, argument

    def __call__(self, payload):
        return self.run(self.name, self.argument, payload)


def make_handlers(actions, run):
    return {name: Handler(run, name, argument) for name, argument in actions.items()}
