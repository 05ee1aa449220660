# shows: an InitVar goes to __post_init__ and is not stored as a field
# needs: cpython >=3.11
# control: InitVar[str] => str
from dataclasses import InitVar, dataclass, fields


@dataclass
class User:
    name: str
    password: InitVar[str]

    def __post_init__(self, secret=None):
        self.passed = secret


user = User("ann", "x1")
print([f.name for f in fields(user)], "passed:", user.passed, "stored:", "password" in vars(user))
