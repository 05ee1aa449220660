def cached(ttl, clock):
    def decorate(function):
        return function

    return decorate
