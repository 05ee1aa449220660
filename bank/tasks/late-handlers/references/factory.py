# approach: a function that makes a handler: each call has a scope of its own
def make_handlers(actions, run):
    def bind(name, argument):
        def handler(payload):
            return run(name, argument, payload)

        return handler

    return {name: bind(name, argument) for name, argument in actions.items()}
