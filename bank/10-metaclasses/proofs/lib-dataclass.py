# shows: dataclass is a decorator: it adds methods to the class and leaves its metaclass type
# needs: cpython >=3.11
# control: @dataclass\n => \n
from dataclasses import dataclass


@dataclass
class Point:
    x: int = 0


print(f"metaclass={type(Point).__name__} equal_by_fields={Point() == Point()}")
