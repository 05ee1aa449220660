import scaffold
from solution import make_prices


def test_every_price_has_its_own_rate():
    assert scaffold.all_prices({"a": 10, "b": 20, "c": 0}, 500) == {"a": 450, "b": 400, "c": 500}
    assert list(make_prices({"a": 1, "b": 2})) == ["a", "b"]


def test_later_changes_of_rates_do_not_matter():
    assert scaffold.after_change({"a": 10, "b": 20}, {"a": 90, "c": 5}, 100) == {"a": 90, "b": 80}


def test_an_extra_argument_is_an_error():
    assert scaffold.extra_argument({"a": 10}, "a", 100, 0) == "TypeError"


def test_counters_are_independent():
    assert scaffold.count([(), (100, 10), ()], [0, 0, 1, 2, 0, 1]) == [0, 1, 100, 0, 2, 110]


def test_a_counter_goes_down_and_stays():
    assert scaffold.count([(3, -2), (7, 0)], [0, 0, 0, 1, 1]) == [3, 1, -1, 7, 7]
