# shows: a name put into builtins is seen in every module without an import; a global of one module is not
# needs: cpython >=3.11
# control: builtins.release = "v1" => release = "v1"
import builtins
import types

other = types.ModuleType("other")
exec("def read():\n    return release", vars(other))

builtins.release = "v1"
try:
    print(other.read())
except NameError as error:
    print(type(error).__name__)
