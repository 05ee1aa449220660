# verdict: WA
# mistake: weakref.ref to a bound method is dead at once

import weakref


class Signal:
    def __init__(self):
        self.references = []

    def connect(self, receiver):
        if weakref.ref(receiver) not in self.references:
            self.references.append(weakref.ref(receiver))
        return receiver

    def disconnect(self, receiver):
        if weakref.ref(receiver) not in self.references:
            return False
        self.references.remove(weakref.ref(receiver))
        return True

    def _now(self):
        for ref in tuple(self.references):
            receiver = ref()
            if receiver is not None and ref in self.references:
                yield receiver

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
        return sum(ref() is not None for ref in self.references)
