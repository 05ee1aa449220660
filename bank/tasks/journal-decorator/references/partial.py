# approach: an optional function first; without it a partial waits for the function

import functools

JOURNAL = []


def journaled(function=None, *, level="INFO", journal=None):
    if function is None:
        return functools.partial(journaled, level=level, journal=journal)
    notes = JOURNAL if journal is None else journal

    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        try:
            result = function(*args, **kwargs)
        except BaseException as error:
            notes.append((level, function.__name__, type(error).__name__))
            raise
        notes.append((level, function.__name__, "ok"))
        return result

    return wrapper
