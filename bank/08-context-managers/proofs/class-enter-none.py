# shows: without return in __enter__ the name after as is None
# needs: cpython >=3.11
# control: self.ready = True => return self
class Managed:
    def __enter__(self):
        self.ready = True

    def __exit__(self, *exc):
        pass


with Managed() as name:
    print("is None:", name is None)
