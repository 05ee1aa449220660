import re

import pytest
from solution import page


def rows(*pairs):
    return [{"id": number, "created": f"2026-05-01T10:00:{second:02}"} for number, second in pairs]


def ids(result):
    return [row["id"] for row in result["items"]]


def test_rows_of_one_moment_are_not_lost():
    table = rows((11, 7), (2, 7), (9, 7), (1, 7), (30, 7), (5, 8))
    first = page(table, 2)
    second = page(table, 2, first["next"])
    third = page(table, 2, second["next"])
    assert [ids(first), ids(second), ids(third), third["next"]] == [[5, 30], [11, 9], [2, 1], None]


def test_new_rows_do_not_shift_pages():
    table = rows((1, 1), (2, 2), (3, 3), (4, 4))
    first = page(table, 2)
    table += rows((5, 5), (6, 4), (7, 0))
    second = page(table, 2, first["next"])
    assert [ids(first), ids(second), ids(page(table, 9, second["next"]))] == [[4, 3], [2, 1], [7]]


def test_a_deleted_row_does_not_matter():
    table = rows((1, 1), (2, 2), (3, 2), (4, 4), (5, 5))
    first = page(table, 3)
    table = [row for row in table if row["id"] not in (3, 5)]
    assert [ids(first), ids(page(table, 3, first["next"]))] == [[5, 4, 3], [2, 1]]


def test_a_full_last_page_has_no_next():
    table = rows((1, 1), (2, 2), (3, 3), (4, 4))
    first = page(table, 2)
    second = page(table, 2, first["next"])
    assert (ids(second), second["next"]) == ([2, 1], None)
    assert page(table, 4)["next"] is None


def test_a_cursor_fits_into_an_address():
    table = [{"id": n, "created": f"2026-05-01T10:00:0{n % 10}+03:00~?>"} for n in range(1, 60)]
    cursor = page(table, 7)["next"]
    seen = 0
    while cursor is not None:
        assert re.fullmatch(r"[A-Za-z0-9._~-]+", cursor)
        result = page(table, 7, cursor)
        seen += len(result["items"])
        cursor = result["next"]
    assert seen == 52


@pytest.mark.parametrize("cursor", ["", "!!!", "MTIz", "bnVsbA", "eyJpZCI6MX0", "WzEsMl0", "é", "2026", "0"])
def test_a_foreign_cursor_is_refused(cursor):
    with pytest.raises(ValueError):
        page(rows((1, 1), (2, 2)), 1, cursor)


@pytest.mark.parametrize("limit", [0, -1])
def test_limit_must_be_positive(limit):
    with pytest.raises(ValueError):
        page(rows((1, 1)), limit)


def test_the_given_list_is_not_changed():
    table = rows((2, 1), (9, 9), (3, 5))
    result = page(table, 2)
    assert ids(result) == [9, 3]
    assert table == rows((2, 1), (9, 9), (3, 5))
