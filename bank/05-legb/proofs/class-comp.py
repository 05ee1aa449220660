# shows: a comprehension in a class body sees the class names only in its leftmost source
# needs: cpython >=3.11
# control: [factor * n for n in numbers] => [n for n in numbers for factor in (2,)]
def build(code):
    try:
        exec(code, space := {})
        return space["Table"].result
    except NameError as error:
        return type(error).__name__


SOURCE = "class Table:\n    numbers, factor = (1, 2), 10\n    result = "
print(build(SOURCE + "[n for n in numbers]"))
print(build(SOURCE + "[factor * n for n in numbers]"))
