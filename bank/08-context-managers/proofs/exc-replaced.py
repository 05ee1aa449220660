# shows: an error inside __exit__ replaces the first one, which stays in __context__
# needs: cpython >=3.11
# control: raise OSError => return False
class Managed:
    def __enter__(self):
        return self

    def __exit__(self, *exc):
        raise OSError


try:
    with Managed():
        raise KeyError
except Exception as error:
    print(type(error).__name__, "after", type(error.__context__).__name__)
