# verdict: WA
# mistake: an empty city counts as not loaded
class Reports:
    def __init__(self, load):
        self._load = load
        self._known = {}
        self.calls = 0

    def _city(self, city):
        if not self._known.get(city):
            self.calls += 1
            self._known[city] = tuple(self._load(city))
        return self._known[city]

    def amounts(self, cities):
        return [amount for city in cities for amount in self._city(city)]

    def forget(self, city):
        self._known.pop(city, None)
