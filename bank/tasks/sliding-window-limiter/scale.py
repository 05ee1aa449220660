import solution

SIZES = (2_000, 8_000, 32_000)
GROWTH = "n"


def prepare(n):
    """A window of n requests, full; 2 n requests, half of them refused."""
    moment = [0.0]
    limiter = solution.RateLimiter(n, float(n), lambda: moment[0])
    for number in range(n):
        moment[0] = float(number)
        limiter.allow("client")

    def work():
        for number in range(n):
            moment[0] = float(n + number)
            limiter.allow("client")
            limiter.allow("client")

    return work
