# verdict: WA
# mistake: sleeps after every failure, also after the last


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
                try:
                    return function(*args, **kwargs)
                except on as error:
                    errors.append(error)
                    pause = base * 2**number
                    sleep(pause if limit is None else min(pause, limit))
            failure = GaveUp(f"{function.__name__}: {attempts} attempts failed")
            failure.errors = errors
            raise failure from errors[-1]

        return wrapper

    return decorate
