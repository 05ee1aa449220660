# shows: methods of the metaclass are called on the class and are not seen from its objects
# needs: cpython >=3.11
# control: class A(metaclass=Meta): => class A(Mixin):
class Meta(type):
    def describe(cls):
        return cls.__name__


class Mixin:
    @classmethod
    def describe(cls):
        return cls.__name__


class A(metaclass=Meta):
    pass


print(f"on_class={A.describe()} on_object={hasattr(A(), 'describe')}")
