# shows: super() in __new__ follows the MRO: after Left comes its neighbour Right, not its parent
# needs: cpython >=3.11
# control: class Both(Left, Right) => class Both(Left)
log = []


class Base:
    def __new__(cls):
        log.append("Base")
        return super().__new__(cls)


class Left(Base):
    def __new__(cls):
        log.append("Left")
        return super().__new__(cls)


class Right(Base):
    def __new__(cls):
        log.append("Right")
        return super().__new__(cls)


class Both(Left, Right):
    pass


Both()
print(log)
