import scaffold
from solution import make_counter, make_prices


def test_one_tariff():
    assert make_prices({"student": 50})["student"](1000) == 500


def test_a_price_is_rounded_down():
    assert scaffold.all_prices({"sale": 33}, 101) == {"sale": 67}


def test_a_counter_counts():
    tick = make_counter(10, 5)
    assert [tick(), tick(), tick()] == [10, 15, 20]
