# verdict: WA
# mistake: every bird still has fly
class Bird:
    def __init__(self, name):
        self.name = name

    def eat(self):
        return f"{self.name} ест"

    def fly(self):
        return ""


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


class Penguin(SwimmingBird):
    def __init__(self, name):
        super().__init__(name, 200)


class Duck(FlyingBird, SwimmingBird):
    def __init__(self, name):
        Bird.__init__(self, name)
        self.height = 100
        self.depth = 1


def story(birds):
    lines = []
    for bird in birds:
        lines.append(bird.eat())
        if isinstance(bird, FlyingBird):
            lines.append(bird.fly())
        if isinstance(bird, SwimmingBird):
            lines.append(bird.swim())
    return lines
