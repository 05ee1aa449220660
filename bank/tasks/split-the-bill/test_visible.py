import pytest
import solution


def test_an_even_split():
    assert solution.split("10.00", [1, 1]) == ["5.00", "5.00"]


def test_spare_kopecks_go_one_each():
    assert solution.split("100.01", [1, 1, 1]) == ["33.34", "33.34", "33.33"]


def test_letters_are_no_sum():
    with pytest.raises(ValueError):
        solution.split("ten", [1])
