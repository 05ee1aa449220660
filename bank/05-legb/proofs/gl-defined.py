# shows: globals() is that of the module where the function was written, not of the caller
# needs: cpython >=3.11
# control: return globals()["who"] => import sys; return sys._getframe(1).f_globals["who"]
import types

library = types.ModuleType("library")
exec('who = "library"\ndef ask():\n    return globals()["who"]', vars(library))
who = "caller"
print(library.ask())
