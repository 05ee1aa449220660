# shows: copy.replace makes a new object with changed fields, the other fields are the same objects
# needs: cpython >=3.13
# control: copy.replace(user, name="bob") => copy.deepcopy(user)
import copy
from dataclasses import dataclass, field


@dataclass(frozen=True)
class User:
    name: str
    roles: list = field(default_factory=list)


user = User("ann", ["admin"])
twin = copy.replace(user, name="bob")
print(user.name, twin.name)
print("other field shared:", twin.roles is user.roles)
try:
    copy.replace([1], name=2)
except TypeError as error:
    print("list:", type(error).__name__)
