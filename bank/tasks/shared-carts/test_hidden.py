import scaffold


def test_carts_share_no_items():
    seen = scaffold.fill([[("tea", 100), ("cup", 7, 3)], [("pen", 5)], []])
    assert [cart["items"] for cart in seen] == [[("tea", 100, 1), ("cup", 7, 3)], [("pen", 5, 1)], []]
    assert [cart["total"] for cart in seen] == [121, 5, 0]


def test_carts_share_no_discounts():
    seen = scaffold.fill([[("tea", 100)], [("tea", 100)]], discounts=[[15], []])
    assert [cart["discounts"] for cart in seen] == [[15], []]
    assert [cart["total"] for cart in seen] == [85, 100]


def test_the_list_given_is_not_changed():
    assert scaffold.from_one_list([5], [10, 20])[2] == [5]


def test_carts_made_from_one_list_are_apart():
    assert scaffold.from_one_list([5], [10, 20])[:2] == [[5, 10, 20], [5]]
    assert scaffold.from_one_list([], [3])[:2] == [[3], []]


def test_discounts_add_up_to_a_hundred_at_most():
    seen = scaffold.fill([[("tea", 99)], [("tea", 99)]], discounts=[[60, 70], [33]])
    assert [cart["total"] for cart in seen] == [0, 66]
