# shows: an AttributeError inside a getter makes Python call __getattr__ and hides the real mistake
# needs: cpython >=3.11
# control: return None.rate => return {}["rate"]
# control: def __getattr__ => def getattr_off
class Order:
    @property
    def total(self):
        return None.rate

    def __getattr__(self, name):
        return f"fallback for {name}"


try:
    print(Order().total)
except (AttributeError, KeyError) as error:
    print(type(error).__name__)
