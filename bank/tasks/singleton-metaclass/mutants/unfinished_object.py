# verdict: WA
# mistake: stores the object before __init__ has run and looks without the lock

import threading


class SingletonMeta(type):
    _instances = {}
    _lock = threading.RLock()

    def __call__(cls, *args, **kwargs):
        if cls in SingletonMeta._instances:
            return SingletonMeta._instances[cls]
        with SingletonMeta._lock:
            if cls not in SingletonMeta._instances:
                instance = cls.__new__(cls, *args, **kwargs)
                SingletonMeta._instances[cls] = instance
                try:
                    instance.__init__(*args, **kwargs)
                except BaseException:
                    del SingletonMeta._instances[cls]
                    raise
        return SingletonMeta._instances[cls]
