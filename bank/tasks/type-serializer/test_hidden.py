import scaffold
from solution import to_plain


def test_datetime_is_not_just_a_date():
    assert scaffold.plain("datetime") == "2026-05-01T12:30:00"
    assert scaffold.plain("date") == {"date": "2026-05-01"}


def test_nested_values_are_converted_all_the_way():
    assert scaffold.plain("nested") == [
        {
            "when": ["2026-01-02T00:00:00", ["1.0"]],
            "5": {"number": 1, "lines": [{"number": 2, "lines": None, "made": None}], "made": None},
        }
    ]
    assert to_plain({(1, 2): frozenset({10, 9}), None: []}) == {"(1, 2)": [10, 9], "None": []}


def test_the_nearest_class_wins_whatever_the_order():
    expected = [["A", "Animal"], ["D", "Dog"], ["D", "Puppy"]]
    for rules in ([("Animal", "A"), ("Dog", "D")], [("Dog", "D"), ("Animal", "A")]):
        assert scaffold.registered(rules, ["animal", "dog", "puppy"]) == expected


def test_a_subclass_uses_the_parent_s_rule():
    assert scaffold.plain("red") == 1
    assert scaffold.registered([("Order", "O")], ["urgent", "order"]) == [["O", "Urgent"], ["O", "Order"]]
    assert scaffold.registered([("date", "d")], ["datetime", "date"]) == ["2026-05-01T12:30:00", ["d", "date"]]


def test_a_later_registration_counts_for_known_classes():
    told = scaffold.registered([("Dog", "D"), ("Urgent", "U")], ["puppy", "urgent", "animal"], before=["puppy", "urgent"])
    assert told[0] == "TypeError: cannot serialize Puppy"
    assert told[1] == {"number": 8, "lines": [], "made": None, "note": "now"}
    assert told[2:] == [["D", "Puppy"], ["U", "Urgent"], "TypeError: cannot serialize Animal"]


def test_an_unknown_type_is_named():
    assert scaffold.plain("socket") == "TypeError: cannot serialize Socket"


def test_a_class_of_data_is_not_its_instance():
    assert scaffold.plain("Order class").startswith("TypeError: ")


def test_a_registered_function_stays_itself():
    assert scaffold.name_after_registration() == ("describe_animal", "an animal", ["an animal"])
