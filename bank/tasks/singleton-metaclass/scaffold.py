"""Singleton classes at work, alone and in threads."""

import threading

from solution import SingletonMeta


def calls(*arguments):
    """Makes the class's object with each of the argument lists; sizes seen, runs of __init__, distinct objects."""
    runs = []

    class Pool(metaclass=SingletonMeta):
        def __init__(self, size=10, *, name="main"):
            runs.append((size, name))
            self.size = size

    made = [Pool(*args, **kwargs) for args, kwargs in arguments]
    return [pool.size for pool in made], runs, len({id(pool) for pool in made})


def family():
    """Parent, child, parent, child: class names and the number of the first object that is the same."""

    class Parent(metaclass=SingletonMeta):
        pass

    class Child(Parent):
        pass

    made = [Parent(), Child(), Parent(), Child()]
    first = [next(i for i, other in enumerate(made) if other is thing) for thing in made]
    return [type(thing).__name__ for thing in made], first, isinstance(made[1], Parent)


def failing(outcomes):
    runs = []

    class Fragile(metaclass=SingletonMeta):
        def __init__(self, outcome):
            runs.append(outcome)
            if outcome == "fail":
                raise ConnectionError("no database")
            self.state = outcome

    told = []
    for outcome in outcomes:
        try:
            told.append((Fragile(outcome).state, len(runs)))
        except ConnectionError as error:
            told.append((str(error), len(runs)))
    return told


def one_makes_another():
    order = []

    class Settings(metaclass=SingletonMeta):
        def __init__(self):
            order.append("settings")

    class Pool(metaclass=SingletonMeta):
        def __init__(self):
            order.append("pool begins")
            self.settings = Settings()
            order.append("pool ends")

    return order, len({id(Pool().settings), id(Settings())}), order.count("settings")


def empty_queue():
    runs = []

    class Queue(metaclass=SingletonMeta):
        def __init__(self):
            runs.append("init")
            self.items = []

        def __len__(self):
            return len(self.items)

    Queue()
    Queue().items.append(1)
    return len(Queue()), runs


def second_thread():
    """A second thread calls the class while the first is inside __init__; in the end, what the second one saw."""
    runs = []
    seen = []

    class Slow(metaclass=SingletonMeta):
        def __init__(self):
            runs.append(threading.current_thread().name)
            if len(runs) == 1:
                other.start()
                other.join(0.3)
            self.ready = "ready"

    other = threading.Thread(target=lambda: seen.append(getattr(Slow(), "ready", "not ready")), name="second")
    ready = getattr(Slow(), "ready", "not ready")
    other.join(5)
    return ready, seen, len(runs)


def many_threads(count):
    """How many objects and runs of __init__ come of count threads that start together."""
    runs, made = [], []
    start = threading.Barrier(count)

    class Pool(metaclass=SingletonMeta):
        def __init__(self):
            runs.append("init")
            sum(range(20_000))

    def work():
        start.wait(5)
        made.append(Pool())

    threads = [threading.Thread(target=work) for _ in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(5)
    return len(made), len({id(pool) for pool in made}), len(runs)
