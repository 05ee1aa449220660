# shows: two independent decorators apply to one class without any conflict
# needs: cpython >=3.11
# control: @first\n => \n
def first(cls):
    cls.marks = [*getattr(cls, "marks", []), "first"]
    return cls


def second(cls):
    cls.marks = [*getattr(cls, "marks", []), "second"]
    return cls


@first
@second
class A:
    pass


print(f"marks={A.marks} metaclass={type(A).__name__}")
