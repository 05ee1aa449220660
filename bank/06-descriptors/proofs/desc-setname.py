# shows: __set_name__ is called when the class is made and tells the name; for a descriptor assigned later it is not
# needs: cpython >=3.11
# control: Box.late = Named() => Box.late = Named(); vars(Box)["late"].__set_name__(Box, "late")
log = []


class Named:
    def __set_name__(self, owner, name):
        log.append((owner.__name__, name))

    def __get__(self, obj, owner=None):
        return None


class Box:
    size = Named()
    colour = Named()


print(log)
Box.late = Named()
Box()
print(len(log))
