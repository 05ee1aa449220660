# shows: in CPython __builtins__ is the module in the main program and its dict in an imported module
# needs: cpython >=3.11
# control: KIND = "__builtins__" => KIND = "__import__('builtins')"
import importlib
import pathlib
import sys
import tempfile

KIND = "__builtins__"

with tempfile.TemporaryDirectory() as folder:
    pathlib.Path(folder, "imported_one.py").write_text(f"kind = type({KIND}).__name__")
    sys.path.insert(0, folder)
    importlib.invalidate_caches()
    module = importlib.import_module("imported_one")
print(type(__builtins__).__name__, module.kind)
