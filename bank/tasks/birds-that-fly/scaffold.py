"""Birds of the module and new ones."""

import solution


def told(kinds):
    """The story of birds: a kind of the module, or "plain", "flying", "swimming" or "heron" (a new kind)."""

    class Heron(solution.FlyingBird):
        def __init__(self, name):
            super().__init__(name, 700)

    makers = {
        "plain": solution.Bird,
        "flying": lambda name: solution.FlyingBird(name, 50),
        "swimming": lambda name: solution.SwimmingBird(name, 3),
        "heron": Heron,
    }
    birds = [makers.get(kind, getattr(solution, kind, None))(f"{kind}{number}") for number, kind in enumerate(kinds)]
    return solution.story(birds)


def abilities(kind):
    """Which of eat, fly and swim a class has."""
    return [name for name in ("eat", "fly", "swim") if hasattr(getattr(solution, kind), name)]


def promises():
    """For each kind: what its ancestors in the module promise, and what a bird of the kind says when all is called."""
    seen = {}
    for kind in ("Eagle", "Penguin", "Duck"):
        bird = getattr(solution, kind)("X")
        ancestors = [cls for cls in type(bird).__mro__ if cls.__module__ == solution.__name__]
        promised = sorted({name for cls in ancestors for name in ("eat", "fly", "swim") if hasattr(cls, name)})
        said = []
        for name in promised:
            try:
                said.append(getattr(bird, name)())
            except Exception as error:
                said.append(type(error).__name__)
        seen[kind] = said
    return seen


def several():
    birds = [solution.FlyingBird("a", 1), solution.Eagle("b"), solution.FlyingBird("c", 2), solution.Duck("d")]
    return [bird.fly() for bird in birds] + [bird.name for bird in birds]
