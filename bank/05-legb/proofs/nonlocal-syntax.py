# shows: nonlocal wants a variable of an enclosing function: a global name or none at all is a SyntaxError
# needs: cpython >=3.11
# control: VERB = "nonlocal" => VERB = "global"
VERB = "nonlocal"
CASES = {
    "global variable": f"total = 0\ndef f():\n    {VERB} total\n    total = 1",
    "nothing": f"def outer():\n    def f():\n        {VERB} total\n        total = 1",
    "enclosing function": f"def outer():\n    total = 0\n    def f():\n        {VERB} total\n        total = 1",
}

for name, code in CASES.items():
    try:
        compile(code, name, "exec")
        print(name, "compiles")
    except SyntaxError as error:
        print(name, type(error).__name__)
