# shows: the name after as gets what __enter__ returned, not the manager
# needs: cpython >=3.11
# control: return "connection" => return self
class Pool:
    def __enter__(self):
        return "connection"

    def __exit__(self, *exc):
        pass


manager = Pool()
with manager as name:
    print("name is the manager:", name is manager)
    print(type(name).__name__)
