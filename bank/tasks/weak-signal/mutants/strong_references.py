# verdict: WA
# mistake: ordinary references keep the receivers alive


class Signal:
    def __init__(self):
        self.receivers = []

    def connect(self, receiver):
        if receiver not in self.receivers:
            self.receivers.append(receiver)
        return receiver

    def disconnect(self, receiver):
        if receiver not in self.receivers:
            return False
        self.receivers.remove(receiver)
        return True

    def _now(self):
        for receiver in tuple(self.receivers):
            if receiver in self.receivers:
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
        return len(self.receivers)
