# shows: __new__ may return an object made before, and __init__ then runs on it again
# needs: cpython >=3.11
# control: if code not in cls._cache => if True
# control: self.rate = None => pass
class Currency:
    _cache = {}

    def __new__(cls, code):
        if code not in cls._cache:
            cls._cache[code] = super().__new__(cls)
        return cls._cache[code]

    def __init__(self, code):
        self.code = code
        self.rate = None


first = Currency("usd")
first.rate = 90
second = Currency("usd")
print("same object:", first is second)
print("state kept:", first.rate == 90)
