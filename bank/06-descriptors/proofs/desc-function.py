# shows: a function is a descriptor: its __get__ makes the bound method that carries self
# needs: cpython >=3.11
# control: Box.plain = hello => Box.plain = staticmethod(lambda: hello("class"))
class Box:
    pass


def hello(self):
    return "hello", type(self).__name__


box = Box()
by_hand = hello.__get__(box, Box)
print(by_hand(), by_hand.__self__ is box, by_hand.__func__ is hello)
Box.plain = hello
box.own = hello
print(box.plain())
try:
    print(box.own())
except TypeError as error:
    print(type(error).__name__)
