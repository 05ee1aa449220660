# verdict: WA
# mistake: a factory of decorators; without parentheses the function is taken for the level

import functools

JOURNAL = []


def journaled(level="INFO", journal=None):
    def decorate(function):
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

    return decorate
