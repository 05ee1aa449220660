"""A small Redis in memory with a clock that is moved by hand; it notes every command."""

from solution import Lock, LockBusy


class Redis:
    def __init__(self):
        self.now = 0
        self.data = {}
        self.commands = []
        self.without_term = []
        self.tokens = []
        self.before = {}

    def _begin(self, command):
        self.commands.append(command)
        if command in self.before:
            self.before.pop(command)()
        for key, (_, until) in list(self.data.items()):
            if until is not None and self.now >= until:
                del self.data[key]

    def _end(self):
        self.without_term += [key for key, (_, until) in self.data.items() if until is None]

    def set(self, key, value, nx=False, px=None):
        self._begin("set")
        if nx and key in self.data:
            return None
        self.data[key] = (value, None if px is None else self.now + px)
        self.tokens.append(value)
        self._end()
        return True

    def get(self, key):
        self._begin("get")
        return self.data.get(key, (None,))[0]

    def delete(self, key):
        self._begin("delete")
        return int(self.data.pop(key, None) is not None)

    def pexpire(self, key, ms):
        self._begin("pexpire")
        return self._expire(key, ms)

    def delete_if_equal(self, key, value):
        self._begin("delete_if_equal")
        if self.data.get(key, (None,))[0] != value:
            return 0
        del self.data[key]
        return 1

    def pexpire_if_equal(self, key, value, ms):
        self._begin("pexpire_if_equal")
        return self._expire(key, ms) if self.data.get(key, (None,))[0] == value else 0

    def _expire(self, key, ms):
        if key not in self.data:
            return 0
        self.data[key] = (self.data[key][0], self.now + ms)
        return 1

    def owner(self, locks):
        """Who holds each key now: found by the tokens that the locks put in."""
        self._begin("look")
        self.commands.pop()
        return {key: locks.get(value, "unknown") for key, (value, _) in self.data.items()}


def play(*steps, ttl=1000):
    """Steps: (process, "acquire" | "release" | "extend") or ("wait", milliseconds); processes are names.

    Returns for each method its result and who owns the key afterwards: the process, None, or "unknown".
    """
    redis, locks, owners, told = Redis(), {}, {}, []
    for who, what in steps:
        if who == "wait":
            redis.now += what
            continue
        lock = locks.setdefault(who, Lock(redis, "report", ttl))
        count = len(redis.tokens)
        result = getattr(lock, what)()
        owners.update((token, who) for token in redis.tokens[count:])
        told.append((result, redis.owner(owners).get("lock:report")))
    return told


def interrupted_release():
    """While A releases, right before each command that changes or reads, its term passes and B takes the lock."""
    told = []
    for command in ("get", "delete", "delete_if_equal"):
        redis = Redis()
        a, b = Lock(redis, "report", 1000), Lock(redis, "report", 1000)
        a.acquire()

        def meanwhile(redis=redis, b=b):
            redis.now += 1001
            told.append(("B", b.acquire()))

        redis.before[command] = meanwhile
        result = a.release()
        if command not in redis.before:
            told.append(("A", result, "lock:report" in redis.data))
    return told


def commands(*methods):
    """Commands of one lock, keys that ever lived without a term, and the keys in the end."""
    redis = Redis()
    lock = Lock(redis, "report", 500)
    for method in methods:
        getattr(lock, method)()
    return redis.commands, redis.without_term, sorted(redis.data)


def tokens(processes, times):
    """How many different tokens came of so many acquisitions, and their types."""
    redis = Redis()
    for _ in range(processes):
        lock = Lock(redis, "report", 10)
        for _ in range(times):
            lock.acquire()
            lock.release()
    return len(set(redis.tokens)), sorted({type(token).__name__ for token in redis.tokens})


def with_statement(fail, busy=False):
    """Events of a with statement: whether another could take the lock inside and after it."""
    redis = Redis()
    lock, other = Lock(redis, "report", 1000), Lock(redis, "report", 1000)
    events = []
    if busy:
        other.acquire()
    try:
        with lock:
            events.append(("inside, other acquires", other.acquire()))
            if fail:
                raise LookupError("body")
    except (LookupError, LockBusy) as error:
        events.append(type(error).__name__)
    events.append(("after, other acquires", other.acquire()))
    return events
