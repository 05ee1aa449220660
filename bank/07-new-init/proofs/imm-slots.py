# shows: a subclass of int without __slots__ accepts new attributes, with empty __slots__ it does not
# needs: cpython >=3.11
# control: class Money(int): => class Money(int):\n    __slots__ = ()\n
class Money(int):
    def __new__(cls, cents):
        return super().__new__(cls, cents)


price = Money(100)
try:
    price.currency = "eur"
    print("attribute set, value still", int(price))
except AttributeError as error:
    print(type(error).__name__)
