# shows: two bases with unrelated metaclasses conflict; a metaclass derived from both resolves it
# needs: cpython >=3.11
# control: class Both(A, B): => class Both(A, B, metaclass=type("M", (MetaA, MetaB), {})):
class MetaA(type):
    pass


class MetaB(type):
    pass


class A(metaclass=MetaA):
    pass


class B(metaclass=MetaB):
    pass


try:

    class Both(A, B):
        pass

    outcome = type(Both).__name__
except TypeError as error:
    outcome = type(error).__name__
print(f"outcome={outcome}")
