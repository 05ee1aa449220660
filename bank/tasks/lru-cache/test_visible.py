from solution import LruCache


def test_the_oldest_is_dropped():
    cache = LruCache(2)
    for key in "abc":
        cache.put(key, key.upper())
    assert [cache.get(key) for key in "abc"] == [None, "B", "C"]
    assert len(cache) == 2


def test_a_value_can_be_replaced():
    cache = LruCache(2)
    cache.put("a", 1)
    cache.put("a", 2)
    assert (cache.get("a"), len(cache)) == (2, 1)


def test_keys_go_from_the_oldest_to_the_freshest():
    cache = LruCache(3)
    for key in (1, 2, 3, 4):
        cache.put(key, "value")
    assert cache.keys() == [2, 3, 4]


def test_a_default_for_a_missing_key():
    assert LruCache(1).get("x", "nothing") == "nothing"
