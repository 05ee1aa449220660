# approach: a dictionary by identity of object and function; a callback removes what has died

import weakref


def parts(receiver):
    """The object that must live, and the function; a plain function is its own object."""
    owner = getattr(receiver, "__self__", None)
    return (receiver, None) if owner is None else (owner, receiver.__func__)


class Signal:
    def __init__(self):
        self._known = {}

    def connect(self, receiver):
        owner, function = parts(receiver)
        key = id(owner), id(function)
        if key not in self._known:
            known = self._known
            self._known[key] = weakref.ref(owner, lambda _: known.pop(key, None)), function
        return receiver

    def disconnect(self, receiver):
        owner, function = parts(receiver)
        return self._known.pop((id(owner), id(function)), None) is not None

    def _send(self, data, catch):
        results = []
        for key, entry in list(self._known.items()):
            owner = entry[0]()
            if owner is None or self._known.get(key) is not entry:
                continue
            call = owner if entry[1] is None else entry[1].__get__(owner)
            try:
                results.append(call(**data))
            except catch as error:
                results.append(error)
        return results

    def send(self, **data):
        return self._send(data, ())

    def send_robust(self, **data):
        return self._send(data, Exception)

    def __len__(self):
        return len(self._known)
