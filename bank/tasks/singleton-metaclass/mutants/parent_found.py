# verdict: WA
# mistake: hasattr finds the instance of the parent

import threading


class SingletonMeta(type):
    _lock = threading.RLock()

    def __call__(cls, *args, **kwargs):
        with SingletonMeta._lock:
            if not hasattr(cls, "_instance"):
                cls._instance = super().__call__(*args, **kwargs)
        return cls._instance
