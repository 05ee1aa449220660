class Signal:
    def __init__(self):
        self.receivers = []

    def connect(self, receiver):
        self.receivers.append(receiver)
        return receiver

    def disconnect(self, receiver):
        return False

    def send(self, **data):
        return [receiver(**data) for receiver in self.receivers]

    def send_robust(self, **data):
        return self.send(**data)

    def __len__(self):
        return len(self.receivers)
