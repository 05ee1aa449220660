import random

from solution import LruCache


def filled(capacity, keys):
    cache = LruCache(capacity)
    for key in keys:
        cache.put(key, f"value of {key}")
    return cache


def test_reading_refreshes():
    cache = filled(3, "abc")
    assert cache.get("a") == "value of a"
    cache.put("d", 4)
    assert cache.keys() == ["c", "a", "d"]


def test_replacing_refreshes_and_evicts_nothing():
    cache = filled(3, "abc")
    cache.put("b", "new")
    assert cache.keys() == ["a", "c", "b"]
    cache.put("d", 4)
    assert (cache.keys(), cache.get("b")) == (["c", "b", "d"], "new")


def test_looking_for_a_key_does_not_refresh():
    cache = filled(2, "ab")
    assert ("a" in cache, "z" in cache) == (True, False)
    cache.put("c", 3)
    assert cache.keys() == ["b", "c"]


def test_none_is_a_value():
    cache = LruCache(2)
    cache.put("a", None)
    cache.put("b", 2)
    assert cache.get("a", "default") is None
    cache.put("c", 3)
    assert cache.keys() == ["a", "c"]


def test_a_miss_changes_nothing():
    cache = filled(2, "ab")
    assert [cache.get("x"), cache.get("y", 0)] == [None, 0]
    assert (cache.keys(), len(cache)) == (["a", "b"], 2)


def test_a_capacity_of_one():
    cache = filled(1, "aab")
    assert (cache.keys(), cache.get("a"), cache.get("b")) == (["b"], None, "value of b")


def test_long_random_history():
    dice = random.Random(57)
    cache, model = LruCache(8), []
    for step in range(1000):
        key = dice.randrange(16)
        if dice.random() < 0.5:
            cache.put(key, step)
            model = [pair for pair in model if pair[0] != key][-8:] + [(key, step)]
            model = model[-8:]
        else:
            found = [pair for pair in model if pair[0] == key]
            assert cache.get(key, -1) == (found[0][1] if found else -1)
            model = [pair for pair in model if pair[0] != key] + found
    assert cache.keys() == [key for key, _ in model]
