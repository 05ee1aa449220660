# shows: a false value is enough for the exception to go on; a raise inside is not needed
# needs: cpython >=3.11
# control: return False => return True
class Managed:
    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc, tb):
        return False


original = KeyError("k")
try:
    with Managed():
        raise original
    print("suppressed")
except KeyError as error:
    print("same object:", error is original)
