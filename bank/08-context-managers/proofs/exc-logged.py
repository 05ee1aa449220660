# shows: an exception that __exit__ only logged still goes on
# needs: cpython >=3.11
# control: seen.append(exc_type.__name__) => seen.append(exc_type.__name__)\n        return True
seen = []


class Logging:
    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc, tb):
        seen.append(exc_type.__name__)


try:
    with Logging():
        raise KeyError
    print(seen, "stopped here")
except KeyError:
    print(seen, "went on")
