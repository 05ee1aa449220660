# shows: __getattr__ is called only where the ordinary search found nothing
# needs: cpython >=3.11
# control: def __getattr__ => def __getattribute__
class Box:
    kind = "class"

    def __getattr__(self, name):
        return f"fallback {name}"


box = Box()
box.size = 5
print(box.size, box.kind, box.missing)
