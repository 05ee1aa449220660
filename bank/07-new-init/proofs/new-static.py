# shows: __new__ becomes a static method without a decorator, so the class is passed by hand
# needs: cpython >=3.11
# control: NAME = "__new__" => NAME = "create"
NAME = "__new__"


def first_argument(first=None):
    return "nothing" if first is None else "the object"


A = type("A", (), {NAME: first_argument})
made = object.__new__(A)
print("static method:", isinstance(vars(A)[NAME], staticmethod))
print("filled in by the call:", getattr(made, NAME)())
