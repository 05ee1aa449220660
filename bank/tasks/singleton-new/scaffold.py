"""Families of classes derived from Single; every call makes them anew, so tests do not depend on each other."""

import solution


def family():
    calls = []

    class Config(solution.Single):
        def setup(self, *args, **kwargs):
            calls.append((type(self).__name__, args, kwargs))
            self.args = args

    class Special(Config):
        pass

    class Other(solution.Single):
        def setup(self, *args, **kwargs):
            calls.append(("Other", args, kwargs))

    return {"Config": Config, "Special": Special, "Other": Other}, calls


def create(steps):
    """Makes objects, steps is a list of (class name, arguments, keyword arguments).

    For each: the class of what came, and the step that first gave this very object. Then all calls of setup.
    """
    classes, calls = family()
    made, told = [], []
    for name, args, kwargs in steps:
        thing = classes[name](*args, **kwargs)
        made.append(thing)
        first = next(number for number, earlier in enumerate(made) if earlier is thing)
        told.append((type(thing).__name__, first))
    return told, calls


def failing(outcomes):
    """setup fails where outcomes says so. For each creation: what came of it and how often setup has run."""
    runs = []

    class Fragile(solution.Single):
        def setup(self, outcome):
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


def without_setup():
    class Plain(solution.Single):
        pass

    first = Plain(1, 2, key=3)
    second = Plain()
    return type(first).__name__, vars(first), 1 + (first is not second), type(solution.Single).__name__
