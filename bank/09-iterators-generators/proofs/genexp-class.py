# shows: in a class body a generator expression sees class names only in its leftmost source
# needs: cpython >=3.11
# control: x * factor => x * 2
class Settings:
    factor = 2
    values = [1, 2]
    made = (x * factor for x in values)


try:
    print(list(Settings.made))
except NameError as error:
    print(type(error).__name__)
