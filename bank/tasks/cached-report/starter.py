from functools import lru_cache


class Reports:
    def __init__(self, load):
        self.load = load
        self.calls = 0

    @lru_cache
    def city(self, city):
        self.calls += 1
        return self.load(city)

    def amounts(self, cities):
        return [amount for city in cities for amount in self.city(city)]

    def forget(self, city):
        self.city.cache_clear()
