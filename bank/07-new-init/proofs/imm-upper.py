# shows: a changed value reaches the object when it is passed to super().__new__
# needs: cpython >=3.11
# control: super().__new__(cls, text.upper()) => super().__new__(cls, text)
class Upper(str):
    def __new__(cls, text):
        return super().__new__(cls, text.upper())


word = Upper("abc")
print(str(word), isinstance(word, Upper))
