import scaffold


def test_all_rows_in_order():
    assert scaffold.read_all([1, 2, 5, 7, 9], 2)[0] == [1, 2, 5, 7, 9]


def test_requests_go_on_from_the_last_row():
    assert scaffold.read_all([10, 20, 30], 2)[1] == [(None, 2), (20, 2)]


def test_an_empty_table():
    assert scaffold.read_all([], 3) == ([], [(None, 3)])
