# shows: nonlocal in a method passes over the class body and takes the variable of the function around the class
# needs: cpython >=3.11
# control: nonlocal level => pass
def outer():
    level = "function"

    class Box:
        level = "class"

        def change(self):
            nonlocal level
            level = "changed"

    Box().change()
    return level, Box.level


print(*outer())
