# shows: copy calls __new__ with the stored value, so a conversion there is applied again
# needs: cpython >=3.11
# control: def __new__(cls, euros): => def __copy__(self):\n        return self\n\n    def __new__(cls, euros):
import copy


class Cents(int):
    def __new__(cls, euros):
        return super().__new__(cls, euros * 100)


price = Cents(3)
print("value:", int(price), "copy:", int(copy.copy(price)))
