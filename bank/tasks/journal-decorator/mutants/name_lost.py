# verdict: WA
# mistake: no functools.wraps: the name by hand, the docstring lost

import functools

JOURNAL = []


def journaled(function=None, *, level="INFO", journal=None):
    if function is None:
        return functools.partial(journaled, level=level, journal=journal)
    notes = JOURNAL if journal is None else journal

    def wrapper(*args, **kwargs):
        try:
            result = function(*args, **kwargs)
        except BaseException as error:
            notes.append((level, function.__name__, type(error).__name__))
            raise
        notes.append((level, function.__name__, "ok"))
        return result

    wrapper.__name__ = function.__name__
    wrapper.__wrapped__ = function
    return wrapper
