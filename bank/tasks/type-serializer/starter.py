def to_plain(value):
    """Turn a value into what JSON understands."""
    return value
