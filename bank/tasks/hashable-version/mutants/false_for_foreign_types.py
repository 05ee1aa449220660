# verdict: WA
# mistake: False instead of NotImplemented, so the other operand is never asked


class Version:
    def __init__(self, text):
        self._text = text
        numbers = [int(part) for part in text.split(".")]
        while numbers and numbers[-1] == 0:
            numbers.pop()
        self._key = tuple(numbers)

    @property
    def text(self):
        return self._text

    def __eq__(self, other):
        return isinstance(other, Version) and self._key == other._key

    def __hash__(self):
        return hash(self._key)
