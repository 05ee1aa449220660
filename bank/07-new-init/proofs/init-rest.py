# shows: a plain class needs no __new__: __init__ alone sets up and checks the object
# needs: cpython >=3.11
# control: raise ValueError => pass
class Price:
    def __init__(self, amount):
        if amount < 0:
            raise ValueError
        self.amount = amount


print("own __new__:", "__new__" in vars(Price), Price.__new__ is object.__new__)
print(Price(5).amount)
try:
    Price(-1)
    print("accepted")
except ValueError:
    print("rejected")
