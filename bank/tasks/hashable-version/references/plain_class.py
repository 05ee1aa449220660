# approach: a plain class that derives equality and the hash from one normalised tuple


class Version:
    __slots__ = ("_key", "_text")

    def __init__(self, text: str) -> None:
        numbers = [int(part) for part in text.split(".")]
        while numbers and numbers[-1] == 0:
            numbers.pop()
        self._text = text
        self._key = tuple(numbers)

    @property
    def text(self) -> str:
        return self._text

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Version):
            return NotImplemented
        return self._key == other._key

    def __hash__(self) -> int:
        return hash(self._key)

    def __repr__(self) -> str:
        return f"Version({self._text!r})"
