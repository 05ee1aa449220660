# verdict: WA
# mistake: the list of failures belongs to the decorator, a second call begins with what is left

import functools


class GaveUp(Exception):
    pass


def retry(attempts, on, base, sleep, limit=None):
    if attempts < 1:
        raise ValueError("attempts must be at least 1")

    def decorate(function):
        errors = []

        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            while len(errors) < attempts:
                if errors:
                    pause = base * 2 ** (len(errors) - 1)
                    sleep(pause if limit is None else min(pause, limit))
                try:
                    return function(*args, **kwargs)
                except on as error:
                    errors.append(error)
            failure = GaveUp(f"{function.__name__}: {attempts} attempts failed")
            failure.errors = errors
            raise failure from errors[-1]

        return wrapper

    return decorate
