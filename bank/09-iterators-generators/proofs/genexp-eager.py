# shows: the leftmost source of a generator expression is evaluated at once, the rest while iterating
# needs: cpython >=3.11
# control: source("left") => [0]
log = []


def source(name):
    log.append(name)
    return [0]


made = (a + b for a in source("left") for b in source("right"))
print("made:", log)
for _ in made:
    pass
print("iterated:", log)
