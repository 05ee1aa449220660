# shows: a class statement is a call of the metaclass: type(name, bases, namespace) builds the same class
# needs: cpython >=3.11
# control: type("Point", (Base,), => type("Point", (),
class Base:
    def hello(self):
        return "hello"


Point = type("Point", (Base,), {"x": 1})
print(f"name={Point.__name__} x={Point().x} inherited={hasattr(Point(), 'hello')}")
