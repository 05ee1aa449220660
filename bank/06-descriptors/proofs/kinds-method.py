# shows: functions, classmethod and staticmethod are non-data: an attribute of the object shadows a method
# needs: cpython >=3.11
# control: box.run = lambda: "object" => pass
import inspect


class Box:
    def run(self):
        return "class"

    @classmethod
    def make(cls):
        return cls

    @staticmethod
    def help():
        return 1


box = Box()
print([inspect.isdatadescriptor(vars(Box)[name]) for name in ("run", "make", "help")])
print(box.run())
box.run = lambda: "object"
print(box.run(), Box().run())
