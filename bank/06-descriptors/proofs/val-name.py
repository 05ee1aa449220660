# shows: with __set_name__ two fields of one class keep their values apart without naming them twice
# needs: cpython >=3.11
# control: self.name = name => self.name = "value"
class Number:
    def __set_name__(self, owner, name):
        self.name = name

    def __set__(self, obj, value):
        vars(obj)[self.name] = int(value)

    def __get__(self, obj, owner=None):
        return vars(obj)[self.name]


class Point:
    x = Number()
    y = Number()


point = Point()
point.x, point.y = "1", "2"
print(point.x, point.y)
