# approach: a list of weak references, compared by what they point to

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
        wanted = reference(receiver)
        if wanted not in self.references:
            return False
        self.references.remove(wanted)
        return True

    def _receivers(self):
        self.references = [ref for ref in self.references if ref() is not None]
        for ref in tuple(self.references):
            receiver = ref()
            if receiver is not None and ref in self.references:
                yield receiver

    def send(self, **data):
        return [receiver(**data) for receiver in self._receivers()]

    def send_robust(self, **data):
        results = []
        for receiver in self._receivers():
            try:
                results.append(receiver(**data))
            except Exception as error:
                results.append(error)
        return results

    def __len__(self):
        return sum(ref() is not None for ref in self.references)
