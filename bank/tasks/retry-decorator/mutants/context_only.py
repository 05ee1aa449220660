# verdict: WA
# mistake: raises without "from": the error is in __context__ at best, not the cause

import functools


class GaveUp(Exception):
    pass


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
                    if number == attempts - 1:
                        failure = GaveUp(f"{function.__name__}: {attempts} attempts failed")
                        failure.errors = errors
                        raise failure

        return wrapper

    return decorate
