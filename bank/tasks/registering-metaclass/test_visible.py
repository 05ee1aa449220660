import scaffold


def test_subclasses_are_registered_by_command():
    steps = [("CreateUser", "Handler", {"command": "user.create"}, {}), ("Ping", "Handler", {}, {})]
    assert scaffold.build(steps) == ({"Handler": {"user.create": "CreateUser", "ping": "Ping"}}, [])


def test_a_root_is_not_in_its_registry():
    assert scaffold.build([]) == ({"Handler": {}}, [])


def test_class_statements():
    assert scaffold.by_class_statement() == {"user.create": "CreateUser", "ping": "Ping"}
