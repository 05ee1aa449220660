# shows: __exit__ gets type, exception and traceback, or three None without an error
# needs: cpython >=3.11
# control: raise ValueError("x") => pass
class Managed:
    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc, tb):
        print(exc_type and exc_type.__name__, exc is not None, tb is not None)
        return True


with Managed():
    pass
with Managed():
    raise ValueError("x")
