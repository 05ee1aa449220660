# shows: a method does not see the names of the class body, only attributes of self or of the class
# needs: cpython >=3.11
# control: return rate => return self.rate
class Tax:
    rate = 20

    def by_name(self):
        return rate

    def by_self(self):
        return self.rate

    def by_class(self):
        return Tax.rate


tax = Tax()
for method in (tax.by_name, tax.by_self, tax.by_class):
    try:
        print(method.__name__, method())
    except NameError as error:
        print(method.__name__, type(error).__name__)
