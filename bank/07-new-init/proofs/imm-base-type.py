# shows: operations inherited from the built-in type return that type, not the subclass
# needs: cpython >=3.11
# control: class Upper(str): => class Upper(str):\n    def __add__(self, other):\n        return type(self)(str(self) + other)\n
class Upper(str):
    def __new__(cls, text):
        return super().__new__(cls, text.upper())


word = Upper("a") + "b"
print(type(word).__name__, str(word))
