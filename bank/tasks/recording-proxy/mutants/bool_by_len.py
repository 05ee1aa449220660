# verdict: WA
# mistake: no __bool__: the truth of the proxy is asked of its __len__


class Recorder:
    def __init__(self, target, log):
        object.__setattr__(self, "_Recorder__target", target)
        object.__setattr__(self, "_Recorder__log", log)

    def __getattr__(self, name):
        self.__log.append(("get", name))
        return getattr(self.__target, name)

    def __setattr__(self, name, value):
        self.__log.append(("set", name))
        setattr(self.__target, name, value)

    def __delattr__(self, name):
        self.__log.append(("del", name))
        delattr(self.__target, name)

    def __call__(self, /, *args, **kwargs):
        self.__log.append(("call",))
        return self.__target(*args, **kwargs)

    def __getitem__(self, key):
        self.__log.append(("getitem", key))
        return self.__target[key]

    def __setitem__(self, key, value):
        self.__log.append(("setitem", key))
        self.__target[key] = value

    def __delitem__(self, key):
        self.__log.append(("delitem", key))
        del self.__target[key]

    def __len__(self):
        self.__log.append(("len",))
        return len(self.__target)

    def __contains__(self, key):
        self.__log.append(("contains", key))
        return key in self.__target

    def __iter__(self):
        self.__log.append(("iter",))
        return iter(self.__target)

    def __eq__(self, other):
        self.__log.append(("eq",))
        return self.__target == (other.__target if isinstance(other, Recorder) else other)

    def __str__(self):
        return str(self.__target)

    def __repr__(self):
        return repr(self.__target)
