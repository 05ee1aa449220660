# shows: __init_subclass__ runs for subclasses, not for its own class, and takes arguments of the class line
# needs: cpython >=3.11
# control: class Csv(Base, key="csv"): => class Csv(Base):
class Base:
    registry = {}

    def __init_subclass__(cls, key=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.registry[key] = cls.__name__


class Csv(Base, key="csv"):
    pass


print(f"registry={Base.registry} metaclass={type(Csv).__name__}")
