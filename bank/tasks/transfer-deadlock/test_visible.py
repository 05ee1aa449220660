import scaffold


def test_money_moves():
    seen = scaffold.pay([100, 0], [(0, 0, 1, 30)])
    assert seen["balances"] == [70, 30]
    assert seen["journal"] == [(1.0, 0, 1, 30)]


def test_too_little_money_is_an_error():
    seen = scaffold.pay([10, 0], [(0, 0, 1, 30)])
    assert (seen["outcomes"], seen["balances"], seen["journal"]) == ([("ValueError", 0.0)], [10, 0], [])


def test_transfers_towards_each_other_end():
    seen = scaffold.pay([100, 50], [(0, 0, 1, 30), (0, 1, 0, 20), (0, 0, 1, 5)])
    assert seen["balances"] == [85, 65]
