# shows: insert at the beginning moves every element by one place
# needs: cpython >=3.11
# control: items.insert(0, "new") => items.append("new")
items = ["a", "b", "c"]
places = {item: place for place, item in enumerate(items)}
items.insert(0, "new")
print([(item, places[item], items.index(item)) for item in "abc"])
