import scaffold


def test_the_source_is_closed_before_the_result():
    seen = scaffold.search([3, 8, 5], fits=[8])
    assert seen == {"out": 8, "log": ["asked for 0", "asked for 1", "closed"], "time": 4.0}


def test_an_error_of_wanted_closes_the_source():
    seen = scaffold.search([3, 8, 5], fits=[5], wanted_fails_at=1)
    assert seen["out"] == "ArithmeticError: bad row"
    assert (seen["log"][-1], seen["time"]) == ("closed", 4.0)


def test_cancellation_closes_the_source():
    seen = scaffold.search([3, 8, 5], fits=[5], cancel_at=1.5)
    assert seen == {"out": "CancelledError", "log": ["asked for 0", "asked for 1", "closed"], "time": 3.5}


def test_nothing_is_read_beyond_the_match():
    assert scaffold.search([7, 7, 7, 7], fits=[7])["log"] == ["asked for 0", "closed"]


def test_a_source_without_aclose():
    seen = scaffold.search([3, 8, 5], fits=[8], source="plain")
    assert (seen["out"], seen["log"]) == (8, ["asked for 0", "asked for 1"])
    assert scaffold.search([3], fits=[], source="plain")["out"] == "nothing"


def test_an_iterable_whose_iterator_is_another_object():
    seen = scaffold.search([3, 8, 5], fits=[3], source="table")
    assert (seen["out"], seen["log"], seen["time"]) == (3, ["asked for 0", "closed"], 3.0)


def test_nothing_found_gives_the_default():
    assert scaffold.search([], fits=[1], default=17)["out"] == 17
    assert scaffold.search([4, None, 6], fits=[None], default=17)["out"] is None
