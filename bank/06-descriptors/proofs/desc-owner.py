# shows: __get__ gets the object and the class; through the class the object is None
# needs: cpython >=3.11
# control: if obj is None: => if owner is None:
class Field:
    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return "value for", type(obj).__name__, owner.__name__


class Base:
    field = Field()


class Child(Base):
    pass


print(Child().field)
print(Child.field is vars(Base)["field"])
