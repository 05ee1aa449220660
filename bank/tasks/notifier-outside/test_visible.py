import scaffold


def test_an_order_is_placed_and_told_by_email():
    seen = scaffold.shop([["place", "Анна", [("чай", 100), ("булка", 50)]]], how="email")
    assert seen["out"] == [1]
    assert seen["sent"] == [("Анна", "Заказы", "Заказ 1 на 150 принят")]


def test_an_order_is_cancelled():
    seen = scaffold.shop([["place", "Анна", [("чай", 100)]], ["place", "Борис", [("чай", 70)]], ["cancel", 1]], how="email")
    assert seen["sent"][-1] == ("Анна", "Заказы", "Заказ 1 отменён")
    assert seen["total"] == 70


def test_an_empty_order_is_refused():
    assert scaffold.shop([["place", "Анна", []]], how="email")["out"] == ["ValueError"]
