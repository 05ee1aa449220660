# shows: at __init__ a str and a tuple already have their values; assignment there changes nothing
# needs: cpython >=3.11
# control: def __init__(self, text): => def __new__(cls, text):\n        self = str.__new__(cls, text.upper())\n        return self\n\n    def unused(self, text):
class Upper(str):
    def __init__(self, text):
        self.seen = str(self)
        self = text.upper()


word = Upper("abc")
print("value:", str(word))
