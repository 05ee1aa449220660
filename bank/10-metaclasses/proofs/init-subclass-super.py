# shows: a class that forgets super().__init_subclass__() breaks the chain of its neighbours
# needs: cpython >=3.11
# control: pass  # forgotten => super().__init_subclass__(**kwargs)
seen = []


class Plugin:
    def __init_subclass__(cls, **kwargs):
        seen.append(cls.__name__)
        super().__init_subclass__(**kwargs)


class Mixin:
    def __init_subclass__(cls, **kwargs):
        pass  # forgotten


class Csv(Mixin, Plugin):
    pass


print(f"seen_by_plugin={seen}")
