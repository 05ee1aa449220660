# verdict: WA
# mistake: amounts are put into the cache one by one, so half of them stay after an error
class Reports:
    def __init__(self, load):
        self._load = load
        self._known = {}
        self.calls = 0

    def _city(self, city):
        if city not in self._known:
            self.calls += 1
            self._known[city] = []
            for amount in self._load(city):
                self._known[city].append(amount)
        return self._known[city]

    def amounts(self, cities):
        return [amount for city in cities for amount in self._city(city)]

    def forget(self, city):
        self._known.pop(city, None)
