"""Makes handlers and calls them."""

from solution import make_handlers


def call_all(actions, payload, change=None):
    """What every handler returns, in order. `change` is put into `actions` after the handlers were made."""
    handlers = make_handlers(actions, lambda name, argument, payload: [name, argument, payload])
    actions.update(change or {})
    return [handler(payload) for handler in handlers.values()]


def call(actions, name, arguments):
    """What one handler returns for these arguments, or the name of its exception."""
    handlers = make_handlers(actions, lambda name, argument, payload: [name, argument, payload])
    try:
        return handlers[name](*arguments)
    except Exception as error:
        return type(error).__name__


def names(actions):
    return list(make_handlers(actions, lambda name, argument, payload: None))
