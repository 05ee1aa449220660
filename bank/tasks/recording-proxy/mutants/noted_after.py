# verdict: WA
# mistake: notes after the access, so an exception leaves no note


class Recorder:
    def __init__(self, target, log):
        object.__setattr__(self, "_Recorder__target", target)
        object.__setattr__(self, "_Recorder__log", log)

    def __note(self, result, *entry):
        self.__log.append(entry)
        return result

    def __getattr__(self, name):
        return self.__note(getattr(self.__target, name), "get", name)

    def __setattr__(self, name, value):
        self.__note(setattr(self.__target, name, value), "set", name)

    def __delattr__(self, name):
        self.__note(delattr(self.__target, name), "del", name)

    def __call__(self, /, *args, **kwargs):
        return self.__note(self.__target(*args, **kwargs), "call")

    def __getitem__(self, key):
        return self.__note(self.__target[key], "getitem", key)

    def __setitem__(self, key, value):
        self.__target[key] = value
        self.__log.append(("setitem", key))

    def __delitem__(self, key):
        del self.__target[key]
        self.__log.append(("delitem", key))

    def __len__(self):
        return self.__note(len(self.__target), "len")

    def __contains__(self, key):
        return self.__note(key in self.__target, "contains", key)

    def __iter__(self):
        return self.__note(iter(self.__target), "iter")

    def __bool__(self):
        return self.__note(bool(self.__target), "bool")

    def __eq__(self, other):
        return self.__note(self.__target == (other.__target if isinstance(other, Recorder) else other), "eq")

    def __str__(self):
        return str(self.__target)

    def __repr__(self):
        return repr(self.__target)
