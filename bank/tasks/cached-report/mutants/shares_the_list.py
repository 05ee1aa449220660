# verdict: WA
# mistake: the answer for one city is the cached list itself
class Reports:
    def __init__(self, load):
        self._load = load
        self._known = {}
        self.calls = 0

    def _city(self, city):
        if city not in self._known:
            self.calls += 1
            self._known[city] = list(self._load(city))
        return self._known[city]

    def amounts(self, cities):
        if len(cities) == 1:
            return self._city(cities[0])
        return [amount for city in cities for amount in self._city(city)]

    def forget(self, city):
        self._known.pop(city, None)
