# verdict: WA
# mistake: "journal or JOURNAL" ignores an empty list that was given

import functools

JOURNAL = []


def journaled(function=None, *, level="INFO", journal=None):
    if function is None:
        return functools.partial(journaled, level=level, journal=journal)
    notes = journal or JOURNAL

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
