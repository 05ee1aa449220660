# shows: a class is registered only when its module is imported
# needs: cpython >=3.11
# control: # import plugin_csv => import plugin_csv
import pathlib
import sys
import tempfile
import types

base = types.ModuleType("base")
exec(
    "class Base:\n"
    "    found = []\n"
    "    def __init_subclass__(cls, **kw):\n"
    "        super().__init_subclass__(**kw)\n"
    "        Base.found.append(cls.__name__)\n",
    base.__dict__,
)
sys.modules["base"] = base
with tempfile.TemporaryDirectory() as folder:
    pathlib.Path(folder, "plugin_csv.py").write_text("from base import Base\nclass Csv(Base): pass\n")
    sys.path.insert(0, folder)
    sys.dont_write_bytecode = True
    # import plugin_csv
    print(f"registered={base.Base.found}")
