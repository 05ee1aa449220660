# shows: when __enter__ raises, its own __exit__ is not called
# needs: cpython >=3.11
# control: raise OSError => pass
log = []


class Managed:
    def __enter__(self):
        log.append("enter")
        raise OSError

    def __exit__(self, *exc):
        log.append("exit")


try:
    with Managed():
        log.append("body")
except OSError:
    log.append("OSError")
print(log)
