# verdict: WA
# mistake: compares the function with itself
import random

from intervals import merge


def test_merge_is_merge():
    dice = random.Random(1)
    for _ in range(500):
        given = [(start, start + dice.randint(0, 4)) for start in dice.choices(range(-9, 9), k=5)]
        assert merge(given) == merge(list(given))
