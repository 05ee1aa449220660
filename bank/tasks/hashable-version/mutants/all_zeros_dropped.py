# verdict: WA
# mistake: drops the zeros inside the version too


class Version:
    def __init__(self, text):
        self._text = text
        self._key = tuple(int(part) for part in text.split(".") if int(part))

    @property
    def text(self):
        return self._text

    def __eq__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self._key == other._key

    def __hash__(self):
        return hash(self._key)
