# verdict: WA
# mistake: except Exception repeats also what cannot get better


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
                except Exception as error:
                    errors.append(error)
            failure = GaveUp(f"{function.__name__}: {attempts} attempts failed")
            failure.errors = errors
            raise failure from errors[-1]

        return wrapper

    return decorate
