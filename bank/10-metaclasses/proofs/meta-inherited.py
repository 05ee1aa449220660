# shows: a metaclass is inherited: it acts on subclasses that do not name it; a class decorator does not
# needs: cpython >=3.11
# control: class Base(metaclass=Meta): => class Base:
seen_by_meta, seen_by_decorator = [], []


class Meta(type):
    def __new__(mcls, name, bases, namespace):
        seen_by_meta.append(name)
        return super().__new__(mcls, name, bases, namespace)


def mark(cls):
    seen_by_decorator.append(cls.__name__)
    return cls


@mark
class Base(metaclass=Meta):
    pass


class Child(Base):
    pass


print(f"metaclass={seen_by_meta} decorator={seen_by_decorator}")
