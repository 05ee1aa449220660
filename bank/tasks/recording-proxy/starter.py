class Recorder:
    def __init__(self, target, log):
        pass
