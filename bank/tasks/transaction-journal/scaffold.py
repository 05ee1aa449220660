"""Runs transactions where the dictionary lives: arguments of a test cross the border by value."""

from solution import Transaction

ERRORS = {error.__name__: error for error in (RuntimeError, KeyError, KeyboardInterrupt, GeneratorExit, ZeroDivisionError)}


def run(data, *blocks):
    """One transaction object, one `with` for each block: a list of steps ("set", key, value), ("delete", key),
    ("rollback",) and ("raise", name).

    For each block: the exception that came out (or None), what another reference to the dictionary shows inside the
    block, after every step, and what it shows afterwards.
    """
    transaction = Transaction(data)
    told = []
    for steps in blocks:
        seen, raised = [], None
        try:
            with transaction as tx:
                for name, *arguments in steps:
                    if name == "raise":
                        raise ERRORS[arguments[0]]("told to")
                    getattr(tx, name)(*arguments)
                    seen.append(dict(data))
        except BaseException as error:
            raised = type(error).__name__
        told.append((raised, seen, dict(data)))
    return told
