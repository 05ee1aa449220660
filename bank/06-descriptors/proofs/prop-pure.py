# shows: a class with __get__, __set__ and __delete__ in plain Python behaves like property
# needs: cpython >=3.11
# control: return self.fget(obj) => return None
# control: self.fset(obj, value) => pass
class Property:
    def __init__(self, fget=None, fset=None, fdel=None):
        self.fget, self.fset, self.fdel = fget, fset, fdel

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        if self.fget is None:
            raise AttributeError
        return self.fget(obj)

    def __set__(self, obj, value):
        if self.fset is None:
            raise AttributeError
        self.fset(obj, value)

    def __delete__(self, obj):
        if self.fdel is None:
            raise AttributeError
        self.fdel(obj)

    def setter(self, fset):
        return type(self)(self.fget, fset, self.fdel)


def use(kind):
    class Account:
        def __init__(self):
            self._sum = 0

        @kind
        def sum(self):
            return self._sum

        @sum.setter
        def sum(self, value):
            self._sum = value * 100

    account = Account()
    account.sum = 5
    log = [account.sum]
    try:
        del account.sum
    except AttributeError as error:
        log.append(type(error).__name__)
    return log


print("property:", use(property))
print("own:", use(Property))
