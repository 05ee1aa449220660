class Bird:
    def __init__(self, name):
        self.name = name

    def eat(self):
        return f"{self.name} ест"

    def fly(self):
        raise NotImplementedError


class FlyingBird(Bird):
    def __init__(self, name, height):
        super().__init__(name)
        self.height = height

    def fly(self):
        return f"{self.name} летит на высоте {self.height}"


class SwimmingBird(Bird):
    def __init__(self, name, depth):
        super().__init__(name)
        self.depth = depth

    def swim(self):
        return f"{self.name} плывёт на глубине {self.depth}"


class Eagle(FlyingBird):
    def __init__(self, name):
        super().__init__(name, 3000)


class Penguin(FlyingBird):
    def __init__(self, name):
        super().__init__(name, 0)

    def fly(self):
        raise NotImplementedError("penguins do not fly")

    def swim(self):
        return f"{self.name} плывёт на глубине 200"


class Duck(FlyingBird):
    def __init__(self, name):
        super().__init__(name, 100)

    def swim(self):
        return f"{self.name} плывёт на глубине 1"


def story(birds):
    lines = []
    for bird in birds:
        lines.append(bird.eat())
        if not isinstance(bird, Penguin):
            lines.append(bird.fly())
        if isinstance(bird, (Penguin, Duck)):
            lines.append(bird.swim())
    return lines
