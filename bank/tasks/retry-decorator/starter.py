class GaveUp(Exception):
    """All attempts failed."""


def retry(attempts, on, base, sleep, limit=None):
    def decorate(function):
        return function

    return decorate
