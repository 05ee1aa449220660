import scaffold
import solution


def test_a_cart_adds_up():
    cart = solution.Cart("Anna", [10])
    cart.add("tea", 100)
    cart.add("cup", 50, 2)
    assert cart.total() == 180


def test_a_second_cart_is_empty():
    assert scaffold.fill([[("tea", 100)], []])[1]["items"] == []
