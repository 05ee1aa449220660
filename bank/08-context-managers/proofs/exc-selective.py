# shows: suppress lets other types through, an unconditional True does not
# needs: cpython >=3.11
# control: suppress(FileNotFoundError) => suppress(BaseException)
from contextlib import suppress


class Everything:
    def __enter__(self):
        return self

    def __exit__(self, *exc):
        return True


def outcome(manager, error):
    try:
        with manager:
            raise error
    except BaseException as caught:
        return type(caught).__name__
    return "suppressed"


for error in (FileNotFoundError(), ValueError(), KeyboardInterrupt(), SystemExit()):
    print(type(error).__name__, outcome(suppress(FileNotFoundError), error), outcome(Everything(), error))
