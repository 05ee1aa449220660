# shows: the generated __init__ does not call the parent's __init__
# needs: cpython >=3.11
# control: CALL_PARENT = False => CALL_PARENT = True
from dataclasses import dataclass

CALL_PARENT = False


class Base:
    def __init__(self):
        self.ready = True


@dataclass
class Child(Base):
    name: str

    def __post_init__(self):
        if CALL_PARENT:
            super().__init__()


print("parent's __init__ ran:", hasattr(Child("a"), "ready"))
