# verdict: WA
# mistake: no __setattr__ and __delattr__: the values land on the proxy


class Recorder:
    def __init__(self, target, log):
        self.__target = target
        self.__log = log

    def __getattr__(self, name):
        self.__log.append(("get", name))
        return getattr(self.__target, name)

    def __len__(self):
        self.__log.append(("len",))
        return len(self.__target)
