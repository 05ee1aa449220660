"""A clock that is moved by hand and functions that count their calls."""

from solution import cached


class Clock:
    def __init__(self):
        self.now = 1000.0

    def __call__(self):
        return self.now


def play(ttl, steps, results=None, takes=0.0):
    """Steps: ("wait", seconds), ("call", args, kwargs) or ("clear",). The function returns the number of its run, or
    results[number - 1] (the last one again and again when they run out); a result that is an exception's name in capitals, like "!KeyError", is raised.

    Returns what each call gave, and how many times the function ran.
    """
    clock = Clock()
    runs = []
    errors = {"!KeyError": KeyError, "!TypeError": TypeError}

    @cached(ttl, clock)
    def work(*args, **kwargs):
        runs.append((args, kwargs))
        clock.now += takes
        result = len(runs) if results is None else results[min(len(runs), len(results)) - 1]
        if isinstance(result, str) and result in errors:
            raise errors[result]("from the function")
        return result

    told = []
    for step in steps:
        if step[0] == "wait":
            clock.now += step[1]
        elif step[0] == "clear":
            work.cache_clear()
        else:
            try:
                told.append(work(*step[1], **step[2]))
            except (KeyError, TypeError) as error:
                told.append(f"{type(error).__name__}: {error.args[0]}")
    return told, len(runs)


def two_functions():
    clock = Clock()
    decorate = cached(10, clock)

    @decorate
    def double(x):
        return 2 * x

    @decorate
    def triple(x):
        return 3 * x

    return [double(5), triple(5), double(5)], double.__name__
