# shows: CPython compiles the source to bytecode before running it
# needs: cpython >=3.11
# control: code = compile(source, "example", "eval") => code = source
import sys

source = "1 + 1"
code = compile(source, "example", "eval")
instructions = getattr(code, "co_code", None)
print(sys.implementation.name, type(code).__name__, type(instructions).__name__, eval(code))
