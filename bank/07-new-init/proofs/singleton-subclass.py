# shows: a subclass finds the parent's instance in the inherited attribute
# needs: cpython >=3.11
# control: if cls._instance is None => if type(cls._instance) is not cls
class Single:
    _instance = None

    def __new__(cls):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
        return cls._instance


class Child(Single):
    pass


parent = Single()
print("is an instance of Child:", isinstance(Child(), Child))
print("is the parent's object:", Child() is parent)
