class Bounded:
    def __init__(self, low=None, high=None):
        self.low = low
        self.high = high
