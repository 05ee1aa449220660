# verdict: WA
# mistake: the name is bound, the argument is looked up when the handler is called
def make_handlers(actions, run):
    def bind(name):
        return lambda payload: run(name, actions[name], payload)

    return {name: bind(name) for name in actions}
