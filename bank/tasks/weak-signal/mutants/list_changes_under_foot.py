# verdict: WA
# mistake: walks over the very list that receivers change

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

    def send(self, **data):
        return [ref()(**data) for ref in self.references if ref() is not None]

    def send_robust(self, **data):
        results = []
        for ref in self.references:
            if ref() is not None:
                try:
                    results.append(ref()(**data))
                except Exception as error:
                    results.append(error)
        return results

    def __len__(self):
        return sum(ref() is not None for ref in self.references)
