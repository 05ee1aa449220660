# approach: a generator gives the schedule of pauses, the wrapper follows it until it ends

from functools import wraps
from math import inf


class GaveUp(Exception):
    errors: list


def schedule(attempts, base, limit):
    """Pauses after the first, second, … failure; no pause after the last attempt."""
    pause = base
    for _ in range(attempts - 1):
        yield min(pause, inf if limit is None else limit)
        pause *= 2


def give_up(name, errors):
    failure = GaveUp(f"{name}: {len(errors)} attempts failed")
    failure.errors = errors
    failure.__cause__ = errors[-1]
    return failure


def retry(attempts, on, base, sleep, limit=None):
    if attempts < 1:
        raise ValueError(f"cannot make {attempts} attempts")

    def decorate(function):
        @wraps(function)
        def wrapper(*args, **kwargs):
            errors, pauses = [], schedule(attempts, base, limit)
            while True:
                try:
                    return function(*args, **kwargs)
                except on as error:
                    errors.append(error)
                pause = next(pauses, None)
                if pause is None:
                    raise give_up(function.__name__, errors)
                sleep(pause)

        return wrapper

    return decorate
