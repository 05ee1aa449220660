# shows: a list is refused; a list made hashable is lost in the set as soon as it changes
# needs: cpython >=3.11
# control: item.append(2) => item.copy()
class HashableList(list):
    def __hash__(self):
        return hash(tuple(self))


for element in ((1, "a"), [1, "a"]):
    try:
        print(type(element).__name__, len({element}))
    except TypeError as error:
        print(type(element).__name__, type(error).__name__)
item = HashableList([1])
box = {item}
print("found:", item in box)
item.append(2)
print("found after change:", item in box, "still inside:", item in list(box))
