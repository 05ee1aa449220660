# shows: the body of a module runs once, so its top-level object is one for all importers
# needs: cpython >=3.11
# control: second = load() => sys.modules.pop("settings_demo")\nsecond = load()
import importlib
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path.cwd()))
pathlib.Path("settings_demo.py").write_text("print('module body')\nsettings = {}\n")


def load():
    return importlib.import_module("settings_demo")


first = load()
second = load()
print("same object:", first.settings is second.settings)
