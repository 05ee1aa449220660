from decimal import Decimal

import pytest
import solution


def test_the_sum_is_kept():
    for kopecks in (1, 2, 5, 99, 101, 1999, 33333, 1234567):
        total = f"{kopecks // 100}.{kopecks % 100:02}"
        for weights in ([1, 1, 1], [3, 2, 2], [1, 0, 6], [5], [7, 11, 13, 17, 1]):
            shares = solution.split(total, weights)
            assert sum(Decimal(share) for share in shares) == Decimal(total)
            assert len(shares) == len(weights)


def test_huge_sums_are_exact():
    shares = solution.split("98765432109876543210987654321.07", [1, 1, 1])
    assert shares == [
        "32921810703292181070329218107.03",
        "32921810703292181070329218107.02",
        "32921810703292181070329218107.02",
    ]


def test_the_greatest_rest_gets_the_kopeck():
    assert solution.split("0.10", [1, 1, 4]) == ["0.02", "0.02", "0.06"]
    assert solution.split("1.00", [1, 2, 3]) == ["0.17", "0.33", "0.50"]
    assert solution.split("0.05", [6, 1, 3]) == ["0.03", "0.01", "0.01"]
    assert solution.split("0.01", [2, 5, 3]) == ["0.00", "0.01", "0.00"]


def test_a_weight_of_zero_gets_nothing():
    assert solution.split("100.00", [0, 1, 1, 1]) == ["0.00", "33.34", "33.33", "33.33"]
    assert solution.split("0.01", [0, 0, 9]) == ["0.00", "0.00", "0.01"]


@pytest.mark.parametrize(
    "total", ["", " ", "-1", "1.005", "1e3", "nan", "inf", "1,50", "1_000", ".", "5 ", "0x10", "5\n", "٧"]
)
def test_bad_sums_are_refused(total):
    with pytest.raises(ValueError):
        solution.split(total, [1, 1])


@pytest.mark.parametrize("weights", [[], [0, 0], [2, -1], [-1, -1]])
def test_bad_weights_are_refused(weights):
    with pytest.raises(ValueError):
        solution.split("10.00", weights)


def test_a_short_form_of_the_sum():
    assert solution.split("7", [1, 1]) == ["3.50", "3.50"]
    assert solution.split("7.5", [1, 1]) == ["3.75", "3.75"]
    assert solution.split("0", [1, 2]) == ["0.00", "0.00"]
