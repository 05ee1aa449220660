# approach: cooperative __init__ with keywords, so that any combination of abilities works; a table of abilities
class Bird:
    def __init__(self, name):
        self.name = name

    def eat(self):
        return f"{self.name} ест"


class FlyingBird(Bird):
    def __init__(self, name, height, **others):
        super().__init__(name, **others)
        self._height = height

    def fly(self):
        return f"{self.name} летит на высоте {self._height}"


class SwimmingBird(Bird):
    def __init__(self, name, depth, **others):
        super().__init__(name, **others)
        self._depth = depth

    def swim(self):
        return f"{self.name} плывёт на глубине {self._depth}"


class Eagle(FlyingBird):
    def __init__(self, name):
        super().__init__(name, height=3000)


class Penguin(SwimmingBird):
    def __init__(self, name):
        super().__init__(name, depth=200)


class Duck(FlyingBird, SwimmingBird):
    def __init__(self, name):
        super().__init__(name, height=100, depth=1)


ABILITIES = {Bird: "eat", FlyingBird: "fly", SwimmingBird: "swim"}


def story(birds):
    return [getattr(bird, act)() for bird in birds for kind, act in ABILITIES.items() if isinstance(bird, kind)]
