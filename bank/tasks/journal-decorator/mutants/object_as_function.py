# verdict: RE
# mistake: the decorated thing is an object without __get__, so as a method it does not receive self

import functools

JOURNAL = []


class journaled:
    def __init__(self, function=None, *, level="INFO", journal=None):
        self.function = function
        self.level = level
        self.journal = JOURNAL if journal is None else journal
        if function is not None:
            functools.update_wrapper(self, function)

    def __call__(self, *args, **kwargs):
        if self.function is None:
            return journaled(args[0], level=self.level, journal=self.journal)
        try:
            result = self.function(*args, **kwargs)
        except BaseException as error:
            self.journal.append((self.level, self.function.__name__, type(error).__name__))
            raise
        self.journal.append((self.level, self.function.__name__, "ok"))
        return result
