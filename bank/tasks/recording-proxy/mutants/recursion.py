# verdict: RE
# mistake: assigns its own fields through its own __setattr__, which reads fields that are not there yet


class Recorder:
    def __init__(self, target, log):
        self._target = target
        self._log = log

    def __getattr__(self, name):
        self._log.append(("get", name))
        return getattr(self._target, name)

    def __setattr__(self, name, value):
        self._log.append(("set", name))
        setattr(self._target, name, value)

    def __len__(self):
        self._log.append(("len",))
        return len(self._target)
