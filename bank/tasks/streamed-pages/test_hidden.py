import scaffold


def test_pages_are_asked_for_when_needed():
    assert scaffold.step_by_step(range(1, 8), 3, 7) == [0, 1, 1, 1, 2, 2, 2, 3]


def test_a_short_page_is_the_last():
    assert scaffold.read_all([1, 2, 3, 4, 5], 3) == ([1, 2, 3, 4, 5], [(None, 3), (3, 3)])
    assert scaffold.read_all([1, 2, 3, 4], 2) == ([1, 2, 3, 4], [(None, 2), (2, 2), (4, 2)])
    assert scaffold.read_all([0, 6], 1) == ([0, 6], [(None, 1), (0, 1), (6, 1)])


def test_size_is_checked_at_once():
    assert [scaffold.checked_when(size) for size in (0, -3)] == [("at the call", []), ("at the call", [])]


def test_a_big_table_takes_little_memory():
    assert scaffold.big(5_000, 100_000, 100) == (12_502_500, 500_000_000)


def test_deleted_rows_do_not_shift_the_stream():
    assert scaffold.deleting([1, 2, 3, 4, 5, 6, 7], 3) == [1, 2, 3, 4, 5, 6, 7]


def test_an_error_reaches_the_reader():
    assert scaffold.broken(range(1, 9), 3, 2) == ([1, 2, 3, 4, 5, 6], "the server has gone away")
