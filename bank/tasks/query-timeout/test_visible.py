import scaffold


def test_a_quick_query_returns_its_result():
    seen = scaffold.ask(seconds=2, execute=1)
    assert seen["out"] == "rows of select 1"
    assert seen["log"] == ["opened", "execute select 1", "executed", "closed"]


def test_a_slow_query_is_a_timeout():
    seen = scaffold.ask(seconds=2, execute=10)
    assert (seen["out"], seen["time"]) == ("QueryTimeout", 2.0)
    assert "Exception" in scaffold.kinds()
