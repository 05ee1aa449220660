# verdict: WA
# mistake: sends over a copy and does not look whether the receiver is still connected

import inspect
import weakref


def reference(receiver):
    return weakref.WeakMethod(receiver) if inspect.ismethod(receiver) else weakref.ref(receiver)


class Signal:
    def __init__(self):
        self.references = []

    def connect(self, receiver):
        if reference(receiver) not in self.references:
            self.references.append(reference(receiver))
        return receiver

    def disconnect(self, receiver):
        if reference(receiver) not in self.references:
            return False
        self.references.remove(reference(receiver))
        return True

    def _now(self):
        return [ref() for ref in self.references if ref() is not None]

    def send(self, **data):
        return [receiver(**data) for receiver in self._now()]

    def send_robust(self, **data):
        results = []
        for receiver in self._now():
            try:
                results.append(receiver(**data))
            except Exception as error:
                results.append(error)
        return results

    def __len__(self):
        return len(self._now())
