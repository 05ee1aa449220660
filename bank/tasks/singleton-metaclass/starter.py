class SingletonMeta(type):
    """One instance for each class."""
