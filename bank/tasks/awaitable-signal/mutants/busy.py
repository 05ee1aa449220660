# verdict: TLE
# mistake: a bare yield asks to be woken on the next turn, so the loop never rests
class Signal:
    def __init__(self):
        self._fired = False
        self._value = None

    @property
    def fired(self):
        return self._fired

    def fire(self, value=None):
        if self._fired:
            raise RuntimeError("the signal has been fired already")
        self._fired, self._value = True, value

    def __await__(self):
        while not self._fired:
            yield
        return self._value
