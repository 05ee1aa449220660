import scaffold


def test_hits_are_counted_up_to_the_limit():
    assert scaffold.hits(["ann", "bob", "ann", "ann"], limit=2) == ([1, 1, 2, "ValueError"], {"ann": 2, "bob": 1})


def test_a_counter_survives_pickle():
    restored, _, _ = scaffold.round_trip(["ann", "ann"], [])
    assert restored == ("home", 100, {"ann": 2})


def test_the_restored_counter_counts_on_alone():
    _, more, original = scaffold.round_trip(["ann"], ["ann", "bob"])
    assert more == [2, 1]
    assert original == ("home", 100, {"ann": 1})
