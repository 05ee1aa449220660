import scaffold


def test_an_eagle():
    assert scaffold.told(["Eagle"]) == ["Eagle0 ест", "Eagle0 летит на высоте 3000"]


def test_a_penguin():
    assert scaffold.told(["Penguin"]) == ["Penguin0 ест", "Penguin0 плывёт на глубине 200"]


def test_two_birds():
    assert len(scaffold.told(["Penguin", "Eagle"])) == 4
