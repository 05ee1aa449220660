class Registering(type):
    """Remembers the classes made with it."""
