"""Asks reports and tells what was loaded."""

from solution import Reports


def ask(cities, requests, fails=(), half=False, spoil=False, forget=None):
    """cities: amounts by name. requests: lists of names. The n-th load fails if n is in `fails` (half-way if `half`).

    spoil: every answer is filled with rubbish afterwards. forget: a city forgotten before the last request.
    """
    loaded, out = [], []

    def load(city):
        loaded.append(city)
        number = len(loaded) - 1
        if number in fails and not half:
            raise ConnectionError(city)
        return stream(city, number in fails)

    def stream(city, broken):
        for position, amount in enumerate(cities[city]):
            if broken and position:
                raise ConnectionError(city)
            yield amount

    reports = Reports(load)
    for number, names in enumerate(requests):
        if forget is not None and number == len(requests) - 1:
            reports.forget(forget)
        try:
            answer = reports.amounts(names)
            out.append(list(answer))
            if spoil:
                answer.append("rubbish")
                answer.reverse()
        except Exception as error:
            out.append(type(error).__name__)
    return {"out": out, "loaded": loaded, "calls": reports.calls}


def two_objects():
    first, second = Reports(lambda city: iter([1])), Reports(lambda city: iter([2]))
    return [first.amounts(["a"]), second.amounts(["a"]), first.amounts(["a"]), first.calls, second.calls]
