from os import environ


def pairs(file):
    for number, line in enumerate(file, 1):
        text = line.strip()
        if text == "" or text[0] == "#":
            continue
        if "=" not in text:
            raise ValueError(f"line {number}")
        key, value = text.split("=", 1)
        yield key.strip(), value.strip()


def load(path):
    with open(path, encoding="utf-8") as file:
        found = dict(pairs(file))
    return {key: environ.get(f"APP_{key.upper()}", value) for key, value in found.items()}
