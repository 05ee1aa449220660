# shows: an ordinary registry keeps a class alive; a WeakValueDictionary lets it go
# needs: cpython >=3.11
# control: registry = {} => registry = weakref.WeakValueDictionary()
import gc
import weakref

registry = {}


class Base:
    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        registry[cls.__name__] = cls


def make():
    class Temporary(Base):
        pass


make()
gc.collect()
print(f"kept={sorted(registry)}")
