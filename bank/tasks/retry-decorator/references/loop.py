# approach: a loop over the attempts, a pause before each but the first

import functools


class GaveUp(Exception):
    """All attempts failed; `errors` are those of the function, in order."""

    def __init__(self, name, errors):
        super().__init__(f"{name}: {len(errors)} attempts failed")
        self.errors = errors


def retry(attempts, on, base, sleep, limit=None):
    if attempts < 1:
        raise ValueError("attempts must be at least 1")

    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            errors = []
            for number in range(attempts):
                if number > 0:
                    pause = base * 2 ** (number - 1)
                    sleep(pause if limit is None else min(pause, limit))
                try:
                    return function(*args, **kwargs)
                except on as error:
                    errors.append(error)
            raise GaveUp(function.__name__, errors) from errors[-1]

        return wrapper

    return decorate
