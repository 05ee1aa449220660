import scaffold


def test_a_penguin_has_no_fly():
    assert scaffold.abilities("Penguin") == ["eat", "swim"]
    assert scaffold.abilities("Eagle") == ["eat", "fly"]


def test_a_duck_does_both():
    assert scaffold.told(["Duck", "Penguin"]) == [
        "Duck0 ест",
        "Duck0 летит на высоте 100",
        "Duck0 плывёт на глубине 1",
        "Penguin1 ест",
        "Penguin1 плывёт на глубине 200",
    ]


def test_a_new_kind_needs_no_edit():
    assert scaffold.told(["heron", "swimming", "flying"]) == [
        "heron0 ест",
        "heron0 летит на высоте 700",
        "swimming1 ест",
        "swimming1 плывёт на глубине 3",
        "flying2 ест",
        "flying2 летит на высоте 50",
    ]


def test_every_descendant_keeps_the_promises():
    assert scaffold.promises() == {
        "Eagle": ["X ест", "X летит на высоте 3000"],
        "Penguin": ["X ест", "X плывёт на глубине 200"],
        "Duck": ["X ест", "X летит на высоте 100", "X плывёт на глубине 1"],
    }


def test_a_bird_without_abilities():
    assert scaffold.abilities("Bird") == ["eat"]
    assert scaffold.told(["plain"]) == ["plain0 ест"]


def test_heights_belong_to_each_bird():
    assert scaffold.several() == [
        "a летит на высоте 1",
        "b летит на высоте 3000",
        "c летит на высоте 2",
        "d летит на высоте 100",
        "a",
        "b",
        "c",
        "d",
    ]
