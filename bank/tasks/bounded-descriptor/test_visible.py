import scaffold


def test_good_values_are_kept():
    assert scaffold.assign("price", 5, 2.5, 10**9) == [5, 2.5, 10**9]


def test_a_value_out_of_bounds_is_refused_by_name():
    [(name, message)] = scaffold.assign("discount", 101)
    assert name == "ValueError"
    assert "discount" in message


def test_a_string_is_refused():
    [(name, message)] = scaffold.assign("price", "10")
    assert name == "TypeError"
    assert "price" in message
