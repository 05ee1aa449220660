import scaffold

TEA = [("tea", 30)]


def test_any_function_will_do():
    seen = scaffold.shop([["place", "Anna", TEA], ["place", "Boris", [("cup", 5), ("tea", 30)]], ["cancel", 2]])
    assert seen["sent"] == [
        ("Anna", "Заказ 1 на 30 принят"),
        ("Boris", "Заказ 2 на 35 принят"),
        ("Boris", "Заказ 2 отменён"),
    ]


def test_a_failed_notice_does_not_stop_the_order():
    seen = scaffold.shop([["place", "Anna", TEA], ["place", "Boris", TEA], ["cancel", 1]], failing=[0, 2])
    assert seen["out"] == [1, 2, None]
    assert seen["failed"] == [("Anna", "Заказ 1 на 30 принят"), ("Anna", "Заказ 1 отменён")]
    assert (len(seen["sent"]), seen["total"]) == (3, 30)


def test_without_a_notifier_orders_work():
    seen = scaffold.shop([["place", "Anna", TEA], ["place", "Anna", TEA], ["cancel", 1]], how="nothing")
    assert (seen["out"], seen["total"], seen["failed"]) == ([1, 2, None], 30, [])


def test_email_knows_nothing_of_sms():
    assert "sms" not in scaffold.abilities()
    seen = scaffold.shop([["place", "Anna", TEA]], how="email")
    assert seen["sent"] == [("Anna", "Заказы", "Заказ 1 на 30 принят")]


def test_cancelling_twice_is_an_error():
    seen = scaffold.shop([["place", "Anna", TEA], ["cancel", 1], ["cancel", 1], ["cancel", 7], ["place", "Boris", TEA]])
    assert seen["out"] == [1, None, "KeyError", "KeyError", 2]
    assert len(seen["sent"]) == 3


def test_an_empty_order_takes_no_number():
    seen = scaffold.shop([["place", "Anna", []], ["place", "Boris", TEA]])
    assert (seen["out"], seen["sent"]) == (["ValueError", 1], [("Boris", "Заказ 1 на 30 принят")])


def test_services_do_not_share():
    assert scaffold.two() == [0, 1, 5]
