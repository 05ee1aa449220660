# shows: a set asks for the hash first and calls eq only when the hashes are equal
# needs: cpython >=3.11
# control: Key("b", 2), => Key("b", 1),
log = []


class Key:
    def __init__(self, name, code):
        self.name, self.code = name, code

    def __hash__(self):
        log.append("hash")
        return self.code

    def __eq__(self, other):
        log.append("eq")
        return self.name == other.name


box = {Key("a", 1)}
for probe in (
    Key("b", 2),
    Key("b", 1),
    Key("a", 1),
):
    log.clear()
    print(probe.name, probe.code, probe in box, log)
print("equal hashes, two elements:", hash(-1) == hash(-2), len({-1, -2}))
