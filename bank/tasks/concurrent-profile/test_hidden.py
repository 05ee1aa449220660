import scaffold


def test_the_slowest_request_sets_the_time():
    assert scaffold.load({"user": 8, "orders": 2, "friends": 1})["time"] == 8.0
    assert scaffold.load({"user": 2, "orders": 6, "friends": 5})["time"] == 6.0


def test_broken_friends_give_an_empty_list():
    seen = scaffold.load({"user": 3, "orders": 2, "friends": 1}, broken=["friends"])
    assert seen["profile"] == {"user": "user of 7", "orders": "orders of 7", "friends": []}
    assert seen["time"] == 3.0


def test_slow_broken_friends_do_not_spoil_the_rest():
    seen = scaffold.load({"user": 1, "orders": 1, "friends": 4}, broken=["friends"], user_id=9)
    assert seen["profile"] == {"user": "user of 9", "orders": "orders of 9", "friends": []}


def test_a_broken_user_is_an_error():
    seen = scaffold.load({"user": 2, "orders": 1, "friends": 1}, broken=["user"])
    assert (seen["profile"], seen["error"]) == (None, "ConnectionError: user is down")


def test_broken_orders_are_an_error():
    seen = scaffold.load({"user": 1, "orders": 2, "friends": 1}, broken=["orders"])
    assert (seen["profile"], seen["error"]) == (None, "ConnectionError: orders is down")


def test_each_request_is_made_once():
    seen = scaffold.load({"user": 1, "orders": 1, "friends": 1}, broken=["friends"], user_id=42)
    assert seen["calls"] == [("friends", 42), ("orders", 42), ("user", 42)]
