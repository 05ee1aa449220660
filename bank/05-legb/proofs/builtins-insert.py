# shows: exec with globals that lack __builtins__ puts the ordinary built-ins there itself
# needs: cpython >=3.11
# control: empty = {} => empty = {"__builtins__": {}}
empty = {}
try:
    exec("result = len('abc')", empty)
    print(empty["result"])
except NameError as error:
    print(type(error).__name__)
print("__builtins__" in empty, bool(empty["__builtins__"]))
