import scaffold


def test_grandchildren_are_registered_with_the_root():
    steps = [("A", "Handler", {}, {}), ("B", "A", {}, {}), ("C", "B", {"command": "see"}, {})]
    assert scaffold.build(steps)[0] == {"Handler": {"a": "A", "b": "B", "see": "C"}}


def test_roots_have_registries_of_their_own():
    steps = [("A", "Handler", {}, {}), ("B", "Task", {}, {}), ("Run", "Task", {"command": "a"}, {})]
    registries, errors = scaffold.build(steps, roots=("Handler", "Task"))
    assert registries == {"Handler": {"a": "A"}, "Task": {"b": "B", "a": "Run"}}
    assert errors == []


def test_a_command_is_not_inherited():
    steps = [("Create", "Handler", {"command": "user.create"}, {}), ("CreateTwice", "Create", {}, {})]
    assert scaffold.build(steps) == ({"Handler": {"user.create": "Create", "createtwice": "CreateTwice"}}, [])


def test_an_abstract_class_is_left_out_and_its_children_are_not():
    steps = [
        ("Base", "Handler", {"command": "base"}, {"abstract": True}),
        ("Child", "Base", {}, {}),
        ("Plain", "Handler", {}, {"abstract": False}),
        ("Middle", "Child", {}, {"abstract": True}),
        ("Last", "Middle", {}, {}),
    ]
    assert scaffold.build(steps) == ({"Handler": {"child": "Child", "plain": "Plain", "last": "Last"}}, [])


def test_a_taken_name_is_refused_and_the_first_class_stays():
    steps = [
        ("First", "Handler", {"command": "go"}, {}),
        ("Second", "First", {"command": "go"}, {}),
        ("Third", "Handler", {"command": "third"}, {}),
    ]
    registries, [(name, message)] = scaffold.build(steps)
    assert registries == {"Handler": {"go": "First", "third": "Third"}}
    assert name == "Second"
    assert "go" in message


def test_classes_work_as_classes():
    assert scaffold.objects() == (["base x", "loud"], ["base y", "loud"], "Registering")
