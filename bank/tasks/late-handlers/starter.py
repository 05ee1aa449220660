def make_handlers(actions, run):
    handlers = {}
    for name in actions:
        handlers[name] = lambda payload: run(name, actions[name], payload)
    return handlers
