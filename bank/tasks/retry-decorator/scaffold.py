"""Functions that fail as told; pauses are noted, nobody waits."""

from solution import GaveUp, retry


class Flaky(ConnectionError):
    pass


ERRORS = {"connection": ConnectionError, "flaky": Flaky, "value": ValueError, "timeout": TimeoutError}


def call(outcomes, attempts=3, on=("connection",), base=1, limit=None, calls=1):
    """The function's runs end as told: the name of an error or a value to return.

    For each call of the decorated function: the result, or the exception's class, text and cause's class; and all pauses.
    """
    runs, pauses, told = iter(outcomes), [], []

    @retry(attempts, tuple(ERRORS[name] for name in on), base, pauses.append, limit)
    def load():
        outcome = next(runs)
        if outcome in ERRORS:
            raise ERRORS[outcome]("no luck")
        return outcome

    for _ in range(calls):
        try:
            told.append(load())
        except GaveUp as error:
            told.append(("GaveUp", str(error), error.__cause__ and type(error.__cause__).__name__))
        except Exception as error:
            told.append((type(error).__name__, error.__cause__ and "has a cause"))
    return told, pauses


def errors_of(outcomes):
    """Classes of GaveUp.errors, whether the cause is the last of them, and the bases of GaveUp."""
    runs, number = iter(outcomes), len(outcomes)

    @retry(number, (ConnectionError,), 1, lambda seconds: None)
    def load():
        raise ERRORS[next(runs)]("no luck")

    try:
        load()
    except GaveUp as error:
        places = [place for place, one in enumerate(error.errors) if one is error.__cause__]
        return [type(one).__name__ for one in error.errors], places, [base.__name__ for base in GaveUp.__bases__]
    return "nothing raised"


def checked_when(attempts):
    try:
        decorate = retry(attempts, (ValueError,), 1, lambda seconds: None)
    except ValueError:
        return "when retry is called"
    try:
        decorate(lambda: "result")()
    except ValueError:
        return "later"
    return "never"


def looks(*args, **kwargs):
    @retry(attempts=2, on=(ValueError,), base=1, sleep=lambda seconds: None)
    def load_page(*args, **kwargs):
        """Loads a page."""
        return args, kwargs

    return load_page.__name__, load_page.__doc__, load_page(*args, **kwargs)
