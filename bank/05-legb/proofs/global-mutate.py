# shows: a global list or dict can be changed without global, because no name is assigned
# needs: cpython >=3.11
# control: settings["debug"] = True => settings = {"debug": True}
items, settings = [], {"debug": False}


def fill():
    items.append(1)
    settings["debug"] = True


fill()
print(items, settings)
