"""Decorates functions in every way it can be written and tells what the journal holds."""

import solution


def four_ways():
    """The journal of the module and a given one after one call of each function, and the results."""
    solution.JOURNAL.clear()
    audit = ["first"]

    @solution.journaled
    def bare():
        return 1

    @solution.journaled()
    def empty():
        return 2

    @solution.journaled(level="DEBUG")
    def leveled():
        return 3

    @solution.journaled(journal=audit, level="WARNING")
    def both():
        return 4

    results = [bare(), empty(), leveled(), both()]
    return results, list(solution.JOURNAL), audit


def bare_calls(count):
    solution.JOURNAL.clear()

    @solution.journaled
    def load(x):
        return x * 10

    return [load(x) for x in range(count)], list(solution.JOURNAL)


def into_empty_list(calls):
    solution.JOURNAL.clear()
    mine = []

    @solution.journaled(journal=mine)
    def load():
        pass

    for _ in range(calls):
        load()
    return mine, list(solution.JOURNAL)


def failing(values):
    """For each value: what the caller of a function that divides 10 by it sees. Then the journal."""
    notes = []

    @solution.journaled(level="ERROR", journal=notes)
    def divide(value):
        return 10 // value

    seen = []
    for value in values:
        try:
            seen.append(divide(value))
        except Exception as error:
            seen.append((type(error).__name__, str(error)))
    return seen, notes


def echo(*args, **kwargs):
    @solution.journaled
    def show(*args, **kwargs):
        return args, kwargs

    return show(*args, **kwargs)


def looks():
    def load_report():
        """Loads a report."""
        return "original"

    decorated = [solution.journaled(load_report), solution.journaled(level="DEBUG")(load_report)]
    return [(f.__name__, f.__doc__, f.__wrapped__()) for f in decorated]


def method():
    notes = []

    class Account:
        def __init__(self, balance):
            self.balance = balance

        @solution.journaled(journal=notes)
        def add(self, amount):
            self.balance += amount
            return self.balance

    first, second = Account(1), Account(100)
    return [first.add(5), second.add(amount=5), first.add(1)], notes
