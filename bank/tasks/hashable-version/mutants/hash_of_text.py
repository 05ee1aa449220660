# verdict: WA
# mistake: equality looks at the numbers, the hash at the text, so equal versions have different hashes


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
        if not isinstance(other, Version):
            return NotImplemented
        return self._key == other._key

    def __hash__(self):
        return hash(self._text)
