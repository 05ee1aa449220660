# verdict: WA
# mistake: takes any number of arguments and drops the spare ones
def make_handlers(actions, run):
    def bind(name, argument):
        return lambda payload=None, *spare: run(name, argument, payload)

    return {name: bind(name, argument) for name, argument in actions.items()}
