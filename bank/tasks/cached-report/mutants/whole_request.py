# verdict: WA
# mistake: answers are cached by the whole list of cities
class Reports:
    def __init__(self, load):
        self._load = load
        self._known = {}
        self.calls = 0

    def _city(self, city):
        self.calls += 1
        return list(self._load(city))

    def amounts(self, cities):
        key = tuple(cities)
        if key not in self._known:
            self._known[key] = [amount for city in cities for amount in self._city(city)]
        return list(self._known[key])

    def forget(self, city):
        self._known.pop(city, None)
