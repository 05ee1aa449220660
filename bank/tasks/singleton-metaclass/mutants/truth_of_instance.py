# verdict: WA
# mistake: asks whether the instance is true; an empty container is not, and is made again

import threading


class SingletonMeta(type):
    _instances = {}
    _lock = threading.RLock()

    def __call__(cls, *args, **kwargs):
        with SingletonMeta._lock:
            instance = SingletonMeta._instances.get(cls)
            if not instance:
                instance = super().__call__(*args, **kwargs)
                SingletonMeta._instances[cls] = instance
        return instance
