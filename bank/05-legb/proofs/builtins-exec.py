# shows: exec with its own __builtins__ sees only the names given there
# needs: cpython >=3.11
# control: {"size": len} => {"size": len, "print": print}
CODE = """
answer = size("abc")
try:
    print("visible")
except NameError_ as error:
    answer = answer, "hidden"
"""

own = {"size": len}
space = {"__builtins__": own | {"NameError_": NameError}}
exec(CODE, space)
print(space["answer"])
