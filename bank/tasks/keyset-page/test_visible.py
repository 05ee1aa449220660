import pytest
from solution import page

ROWS = [{"id": n, "created": f"2026-05-0{n}T10:00:00", "title": f"news {n}"} for n in (3, 1, 5, 2, 4)]


def test_the_newest_come_first():
    result = page(ROWS, 2)
    assert [row["title"] for row in result["items"]] == ["news 5", "news 4"]
    assert isinstance(result["next"], str)


def test_pages_follow_each_other_to_the_end():
    seen, cursor = [], None
    for _ in range(3):
        result = page(ROWS, 2, cursor)
        seen.append([row["id"] for row in result["items"]])
        cursor = result["next"]
    assert (seen, cursor) == ([[5, 4], [3, 2], [1]], None)


def test_no_rows():
    assert page([], 10) == {"items": [], "next": None}


def test_a_wrong_cursor():
    with pytest.raises(ValueError):
        page(ROWS, 2, "abc")
