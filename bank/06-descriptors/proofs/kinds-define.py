# shows: __set__ or __delete__ makes a data descriptor, __get__ alone a non-data one
# needs: cpython >=3.11
# control: "__delete__": lambda self, obj: None => "__call__": lambda self, obj: None
import inspect

READ = {"__get__": lambda self, obj, owner=None: None}
WRITE = {"__set__": lambda self, obj, value: None}
DELETE = {"__delete__": lambda self, obj: None}

for name, methods in {"get": READ, "get+set": READ | WRITE, "get+delete": READ | DELETE, "set": WRITE}.items():
    made = type("Made", (), methods)()
    print(name, inspect.isdatadescriptor(made))
