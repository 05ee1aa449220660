"""A clock that is moved by hand."""

from solution import RateLimiter


def play(limit, window, steps):
    """Steps (time, method, client), the times ascending; what each call returned."""
    moment = [0.0]
    limiter = RateLimiter(limit, window, lambda: moment[0])
    told = []
    for time, method, client in steps:
        moment[0] = time
        told.append(getattr(limiter, method)(client))
    return told


def allowed(limit, window, times, client="ann"):
    """At which of the times a request was let through."""
    answers = play(limit, window, [(time, "allow", client) for time in times])
    return [time for time, answer in zip(times, answers, strict=True) if answer]


def patient(limit, window, count):
    """A client that always waits as long as retry_after says: the moments of its requests, and those refused."""
    moment = [0.0]
    limiter = RateLimiter(limit, window, lambda: moment[0])
    let_through, refused = [], []
    for _ in range(count):
        moment[0] += limiter.retry_after("ann")
        (let_through if limiter.allow("ann") else refused).append(moment[0])
        moment[0] += 1
    return let_through, refused


def full(n):
    """Fills the window of a limiter with n requests; returns a function for the times of more requests."""
    moment = [0.0]
    limiter = RateLimiter(n, float(n), lambda: moment[0])
    for number in range(n):
        moment[0] = float(number)
        limiter.allow("client")

    def at(times):
        def go_on():
            answers = []
            for time in times:
                moment[0] = time
                answers.append(limiter.allow("client"))
            return answers

        return go_on

    return at
