# shows: WeakValueDictionary drops an entry when its value dies, dict keeps it
# needs: cpython >=3.11
# control: cache = weakref.WeakValueDictionary() => cache = {}
import weakref


class Image:
    pass


cache = weakref.WeakValueDictionary()
used, unused = Image(), Image()
cache["used"], cache["unused"] = used, unused
del unused
print("cached:", sorted(cache))
