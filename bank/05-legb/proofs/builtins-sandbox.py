# shows: code without any built-ins still reaches the classes of the process and, through one of them, the module os
# needs: cpython >=3.11
# control: CODE = ESCAPE => CODE = "found = os.getcwd"
import os

ESCAPE = """
classes = ().__class__.__base__.__subclasses__()
wrapper = [cls for cls in classes if cls.__name__ == "_wrap_close"][0]
found = wrapper.__init__.__globals__["getcwd"]
"""
CODE = ESCAPE

space = {"__builtins__": {}}
try:
    exec(CODE, space)
    print("reached_os:", space["found"] is os.getcwd)
except NameError as error:
    print(type(error).__name__)
