"""Puts versions into sets and dictionaries, which cannot be done from another process."""

from solution import Version


def distinct(texts):
    """How many elements a set of these versions has."""
    return len({Version(text) for text in texts})


def look_up(stored, wanted):
    """The value found under Version(wanted) in a dictionary {Version(text): value}."""
    table = {Version(text): value for text, value in stored}
    return table.get(Version(wanted), "nothing found")


class Wildcard:
    """Says of any version what it was told to say."""

    def __init__(self, answer):
        self.answer = answer

    def __eq__(self, other):
        return self.answer

    __hash__ = None


def compare_with_wildcard(text, answer):
    return Version(text) == Wildcard(answer)


def assign_text(text, new):
    """What came of assigning: "AttributeError" or "assigned", and the text afterwards."""
    version = Version(text)
    try:
        version.text = new
    except AttributeError:
        return "AttributeError", version.text
    return "assigned", version.text


def hashes(texts):
    return [hash(Version(text)) for text in texts]
