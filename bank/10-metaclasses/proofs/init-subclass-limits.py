# shows: __init_subclass__ cannot change what calling or iterating the class means; a metaclass can
# needs: cpython >=3.11
# control: class Colours(Base): => class Colours(metaclass=Meta):
class Meta(type):
    def __iter__(cls):
        return iter(["red", "blue"])


class Base:
    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.__iter__ = classmethod(lambda cls: iter(["red", "blue"]))


class Colours(Base):
    pass


try:
    got = list(Colours)
except TypeError as error:
    got = type(error).__name__
print(f"list_of_class={got}")
