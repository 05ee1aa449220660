# shows: an attribute is looked for in the object, its class and the bases, never in the globals
# needs: cpython >=3.11
# control: colour = "base" => pass
colour = "global"


class Base:
    colour = "base"


class Child(Base):
    pass


def ask(obj):
    try:
        return obj.colour
    except AttributeError as error:
        return type(error).__name__


class Other:
    pass


child = Child()
found = [ask(child)]
Child.colour = "class"
found.append(ask(child))
child.colour = "object"
found.append(ask(child))
print(found, ask(Other()))
