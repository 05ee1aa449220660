class Version:
    def __init__(self, text: str) -> None:
        self.text = text
