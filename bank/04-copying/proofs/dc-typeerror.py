# shows: a lock, a file, a generator and a module cannot be copied, also not deep inside a structure
# needs: cpython >=3.11
# control: "lock": threading.Lock() => "lock": [1]
import copy
import sys
import tempfile
import threading

with tempfile.TemporaryFile() as file:
    values = {"lock": threading.Lock(), "file": file, "generator": (x for x in []), "module": sys}
    for name, value in values.items():
        try:
            copy.deepcopy({"nested": [value]})
            print(name, "copied")
        except TypeError as error:
            print(name, type(error).__name__)
