# shows: an exception stops at the with block only if __exit__ returned a true value
# needs: cpython >=3.11
# control: for answer in (None, False, True, 1) => for answer in (False, False, False, False)
class Managed:
    def __init__(self, answer):
        self.answer = answer

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc, tb):
        return self.answer


for answer in (None, False, True, 1):
    try:
        with Managed(answer):
            raise KeyError
        print(answer, "suppressed")
    except KeyError:
        print(answer, "went on")
