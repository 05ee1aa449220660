import scaffold


def test_a_circle_of_three_ends():
    circle = [(0, 0, 1, 10), (0, 1, 2, 20), (0, 2, 0, 30), (0, 2, 1, 1), (0, 1, 0, 2), (0, 0, 2, 3)]
    assert scaffold.pay([100, 100, 100], circle)["balances"] == [119, 89, 92]


def test_transfers_without_common_accounts_run_at_once():
    seen = scaffold.pay([50, 0, 50, 0], [(0, 0, 1, 10), (0, 2, 3, 10)], record_seconds=5)
    assert seen["outcomes"] == [("paid", 5.0), ("paid", 5.0)]


def test_a_transfer_to_oneself_ends():
    seen = scaffold.pay([50], [(0, 0, 0, 20)], record_seconds=2)
    assert (seen["balances"], seen["journal"]) == ([50], [(2.0, 0, 0, 20)])


def test_money_is_never_spent_twice():
    seen = scaffold.pay([100, 0, 0], [(0, 0, 1, 80), (0, 0, 2, 80)])
    assert seen["outcomes"] == [("paid", 1.0), ("ValueError", 1.0)]
    assert seen["balances"] == [20, 80, 0]


def test_a_failed_record_changes_nothing():
    seen = scaffold.pay([100, 0], [(0, 0, 1, 80), (5, 1, 0, 0)], failing_records=[0])
    assert seen["outcomes"][0] == ("ConnectionError", 1.0)
    assert (seen["balances"], seen["locked"]) == ([100, 0], [])


def test_money_does_not_appear_or_vanish():
    plan = [(step % 3, step % 4, (step * 7 + 1) % 4, step % 13) for step in range(60)]
    seen = scaffold.pay([1000, 1000, 1000, 1000], plan, record_seconds=0.5)
    expected = [1000] * 4
    for _, source, target, amount in plan:
        expected[source] -= amount
        expected[target] += amount
    assert seen["balances"] == expected
    assert len(seen["journal"]) == 60
