# approach: every class gets a lock and a list for its instance when it is made

import threading


class SingletonMeta(type):
    def __init__(cls, name, bases, namespace, **kwargs):
        super().__init__(name, bases, namespace, **kwargs)
        cls.__lock = threading.RLock()
        cls.__made = []

    def __call__(cls, *args, **kwargs):
        if not cls.__made:
            with cls.__lock:
                if not cls.__made:
                    cls.__made.append(super().__call__(*args, **kwargs))
        return cls.__made[0]
