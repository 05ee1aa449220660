# shows: a column descriptor gives an expression through the class and a value through the object
# needs: cpython >=3.11
# control: if obj is None: => if owner is None:
class Condition:
    def __init__(self, text):
        self.text = text


class Column:
    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return vars(obj)[self.name] if obj else None

    def __gt__(self, other):
        return Condition(f"{self.name} > {other}")


class User:
    age = Column()

    def __init__(self, age):
        vars(self)["age"] = age


user = User(20)
print(user.age, user.age > 18)
condition = User.age > 18 if isinstance(User.age, Column) else None
print(getattr(condition, "text", None))
