# verdict: WA
# mistake: a public attribute can be assigned while the object lies in a set


class Version:
    def __init__(self, text):
        self.text = text
        numbers = [int(part) for part in text.split(".")]
        while numbers and numbers[-1] == 0:
            numbers.pop()
        self._key = tuple(numbers)

    def __eq__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self._key == other._key

    def __hash__(self):
        return hash(self._key)
