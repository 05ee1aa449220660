import scaffold

CITIES = {"a": [1, 2], "b": [5], "c": []}


def test_amounts_come_in_the_order_of_cities():
    assert scaffold.ask(CITIES, [["b", "a"]])["out"] == [[5, 1, 2]]


def test_a_second_request_gets_the_same():
    assert scaffold.ask(CITIES, [["a"], ["a"]])["out"] == [[1, 2], [1, 2]]
