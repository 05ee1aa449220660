# verdict: WA
# mistake: the public fields target and log hide the target's own


class Recorder:
    def __init__(self, target, log):
        object.__setattr__(self, "target", target)
        object.__setattr__(self, "log", log)

    def __getattr__(self, name):
        self.log.append(("get", name))
        return getattr(self.target, name)

    def __setattr__(self, name, value):
        self.log.append(("set", name))
        setattr(self.target, name, value)

    def __delattr__(self, name):
        self.log.append(("del", name))
        delattr(self.target, name)

    def __call__(self, /, *args, **kwargs):
        self.log.append(("call",))
        return self.target(*args, **kwargs)

    def __getitem__(self, key):
        self.log.append(("getitem", key))
        return self.target[key]

    def __setitem__(self, key, value):
        self.log.append(("setitem", key))
        self.target[key] = value

    def __delitem__(self, key):
        self.log.append(("delitem", key))
        del self.target[key]

    def __len__(self):
        self.log.append(("len",))
        return len(self.target)

    def __contains__(self, key):
        self.log.append(("contains", key))
        return key in self.target

    def __iter__(self):
        self.log.append(("iter",))
        return iter(self.target)

    def __bool__(self):
        self.log.append(("bool",))
        return bool(self.target)

    def __eq__(self, other):
        self.log.append(("eq",))
        return self.target == (other.target if isinstance(other, Recorder) else other)

    def __str__(self):
        return str(self.target)

    def __repr__(self):
        return repr(self.target)
