# verdict: WA
# mistake: send is send_robust: the sender never hears of an exception

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
        results = []
        for ref in tuple(self.references):
            receiver = ref()
            if receiver is not None and ref in self.references:
                try:
                    results.append(receiver(**data))
                except Exception as error:
                    results.append(error)
        return results

    send_robust = send

    def __len__(self):
        return sum(ref() is not None for ref in self.references)
