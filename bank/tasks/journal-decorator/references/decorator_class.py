# approach: a class keeps the parameters and wraps in __call__; a small function tells the two forms apart

from functools import update_wrapper

JOURNAL = []


class Journaled:
    def __init__(self, level, journal):
        self.level = level
        self.journal = journal

    def note(self, function, outcome):
        self.journal.append((self.level, function.__name__, outcome))

    def __call__(self, function):
        def wrapper(*args, **kwargs):
            outcome = "ok"
            try:
                return function(*args, **kwargs)
            except BaseException as error:
                outcome = type(error).__name__
                raise
            finally:
                self.note(function, outcome)

        return update_wrapper(wrapper, function)


def journaled(*functions, level="INFO", journal=None):
    decorator = Journaled(level, JOURNAL if journal is None else journal)
    return decorator(*functions) if functions else decorator
