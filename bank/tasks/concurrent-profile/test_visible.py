import scaffold


def test_the_profile_has_three_parts():
    seen = scaffold.load({"user": 1, "orders": 1, "friends": 1})
    assert seen["profile"] == {"user": "user of 7", "orders": "orders of 7", "friends": "friends of 7"}


def test_requests_run_at_once():
    assert scaffold.load({"user": 1, "orders": 2, "friends": 3})["time"] == 3.0
