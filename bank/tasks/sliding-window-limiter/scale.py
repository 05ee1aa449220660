import random
from collections import deque

import scaffold

SIZES = (1_000, 4_000, 16_000)
GROWTH = "n"


def prepare(n):
    dice = random.Random(n)
    times = sorted(n + dice.randrange(2 * n) / 2 for _ in range(2 * n))
    return scaffold.full(n)(times), lambda answers: answers == expected(n, times)


def expected(n, times):
    let_through = deque(range(n))
    answers = []
    for time in times:
        while let_through and let_through[0] <= time - n:
            let_through.popleft()
        answers.append(len(let_through) < n)
        if answers[-1]:
            let_through.append(time)
    return answers
