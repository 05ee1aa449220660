# shows: pathlib.Path picks a subclass in __new__, an ordinary class does not
# needs: cpython >=3.11
# control: TRIED = Path => TRIED = Plain
from pathlib import Path


class Plain:
    pass


TRIED = Path
made = TRIED.__new__(TRIED)
print("exact class:", type(made) is TRIED)
print("instance of the class:", isinstance(made, TRIED))
